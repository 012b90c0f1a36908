"""Polars agrees with the reference on every row: who is set aside, every conclusion, fired and withheld rule."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import expert
from expert.population.polars_job import polars_job
from expert.testing import random_rulebase
from tests.conftest import CI
from tests.population.tables import differences, drawn, impossible, of_any_types, of_charts


@pytest.fixture(scope="module")
def ours():
    return expert.load("lumbar-hamstring")


def test_our_rules_say_of_every_patient_what_the_reference_says(ours):
    frame = of_charts(ours, drawn(ours, Random(1), 10_000 if CI else 500))
    result = polars_job(ours, frame.schema)(frame)
    assert list(differences(ours, frame, result)) == []
    assert result["set_aside"].sum() == 0


def test_each_impossible_combination_is_set_aside(ours):
    frame = of_charts(ours, impossible(ours))
    result = polars_job(ours, frame.schema)(frame)
    assert len(frame) > 40
    assert result["set_aside"].all()
    assert list(differences(ours, frame, result)) == []


@settings(max_examples=400 if CI else 30)
@given(st.integers(0, 2**32))
def test_any_rules_in_any_types_say_what_the_reference_says(seed):
    random = Random(seed)
    rulebase = random_rulebase(random, rules=random.randint(1, 12))
    frame = of_any_types(rulebase, random, drawn(rulebase, random, 12))
    result = polars_job(rulebase, frame.schema)(frame)
    assert list(differences(rulebase, frame, result)) == []
