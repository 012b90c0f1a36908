"""A cell is read as ``held`` reads it, to the last bit, whatever the step of the quantity."""

import math
from dataclasses import replace
from fractions import Fraction

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expert.finding_values import NotHeld, held
from expert.language import CELSIUS, WEEKS, quantity
from expert.population.naming import column_of
from expert.population.polars_job import polars_job
from tests.bases.garden import RULEBASE as GARDEN
from tests.conftest import CI

QUANTITIES = [
    quantity("q.whole", "?", unit=WEEKS, low=0, high=1040),
    quantity("q.half", "?", unit=WEEKS, low=-20, high=240, step="0.5"),
    quantity("q.tenth", "?", unit=CELSIUS, low="34", high="42", step="0.1"),
    quantity("q.five", "?", unit=WEEKS, low=-10, high=100, step=5),
    quantity("q.third", "?", unit=WEEKS, low=0, high=10, step="1/3"),
]


def is_held(term, value):
    try:
        held(term, value)
    except NotHeld:
        return False
    return True


def told(term, series):
    """Which cells of a column are set aside."""
    base = replace(GARDEN, terms=(*GARDEN.terms, term))
    frame = series.alias(column_of(term)).to_frame()
    return polars_job(base, frame.schema)(frame)["set_aside"].to_list()


def around(term):
    """Doubles on each step, on the bounds of what is taken for it, and the very next ones on both sides."""
    for steps in {*range(term.first, min(term.first + 40, term.last + 1)), term.last}:
        for aside in (0, 1, -1):
            exact = float((Fraction(steps) + Fraction(aside, 10_000)) * term.step)
            yield from (exact, math.nextafter(exact, math.inf), math.nextafter(exact, -math.inf))


@pytest.mark.parametrize("kind", [pl.Float64, pl.Float32, pl.Decimal(38, 20), pl.Decimal(14, 6)])
@pytest.mark.parametrize("term", QUANTITIES, ids=lambda term: term.name)
def test_doubles_beside_a_step(term, kind):
    cells = pl.Series(sorted(around(term))).cast(kind)
    assert told(term, cells) == [not is_held(term, cell) for cell in cells]


@pytest.mark.parametrize("term", QUANTITIES, ids=lambda term: term.name)
@settings(max_examples=300 if CI else 15)
@given(st.lists(st.floats(width=64) | st.floats(-50, 2000).map(lambda number: round(number, 4)), min_size=1))
def test_any_doubles(term, cells):
    assert told(term, pl.Series(cells, dtype=pl.Float64)) == [not is_held(term, cell) for cell in cells]


@pytest.mark.parametrize("kind", [pl.Int8, pl.Int64, pl.UInt8, pl.UInt64, pl.Int128])
@pytest.mark.parametrize("term", QUANTITIES, ids=lambda term: term.name)
def test_whole_numbers(term, kind):
    cells = pl.Series([*range(128), -1, -10, -11, 2**40, 2**63, -(2**63), 2**100], dtype=kind, strict=False)
    assert told(term, cells) == [cell is not None and not is_held(term, cell) for cell in cells]
