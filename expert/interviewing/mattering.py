"""Which open rules and which open questions could still change a goal: from the goals down, through every chain."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from expert.interviewing.outlook import Outlook
from expert.language.conclusions import Conclusion, Verdict
from expert.language.conditions import Is, Leaf
from expert.language.layers import Pair
from expert.language.terms import Term


@dataclass(slots=True)
class Mattering:
    """Masks of the suppositions in which an open rule (by id), or an unknown finding (by name), could change a goal.

    ``reading`` tells by finding which of these rules read it themselves.
    """

    rules: dict[str, int] = field(default_factory=dict)
    terms: dict[str, int] = field(default_factory=dict)
    reading: dict[str, list[str]] = field(default_factory=dict)


def mattering(outlook: Outlook, goals: Mapping[str, int] | Iterable[str]) -> Mattering:
    """What matters for the goals; for each in the suppositions of its mask, or in all."""
    masks = goals if isinstance(goals, Mapping) else dict.fromkeys(goals, outlook.every)
    found = Mattering()
    wanted: dict[Pair, int] = {}
    for name, mask in masks.items():
        for pair, is_open in outlook.open_pairs(outlook.rulebase.conclusions_by_name[name]):
            wanted[pair] = wanted.get(pair, 0) | is_open & mask
    # From the last layer back, so that every value is wanted by all that read it before its own rules are looked at.
    for rule in reversed(outlook.rulebase.rules_in_order):
        mask = wanted.get(rule.then.pair, 0)
        if mask:
            mask &= outlook.open_rule(rule)
        if mask:
            found.rules[rule.id] = mask
            for condition in (rule.when, rule.unless):
                for leaf, where in outlook.open_leaves(condition, mask) if condition is not None else ():
                    _note(leaf, where, rule.id, found, wanted)
    return found


def _note(leaf: Leaf, where: int, rule: str, found: Mattering, wanted: dict[Pair, int]) -> None:
    """Note an open leaf of a rule: a finding that matters, or values that are wanted."""
    subject = leaf.subject
    if isinstance(subject, Term):
        found.terms[subject.name] = found.terms.get(subject.name, 0) | where
        readers = found.reading.setdefault(subject.name, [])
        if rule not in readers[-1:]:
            readers.append(rule)
    elif isinstance(subject, Conclusion) and isinstance(leaf, Is):
        for value in subject.values if isinstance(subject, Verdict) else leaf.values:
            pair = (subject.name, str(value))
            wanted[pair] = wanted.get(pair, 0) | where
