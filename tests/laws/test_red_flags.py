"""Red flags, urgency and treatments, over charts steered towards the rules of the real rule base."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expert.chaining import Engine
from expert.chart import Chart
from expert.language.conclusions import Grade
from expert.testing import Steering
from knowledge import RULEBASE
from tests.conftest import CI

steering = st.integers(0, 2**64 - 1).map(lambda seed: Steering(RULEBASE, seed))
more_often = settings(max_examples=2_000 if CI else 300)
answer = Engine(RULEBASE).run
URGENCY = RULEBASE.urgency
TREATMENTS = [
    conclusion
    for conclusion in RULEBASE.conclusions
    if isinstance(conclusion, Grade) and conclusion.releasing and conclusion != URGENCY
]
EMERGENCIES = RULEBASE.rules_for(URGENCY.name, "emergency")


def standing(findings):
    return answer(Chart(findings)).standing


def asked(findings):
    chart = Chart(findings)
    return {flag.asked(chart.truth) for flag in RULEBASE.red_flags}


@pytest.mark.parametrize("treatment", TREATMENTS, ids=lambda treatment: treatment.name)
def test_the_policy_governs_every_treatment_that_can_be_released(treatment):
    assert treatment in [governed for policy in RULEBASE.policies for governed in policy.over]
    assert treatment.values[-1] == "withhold"


@more_often
@given(steering)
def test_routine_and_treatments_stand_only_with_every_red_flag_absent_or_answered(steered):
    aim = [rule for rule in RULEBASE.rules if rule.then.is_releasing]
    findings = steered.chart(aim)
    stands = standing(findings)
    released = [t.name for t in (URGENCY, *TREATMENTS) if stands.get(t.name) in t.releasing]
    assert not released or asked(findings) <= {"absent", "answered"}, released


@more_often
@given(steering)
def test_an_emergency_is_never_lowered_and_withholds_every_treatment(steered):
    chart = steered.chart(EMERGENCIES)
    more = steered.extension(chart)
    for findings in (chart, more) if standing(chart).get(URGENCY.name) == "emergency" else ():
        stands = standing(findings)
        assert stands[URGENCY.name] == "emergency"
        assert {stands[treatment.name] for treatment in TREATMENTS} == {"withhold"}


@pytest.mark.parametrize("rule", EMERGENCIES, ids=lambda rule: rule.id)
def test_every_emergency_is_reached_by_steered_charts(rule):
    charts = (Steering(RULEBASE, seed).chart([rule]) for seed in range(20))
    assert sum(standing(chart).get(URGENCY.name) == "emergency" for chart in charts) >= 5


@pytest.mark.parametrize("flag", RULEBASE.red_flags, ids=lambda flag: flag.id)
def test_each_red_flag_has_a_question_that_an_empty_chart_misses(flag):
    chart = Chart()
    assert flag.asked(chart.truth) == "not asked"
    assert all(subject.name in RULEBASE.terms_by_name for subject in flag.subjects)
