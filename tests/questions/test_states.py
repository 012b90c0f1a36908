"""Did this rule fire: in one state each, as the reference decides; and of each thing it demands whether it matters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expert.chart import Chart
from expert.errors import NotFound
from expert.explaining import Outlook, RuleStatus, rule_status
from expert.language import all_of, any_of, at_least
from expert.language.conditions import Condition, Leaf
from expert.language.rulebase import RuleBase
from expert.language.truth import truth
from expert.meaning import conclude, concludes
from expert.outcome import Outcome
from expert.questions import RuleAnswer, rule_state
from expert.testing import charts, extensions, rule_directed, rulebases
from tests.bases.spine import numb, pain, referred, rule, rulebase, side
from tests.questions.asking import BASES, FEW, GARDEN, KETTLE, concluded


def told(answer: RuleAnswer) -> list[tuple[str, str, bool]]:
    return [(line.leaf.about, line.leaf.status, line.matters) for line in answer.when if line.leaf is not None]


def test_a_rule_that_fired_says_on_what() -> None:
    answer = rule_state(concluded(leaf__yellow=True, leaf__spots=True), "water.several_signs")
    assert (answer.state, answer.settled) == ("fired", True)
    assert [finding.term for finding in answer.findings] == ["leaf.yellow", "leaf.spots"]
    assert told(answer) == [
        ("leaf.yellow", "held", True), ("leaf.drooping", "never asked", False), ("leaf.spots", "held", True),
    ]  # fmt: skip
    assert answer.says == "'Several signs of overwatering' fired, and no further finding changes that."


def test_a_fired_rule_whose_exception_could_still_hold_says_so() -> None:
    answer = rule_state(concluded(soil__moisture="flooded"), "care.pause_watering")
    assert (answer.state, answer.settled, answer.exception) == ("fired", False, "could still hold")
    assert answer.says == "'Pause watering' fired; its exception could still hold, and would withhold it."


def test_a_withheld_rule_names_what_withheld_it_by_which_rule() -> None:
    outcome = concluded(soil__moisture="flooded", room__temperature=10, soil__ph_test="acid")
    answer = rule_state(outcome, "care.pause_watering")
    assert (answer.state, answer.settled, answer.exception) == ("withheld", True, "holds")
    assert [(match.name, match.rules) for match in answer.withheld_by] == [("dormant", ("season.cold_room",))]
    assert [finding.term for finding in answer.findings] == ["soil.moisture"]
    assert answer.says.endswith("and so does its exception, dormant (by season.cold_room).")


def test_only_what_makes_the_exception_hold_is_said_to_withhold() -> None:
    """Of an exception 'a, or both b and c', b alone withholds nothing."""
    b, c = referred, GARDEN.conclusion("dormant")
    a = KETTLE.conclusion("freshly_descaled")
    last = GARDEN.conclusion("repot")
    base = rulebase(
        (pain, numb, side),
        (a, b, c, last),
        (
            rule("t.a", pain.present, a), rule("t.b", pain.present, b), rule("t.c", numb.present, c),
            rule("t.last", pain.present, last, unless=any_of(a.concluded, all_of(b.concluded, c.concluded))),
        ),
    )  # fmt: skip
    outcome = conclude(base, Chart({"pain": True}))
    assert [match.name for match in rule_state(outcome, "t.last").withheld_by] == ["freshly_descaled"]
    assert str(rule_status(outcome, base.rule("t.last")).lines()[0]) == "t.last was withheld by freshly_descaled (t.a)"


def test_what_could_still_fire_and_what_no_longer_can_are_told_apart() -> None:
    outcome = concluded(soil__moisture="dry", leaf__yellow=True, leaf__spots=False)
    open_, shut = (rule_state(outcome, name) for name in ("water.several_signs", "water.wet_and_drooping"))
    assert (open_.state, shut.state, shut.settled) == ("could still fire", "did not fire", True)
    assert told(shut) == [("leaf.drooping", "never asked", True), ("soil.moisture", "contradicted", True)]
    assert shut.leaves[1].known == "it is dry"
    assert shut.leaves[0].question == "Do the leaves droop?"


def test_what_a_certain_exception_will_withhold_can_no_longer_fire_and_is_not_settled() -> None:
    answer = rule_state(concluded(room__temperature=10, soil__ph_test="acid"), "care.pause_watering")
    assert (answer.state, answer.settled) == ("did not fire", False)


def test_a_verdict_that_certainly_has_another_value_lets_no_rule_fire() -> None:
    answer = rule_state(concluded(KETTLE, element__cold=True), "use.go_on")
    assert (answer.state, answer.settled) == ("did not fire", True)


def test_what_withholds_may_itself_be_withheld_yet() -> None:
    first, second, third = referred, GARDEN.conclusion("dormant"), GARDEN.conclusion("repot")
    base = rulebase(
        (pain, numb, side), (first, second, third),
        (
            rule("t.first", numb.present, first),
            rule("t.second", pain.present, second, unless=first.concluded),
            rule("t.third", pain.present, third, unless=second.concluded),
        ),
    )  # fmt: skip
    unsettled, settled = (conclude(base, Chart(held)) for held in ({"pain": True}, {"pain": True, "numb": False}))
    assert [rule_state(outcome, "t.third").state for outcome in (unsettled, settled)] == ["withheld", "withheld"]
    assert [rule_state(outcome, "t.third").settled for outcome in (unsettled, settled)] == [False, True]


def test_what_stands_in_a_part_that_holds_does_not_matter() -> None:
    base = rulebase(
        (pain, numb, side),
        (referred,),
        (rule("t.r", all_of(any_of(pain.present, numb.present), side.is_("left side")), referred),),
    )
    answer = rule_state(conclude(base, Chart({"pain": False, "numb": True})), "t.r")
    assert told(answer) == [("pain", "contradicted", False), ("numb", "held", False), ("side", "never asked", True)]
    assert [(line.depth, line.wants) for line in answer.when] == [
        (0, "all of"), (1, "any of"), (2, "pain: present"), (2, "numb: present"), (1, "side: left side"),
    ]  # fmt: skip


def test_a_conclusion_that_was_withheld_says_by_what() -> None:
    outcome = concluded(KETTLE, scale_test="scaled", kettle__descaled_weeks_ago=1)
    leaf, _ = rule_state(outcome, "use.with_care").leaves
    assert (leaf.status, leaf.known) == ("withheld", "care.descale, by freshly_descaled (care.fresh)")
    assert leaf.rules == ("care.descale",)


@pytest.mark.parametrize(
    ("findings", "status", "known", "rules", "against"),
    [
        ({}, "not concluded", "", ("light.pale", "light.scorched"), ()),
        ({"leaf.yellow": True}, "not concluded", "it is too little", ("light.scorched",), ("light.pale",)),
        ({"leaf.yellow": True, "leaf.spots": True}, "held", "", ("light.pale", "light.scorched"), ()),
    ],
)
def test_a_conflict_that_is_wanted(
    findings: dict[str, object], status: str, known: str, rules: tuple[str, ...], against: tuple[str, ...]
) -> None:
    outcome = concluded(**{name.replace(".", "__"): value for name, value in findings.items()})
    (leaf,) = rule_state(outcome, "care.repot_on_conflict").leaves
    assert (leaf.status, leaf.known, leaf.rules, leaf.against) == (status, known, rules, against)


def test_a_verdict_with_another_value_names_what_stands_against_it() -> None:
    leaf = rule_state(concluded(KETTLE, element__cold=True), "use.go_on").leaves[1]
    assert (leaf.status, leaf.known, leaf.rules, leaf.against) == (
        "not concluded", "it is broken", (), ("element.stays_cold",),
    )  # fmt: skip
    torn = rule_state(concluded(KETTLE, element__cold=True, element__glows=True), "use.go_on").leaves[1]
    assert (torn.known, torn.against) == ("in conflict", ("element.stays_cold", "element.works"))


def test_a_range_is_one_line() -> None:
    wanted = rule_state(concluded(room__temperature=21), "care.go_on").when[-1]
    assert wanted.wants == "room temperature: exactly 20 celsius"
    assert wanted.leaf is not None
    assert (wanted.leaf.status, wanted.leaf.known) == ("contradicted", "it is 21 celsius")


def test_a_rule_that_there_is_not() -> None:
    with pytest.raises(NotFound, match=r"^there is no rule 'care.stop_at_onse'; did you mean 'care.stop_at_once'\?$"):
        rule_state(concluded(), "care.stop_at_onse")


def agrees(outcome: Outcome) -> None:
    """The state is the reference's; and of each condition the answer says what a replay says."""
    for one in outcome.rulebase.rules:
        answer, status = rule_state(outcome, one.id), rule_status(outcome, one)
        assert (answer.state == "fired") == (one in outcome.fired)
        assert (answer.state == "withheld") == (one in outcome.withheld)
        assert (answer.state, answer.settled) == (status.state, status.settled)
        mattering = {line.leaf.about for line in answer.when if line.leaf is not None and line.matters}
        assert mattering == {leaf.leaf.subject.name for leaf in status.leaves if leaf.matters}


