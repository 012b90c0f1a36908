"""Hypothesis strategies of charts, for any rule base. Every chart is possible, and shrinks to the fewest findings.

A quantity is on a threshold, or just below or above one, or at an end of its range.
"""

from collections.abc import Callable, Sequence
from random import Random

from hypothesis import note, reject
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from expert.chart import Chart
from expert.errors import ChartError, LanguageError
from expert.findings import impossible_in
from expert.invariants_kept import holds
from expert.language.checks import strangers
from expert.language.conditions import Condition, require_condition
from expert.language.rulebase import RuleBase
from expert.language.rules import Impossible, Rule
from expert.language.truth import truth
from expert.meaning import conclude
from expert.testing.drawing import Drawing
from expert.testing.tables import tables_of
from expert.testing.told import patient

TRIES = 10
# So many answers at most for a half-known chart: Hypothesis takes minutes to shrink several hundred.
MOST_TERMS = 60


def charts(rulebase: RuleBase) -> SearchStrategy[Chart]:
    """Half-known charts: any of the findings, with quantities on, just below and just above each threshold.

    A few findings in any order, or about half or nearly all of them, of at most 60 terms in a row.

        @given(charts(RULEBASE))
        def test_something(chart): ...
    """
    return _drawn(rulebase, lambda drawing: drawing.half_known())


def rule_directed(rulebase: RuleBase, rules: Sequence[Rule] = ()) -> SearchStrategy[Chart]:
    """Charts made so that up to three of ``rules`` (default: all) fire, with some more findings; they need not.

    What a rule reads of conclusions is made true through the rules that draw them, at any depth. Now and then a chart
    is made to meet the exception of a rule too, so that rules are also withheld.
    """
    aims = tuple(rules) or tables_of(rulebase).aims
    return _drawn(rulebase, lambda drawing: drawing.directed(Chart(), aims))


def extensions(rulebase: RuleBase, chart: Chart, rules: Sequence[Rule] = ()) -> SearchStrategy[Chart]:
    """Extensions of a possible chart: nothing that is known changes, and up to three of ``rules`` are aimed at.

    The least extension is the chart itself. Raises ChartError where the chart is impossible.
    """
    _require_possible(rulebase, chart)
    aims = tuple(rules) or tables_of(rulebase).aims
    return _drawn(rulebase, lambda drawing: drawing.directed(chart, aims))


def near(rulebase: RuleBase, chart: Chart) -> SearchStrategy[Chart]:
    """Charts near a possible chart: up to four findings added, changed or taken away.

    The nearest is the chart itself. Raises ChartError where the chart is impossible.
    """
    _require_possible(rulebase, chart)
    return _drawn(rulebase, lambda drawing: drawing.near(chart))


def towards(rulebase: RuleBase, condition: Condition) -> SearchStrategy[Chart]:
    """Charts made so that a condition over findings, conclusions or standing steps holds; they need not.

    Raises LanguageError where the rule base does not list what the condition reads.
    """
    _require_listed(rulebase, condition)
    return _drawn(rulebase, lambda drawing: drawing.towards(condition)[1])


def satisfying(rulebase: RuleBase, condition: Condition) -> SearchStrategy[Chart]:
    """Charts for which a condition over findings and conclusions, or over standing steps, is known to hold.

    They are steered towards it and then verified with the reference (``expert.meaning``). Where no chart satisfies
    it, Hypothesis says that the strategy is unsatisfiable. Raises LanguageError where the rule base does not list
    what the condition reads.

        @given(satisfying(RULEBASE, watering.stands_at("pause")))
        def test_a_pause_has_its_reason(chart): ...
    """
    _require_listed(rulebase, condition)

    def found(drawing: Drawing) -> Chart:
        for _ in range(TRIES):
            least, chart = drawing.towards(condition)
            for one in (chart, least):
                if holds(condition, conclude(rulebase, one)):
                    return one
        return reject()

    return _drawn(rulebase, found)


def impossible_charts(rulebase: RuleBase, combination: Impossible) -> SearchStrategy[Chart]:
    """Charts in which an impossible combination of the rule base holds: what the edge has to refuse."""
    drawn = _drawn(rulebase, lambda drawing: drawing.impossible(combination))
    return drawn.filter(lambda chart: truth(combination.when, chart.truth) is True)


def _drawn(rulebase: RuleBase, chart_of: Callable[[Drawing], Chart]) -> SearchStrategy[Chart]:
    """Everything through the one Random that Hypothesis answers.

    It is faster than a strategy for each answer; and Hypothesis, which likes to repeat within an example what was
    drawn from equal strategies, would aim at the same rules over and over.
    """
    tables = tables_of(rulebase)

    def chart(random: Random) -> Chart:
        drawn = chart_of(Drawing(tables, random.randrange, most_terms=MOST_TERMS))
        note(f"Chart: {patient(rulebase, drawn)}")  # shown with the smallest failing example; the chart shows no values
        return drawn

    return st.randoms(use_true_random=False).map(chart)


def _require_listed(rulebase: RuleBase, condition: Condition) -> None:
    known = {**rulebase.terms_by_name, **rulebase.conclusions_by_name}
    faults = list(strangers("the condition", require_condition(condition, "a strategy"), known))
    if faults:
        raise LanguageError("\n".join(faults))


def _require_possible(rulebase: RuleBase, chart: Chart) -> None:
    faults = impossible_in(rulebase, chart)
    if faults:
        raise ChartError(faults)
