"""Where a finding or conclusion is read beside the conditions of rules."""

from collections.abc import Iterable, Iterator

from expert.language.conditions import Condition, leaves
from expert.language.invariants import Always, Invariant, Stable
from expert.language.rulebase import RuleBase
from expert.language.sources import Remark
from expert.questions.parts import Elsewhere, Place


def reads(condition: Condition | None, name: str) -> bool:
    """Whether a condition reads a finding or conclusion."""
    return condition is not None and any(leaf.subject.name == name for leaf in leaves(condition))


def read_elsewhere(rulebase: RuleBase, name: str) -> Iterator[Elsewhere]:
    """Every such place, kind by kind, each kind in the rule base's order."""
    for flag in rulebase.red_flags:
        if any(reads(condition, name) for condition in (flag.when, flag.absent, flag.answered_by)):
            yield _at("red flag", flag.id, flag.title)
    yield from _remarks(rulebase, name)
    for term in rulebase.terms:
        if reads(term.asked_if, name):
            yield _at("question", term.name, term.question)
    for combination in rulebase.impossible:
        if reads(combination.when, name):
            yield _at("impossible combination", combination.id, combination.because)
    for invariant in rulebase.invariants:
        if _speaks_of(invariant, name):
            yield _at("invariant", invariant.id, invariant.because)
    for kind, use in rulebase.source_attributes.uses() if rulebase.source_attributes is not None else ():
        if any(term.name == name for term in use.terms):
            yield _at("data use", kind, use.says)
    if rulebase.urgency is not None and rulebase.urgency.name == name:
        yield _at("urgency", name, "Every consultation tells its standing step as the urgency.")


def _remarks(rulebase: RuleBase, name: str) -> Iterator[Elsewhere]:
    """The remarks that are not shown where it is concluded, each with the rules that carry it."""
    carried: dict[tuple[Place, Remark], list[str]] = {}
    for rule in rulebase.rules:
        for place, remarks in _carried(rule.caveats, rule.rationale):
            for remark in remarks:
                if reads(remark.unless, name):
                    carried.setdefault((place, remark), []).append(rule.id)
    for (place, remark), rules in carried.items():
        yield _at(place, remark.id, remark.says, rules)


def _carried(
    caveats: tuple[Remark, ...], rationale: tuple[Remark, ...]
) -> tuple[tuple[Place, tuple[Remark, ...]], ...]:
    return ("caveat", caveats), ("background", rationale)


def _speaks_of(invariant: Invariant, name: str) -> bool:
    if isinstance(invariant, Stable):
        return invariant.value.conclusion.name == name
    return reads(invariant.when, name) or (isinstance(invariant, Always) and reads(invariant.then, name))


def _at(place: Place, id_: str, says: str, rules: Iterable[str] = ()) -> Elsewhere:
    return Elsewhere(place=place, id=id_, says=says, rules=tuple(rules))
