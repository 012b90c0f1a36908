"""The answers that a rule base can tell apart: every value of a flag or a choice, one of each region of a quantity."""

from collections.abc import Iterator, Mapping
from threading import Lock
from weakref import WeakKeyDictionary

from expert.chart import Held
from expert.language.conditions import Compare, Condition, leaves
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.terms import Choice, Term

Regions = Mapping[str, tuple[Held, ...]]

_lock = Lock()
_regions: WeakKeyDictionary[RuleBase, Regions] = WeakKeyDictionary()


def regions_of(rulebase: RuleBase) -> Regions:
    """By term name its answers, in the term's order; of a quantity the lowest value between two thresholds, rising.

    Two answers of one region are the same to every condition of the rule base. Worked out once for each rule base, and
    forgotten with it.
    """
    with _lock:
        regions = _regions.get(rulebase)
        if regions is None:
            cuts = _cuts(rulebase)
            regions = _regions[rulebase] = {term.name: _answers(term, cuts.get(term.name, set()))
                                            for term in rulebase.terms}  # fmt: skip
        return regions


def region(regions: tuple[Held, ...], value: Held) -> Held:
    """The one of these answers that stands for a value of the same term."""
    if isinstance(value, bool | str):
        return value
    return max(lowest for lowest in regions if lowest <= value)  # type: ignore[operator]  # a quantity's are numbers


def _answers(term: Term, cuts: set[int]) -> tuple[Held, ...]:
    match term:
        case Choice():
            return term.values
        case Quantity():
            return tuple(sorted({term.first} | {cut for cut in cuts if term.first < cut <= term.last}))
    return (True, False)


def _cuts(rulebase: RuleBase) -> dict[str, set[int]]:
    """By quantity, the values at which some condition changes."""
    cuts: dict[str, set[int]] = {}
    for condition in _conditions(rulebase):
        for leaf in leaves(condition):
            if isinstance(leaf, Compare):
                cuts.setdefault(leaf.subject.name, set()).add(leaf.steps + (leaf.op in ("<=", ">")))
    return cuts


def _conditions(rulebase: RuleBase) -> Iterator[Condition]:
    for rule in rulebase.rules:
        yield rule.when
    for combination in rulebase.impossible:
        yield combination.when
    for flag in rulebase.red_flags:
        yield from (part for part in (flag.when, flag.absent, flag.answered_by) if part is not None)
    for term in rulebase.terms:
        if term.asked_if is not None:
            yield term.asked_if
