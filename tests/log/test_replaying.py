"""Logged consultations on a rule base of another day: what changes, by which rules, and what it does not take."""

import pytest

import expert
from expert.carrying import Kept, carry
from expert.language import DAYS
from expert.log import Log, replay_log
from tests.bases.garden import RULEBASE as GARDEN
from tests.log.orchard import orchard

OLD = orchard()
FINDINGS = (
    {"apple.age": 3, "apple.scab": True, "apple.colour": "red"},
    {"apple.age": 5, "apple.scab": True, "apple.colour": "green", "crows": False},
    {"apple.age": 4, "crows": True},
    {},
)


@pytest.fixture
def log(tmp_path):
    """The consultations of old."""
    with Log.open(tmp_path / "decisions.db") as opened:
        for number, findings in enumerate(FINDINGS, start=1):
            opened.record(expert.consult(findings, OLD), f"apple {number}")
        yield opened


def came(log, rulebase):
    return [one.came for one in replay_log(log, rulebase)]


def test_the_same_rule_base_says_the_same(log) -> None:
    replayed = list(replay_log(log, OLD))
    assert {one.came for one in replayed} == {"same"}
    assert all(one.as_before and one.changes == () == one.left_out and one.renamed == {} for one in replayed)
    assert [(one.entry, one.reference) for one in replayed] == [(number, f"apple {number}") for number in range(1, 5)]


def test_a_changed_threshold_shows_whose_conclusions_change_and_by_which_rules(log) -> None:
    """At 5 weeks the second is still ripe; the third, of 4 weeks, is not any more, and so is not eaten."""
    replayed = list(replay_log(log, orchard("2", limit=5)))
    assert [one.came for one in replayed] == ["same", "same", "changed", "same"]
    changes = [(one.conclusion, one.before, one.after, one.rules, one.begins_with) for one in replayed[2].changes]
    assert changes == [
        ("ripe", "concluded", None, ("ripe.long_enough",), ("ripe.long_enough",)),
        ("fate", "eaten", None, ("fate.birds",), ("ripe.long_enough",)),
    ]
    assert [one.as_before for one in replayed] == [True, True, False, True]


def test_a_rule_that_is_withheld_no_more_is_a_change(log) -> None:
    """At 6 weeks the second, of 5, is not ripe, so that spraying it is not withheld."""
    second = list(replay_log(log, orchard("2", limit=6)))[1]
    assert ("spray", None, "advised", ("spray.scab",), ("ripe.long_enough",)) in [
        (one.conclusion, one.before, one.after, one.rules, one.begins_with) for one in second.changes
    ]


def test_another_step_of_a_grade_is_a_change(log) -> None:
    first = next(replay_log(log, orchard("2", spray_at="considered")))
    assert [(one.conclusion, one.before, one.after) for one in first.changes] == [("spray", "advised", "considered")]


def test_a_renamed_term_is_followed_however_often_it_was_renamed(log) -> None:
    for was in (("apple.scab",), ("apple.rot", "apple.scab", "scab")):
        replayed = list(replay_log(log, orchard("2", scab="fruit.scab", was=was)))
        assert [one.came for one in replayed] == ["same"] * 4
        assert replayed[0].renamed == {"apple.scab": "fruit.scab"}
        assert replayed[2].renamed == {}
        assert all(one.as_before for one in replayed)


def test_a_term_that_is_gone_is_left_out_and_told(log) -> None:
    replayed = list(replay_log(log, orchard("2", scab="fruit.scab")))
    assert replayed[0].left_out == ("apple.scab is no term of orchard 2.",)
    assert [(one.conclusion, one.before, one.after) for one in replayed[0].changes] == [("spray", "advised", None)]
    assert replayed[1].came == "same"  # withheld before, and not known now
    assert [one.as_before for one in replayed] == [False, False, True, True]


def test_another_unit_is_converted_exactly(log) -> None:
    assert came(log, orchard("2", unit=DAYS, high=420, limit=28)) == ["same"] * 4
    third = list(replay_log(log, orchard("2", unit=DAYS, high=420, limit=29)))[2]
    assert [one.conclusion for one in third.changes] == ["ripe", "fate"]


def test_a_number_between_two_steps_of_today_is_left_out_and_never_rounded(log) -> None:
    replayed = list(replay_log(log, orchard("2", unit=DAYS, high=420, step=30, limit=30)))
    assert replayed[0].left_out == (
        "apple.age was 3 weeks, between two steps of today; it takes 0 to 420 days, in steps of 30.",
    )
    assert replayed[2].came == "changed"


