"""With either matcher the engine answers as the reference does: what fired, what was withheld, what stands."""

from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expert.chaining import Engine, Matcher
from expert.chart import Chart
from expert.language import RuleBase
from expert.meaning import conclude
from expert.testing import Steering, charts, random_rulebase, rule_directed, rulebases
from tests.conftest import CI

MORE = 5 if CI else 1
SEEDS = range(30 * MORE)
CHARTS_EACH = 12 * MORE


def check(rulebase: RuleBase, chart: Chart, matcher: Matcher) -> None:
    meant, ran = conclude(rulebase, chart), Engine(rulebase, matcher).run(chart)
    assert [rule.id for rule in ran.fired] == [rule.id for rule in meant.fired]
    assert [rule.id for rule in ran.withheld] == [rule.id for rule in meant.withheld]
    assert ran.concluded == meant.concluded
    assert ran.standing == meant.standing


@cache
def drawn(seed: int, rules: int) -> RuleBase:
    return random_rulebase(Random(seed), rules=rules)


@pytest.mark.parametrize("matcher", ["counting", "rete"])
@pytest.mark.parametrize("seed", SEEDS)
def test_on_random_rule_bases_of_up_to_60_rules(seed, matcher):
    rulebase = drawn(seed, 2 + 2 * (seed % 30))
    steering = Steering(rulebase, seed)
    for _ in range(CHARTS_EACH):
        check(rulebase, steering.half_known(), matcher)


@pytest.mark.parametrize(("matcher", "count"), [("counting", 40 * MORE), ("rete", MORE)])
def test_on_a_random_rule_base_of_500_rules(matcher, count):
    rulebase = drawn(500, 500)
    steering = Steering(rulebase, 500)
    for _ in range(count):
        check(rulebase, steering.half_known(), matcher)


@settings(max_examples=30 * MORE)
@given(data=st.data(), rulebase=rulebases())
def test_on_small_rule_bases_that_shrink(data, rulebase):
    chart = data.draw(charts(rulebase))
    check(rulebase, chart, "counting")
    check(rulebase, chart, "rete")


def the_rulebase() -> RuleBase:
    from knowledge import RULEBASE  # noqa: PLC0415 - so that the rest of this module runs where it does not import

    return RULEBASE


@given(data=st.data())
def test_on_our_own_rule_base(data):
    check(the_rulebase(), data.draw(charts(the_rulebase())), "counting")


@settings(max_examples=150 if CI else 12)
@given(data=st.data())
def test_on_our_own_rule_base_with_rete(data):
    check(the_rulebase(), data.draw(rule_directed(the_rulebase())), "rete")


def test_the_random_rule_bases_reach_everything_that_may_go_wrong():
    fired = withheld = conflicts = deepest = 0
    for seed in range(30):
        rulebase = drawn(seed, 2 + 2 * seed)
        steering = Steering(rulebase, seed)
        deepest = max(deepest, *rulebase.layers.values())
        for _ in range(CHARTS_EACH):
            outcome = conclude(rulebase, steering.half_known())
            fired += len(outcome.fired)
            withheld += len(outcome.withheld)
            conflicts += len(outcome.conflicts)
    assert fired > 1000
    assert withheld > 100
    assert conflicts > 50
    assert deepest > 5
