"""Spark agrees with the reference, really run on two cores: on 10,000 of our patients under CI, else on some plants."""

import importlib.util
import shutil
from random import Random

import polars as pl
import pytest

import expert
from expert.population.faults import PopulationError
from expert.population.naming import result_columns
from tests.bases.garden import RULEBASE as GARDEN
from tests.conftest import CI
from tests.population.tables import differences, drawn, impossible, of_charts, with_wrong_cells

# pyspark warns of the newest pandas, and leaves sockets to be collected.
pytestmark = [
    pytest.mark.filterwarnings("ignore"),
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java, and there is none on this machine"),
    pytest.mark.skipif(importlib.util.find_spec("pyspark") is None, reason="pyspark is not installed"),
]


@pytest.fixture(scope="module")
def spark(tmp_path_factory):
    from pyspark.sql import SparkSession  # noqa: PLC0415 - only where there is Java

    folder = tmp_path_factory.mktemp("spark")
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.warehouse.dir": str(folder),
        "spark.sql.codegen.wholeStage": "false",  # to compile a query of 750 columns takes longer than to run it
    }
    builder = SparkSession.builder.master("local[2]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


def run(spark, folder, rulebase, frame):
    """The result of a frame, by way of Parquet."""
    from expert.population.spark_job import spark_job  # noqa: PLC0415 - as above

    frame.write_parquet(folder / "in.parquet")
    table = spark.read.parquet(str(folder / "in.parquet"))
    result = spark_job(rulebase, table.schema, keep=["id"])(table)
    result.write.parquet(str(folder / "out"))
    return pl.read_parquet(folder / "out" / "*.parquet").sort("id").drop("id")


def patients(rulebase, count):
    random = Random(5)
    frame = of_charts(rulebase, [*drawn(rulebase, random, count), *impossible(rulebase)])
    return with_wrong_cells(rulebase, frame, random).with_row_index("id").with_columns(pl.col("id").cast(pl.Int64))


def agrees(rulebase, frame, result):
    assert result.columns == ["set_aside", *result_columns(rulebase)]
    assert list(differences(rulebase, frame, result)) == []
    assert 0 < result["set_aside"].sum() < len(result)


def test_spark_says_of_plants_what_the_reference_says(spark, tmp_path):
    frame = patients(GARDEN, 500)
    agrees(GARDEN, frame, run(spark, tmp_path, GARDEN, frame))


@pytest.mark.skipif(not CI, reason="10,000 of our patients take Spark a minute: under CI only")
def test_spark_says_of_our_patients_what_the_reference_says(spark, tmp_path):
    ours = expert.load("lumbar-hamstring")
    frame = patients(ours, 10_000)
    agrees(ours, frame, run(spark, tmp_path, ours, frame))


def test_a_text_with_a_unit_is_told_to_be_none_of_sparks(spark):
    from expert.population.spark_job import spark_job  # noqa: PLC0415 - as above

    table = spark.createDataFrame([("20 celsius",)], "room__temperature string")
    with pytest.raises(PopulationError, match="'room__temperature' holds texts; here room.temperature takes numbers"):
        spark_job(GARDEN, table.schema)
