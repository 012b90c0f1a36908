"""The only door to Ibis: imports it, or says in one sentence which extra brings it."""

from collections.abc import Iterable, Mapping
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


def step(table: Any, columns: Mapping[str, Any], carried: Iterable[str] = ()) -> Any:
    """The next table: these columns, computed from one before, after those of it that are carried along.

    It is what ``select`` makes, which looks for the origin of every column in all tables before: most of the time.
    """
    operations = import_module("ibis.expr.operations")
    before = table.op()
    along = {name: operations.Field(before, name) for name in carried}
    return operations.Project(before, {**along, **{name: column.op() for name, column in columns.items()}}).to_expr()
