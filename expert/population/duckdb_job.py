"""A rule base compiled for DuckDB, once, and applied to many frames: the second opinion to Polars."""

from collections.abc import Iterable
from typing import Any

from expert.language.conclusions import Conclusion, Sign
from expert.language.rulebase import RuleBase
from expert.population.concluding import conclude
from expert.population.faults import require
from expert.population.ibis_gate import ibis
from expert.population.naming import RED_FLAGS_OPEN, RED_FLAGS_PRESENT, result_columns, terms_in
from expert.population.reading import read

require("duckdb", "duckdb", "ibis", "polars", "pyarrow")

import duckdb  # noqa: E402 - only where the extra is installed
import polars as pl  # noqa: E402 - as above

from expert.population.polars_cells import Cells, Schema  # noqa: E402 - as above
from expert.population.polars_job import Job  # noqa: E402 - as above

_TABLE = "population"


def duckdb_job(rulebase: RuleBase, schema: Schema, *, keep: Iterable[str] = (), plain: bool = False) -> Job:
    """The same function as ``polars_job``'s, run by DuckDB.

    DuckDB plans the query anew for every frame, which takes seconds for a large rule base; give it large ones.
    """
    keep = list(keep)
    terms = terms_in(rulebase, schema, keep)
    cells = Cells(schema, terms, plain=plain)
    table = ibis().table(cells.kinds, name=_TABLE)
    result = conclude(read(table, terms, refused_by=cells.refused_by, plain=plain), rulebase, terms.values())
    query = str(ibis().to_sql(result, dialect="duckdb", pretty=False))
    finished = [_finished(name, thing) for name, thing in result_columns(rulebase).items()]

    def run(frame: pl.DataFrame) -> pl.DataFrame:
        with duckdb.connect() as connection:
            # Words as texts: DuckDB compares those of an enumeration with none but its own.
            connection.register(_TABLE, cells.ready(frame).cast({pl.Categorical: pl.String, pl.Enum: pl.String}))
            said: pl.DataFrame = connection.sql(query).pl()
        result = said.with_columns(finished)
        return pl.concat([frame.select(keep), result], how="horizontal") if keep else result

    return run


def _finished(name: str, given: Any) -> pl.Expr:
    """A column of the result in the type that ``polars_job`` gives it."""
    if name in (RED_FLAGS_OPEN, RED_FLAGS_PRESENT):
        return pl.col(name).cast(pl.UInt16)
    if isinstance(given, Conclusion) and not isinstance(given, Sign):
        return pl.col(name).cast(pl.Enum(given.may_stand))
    return pl.col(name)
