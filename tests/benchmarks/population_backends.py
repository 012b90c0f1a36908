"""The rule base's SQL on other engines, over the same patients: DuckDB in this process, Spark in one of its own."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import polars as pl

from expert.language import RuleBase


class NotHere(Exception):
    """A backend that cannot run here; the message says why."""


class Job(Protocol):
    """A rule base over a population that an engine holds in memory."""

    def run(self) -> object:
        """Draw all conclusions."""

    def rows(self, places: Sequence[int]) -> pl.DataFrame:
        """The results of these rows, counted from 0."""


class DuckDB:
    """DuckDB, from and to tables in memory."""

    def __init__(self, rulebase: RuleBase, source: Path) -> None:
        try:
            import duckdb  # noqa: PLC0415  # an extra

            from expert.population.sql import sql_text  # noqa: PLC0415
        except ImportError as missing:
            raise NotHere(f"DuckDB is left out: {missing}.") from None
        self._connection = duckdb.connect()
        self._connection.execute("CREATE TABLE population AS SELECT * FROM read_parquet(?)", [str(source)])
        self._query = sql_text(rulebase, "duckdb")

    def run(self) -> Any:
        """An Arrow table of the results."""
        return self._connection.sql(self._query).to_arrow_table()

    def rows(self, places: Sequence[int]) -> pl.DataFrame:
        """The results of these rows."""
        result = pl.from_arrow(self.run())
        return result[list(places)] if isinstance(result, pl.DataFrame) else pl.DataFrame()


BACKENDS: Mapping[str, Callable[[RuleBase, Path], Job]] = {"duckdb": DuckDB}
