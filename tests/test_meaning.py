"""The reference and the outcome: hand-computed, leaf by leaf of a conclusion."""

import pytest

from expert.chart import Chart
from expert.language.truth import truth
from expert.meaning import conclude, concludes
from expert.outcome import standing_values
from tests.bases.kettle import RULEBASE, descale, element, fresh, leaks, scale, use

GRADE = {("scale", "possible"), ("scale", "likely")}
LEAVES = [
    (descale.concluded, set(), False),
    (descale.concluded, {("descale", "concluded")}, True),
    (descale.concluded, {("freshly_descaled", "concluded")}, False),
    (scale.reaches("possible"), GRADE, True),
    (scale.reaches("likely"), GRADE, True),
    (scale.reaches("certain"), GRADE, False),
    (scale.reaches("possible"), {("scale", "certain")}, True),
    (scale.stands_at("possible"), GRADE, False),
    (scale.stands_at("likely"), GRADE, True),
    (scale.stands_at("possible", "certain"), GRADE, False),
    (scale.stands_at("possible"), set(), False),
    (element.is_("sound"), set(), False),
    (element.is_("sound"), {("element", "sound")}, True),
    (element.is_("broken"), {("element", "sound")}, False),
    (element.is_("sound"), {("element", "sound"), ("element", "broken")}, False),
    (element.in_conflict, {("element", "sound"), ("element", "broken")}, True),
    (element.in_conflict, {("element", "sound")}, False),
    (element.in_conflict, set(), False),
]


@pytest.mark.parametrize(("leaf", "concluded", "holds"), LEAVES)
def test_a_leaf_on_a_conclusion_holds_as_computed_by_hand(leaf, concluded, holds):
    assert concludes(leaf, concluded) is holds


def test_a_leaf_on_a_finding_is_none_on_a_conclusion():
    with pytest.raises(TypeError, match="is a finding, not a conclusion"):
        concludes(leaks.present, set())


def test_what_is_no_node_has_no_truth():
    with pytest.raises(TypeError, match="is no node of the rule language"):
        truth("leaks", lambda leaf: True)


def test_an_outcome_by_hand():
    outcome = conclude(
        RULEBASE,
        Chart({"scale_test": "scaled", "kettle.descaled_weeks_ago": 1, "element.cold": True, "element.glows": True}),
    )
    assert [rule.id for rule in outcome.fired] == ["care.fresh", "element.stays_cold", "element.works", "scale.test"]
    assert [rule.id for rule in outcome.withheld] == ["care.descale"]
    assert outcome.concluded == {
        ("freshly_descaled", "concluded"),
        ("element", "broken"),
        ("element", "sound"),
        ("scale", "certain"),
    }
    assert list(outcome.standing.items()) == [
        ("scale", "certain"),
        ("freshly_descaled", "concluded"),
        ("element", "conflict"),
    ]
    assert outcome.conflicts == ("element",)
    assert outcome.standing is outcome.standing
    with pytest.raises(AttributeError):
        outcome.fired = ()


def test_standing_values_stand_in_the_rule_bases_order():
    pairs = [
        ("use", "go on"),
        ("use", "stop"),
        ("element", "broken"),
        ("freshly_descaled", "concluded"),
        ("scale", "possible"),
    ]
    assert list(standing_values(RULEBASE, pairs).items()) == [
        ("scale", "possible"), ("freshly_descaled", "concluded"), ("element", "broken"), ("use", "stop"),
    ]  # fmt: skip
    assert standing_values(RULEBASE, []) == {}


def test_standing_of_nothing_is_nothing():
    assert [one.standing(()) for one in (fresh, scale, element)] == [None, None, None]
    assert (scale.standing({"certain", "possible"}), element.standing({"broken"}), use.standing({"stop", "go on"})) == (
        "certain",
        "broken",
        "stop",
    )
