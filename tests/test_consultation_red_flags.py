"""A consultation always says how urgent it is and which red flags were never asked; it never calls them absent."""

import json

import pytest

import expert
from expert.cases import read_case
from expert.consultation import Consultation
from knowledge import RULEBASE
from tests.bases.kettle import RULEBASE as KETTLE

FLAGS = RULEBASE.red_flags
CASE = read_case(RULEBASE.cases / "urgency" / "each_red_flag_present.yaml", RULEBASE)
ASKED = {flag.id: False for flag in FLAGS if flag.id != "avulsion.signs"}
# The rest of a patient of whom nothing is urgent, as an application gives it.
IN_SCOPE = {
    name: RULEBASE.term(name).spoken(held) if RULEBASE.term(name).kind == "quantity" else held
    for name, held in CASE.situations[0].chart.items()
    if name not in ASKED
}


def test_of_an_empty_chart_every_flag_is_not_asked():
    found = expert.consult({}, RULEBASE)
    assert [flag.id for flag in found.red_flags] == [flag.id for flag in FLAGS]
    assert {flag.asked for flag in found.red_flags} == {"not asked"}
    assert found.urgency.value is None
    assert found.urgency.not_asked == len(FLAGS)
    assert found.urgency.says == f"open: {len(FLAGS)} red flags not asked"
    assert all(flag.questions for flag in found.red_flags)


def test_routine_only_when_every_flag_was_asked():
    found = expert.consult({**IN_SCOPE, **ASKED}, RULEBASE)
    assert (found.urgency.value, found.urgency.not_asked, found.urgency.says) == ("routine", 0, "routine")
    assert {flag.asked for flag in found.red_flags} == {"absent"}
    assert not any(flag.questions for flag in found.red_flags)


def test_a_flag_that_imaging_answers_is_answered():
    found = expert.consult({"complaint.muscle": "hamstrings", "mri.muscle": "strain"}, RULEBASE)
    assert [flag.id for flag in found.red_flags if flag.asked == "answered"] == ["avulsion.signs"]


@pytest.mark.parametrize("left_out", sorted(ASKED))
def test_one_flag_not_asked_is_named_with_its_question(left_out):
    findings = {name: value for name, value in {**IN_SCOPE, **ASKED}.items() if name != left_out}
    found = expert.consult(findings, RULEBASE)
    (open_,) = [flag for flag in found.red_flags if flag.asked == "not asked"]
    assert open_.id == left_out
    assert RULEBASE.term(left_out).question in [asked.question for asked in open_.questions]
    assert found.urgency.says == "open: 1 red flag not asked"


def test_an_emergency_says_what_to_do_and_a_lower_step_says_that_it_may_rise():
    emergency = expert.consult({"cauda_equina.bladder": True}, RULEBASE).urgency
    assert emergency.says == "emergency"
    assert emergency.actions == (RULEBASE.rule("cauda_equina.emergency").because,)
    urgent = expert.consult({"motor.foot_drop": True}, RULEBASE).urgency
    assert urgent.says == f"urgent, at least: {len(FLAGS) - 1} red flags not asked"


def test_asked_and_nothing_concluded_is_not_called_routine():
    findings = {name: value for name, value in {**IN_SCOPE, **ASKED}.items() if name != "complaint.region"}
    found = expert.consult(findings, RULEBASE)
    assert found.urgency.value is None
    assert found.urgency.says == "open: no urgency is concluded, though every red flag was asked"


def test_a_rule_base_without_red_flags_says_nothing_of_them():
    found = expert.consult({}, KETTLE)
    assert (found.urgency, found.red_flags) == (None, ())


def test_urgency_and_red_flags_survive_json():
    found = expert.consult({"motor.dorsiflexion": 3}, RULEBASE)
    assert Consultation.model_validate_json(found.model_dump_json()) == found
    data = json.loads(found.model_dump_json())
    assert data["urgency"]["value"] == "urgent"
    assert [flag["id"] for flag in data["red_flags"] if flag["asked"] == "present"] == ["motor.foot_drop"]
