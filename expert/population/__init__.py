"""Whole populations: a rule base as column expressions, run by engines made for tables.

A table has one column a term (``.`` written ``__``; no value = not known) and one row a patient. The rules become
expressions through Ibis, one step a layer, and Polars, DuckDB or Spark run them.

    done = run("patients.parquet", "results", rulebase=expert.load(), keep=["patient"])

Needs the extra ``population``. The names below are imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from expert.population.duckdb_job import duckdb_job as duckdb_job
    from expert.population.faults import NotInstalled as NotInstalled
    from expert.population.faults import PopulationError as PopulationError
    from expert.population.parts import Progress as Progress
    from expert.population.polars_job import polars_job as polars_job
    from expert.population.running import PopulationRun as PopulationRun
    from expert.population.running import run as run
    from expert.population.spark_job import spark_job as spark_job
    from expert.population.sql import sql_text as sql_text

_HOME = {
    "NotInstalled": "expert.population.faults",
    "PopulationError": "expert.population.faults",
    "PopulationRun": "expert.population.running",
    "Progress": "expert.population.parts",
    "duckdb_job": "expert.population.duckdb_job",
    "polars_job": "expert.population.polars_job",
    "run": "expert.population.running",
    "spark_job": "expert.population.spark_job",
    "sql_text": "expert.population.sql",
}

__all__ = [
    "NotInstalled",
    "PopulationError",
    "PopulationRun",
    "Progress",
    "duckdb_job",
    "polars_job",
    "run",
    "spark_job",
    "sql_text",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'expert.population' has no attribute {name!r}")
    value: object = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