def keeps_its_word(before: Outcome, after: Outcome) -> None:
    """What was said of every extension holds of this one."""
    outlook = Outlook(before)
    for one in before.rulebase.rules:
        said = rule_status(before, one, outlook)
        fires, is_withheld = one in after.fired, one in after.withheld
        assert not (said.state == "did not fire" and fires), one.id
        if said.settled:
            assert fires == (said.state == "fired"), one.id
            assert is_withheld == (said.state == "withheld"), one.id


@pytest.mark.parametrize("base", BASES, ids=repr)
@FEW
@given(data=st.data())
def test_every_rule_is_in_one_state_and_it_is_the_references(base: RuleBase, data: st.DataObject) -> None:
    chart = data.draw(rule_directed(base))
    outcome = conclude(base, chart)
    agrees(outcome)
    keeps_its_word(outcome, conclude(base, data.draw(extensions(base, chart))))


@FEW
@given(data=st.data())
def test_any_rule_is_in_one_state_and_it_is_the_references(data: st.DataObject) -> None:
    base = data.draw(rulebases())
    chart = data.draw(charts(base))
    outcome = conclude(base, chart)
    agrees(outcome)
    keeps_its_word(outcome, conclude(base, data.draw(extensions(base, chart))))


def leaf_of(outcome: Outcome, leaf: Leaf) -> bool:
    if leaf.subject.is_finding:
        return outcome.chart.truth(leaf) is True
    return concludes(leaf, outcome.concluded)


