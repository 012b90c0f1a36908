"""A rule base compiled for Polars, once, and applied to many frames."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from expert.language.conclusions import Conclusion, Sign
from expert.language.rulebase import RuleBase
from expert.population.concluding import conclude
from expert.population.faults import require
from expert.population.ibis_gate import EXTRA, ibis
from expert.population.naming import RED_FLAGS_OPEN, RED_FLAGS_PRESENT, result_columns, terms_in
from expert.population.reading import read

require(EXTRA, "polars", "ibis")

import polars as pl  # noqa: E402 - only where the extra is installed
from ibis.backends.polars.compiler import translate  # noqa: E402 - as above
from ibis.expr import operations  # noqa: E402 - as above

from expert.population.polars_cells import Cells, Schema  # noqa: E402 - as above

Job = Callable[[pl.DataFrame], pl.DataFrame]


def polars_job(rulebase: RuleBase, schema: Schema, *, keep: Iterable[str] = (), plain: bool = False) -> Job:
    """A function from frames of this schema to their results, row for row; to be used from any thread.

    A result has the kept columns, then ``set_aside``, then ``result_columns``: signs and rules as booleans, the
    standing value of a grade or verdict as Enum, counts of red flags as UInt16. What is said of a row that is set
    aside means nothing. In ``plain`` texts, as in CSV, a number is a number and 'true' and 'false' are flags.
    Raises PopulationError with a sentence for each column that is no term, or of a kind that is no value.
    """
    keep = list(keep)
    terms = terms_in(rulebase, schema, keep)
    cells = Cells(schema, terms, plain=plain)
    table = ibis().table(cells.kinds, name="population")
    result = conclude(read(table, terms, refused_by=cells.refused_by, plain=plain), rulebase, terms.values())
    steps, names = _steps(result, result_columns(rulebase)), result.columns

    def run(frame: pl.DataFrame) -> pl.DataFrame:
        lazy = cells.ready(frame).lazy()
        for step in steps:
            lazy = lazy.with_columns(step)
        result = lazy.select(names).collect(engine="in-memory", optimizations=_AS_THEY_STAND)
        return pl.concat([frame.select(keep), result], how="horizontal") if keep else result

    return run


# Every expression is wanted, once, in the order in which it stands: there is nothing to optimise, and a lot to look at.
_AS_THEY_STAND = pl.QueryOptFlags.none()


def _steps(result: Any, given: Mapping[str, object]) -> list[list[pl.Expr]]:
    """The new columns of each step of an Ibis table, from the first to the last, of which all columns are given.

    Ibis would make one lazy query of them that is bound to one table, and every step would carry every column along;
    so its projections are translated one by one, with its own translation.
    """
    node = result.op()
    steps = [[_finished(value, name, given.get(name)) for name, value in node.values.items()]]
    while isinstance(node := node.parent, operations.Project):
        steps.append([translate(value).alias(name) for name, value in node.values.items()
                      if not (isinstance(value, operations.Field) and value.name == name)])  # fmt: skip
    return steps[::-1]


def _finished(value: Any, name: str, given: object) -> pl.Expr:
    """A column of the result in its type."""
    if name in (RED_FLAGS_OPEN, RED_FLAGS_PRESENT):
        return translate(value).cast(pl.UInt16).alias(name)
    if isinstance(given, Conclusion) and not isinstance(given, Sign):
        return _word(value, pl.Enum(given.may_stand)).alias(name)
    return translate(value).alias(name)


def _word(value: Any, kind: pl.Enum) -> pl.Expr:
    """A standing value as one of an Enum, which costs a tenth of a text."""
    if not isinstance(value, operations.SearchedCase):  # nothing can stand
        return pl.lit(None, dtype=kind)
    chain: Any = pl
    for case, word in zip(value.cases, value.results, strict=True):
        chain = chain.when(translate(case)).then(pl.lit(word.value, dtype=kind))
    return chain
