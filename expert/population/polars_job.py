"""A rule base compiled for Polars, once, and applied to many frames."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from expert.language.conclusions import Conclusion, Sign
from expert.language.rulebase import RuleBase
from expert.language.terms import Term
from expert.population.concluding import conclude
from expert.population.faults import PopulationError, require
from expert.population.ibis_gate import EXTRA, ibis
from expert.population.naming import RED_FLAGS_OPEN, RED_FLAGS_PRESENT, result_columns, terms_in
from expert.population.reading import no_value, read
from expert.population.texts import is_looked_up, reader

require(EXTRA, "polars", "ibis")

import polars as pl  # noqa: E402 - only where the extra is installed
from ibis.backends.polars.compiler import translate  # noqa: E402 - as above
from ibis.expr import operations  # noqa: E402 - as above
from ibis.formats.polars import PolarsType  # noqa: E402 - as above

Job = Callable[[pl.DataFrame], pl.DataFrame]
Schema = Mapping[str, pl.DataType]

# Kinds of number that Ibis has no name for, as kinds that hold what can be in a term's range.
_NAMED = {pl.Int128: pl.Float64(), pl.UInt128: pl.Float64(), pl.Float16: pl.Float32()}


def polars_job(rulebase: RuleBase, schema: Schema, *, keep: Iterable[str] = (), plain: bool = False) -> Job:
    """A function from frames of this schema to their results, row for row; to be used from any thread.

    A result has the kept columns, then ``set_aside``, then ``result_columns``: signs and rules as booleans, the
    standing value of a grade or verdict as Enum, counts of red flags as UInt16. What is said of a row that is set
    aside means nothing. In ``plain`` texts, as in CSV, a number is a number and 'true' and 'false' are flags.
    Raises PopulationError with a sentence for each column that is no term, or of a kind that is no value.
    """
    keep = list(keep)
    terms = terms_in(rulebase, schema, keep)
    prepared = _Prepared(schema, terms, plain=plain)
    table = ibis().table(prepared.kinds, name="population")
    held = read(table, terms, refused_by=prepared.refused_by, plain=plain)
    *steps, last = _steps(conclude(held, rulebase, terms.values(), words=False))
    given = result_columns(rulebase)
    steps.append({name: _finished(name, column, given.get(name)) for name, column in last.items()})

    def run(frame: pl.DataFrame) -> pl.DataFrame:
        lazy = prepared.frame(frame).lazy()
        for step in steps:
            lazy = lazy.with_columns(step.values())
        result = lazy.select(*last).collect(optimizations=_AS_THEY_STAND)
        return pl.concat([frame.select(keep), result], how="horizontal") if keep else result

    return run


# Every expression is wanted, once, in the order in which it stands: there is nothing to optimise, and a lot to look at.
_AS_THEY_STAND = pl.QueryOptFlags.none()


def _steps(result: Any) -> list[dict[str, pl.Expr]]:
    """The new columns of each step of an Ibis table, from the first to the last, of which all columns are given.

    Ibis would make one lazy query of them that is bound to one table, and every step would carry every column along;
    so its projections are translated one by one, with its own translation.
    """
    steps: list[dict[str, pl.Expr]] = []
    node = result.op()
    while isinstance(node, operations.Project):
        new = {name: value for name, value in node.values.items()
               if not steps or not (isinstance(value, operations.Field) and value.name == name)}  # fmt: skip
        steps.append({name: translate(value).alias(name) for name, value in new.items()})
        node = node.parent
    return steps[::-1]


def _finished(name: str, column: pl.Expr, given: object) -> pl.Expr:
    """A column of the result in its type."""
    if name in (RED_FLAGS_OPEN, RED_FLAGS_PRESENT):
        return column.cast(pl.UInt16)
    if isinstance(given, Conclusion) and not isinstance(given, Sign):
        return column.cast(pl.UInt16).cat.to(pl.Enum(given.may_stand))
    return column


class _Prepared:
    """How a frame is made ready for the expressions: what only Python can read is read, one different cell at a time."""

    def __init__(self, schema: Schema, terms: Mapping[str, Term], *, plain: bool) -> None:
        self._columns = [pl.col(column).cast(_NAMED[kind]) if (kind := schema[column].base_type()) in _NAMED
                         else pl.col(column) for column in terms]  # fmt: skip
        kinds = {column: _kind_of(column, term, schema[column]) for column, term in terms.items()}
        looked_up = [column for column, term in terms.items() if is_looked_up(term, kinds[column])]
        self.refused_by = {column: f"_refused_{column}" for column in looked_up}
        self.kinds = {
            **kinds,
            **dict.fromkeys(looked_up, "int64"),
            **dict.fromkeys(self.refused_by.values(), "boolean"),
        }
        self._read = reader(terms, plain=plain)

    def frame(self, given: pl.DataFrame) -> pl.DataFrame:
        """The columns of the terms, and of those looked up what they hold and whether they were refused."""
        # Of a frame without a term the height remains.
        frame = given.select(self._columns) if self._columns else given.drop(given.columns)
        return frame.with_columns(
            column for name, refused in self.refused_by.items() for column in self._looked_up(frame[name], refused)
        )

    def _looked_up(self, cells: pl.Series, refused: str) -> tuple[pl.Series, pl.Series]:
        name, texts = cells.name, isinstance(cells.dtype, pl.Categorical | pl.Enum)
        cells = cells.cast(pl.String) if texts else cells
        different = cells.unique().drop_nulls()
        steps = [self._read(name, cell) for cell in different]
        held = cells.replace_strict(different, pl.Series(steps, dtype=pl.Int64), default=None)
        return held, (cells.is_not_null() & held.is_null()).alias(refused)


def _kind_of(column: str, term: Term, kind: pl.DataType) -> Any:
    """The kind of a column as Ibis names it."""
    try:
        return PolarsType.to_ibis(_NAMED.get(kind.base_type(), kind))
    except KeyError:
        raise PopulationError(no_value(column, term, kind)) from None
