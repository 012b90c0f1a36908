"""Laws that hold for every patient, over charts steered towards the rules of the real rule base.

They are asked of the engine: it is what answers patients, and is some times faster than the reference. That the two
agree is shown in tests/agreement, and on every bundled case by test_invariants.
"""

from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expert.chaining import Engine
from expert.chart import Chart
from expert.language.conclusions import Verdict
from expert.language.layers import conclusions_read, pairs_read
from expert.side_by_side import Charts, conclude_all, standing
from expert.testing import Steering, is_possible, smallest, telling_values
from knowledge import RULEBASE
from tests.conftest import CI

steering = st.integers(0, 2**64 - 1).map(lambda seed: Steering(RULEBASE, seed))
more_often = settings(max_examples=2_000 if CI else 300)
for_each_value = settings(max_examples=2_000 if CI else 100)  # of which there are two dozen
RELEASING = [(conclusion.name, value) for conclusion in RULEBASE.conclusions for value in conclusion.releasing]
answer = Engine(RULEBASE).run


def rests_on_monotone_ground(rule, seen=()):
    """Whether nothing below the rule, at any depth, reads an exception, or a verdict (a second value unsettles it)."""
    if rule.unless is not None or any(isinstance(c, Verdict) for c, _ in conclusions_read(rule.when)):
        return False
    below = [r for pair in pairs_read(rule.when) for r in RULEBASE.rules_by_pair.get(pair, ()) if r.id not in seen]
    return all(rests_on_monotone_ground(r, (*seen, rule.id)) for r in below)


MONOTONE = frozenset(rule.id for rule in RULEBASE.rules if rests_on_monotone_ground(rule))


def fired(findings):
    return {rule.id for rule in answer(Chart(findings)).fired}


def released(findings):
    stands = answer(Chart(findings)).standing
    return {(name, value) for name, value in stands.items() if value in RULEBASE.conclusion(name).releasing}


def test_most_rules_are_monotone():
    assert len(MONOTONE) > len(RULEBASE.rules) / 2


@more_often
@given(steering)
def test_a_conclusion_that_rests_on_no_exception_survives_any_further_finding(steered):
    chart = steered.chart()
    more = steered.extension(chart)
    assert fired(chart) & MONOTONE <= fired(more)


@pytest.mark.parametrize("value", RELEASING, ids="-".join)
@for_each_value
@given(steering)
def test_a_releasing_value_stands_for_every_extension_of_the_chart(value, steered):
    chart = steered.chart(RULEBASE.rules_for(*value))
    before = released(chart)
    # Half of the extensions aim at the rules that could overturn what is released, half at any rule.
    contrary = [rule for name, _ in before for rule in RULEBASE.rules_for(name)]
    more = steered.extension(chart, contrary if contrary and steered.random.random() < 1 / 2 else ())
    lost = before - released(more)
    if lost:
        added = {name: value for name, value in more.items() if name not in chart}
        least = smallest(added, lambda findings: lost - released({**chart, **findings}))
        pytest.fail(f"{lost} is released for {dict(chart)} and no longer when {least} becomes known")


@pytest.mark.parametrize("value", RELEASING, ids="-".join)
def test_a_least_chart_that_releases_withstands_every_single_further_finding(value):
    """Exhaustive: charts from which no finding can be left out, and every telling value of every other term.

    A thousand charts each, asked side by side; that the engine answers so too is shown of what is released alone.
    """
    conclusion = RULEBASE.conclusion(value[0])
    charts = (Steering(RULEBASE, seed).chart(RULEBASE.rules_for(*value)) for seed in range(200))
    releasing = islice((chart for chart in charts if value in released(chart)), 10 if CI else 3)
    for chart in releasing:
        least = smallest(chart, lambda findings: value in released(findings))
        more = [Chart({**least, term.name: held}) for term in RULEBASE.terms if term.name not in least
                for held in telling_values(RULEBASE, term)]  # fmt: skip
        found = conclude_all(RULEBASE, Charts(more))
        stands = standing(conclusion, value[1], found.concluded, found.charts.every)
        lost = [more[place] for place in found.charts.places(found.charts.every & ~stands)]
        assert [dict(chart) for chart in lost if is_possible(RULEBASE, chart)] == []


@pytest.mark.parametrize("value", RELEASING, ids="-".join)
def test_every_releasing_value_is_reached_by_steered_charts(value):
    """The law above would hold emptily for a value that no drawn chart reaches."""
    charts = (Steering(RULEBASE, seed).chart(RULEBASE.rules_for(*value)) for seed in range(300))
    assert len(list(islice((chart for chart in charts if value in released(chart)), 5))) == 5


@pytest.mark.parametrize("term", RULEBASE.terms, ids=lambda term: term.name)
def test_nothing_is_released_on_a_single_finding(term):
    assert [value for value in telling_values(RULEBASE, term) if released({term.name: value})] == []


def test_nothing_is_released_on_nothing():
    assert released({}) == set()


@more_often
@given(steering)
def test_the_rule_base_never_contradicts_itself(steered):
    assert answer(steered.chart()).conflicts == ()
