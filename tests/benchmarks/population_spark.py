"""Spark over a population, in a process of its own: from columns that it holds in memory, and from Parquet to Parquet.

    python -m tests.benchmarks.population_spark PARQUET ROUNDS PLACES

PARQUET has a column 'patient' with the number of the row beside the terms. The results of PLACES (numbers with commas)
are compared with the reference first. Prints seconds as JSON, without a first round that warms up.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import polars as pl

from expert.meaning import conclude
from knowledge import RULEBASE
from tests.benchmarks.population_rows import charts_in
from tests.population.results import result_row

PATIENT = "patient"
CORES = 2


def measured(source: Path, rounds: int, places: Sequence[int]) -> dict[str, list[float]]:
    """Seconds of each round in memory and end to end, of a fresh process."""
    command = [sys.executable, "-m", "tests.benchmarks.population_spark", str(source), str(rounds)]
    ran = subprocess.run([*command, ",".join(map(str, places))], check=False, capture_output=True, text=True)
    if ran.returncode:
        raise RuntimeError(ran.stderr.strip().splitlines()[-1])
    found: dict[str, list[float]] = json.loads(ran.stdout.splitlines()[-1])
    return found


def _seconds(run: Callable[[], object], rounds: int) -> list[float]:
    took = []
    for _ in range(rounds + 1):
        started = time.perf_counter()
        run()
        took.append(time.perf_counter() - started)
    return took[1:]


def main() -> None:
    """Check, measure and print."""
    source, rounds, places = Path(sys.argv[1]), int(sys.argv[2]), [int(place) for place in sys.argv[3].split(",")]
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    from pyspark.sql import SparkSession  # noqa: PLC0415  # an extra

    from expert.population.spark_job import spark_job  # noqa: PLC0415  # as above

    session = (SparkSession.builder.master(f"local[{CORES}]").config("spark.ui.enabled", "false")
               .config("spark.driver.memory", "6g").getOrCreate())  # fmt: skip
    session.sparkContext.setLogLevel("ERROR")
    table = session.read.parquet(str(source))
    job = spark_job(RULEBASE, table.schema, keep=[PATIENT])
    some = pl.read_parquet(source).filter(pl.col(PATIENT).is_in(places)).sort(PATIENT)
    found = {row[PATIENT]: row.asDict() for row in job(table.filter(table[PATIENT].isin(places))).collect()}
    for place, chart in zip(sorted(places), charts_in(some.drop(PATIENT), RULEBASE), strict=True):
        wanted = result_row(conclude(RULEBASE, chart), place)
        del wanted["row"]
        if wanted != {key: found[place][key] for key in wanted}:
            raise AssertionError(f"Spark differs from the reference in row {place}")
    cached = table.cache()
    cached.count()
    out = str(source.with_suffix(".spark"))
    figures = {
        "in memory": _seconds(lambda: job(cached).write.format("noop").mode("overwrite").save(), rounds),
        "end to end": _seconds(lambda: job(session.read.parquet(str(source))).write.mode("overwrite").parquet(out),
                               rounds),
    }  # fmt: skip
    session.stop()
    sys.stdout.write(f"\n{json.dumps(figures)}\n")


if __name__ == "__main__":
    main()