def with_those_alone(status: RuleStatus, condition: Condition, *, mattering: bool) -> bool:
    """Whether the condition holds when, of what does not hold, what matters (or what does not) is made to hold."""
    made = {leaf.leaf for leaf in status.leaves if leaf.status == "held" or leaf.matters == mattering}
    return truth(condition, lambda leaf: leaf in made) is True


@FEW
@given(data=st.data())
def test_what_stands_in_the_way_is_all_of_it_and_nothing_else(data: st.DataObject) -> None:
    """Were it out of the way the condition would hold; whatever else changes, it does not. What a rule that fired
    rests on is enough for it.
    """
    base = data.draw(rulebases())
    here, there = (conclude(base, data.draw(rule_directed(base))) for _ in range(2))
    for one in base.rules:
        status = rule_status(here, one)
        holds = status.state in ("fired", "withheld")
        assert all((leaf.status == "held") == holds for leaf in status.leaves if leaf.matters)
        if holds:
            rests_on = {leaf.leaf for leaf in status.leaves if leaf.matters}
            assert truth(one.when, lambda leaf, made=rests_on: leaf in made)  # type: ignore[misc]  # bound at once
            continue
        assert with_those_alone(status, one.when, mattering=True)
        assert not with_those_alone(status, one.when, mattering=False)
        if one in there.fired:
            assert any(leaf_of(there, leaf.leaf) for leaf in status.leaves if leaf.matters)


def test_a_count_is_in_the_way_as_far_as_it_lacks() -> None:
    base = rulebase(
        (pain, numb, side), (referred,),
        (rule("t.r", at_least(2, pain.present, numb.present, side.is_("left side")), referred),),
    )  # fmt: skip
    answer = rule_state(conclude(base, Chart({"pain": True, "numb": False})), "t.r")
    assert told(answer) == [("pain", "held", False), ("numb", "contradicted", True), ("side", "never asked", True)]
    assert answer.state == "could still fire"
