"""A look-alike stays listed: no lumbar finding, and nothing that speaks against it, takes it away."""

from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expert.chaining import Engine
from expert.chart import Chart
from expert.language.conditions import leaves
from expert.testing import Steering, is_possible
from knowledge import RULEBASE
from knowledge.conclusions.look_alikes import AGAINST, CONCLUSIONS, CONSIDERED
from knowledge.vocabulary import spine

answer = Engine(RULEBASE).run
LUMBAR = tuple(term for term in spine.TERMS if term.kind == "flag")
seldom = settings(max_examples=max(5, settings().max_examples // 10))


def considered(findings):
    standing = answer(Chart(findings)).standing
    return {sign.name for sign in CONSIDERED if sign.name in standing}


def test_there_are_at_least_twenty():
    assert len(CONSIDERED) >= 20
    assert len(AGAINST) >= 10
    assert len(CONCLUSIONS) == len(CONSIDERED) + len(AGAINST) + 2


@pytest.mark.parametrize("sign", CONSIDERED, ids=lambda sign: sign.name)
@seldom
@given(seed=st.integers(0, 2**64 - 1))
def test_a_known_lumbar_finding_never_closes_the_case(sign, seed):
    steering = Steering(RULEBASE, seed)
    chart = steering.chart(RULEBASE.rules_for(sign.name, "concluded"))
    before = considered(chart)
    for term in steering.random.sample(LUMBAR, 4):
        if term.name not in chart and is_possible(RULEBASE, more := {**chart, term.name: True}):
            assert before <= considered(more), term.name
    every = {term.name: True for term in LUMBAR if term.name not in chart}
    if before and is_possible(RULEBASE, {**chart, **every}):
        standing = answer(Chart({**chart, **every})).standing
        assert before <= set(standing)
        if before - {"consider_lumbar_source"} and every:
            assert "disc_does_not_close_the_case" in standing


@pytest.mark.parametrize("sign", CONSIDERED, ids=lambda sign: sign.name)
def test_steered_charts_reach_it(sign):
    charts = (Steering(RULEBASE, seed).chart(RULEBASE.rules_for(sign.name, "concluded")) for seed in range(60))
    assert len(list(islice((chart for chart in charts if sign.name in considered(chart)), 5))) == 5


@pytest.mark.parametrize("sign", CONSIDERED, ids=lambda sign: sign.name)
def test_it_is_considered_without_exception_and_cautiously(sign):
    assert not sign.releasing
    assert all(rule.unless is None for rule in RULEBASE.rules_for(sign.name, "concluded"))


@pytest.mark.parametrize("sign", AGAINST, ids=lambda sign: sign.name)
def test_what_speaks_against_is_shown_beside_it_and_read_by_nothing(sign):
    own = sign.name.replace("against_", "consider_")
    for rule in RULEBASE.rules:
        if rule.then.conclusion.name == sign.name:
            assert own in {leaf.subject.name for leaf in leaves(rule.when)}
        for condition in (rule.when, rule.unless):
            assert condition is None or sign.name not in {leaf.subject.name for leaf in leaves(condition)}


@given(st.integers(0, 2**64 - 1))
def test_two_that_fit_are_both_said(seed):
    standing = answer(Steering(RULEBASE, seed).chart()).standing
    listed = [sign.name for sign in CONSIDERED if sign.name in standing]
    assert ("several_explanations_fit" in standing) == (len(listed) >= 2)