def test_a_number_outside_todays_range_is_left_out(log) -> None:
    second = list(replay_log(log, orchard("2", high=4)))[1]
    assert second.left_out == ("apple.age is 5, outside its range; it takes 0 to 4 weeks, in steps of 1.",)


def test_a_value_that_is_gone_is_left_out_and_told(log) -> None:
    replayed = list(replay_log(log, orchard("2", colours=("yellow", "red"))))
    assert replayed[0].left_out == ()
    assert replayed[1].left_out == ("apple.colour has no value 'green'; its values are: yellow, red.",)
    assert replayed[1].came == "same"
    assert not replayed[1].as_before


def test_a_flag_that_became_a_choice_is_left_out_and_told(log) -> None:
    first = next(replay_log(log, orchard("2", scab_was_choice=True)))
    assert first.left_out == ("apple.scab has no value true; its values are: none, some.",)


def test_a_chart_that_today_is_impossible_is_refused_and_told(tmp_path) -> None:
    with Log.open(tmp_path / "decisions.db") as log:
        log.record(expert.consult({"apple.scab": True, "crows": True}, OLD))
        (one,) = replay_log(log, orchard("2", forbid=True))
    assert (one.came, one.as_before, one.changes) == ("refused", False, ())
    assert one.left_out == (
        "apple.scab (present) and crows (present) cannot stand together: Birds leave scab alone; correct one of them.",
    )


@pytest.mark.parametrize(
    ("crows", "jays", "birds"), [(True, True, True), (False, False, False), (True, None, True), (None, False, False)]
)
def test_terms_that_became_one_agree(crows, jays, birds) -> None:
    kept = [Kept(name, value) for name, value in (("crows", crows), ("jays", jays)) if value is not None]
    carried = carry(orchard("2", merged=True), kept)
    assert dict(carried.chart) == {"birds": birds}
    assert carried.left_out == ()


def test_terms_that_became_one_and_say_different_things_are_left_out() -> None:
    today = orchard("2", merged=True)
    for order in (("crows", "jays"), ("jays", "crows"), ("crows", "jays", "birds")):
        carried = carry(today, [Kept(name, name == order[0]) for name in order])
        assert dict(carried.chart) == {}
        assert carried.left_out == (f"{order[0]} and {order[1]} are one term now, birds, and say different things.",)


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (Kept("apple.age", 3), "apple.age takes a number in weeks now, not 3."),
        (Kept("apple.age", 3, "cm"), "apple.age was 3 cm, and takes weeks now."),
        (Kept("apple.age", 3, "fortnights"), "apple.age was 3 fortnights, and takes weeks now."),
        (Kept("apple.age", True, "weeks"), "apple.age was true weeks, which it does not take any more."),
        (Kept("apple.scab", 3, "weeks"), "apple.scab was 3 weeks, which it does not take any more."),
        (Kept("apple.scab", "x"), "apple.scab takes true or false, not 'x'; say true or false."),
    ],
)
def test_what_is_not_taken_is_said(kept, said) -> None:
    carried = carry(OLD, [kept])
    assert (dict(carried.chart), carried.left_out) == ({}, (said,))


def test_a_fraction_of_a_unit_is_carried_exactly() -> None:
    today = orchard("2", unit=DAYS, high=420, step="0.5", limit=28)
    assert carry(today, [Kept("apple.age", 0.5, "weeks")]).chart["apple.age"] == 7
    assert carry(orchard("2", step="0.25"), [Kept("apple.age", 1.75, "weeks")]).chart["apple.age"] == 7


def test_what_cannot_be_read_is_counted_and_not_fatal(log) -> None:
    log.forget("apple 2")
    log.record(expert.consult({"leaf.yellow": True}, GARDEN), "plant")

    class Odd:
        rulebase, shell_version = log.entry(1).consultation.rulebase, "99.0"

        def model_dump_json(self):
            return '{"conclusions": 7}'

    log.record(Odd())
    replayed = list(replay_log(log, OLD))
    assert [one.came for one in replayed] == [
        "same", "forgotten", "same", "same", "of another rule base", "unreadable",
    ]  # fmt: skip
    assert [one.as_before for one in replayed] == [True, True, True, True, True, False]


def test_one_patients_consultations_are_replayed_alone(log) -> None:
    assert [one.entry for one in replay_log(log.entries("apple 3"), OLD)] == [3]


def test_nothing_of_a_patient_stands_in_its_text(log) -> None:
    for one in replay_log(log, orchard("2", limit=6, colours=("yellow", "red"))):
        assert "apple" not in repr(one)
        assert "green" not in repr(one)
