"""Why not: every rule that could have concluded it, and those behind them, until what lacks are findings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expert.errors import NotFound
from expert.language.rulebase import RuleBase
from expert.meaning import conclude
from expert.outcome import Outcome
from expert.questions import WhyNot, why_not
from expert.testing import extensions, rule_directed, rulebases
from tests.questions.asking import BASES, FEW, GARDEN, KETTLE, concluded


def ids(answer: WhyNot) -> tuple[list[str], list[str]]:
    return [rule.rule for rule in answer.rules], [rule.rule for rule in answer.behind]


def test_the_reader_is_led_to_the_findings() -> None:
    answer = why_not(concluded(KETTLE, water__hardness="soft"), "use", "with care")
    assert ids(answer) == (["use.with_care"], ["care.descale", "scale.signs", "scale.test"])
    lacking = answer.rules[0].leaves
    assert [(leaf.about, leaf.status, leaf.rules) for leaf in lacking] == [
        ("descale", "not concluded", ("care.descale",)),
        ("kettle.hums", "never asked", ()),
    ]


def test_what_withheld_a_rule_behind_is_named_and_its_proof_is_left_to_how() -> None:
    outcome = concluded(KETTLE, scale_test="scaled", kettle__descaled_weeks_ago=1)
    answer = why_not(outcome, "use", "with care")
    assert ids(answer) == (["use.with_care"], ["care.descale"])
    (withheld,) = answer.behind
    assert (withheld.state, withheld.withheld_by[0].rules) == ("withheld", ("care.fresh",))


@pytest.mark.parametrize(
    ("findings", "asked", "says"),
    [
        ({}, ("light", None), "Nothing is concluded of Light. Of the 2 rules that conclude it, 2 could still fire."),
        ({}, ("repot", None), ("Nothing is concluded of Repotting advised. The only rule that concludes it is "
          "care.repot_on_conflict. 'Repot when the light cannot be judged' did not fire; further findings could still "
          "make it fire.")),
        ({"leaf.yellow": True}, ("light", None), "Light: too little stands, by light.pale."),
        ({"leaf.yellow": True}, ("light", "too little"), "Light: too little stands, by light.pale."),
        ({"leaf.yellow": True, "leaf.spots": False}, ("light", "too much"),
         ("Light stands at 'too little', by light.pale; were 'too much' concluded too, the two would be in conflict, "
          "and neither would stand. The only rule that concludes it is light.scorched. 'Scorched leaves' did not fire, "
          "and no further finding can make it fire.")),
        ({"leaf.yellow": True, "leaf.spots": True}, ("light", "too much"),
         ("Light is in conflict, 'too little' (by light.pale) against 'too much' (by light.scorched); neither stands. "
          "'too much' was concluded, and not alone.")),
        ({"leaf.yellow": True, "leaf.spots": True}, ("light", None),
         "Light is in conflict, 'too little' (by light.pale) against 'too much' (by light.scorched); neither stands."),
        ({"leaf.yellow": True, "leaf.spots": True, "soil.moisture": "flooded"}, ("watering", "pause"),
         ("Watering stands at 'stop at once', by care.stop_at_once, a step above 'pause', and the highest stands. "
          "The only rule that concludes it is care.pause_watering. 'Pause watering' fired; its exception could still "
          "hold, and would withhold it.")),
        ({"soil.moisture": "flooded", "leaf.yellow": False, "leaf.spots": False}, ("watering", "stop at once"),
         ("Watering stands at 'pause', by care.pause_watering, a step below 'stop at once'. The only rule that "
          "concludes it is care.stop_at_once. 'Stop watering at once' did not fire, and no further finding can make "
          "it fire.")),
        ({"soil.moisture": "flooded", "room.temperature": 10, "soil.ph_test": "acid", "leaf.yellow": False},
         ("watering", None), ("Nothing is concluded of Watering. Of the 3 rules that conclude it, 1 was withheld, "
          "1 could still fire and 1 can no longer fire.")),
    ],
)  # fmt: skip
def test_the_sentence(findings: dict[str, object], asked: tuple[str, str | None], says: str) -> None:
    outcome = concluded(**{name.replace(".", "__"): value for name, value in findings.items()})
    assert why_not(outcome, *asked).says == says


def test_a_value_that_no_rule_concludes() -> None:
    answer = why_not(concluded(KETTLE), "scale", "possible")
    assert answer.rules[0].rule == "scale.hard_water"
    with pytest.raises(NotFound, match=r"^scale has no value 'posible'; did you mean 'possible'\?$"):
        why_not(concluded(KETTLE), "scale", "posible")
    with pytest.raises(NotFound, match=r"^descale has no value 'yes'; its values are: concluded\.$"):
        why_not(concluded(KETTLE), "descale", "yes")


def leads_to_findings(answer: WhyNot, outcome: Outcome) -> None:
    """Each rule is told once; what lacks is a finding, or rules are named that are told, or what stands against it."""
    told = {rule.rule: rule for rule in (*answer.rules, *answer.behind)}
    assert len(told) == len(answer.rules) + len(answer.behind)
    assert list(told)[: len(answer.rules)] == [
        rule.id for rule in outcome.rulebase.rules_for(answer.conclusion, answer.value)
    ]
    named = set()
    for rule in told.values():
        if rule.state in ("fired", "withheld"):
            continue
        lacking = [line.leaf for line in rule.when if line.matters and line.leaf is not None]
        assert lacking
        assert all(leaf.status != "held" for leaf in lacking)
        for leaf in lacking:
            assert leaf.kind == "finding" or set(leaf.rules) <= set(told)
            assert leaf.kind == "finding" or leaf.rules or leaf.against
            named.update(leaf.rules)
    assert {rule.rule for rule in answer.behind} <= named


def foretells(answer: WhyNot, after: Outcome) -> None:
    """If with further findings it is concluded, then by a rule of which it was said that it could be."""
    for rule in answer.rules:
        if any(fired.id == rule.rule for fired in after.fired):
            assert rule.state in ("fired", "withheld", "could still fire")
            assert rule.state != "withheld" or not rule.settled


def asked_of_each(base: RuleBase, data: st.DataObject) -> None:
    chart = data.draw(rule_directed(base))
    outcome, after = conclude(base, chart), conclude(base, data.draw(extensions(base, chart)))
    for conclusion in base.conclusions:
        for value in (None, *conclusion.values):
            answer = why_not(outcome, conclusion.name, value)
            leads_to_findings(answer, outcome)
            foretells(answer, after)
            standing = outcome.standing.get(conclusion.name)
            assert answer.stands == (standing is not None and value in (None, standing))


@pytest.mark.parametrize("base", BASES, ids=repr)
@FEW
@given(data=st.data())
def test_it_leads_to_findings(base: RuleBase, data: st.DataObject) -> None:
    asked_of_each(base, data)


@FEW
@given(data=st.data())
def test_it_leads_to_findings_by_any_rules(data: st.DataObject) -> None:
    asked_of_each(data.draw(rulebases()), data)


def test_rules_behind_follow_those_that_name_them() -> None:
    answer = why_not(concluded(GARDEN), "watering")
    assert ids(answer) == (
        ["care.go_on", "care.pause_watering", "care.stop_at_once"],
        ["water.several_signs", "water.wet_and_drooping"],
    )
