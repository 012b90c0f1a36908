"""The only door to pyarrow: imports a part of it, or says in one sentence which extra brings it."""

from functools import cache
from importlib import import_module
from typing import Any

from expert.population.faults import require
from expert.population.ibis_gate import EXTRA


@cache
def arrow(part: str = "") -> Any:
    """pyarrow, or a part such as 'csv'; untyped there, so ``Any`` ends with those who call this."""
    require(EXTRA, "pyarrow")
    return import_module(f"pyarrow.{part}" if part else "pyarrow")
