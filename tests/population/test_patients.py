"""The synthetic patients of the benchmark: possible, valid, the same for the same seed, and refused where asked for."""

from random import Random

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from expert.errors import ChartError
from expert.findings import read_chart
from expert.meaning import conclude
from expert.testing.random_rulebases import random_rulebase
from tests.bases.garden import RULEBASE as GARDEN
from tests.benchmarks import patients as making
from tests.benchmarks.patients import name_of, patients, write_patients


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch):
    monkeypatch.setattr(making, "AT_ONCE", 400)
    monkeypatch.setattr(making, "STEERED", 200)


def charts_of(rulebase, frame):
    names = {name_of(term): term.name for term in rulebase.terms}
    for row in frame.iter_rows(named=True):
        try:
            yield read_chart(rulebase, {names[name]: value for name, value in row.items()})
        except ChartError as error:
            yield error


@pytest.mark.parametrize("seed", range(2))
def test_every_patient_is_valid_and_many_rules_fire(seed):
    rulebase = random_rulebase(Random(seed), rules=25)
    charts = list(charts_of(rulebase, pl.concat(patients(rulebase, 500, seed=seed))))
    assert len(charts) == 500
    assert not [chart for chart in charts if isinstance(chart, ChartError)]
    fired = {rule.id for chart in charts for rule in conclude(rulebase, chart).fired}
    assert len(fired) > len(rulebase.rules) / 2
    known = [len(chart) / len(rulebase.terms) for chart in charts]
    assert min(known) < 0.2
    assert max(known) > 0.75


def test_the_same_seed_makes_the_same_patients_and_of_fewer_the_first(tmp_path):
    write_patients(GARDEN, tmp_path / "some.parquet", 900, seed=3)
    some = pl.read_parquet(tmp_path / "some.parquet")
    assert some.height == 900
    assert_frame_equal(some.head(450), pl.concat(patients(GARDEN, 450, seed=3)))
    assert not some.head(450).equals(pl.concat(patients(GARDEN, 450, seed=4)))


def test_as_many_are_refused_as_are_asked_for():
    rulebase = next(one for one in (random_rulebase(Random(seed), rules=25) for seed in range(50)) if one.impossible)
    for shares in ({"refused": 0.25}, {"impossible": 0.25}):
        charts = list(charts_of(rulebase, pl.concat(patients(rulebase, 800, **shares))))
        assert 0.18 < sum(isinstance(chart, ChartError) for chart in charts) / 800 < 0.32
