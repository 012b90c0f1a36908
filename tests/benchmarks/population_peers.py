"""The peers over a population: rows of a Parquet file as dicts, one after the other, through each form of each peer."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl

from expert.chart import Chart
from expert.language import Quantity, RuleBase
from expert.population.naming import terms_by_column


def rows_as_findings(frame: pl.DataFrame, rulebase: RuleBase) -> Iterator[dict[str, Any]]:
    """Each row's findings as a chart holds them, for valid rows; steps of quantities are worked out by column."""
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


def asked_of_file(ask: Any, path: Path, rulebase: RuleBase) -> int:
    """Ask a peer of every row of a file; how many were asked."""
    return asked_of_frame(ask, pl.read_parquet(path), rulebase)


def asked_of_frame(ask: Any, frame: pl.DataFrame, rulebase: RuleBase) -> int:
    """Ask a peer of every row of a frame, its answers kept as they come; how many were asked."""
    return len([ask(findings) for findings in rows_as_findings(frame, rulebase)])
