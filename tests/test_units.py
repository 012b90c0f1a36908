"""Conversions between units: exact, and there and back."""

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expert.units import BY_SPELLING, UNITS, celsius, fahrenheit, months, spoken, weeks

PAIRS = [(a, b) for a, b in combinations(UNITS, 2) if a.dimension == b.dimension]


@pytest.mark.parametrize(
    ("spelling", "value", "to", "said"),
    [
        ("weeks", 4, "days", "28"),
        ("months", 1, "days", "30.4369"),
        ("months", 3, "weeks", "13.0444"),
        ("years", 1, "months", "12"),
        ("cm", 2, "mm", "20"),
        ("in", 1, "cm", "2.54"),
        ("l", "0.2", "ml", "200"),
        ("°F", "98.6", "°C", "37"),
        ("°C", 100, "°F", "212"),
    ],
)
def test_conversions(spelling, value, to, said):
    assert spoken(BY_SPELLING[spelling].convert(Fraction(str(value)), BY_SPELLING[to])) == said


@given(st.sampled_from(PAIRS), st.fractions(-1000, 1000))
def test_there_and_back(pair, value):
    there, back = pair
    assert back.convert(there.convert(value, back), there) == value


def test_no_spelling_means_two_units():
    spellings = [spelling for unit in UNITS for spelling in (unit.name, *unit.also)]
    assert len(spellings) == len(set(spellings))


def test_measures_say_their_unit():
    assert [str(m) for m in (weeks(4), months(1.5), celsius(38), fahrenheit(100.4))] == [
        "4 weeks", "1.5 months", "38 celsius", "100.4 fahrenheit",
    ]  # fmt: skip
