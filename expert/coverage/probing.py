"""Patients made from documented situations by changing one finding: what they meet needs no prover to be reachable."""

from collections.abc import Iterator, Mapping

from expert.chart import Chart, Held
from expert.coverage.obligations import FALSE, TRUE, UNKNOWN, Obligation
from expert.language.conditions import Compare, Leaf
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.terms import Choice
from expert.side_by_side import Charts, bits_of

Place = tuple[str, bool, int]


def place_of_leaf(obligation: Obligation) -> Place:
    """Which leaf an obligation is about: the rule, whether it stands in its exception, and its number there."""
    return obligation.about, obligation.in_unless, obligation.number


def where_leaves_decide(seen: Mapping[Obligation, int]) -> dict[Place, int]:
    """Of each leaf the situations in which it decides: those that show one of its outcomes."""
    decides: dict[Place, int] = {}
    for obligation, mask in seen.items():
        place = place_of_leaf(obligation)
        decides[place] = decides.get(place, 0) | mask
    return decides


def probes(rulebase: RuleBase, seen: Mapping[Obligation, int], charts: Charts) -> Charts:
    """Possible patients likely to show what these charts do not: a leaf decides, and its finding is changed."""
    decides = where_leaves_decide(seen)
    made: dict[Chart, None] = {}
    for obligation, mask in seen.items():
        where = decides[place_of_leaf(obligation)]
        if not mask and where and obligation.leaf is not None:
            first = charts.charts[(where & -where).bit_length() - 1]
            made.update(dict.fromkeys(_changed(rulebase, first, obligation.leaf, obligation.outcome)))
    probed = Charts(made)
    refused = 0
    for combination in rulebase.impossible:
        refused |= bits_of(combination.when, probed.truth).true
    return Charts(chart for number, chart in enumerate(probed.charts) if not refused >> number & 1)


def _changed(rulebase: RuleBase, chart: Chart, leaf: Leaf, outcome: str) -> Iterator[Chart]:
    name = leaf.subject.name
    if outcome == UNKNOWN:
        yield chart.without(name)
    elif outcome in (TRUE, FALSE):
        for value in _telling(rulebase, leaf):
            if leaf.holds(value) == (outcome == TRUE):
                yield chart.extended({name: value})


def _telling(rulebase: RuleBase, leaf: Leaf) -> tuple[Held, ...]:
    """Values of a leaf's finding, some that satisfy it and some that do not, where there are such."""
    term = rulebase.term(leaf.subject.name)
    if isinstance(term, Quantity) and isinstance(leaf, Compare):
        return tuple(step for step in (leaf.steps - 1, leaf.steps, leaf.steps + 1) if term.first <= step <= term.last)
    return term.values if isinstance(term, Choice) else (True, False)
