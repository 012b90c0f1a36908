"""What if: the difference is that between two consultations, and going back is the difference turned round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expert.consultation import consultation_of
from expert.errors import ChartError
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.meaning import conclude
from expert.questions import what_if
from expert.testing import near, rule_directed
from tests.questions.asking import BASES, FEW, KETTLE, concluded


def test_what_would_be_otherwise() -> None:
    outcome = concluded(leaf__drooping=True, soil__moisture="wet")
    answer = what_if(outcome, {"leaf.spots": True, "room.temperature": "10 celsius"}, ["soil.moisture"])
    assert [(one.term, one.before and one.before.value, one.after and one.after.value) for one in answer.findings] == [
        ("leaf.spots", None, True), ("soil.moisture", "wet", None), ("room.temperature", None, 10),
    ]  # fmt: skip
    assert [(one.conclusion, one.before, one.after, one.begins_with) for one in answer.conclusions] == [
        ("overwatering", "possible", "likely", ("water.several_signs", "water.wet_and_drooping")),
        ("light", None, "too much", ("light.scorched",)),
    ]
    assert [rule.rule for rule in answer.fires] == ["light.scorched", "water.several_signs"]
    assert [rule.rule for rule in answer.no_longer_fires] == ["water.wet_and_drooping"]
    assert [one.term for one in answer.missing] == ["soil.moisture"]
    assert [one.term for one in answer.no_longer_missing] == ["leaf.spots", "room.temperature"]
    assert answer.says == "With 3 findings otherwise, 2 conclusions would be otherwise."


def test_what_would_be_withheld() -> None:
    outcome = concluded(KETTLE, scale_test="scaled", kettle__descaled_weeks_ago=10)
    there = what_if(outcome, {"kettle.descaled_weeks_ago": 1})
    assert [rule.rule for rule in there.withheld] == ["care.descale"]
    back = what_if(concluded(KETTLE, scale_test="scaled", kettle__descaled_weeks_ago=1),
                   without=["kettle.descaled_weeks_ago"])  # fmt: skip
    assert [rule.rule for rule in back.no_longer_withheld] == ["care.descale"]


def test_nothing_otherwise_is_said() -> None:
    outcome = concluded(leaf__yellow={"value": True, "observer": "Dr A"})
    assert what_if(outcome).says == "Nothing is supposed to be otherwise."
    assert what_if(outcome, {"leaf.yellow": True}).findings == ()
    assert (
        what_if(outcome, {"leaf.drooping": False}).says == "With 1 finding otherwise, the same conclusions would stand."
    )


def test_not_known_may_be_said_in_both_ways() -> None:
    outcome = concluded(leaf__yellow=True)
    assert what_if(outcome, {"leaf.yellow": None}) == what_if(outcome, without=["leaf.yellow"])


@pytest.mark.parametrize(
    ("findings", "without", "sentences"),
    [
        ({"leaf.yelow": True}, (), ["there is no term 'leaf.yelow'; did you mean 'leaf.yellow'?"]),
        ({"room.temperature": 41}, (), ["room.temperature "]),
        ({}, ("leaf.spots",), ["leaf.spots is not known, and cannot be taken away."]),
        ({}, ("leaf.yelow",), ["there is no finding 'leaf.yelow' to take away; did you mean 'leaf.yellow'?"]),
        ({"leaf.yellow": False}, ("leaf.yellow",), ["leaf.yellow is both given and taken away; say one of the two."]),
        ({"plant.is_plastic": True}, (), ["leaf.yellow (present) and plant.is_plastic (present) cannot"]),
        ({"leaf.drooping": 3}, ("dormant",), ["leaf.drooping takes", "there is no finding 'dormant' to take away;"]),
    ],
)  # fmt: skip
def test_what_cannot_be_supposed(findings: dict[str, object], without: tuple[str, ...], sentences: list[str]) -> None:
    with pytest.raises(ChartError) as raised:
        what_if(concluded(leaf__yellow=True), findings, without)
    assert len(raised.value.problems) == len(sentences)
    for problem, sentence in zip(raised.value.problems, sentences, strict=True):
        assert problem.startswith("what is supposed: ")
        assert sentence in problem


@pytest.mark.parametrize("base", BASES, ids=repr)
@FEW
@given(data=st.data())
def test_the_difference_is_that_of_two_consultations(base: RuleBase, data: st.DataObject) -> None:
    chart = data.draw(rule_directed(base))
    other = data.draw(near(base, chart))
    before, after = conclude(base, chart), conclude(base, other)
    said = {one.term: one.value for one in consultation_of(after).findings}
    changed = {name: said[name] for name, held in other.items() if chart.get(name) != held}
    there = what_if(before, changed, [name for name in chart if name not in other])
    assert {one.term: (one.before and one.before.value, one.after and one.after.value) for one in there.findings} == {
        term.name: (spoken(base, term.name, chart.get(term.name)), said.get(term.name))
        for term in base.terms
        if chart.get(term.name) != other.get(term.name)
    }
    differing = {one.conclusion: (one.before, one.after) for one in there.conclusions}
    for conclusion in base.conclusions:
        both = before.standing.get(conclusion.name), after.standing.get(conclusion.name)
        assert differing.get(conclusion.name, both) == both
        assert (conclusion.name in differing) == (both[0] != both[1])
    assert {one.rule for one in there.fires} == {rule.id for rule in after.fired} - {rule.id for rule in before.fired}
    was = {one.term: one.value for one in consultation_of(before).findings}
    turned = {name: was[name] for name, held in chart.items() if other.get(name) != held}
    back = what_if(after, turned, [name for name in other if name not in chart])
    assert (back.fires, back.withheld, back.missing) == (
        there.no_longer_fires, there.no_longer_withheld, there.no_longer_missing,
    )  # fmt: skip
    assert [(one.conclusion, one.after, one.before) for one in back.conclusions] == [
        (one.conclusion, one.before, one.after) for one in there.conclusions
    ]
    assert (back.urgency_after, back.urgency_before) == (there.urgency_before, there.urgency_after)


def spoken(base: RuleBase, name: str, held: object) -> object:
    term = base.term(name)
    return float(held * term.step) if isinstance(term, Quantity) and isinstance(held, int) else held
