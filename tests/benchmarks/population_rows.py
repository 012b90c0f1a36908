"""Rows of a population as an engine for one patient takes them: dicts of what is known."""

from collections.abc import Iterator
from typing import Any

import polars as pl

from expert.chart import Chart
from expert.language import Quantity, RuleBase
from expert.population.naming import terms_by_column


def rows_as_findings(frame: pl.DataFrame, rulebase: RuleBase) -> Iterator[dict[str, Any]]:
    """Each row's findings as a chart holds them, of valid rows; steps of quantities are worked out by column."""
    terms = terms_by_column(rulebase)
    steps = [(pl.col(name) * term.step.denominator / term.step.numerator).round().cast(pl.Int64)
             for name, term in terms.items() if isinstance(term, Quantity) and name in frame.columns]  # fmt: skip
    frame = frame.with_columns(steps)
    names = [terms[column].name for column in frame.columns]
    for row in frame.iter_rows():
        yield {name: value for name, value in zip(names, row, strict=True) if value is not None}


def charts_in(frame: pl.DataFrame, rulebase: RuleBase) -> list[Chart]:
    """The same as charts."""
    return [Chart(findings) for findings in rows_as_findings(frame, rulebase)]
