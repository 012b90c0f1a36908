"""Whole populations: a rule base as column expressions, run by engines made for tables.

A table has one column a term (``.`` written ``__``; no value = not known) and one row a patient. The rules become
expressions through Ibis, one step a layer, and Polars, DuckDB or Spark run them.

    done = run("patients.parquet", "results", rulebase=expert.load(), keep=["patient"])

Needs the extra ``population``. The names below are imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from expert.population.faults import NotInstalled as NotInstalled
    from expert.population.faults import PopulationError as PopulationError
    from expert.population.parts import Progress as Progress
    from expert.population.running import PopulationRun as PopulationRun
    from expert.population.running import run as run

_HOME = {
    "NotInstalled": "expert.population.faults",
    "PopulationError": "expert.population.faults",
    "PopulationRun": "expert.population.running",
    "Progress": "expert.population.parts",
    "run": "expert.population.running",
}

__all__ = [
    "NotInstalled",
    "PopulationError",
    "PopulationRun",
    "Progress",
    "run",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'expert.population' has no attribute {name!r}")
    value: object = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
