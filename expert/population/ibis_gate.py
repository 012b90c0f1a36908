"""The only door to Ibis: imports it, or says in one sentence which extra brings it."""

from functools import cache
from importlib import import_module
from typing import Any

from expert.population.faults import require

EXTRA = "population"


@cache
def ibis() -> Any:
    """The ibis module; untyped there, so ``Any`` ends with those who call this."""
    require(EXTRA, "ibis")
    return import_module("ibis")
