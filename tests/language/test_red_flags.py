"""Red flags: present, absent, answered or not asked; unknown is never absent."""

import pytest

from expert.chart import Chart
from expert.language import RedFlag, all_of, any_of, celsius
from tests.bad.parts import hardness, hums, leaks, warmth

PLAIN = RedFlag(id="kettle.leaks", title="Leaks", when=leaks.present)
MEASURED = RedFlag(
    id="kettle.hot",
    title="Hot",
    when=any_of(hums.present, warmth >= celsius(90)),
    absent=any_of(hums.absent, warmth < celsius(90)),
)
ANSWERED = RedFlag(
    id="kettle.scale", title="Scale", when=any_of(leaks.present, hums.present), answered_by=hardness.is_("soft")
)


@pytest.mark.parametrize(
    ("flag", "known", "asked"),
    [
        (PLAIN, {}, "not asked"),
        (PLAIN, {"kettle.leaks": False}, "absent"),
        (PLAIN, {"kettle.leaks": True}, "present"),
        (MEASURED, {}, "not asked"),
        (MEASURED, {"kettle.hums": False}, "absent"),
        (MEASURED, {"water.temperature": 179}, "absent"),
        (MEASURED, {"water.temperature": 180}, "present"),
        (MEASURED, {"kettle.hums": False, "water.temperature": 180}, "present"),
        (ANSWERED, {"kettle.leaks": False}, "not asked"),
        (ANSWERED, {"kettle.leaks": False, "kettle.hums": False}, "absent"),
        (ANSWERED, {"water.hardness": "soft"}, "answered"),
        (ANSWERED, {"water.hardness": "hard"}, "not asked"),
        (ANSWERED, {"kettle.leaks": True, "water.hardness": "soft"}, "answered"),
        (ANSWERED, {"kettle.leaks": True}, "present"),
    ],
)
def test_what_is_known_of_a_flag(flag, known, asked):
    chart = Chart(known)
    assert flag.asked(chart.truth) == asked


def test_the_complement_is_what_is_absent_where_nothing_else_is_said():
    assert PLAIN.absent == leaks.absent
    assert ANSWERED.absent == all_of(leaks.absent, hums.absent)
    assert ANSWERED.cleared == any_of(ANSWERED.absent, hardness.is_("soft"))
    assert PLAIN.cleared == PLAIN.absent


def test_the_subjects_are_what_has_to_be_asked_for_its_absence():
    assert [subject.name for subject in ANSWERED.subjects] == ["kettle.leaks", "kettle.hums"]
