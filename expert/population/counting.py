"""Counts over a population's result: plain data, made of each part on its own and merged, however it is cut into parts.

Counts of nobody are left out. Example rows are the few lowest, so that they too are the same for any cut.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from expert.language.conclusions import Sign
from expert.language.rulebase import RuleBase
from expert.population.differing import FEW, differences
from expert.population.naming import (
    RED_FLAGS_OPEN,
    RED_FLAGS_PRESENT,
    column_of,
    fired_column,
    withheld_column,
)

Counts = Mapping[str, Any]


def part_counts(
    rulebase: RuleBase, result: pl.DataFrame, against: RuleBase | None = None, other: pl.DataFrame | None = None
) -> dict[str, Any]:
    """The counts of one part: valid rows, who concludes what, which rules fired and were withheld, red flags.

    ``result`` are the result columns of the valid rows, with their ``row``; ``other`` is the same of ``against``,
    an earlier version, with the rows that are valid there: what differs is then counted too.
    """
    counts: dict[str, Any] = {
        "valid": result.height,
        "conclusions": _standing(rulebase, result),
        "fired": _true(result, {rule.id: fired_column(rule) for rule in rulebase.rules}),
        "withheld": _true(
            result, {rule.id: withheld_column(rule) for rule in rulebase.rules if rule.unless is not None}
        ),
        "red_flags_open": _each(result[RED_FLAGS_OPEN]),
        "red_flags_present": _each(result[RED_FLAGS_PRESENT]),
    }
    if against is not None and other is not None:
        counts["against"] = differences(against, other, rulebase, result)
    return counts


def merged(parts: Iterable[Counts]) -> dict[str, Any]:
    """The counts of all parts together; of none the counts of nobody."""
    total: dict[str, Any] = {}
    for part in parts:
        total = _joined(total, part)
    return total


def _joined(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    joined = dict(one)
    for key, value in other.items():
        if key not in joined:
            joined[key] = value
        elif isinstance(value, Mapping):
            joined[key] = _joined(joined[key], value)
        elif isinstance(value, list):
            joined[key] = sorted({*joined[key], *value})[:FEW]
        else:
            joined[key] += value
    return joined


def _standing(rulebase: RuleBase, result: pl.DataFrame) -> dict[str, dict[str, int]]:
    """How often each value of each conclusion stands."""
    signs = {one.name: column_of(one) for one in rulebase.conclusions if isinstance(one, Sign)}
    concluded = _true(result, signs)
    found: dict[str, dict[str, int]] = {}
    for conclusion in rulebase.conclusions:
        if isinstance(conclusion, Sign):
            counts = {conclusion.values[0]: concluded[conclusion.name]} if conclusion.name in concluded else {}
        else:
            counts = _each(result[column_of(conclusion)])
        if counts:
            found[conclusion.name] = counts
    return found


def _true(result: pl.DataFrame, columns: Mapping[str, str]) -> dict[str, int]:
    """How often each of the boolean columns is true, by the name it goes under."""
    if not columns:
        return {}
    sums = result.select(pl.col(list(columns.values())).sum()).row(0)
    return {name: count for name, count in zip(columns, sums, strict=True) if count}


def _each(column: pl.Series) -> dict[str, int]:
    """How often each value stands, null left out."""
    counts = column.drop_nulls().value_counts()
    return {str(value): count for value, count in sorted(counts.iter_rows(), key=lambda row: str(row[0]))}
