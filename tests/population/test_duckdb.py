"""DuckDB agrees with the reference on every row, and gives the columns and types that Polars gives."""

from random import Random

import expert
from hypothesis import given, settings
from hypothesis import strategies as st

from expert.population.duckdb_job import duckdb_job
from expert.population.polars_job import polars_job
from expert.testing import random_rulebase
from tests.conftest import CI
from tests.population.tables import differences, drawn, impossible, of_any_types, of_charts, with_wrong_cells


@settings(max_examples=200 if CI else 8)
@given(st.integers(0, 2**32))
def test_any_rules_in_any_types_say_what_the_reference_says(seed):
    random = Random(seed)
    rulebase = random_rulebase(random, rules=random.randint(1, 12))
    frame = of_any_types(rulebase, random, drawn(rulebase, random, 12))
    result = duckdb_job(rulebase, frame.schema)(frame)
    assert list(differences(rulebase, frame, result)) == []
    assert result.schema == polars_job(rulebase, frame.schema)(frame).schema


def test_our_rules_say_of_every_patient_what_the_reference_says():
    ours = expert.load("lumbar-hamstring")
    random = Random(2)
    frame = of_charts(ours, [*drawn(ours, random, 5_000 if CI else 100), *impossible(ours)])
    frame = with_wrong_cells(ours, frame, random).with_row_index("patient")
    result = duckdb_job(ours, frame.schema, keep=["patient"])(frame)
    assert result["patient"].equals(frame["patient"])
    assert list(differences(ours, frame, result.drop("patient"))) == []
    assert result.equals(polars_job(ours, frame.schema, keep=["patient"])(frame))
