"""Columns are called as the terms are, and what is no column of a population is told in a sentence."""

from dataclasses import replace

import polars as pl
import pytest

from expert.language import sign
from expert.population.faults import PopulationError
from expert.population.naming import result_columns, terms_in
from expert.population.polars_job import polars_job
from tests.bases.garden import RULEBASE as GARDEN


def test_results_stand_in_their_order():
    names = list(result_columns(GARDEN))
    assert names[:2] == ["red_flags_open", "red_flags_present"]
    conclusions = [conclusion.name for conclusion in GARDEN.conclusions]
    fired = [f"fired__{rule.id.replace('.', '__')}" for rule in GARDEN.rules]
    withheld = [f"withheld__{rule.id.replace('.', '__')}" for rule in GARDEN.rules if rule.unless is not None]
    assert names[2:] == [*conclusions, *fired, *withheld]


@pytest.mark.parametrize("name", ["row", "set_aside", "red_flags_open", "urgency", "fired.water.several_signs"])
def test_a_conclusion_called_like_another_column_is_refused(name):
    base = replace(GARDEN, conclusions=(*GARDEN.conclusions, sign(name, "In the way")), policies=())
    if name == "urgency":  # taken only where a rule base has one
        assert "urgency" in result_columns(base)
        base = replace(base, urgency=next(one for one in GARDEN.conclusions if one.kind == "grade"))
    with pytest.raises(PopulationError, match=f"'{name.replace('.', '__')}'"):
        result_columns(base)


A_CONCLUSION = "the column 'repot' is a conclusion, which the rules draw; leave it out, or keep it under another name."
NO_ID = "there is no term for the column 'id'; leave it out, or name it among those to keep."


@pytest.mark.parametrize(
    ("columns", "keep", "sentence"),
    [
        (["leaf__yelow"], [], "there is no term for the column 'leaf__yelow'; did you mean 'leaf__yellow'?"),
        (["leaf.yellow"], [], "there is no term for the column 'leaf.yellow'; did you mean 'leaf__yellow'?"),
        (["patient"], [], "there is no term for the column 'patient'; leave it out, or name it among those to keep."),
        (["repot"], [], A_CONCLUSION),
        (["repot"], ["repot"], "the kept column 'repot' is called like one of the result; rename it."),
        (["id"], ["di"], "there is no column 'di' to keep; the table has id.\n" + NO_ID),
    ],
)  # fmt: skip
def test_a_stray_column_is_told_in_a_sentence(columns, keep, sentence):
    with pytest.raises(PopulationError) as fault:
        terms_in(GARDEN, columns, keep)
    assert str(fault.value) == sentence


@pytest.mark.parametrize(
    ("kind", "told"),
    [(pl.Date(), "date"), (pl.List(pl.Int8()), "array<int8>"), (pl.Struct({"a": pl.Int8()}), "struct<a: int8>"),
     (pl.Binary(), "binary"), (pl.Object(), "Object"), (pl.Duration(), "interval('us')")],
)  # fmt: skip
def test_a_column_of_a_kind_that_is_no_value_is_refused(kind, told):
    with pytest.raises(PopulationError) as fault:
        polars_job(GARDEN, {"room__temperature": kind})
    assert str(fault.value) == (
        f"the column 'room__temperature' holds values of type {told}; room.temperature takes a number in celsius."
    )


def test_kept_columns_come_first_and_a_term_may_be_kept():
    frame = pl.DataFrame({"id": [1, 2], "leaf__yellow": [True, None], "_leaf_0": ["a", "b"]})
    result = polars_job(GARDEN, frame.schema, keep=["id", "leaf__yellow", "_leaf_0"])(frame)
    assert result.columns == ["id", "leaf__yellow", "_leaf_0", "set_aside", *result_columns(GARDEN)]
    assert result.select(frame.columns).equals(frame)


@pytest.mark.parametrize("columns", [{}, {"id": [1, 2, 3]}, {"leaf__yellow": [None, None, None]}])
def test_nothing_known_has_a_row_for_each_patient(columns):
    frame = pl.DataFrame(columns)
    result = polars_job(GARDEN, frame.schema, keep=[name for name in columns if name == "id"])(frame)
    assert len(result) == len(frame)
    assert not result["set_aside"].any()
