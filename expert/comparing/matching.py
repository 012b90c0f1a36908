"""What of an old rule base is what of a new one: by name, by earlier names (``was=``), or by meaning the same."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from expert.comparing.described import Described
from expert.language.conclusions import Conclusion
from expert.language.rulebase import RuleBase

Thing = TypeVar("Thing")


def matched_terms(old: RuleBase, new: RuleBase) -> dict[str, str]:
    """The new names of old terms: the same name, or that of a term that was called so (or is called so again)."""
    now = {name: term.name for term in new.terms for name in (*term.was, term.name)}
    pairs = {term.name: term.name for term in old.terms if term.name in new.terms_by_name}
    taken = set(pairs.values())
    for term in old.terms:
        found = [now[name] for name in (term.name, *term.was) if name in now and now[name] not in taken]
        if term.name not in pairs and found:
            pairs[term.name] = found[0]
            taken.add(found[0])
    return pairs


def matched_conclusions(old: RuleBase, new: RuleBase) -> dict[str, str]:
    """The new names of old conclusions: the same name, or that of one with the same title and definition."""

    def definition(conclusion: Conclusion) -> Hashable:
        return conclusion.kind, conclusion.title, conclusion.values, conclusion.releasing

    return _matched(old.conclusions_by_name, new.conclusions_by_name, definition)


def matched(old: Mapping[str, Described], new: Mapping[str, Described]) -> dict[str, str]:
    """The new names of old things: the same name, or that of one of the same sense, where it has any."""
    return _matched(old, new, lambda one: tuple(one.senses.items()) or one.name)


def _matched(
    old: Mapping[str, Thing], new: Mapping[str, Thing], meaning: Callable[[Thing], Hashable]
) -> dict[str, str]:
    pairs = {name: name for name in old if name in new}
    free: dict[Hashable, list[str]] = {}
    for name in _without(new, pairs):
        free.setdefault(meaning(new[name]), []).append(name)
    for name in _without(old, pairs):
        same = free.get(meaning(old[name]))
        if same:
            pairs[name] = same.pop(0)
    return pairs


def _without(things: Mapping[str, Thing], pairs: Iterable[str]) -> list[str]:
    known = set(pairs)
    return [name for name in things if name not in known]
