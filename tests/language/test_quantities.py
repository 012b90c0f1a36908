"""Quantities: whole steps, thresholds at and beside the ends, and what is refused in which words."""

from dataclasses import replace
from fractions import Fraction

import pytest

from expert.errors import LanguageError
from expert.language import CELSIUS, WEEKS, celsius, days, flag, months, quantity, weeks
from expert.language.conditions import All, Compare

warmth = quantity("warmth", "How warm?", unit=CELSIUS, low=10, high=20, step="0.5")
since = quantity("since", "Since when?", unit=WEEKS, low=2, high=8)
RANGE = "10 to 20 celsius, in steps of 0.5"


def test_a_quantity_counts_in_its_steps():
    assert (warmth.first, warmth.last, since.first, since.last) == (20, 40, 2, 8)
    assert warmth.range_text == RANGE
    assert (warmth.spoken(21), warmth.spoken(20), since.spoken(3)) == ("10.5 celsius", "10 celsius", "3 weeks")
    assert warmth.definition() == ("quantity", "celsius", Fraction(10), Fraction(20), Fraction(1, 2))
    assert (since.step, since.kind, hash(since), since.explains) == (1, "quantity", hash("since"), "")
    assert since.hint == "since >= weeks(2), or since.is_(...) for one exact value"


@pytest.mark.parametrize(
    ("condition", "op", "steps"),
    [
        (warmth < celsius(10.5), "<", 21), (warmth <= celsius(10), "<=", 20), (warmth >= celsius(20), ">=", 40),
        (warmth > celsius(19.5), ">", 39), (warmth >= celsius(10), ">=", 20), (warmth <= celsius(20), "<=", 40),
        (warmth < celsius(20), "<", 40), (warmth > celsius(10), ">", 20),
    ],
)  # fmt: skip
def test_a_threshold_is_held_in_steps(condition, op, steps):
    assert condition == Compare(warmth, op, steps)


def test_one_exact_value():
    assert warmth.is_(celsius(12.5)) == All((Compare(warmth, ">=", 25), Compare(warmth, "<=", 25)))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Fraction(12), "12 celsius"), (Fraction(25, 2), "12.5 celsius"),
        (Fraction(123, 10), "12 or 12.5 celsius (it is about 12.3)"),
        (Fraction(-1, 3), "-0.5 or 0 celsius (it is about -0.33)"),
    ],
)  # fmt: skip
def test_the_nearest_values(value, said):
    assert warmth.nearest(value) == said


@pytest.mark.parametrize(
    ("build", "said"),
    [
        (lambda: warmth >= 11, "warmth >= 11 has no unit; write the threshold with its unit, in celsius."),
        (lambda: warmth < weeks(11), "warmth < 11 weeks compares temperature with time; give it in celsius."),
        (lambda: since > days(21), "since > 21 days is not in weeks, the unit of since; write 3 weeks."),
        (
            lambda: since <= months(1),
            "since <= 1 months is not in weeks, the unit of since; write 4 or 5 weeks (it is about 4.35).",
        ),
        (lambda: warmth >= celsius(9.5), f"warmth >= 9.5 celsius lies outside the range of warmth, which is {RANGE}."),
        (
            lambda: warmth <= celsius(20.5),
            f"warmth <= 20.5 celsius lies outside the range of warmth, which is {RANGE}.",
        ),
        (
            lambda: warmth <= celsius(12.25),
            f"warmth <= 12.25 celsius lies between two steps of warmth, which takes {RANGE}.",
        ),
        (lambda: warmth < celsius(10), f"warmth < 10 celsius can never hold; warmth takes {RANGE}."),
        (lambda: warmth > celsius(20), f"warmth > 20 celsius can never hold; warmth takes {RANGE}."),
        (
            lambda: replace(warmth, unit="celsius"),
            "warmth has the unit 'celsius'; write one of the units of expert.language, such as WEEKS.",
        ),
        (lambda: replace(warmth, step=Fraction(0)), "warmth has the step 0; it must be above 0."),
        (lambda: replace(warmth, step=Fraction(-1, 2)), "warmth has the step -0.5; it must be above 0."),
        (lambda: replace(warmth, low=Fraction(20)), "warmth ranges from 20 to 20; low must be below high."),
        (lambda: replace(warmth, low=Fraction(21)), "warmth ranges from 21 to 20; low must be below high."),
        (
            lambda: replace(warmth, low=Fraction(41, 4)),
            "warmth has low=10.25, which is no whole number of its step 0.5.",
        ),
        (
            lambda: replace(warmth, high=Fraction(79, 4)),
            "warmth has high=19.75, which is no whole number of its step 0.5.",
        ),
        (lambda: quantity("a.b", " ", unit=WEEKS, low=0, high=1), "a.b has no question; "),
        (
            lambda: quantity("a.b", "?", unit=WEEKS, low="x", high=1),
            "a.b has 'x' for low, high or step; write a finite number.",
        ),
    ],
)
def test_what_is_no_quantity_or_threshold_is_refused(build, said):
    with pytest.raises(LanguageError) as caught:
        build()
    assert str(caught.value).partition(": ")[2].startswith(said)


def test_a_step_may_be_small_and_a_range_of_one_step():
    assert quantity("a.b", "?", unit=WEEKS, low=0, high=1).last == 1
    assert quantity("a.b", "?", unit=WEEKS, low="0", high="0.2", step="0.1").last == 2


def test_equal_quantities():
    assert replace(warmth, question="Other?") == warmth
    for other in (
        {"low": Fraction(11)},
        {"high": Fraction(19)},
        {"step": Fraction(1, 4)},
        {"unit": WEEKS},
        {"name": "b"},
    ):
        assert replace(warmth, **other) != warmth
    assert flag("warmth", "?") != warmth
