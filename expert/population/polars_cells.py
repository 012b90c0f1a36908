"""A Polars frame made ready for the expressions: what no expression reads, or not as fast, is read here.

Integers, booleans and words go as they are. Of the other quantities a column of whole steps is made, and one that
says which cells are refused: of doubles at once where all lie on a step, of texts one different cell at a time.
"""

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl
from ibis.backends.polars.compiler import translate
from ibis.formats.polars import PolarsType

from expert.language.quantities import Quantity
from expert.language.terms import Term
from expert.population.faults import PopulationError
from expert.population.ibis_gate import ibis
from expert.population.reading import has_short_bounds, near_a_step, no_value
from expert.population.texts import reader

Schema = Mapping[str, pl.DataType]

# Kinds of number that Ibis has no name for, as kinds that hold all that can be in a term's range.
_NAMED: Mapping[type[pl.DataType], pl.DataType] = {
    pl.Int128: pl.Float64(), pl.UInt128: pl.Float64(), pl.Float16: pl.Float32()
}  # fmt: skip

_NOTHING = "_nothing"


class Cells:
    """The columns of a table's terms: ``kinds`` as Ibis names them once a frame is ready.

    ``refused_by`` lists those that hold whole steps then, with the column that says which cells were refused.
    """

    def __init__(self, schema: Schema, terms: Mapping[str, Term], *, plain: bool) -> None:
        columns = [pl.col(column).cast(_NAMED[kind]) if (kind := schema[column].base_type()) in _NAMED
                   else pl.col(column) for column in terms]  # fmt: skip
        # Of a frame without a term the height remains.
        self._columns = columns or [pl.repeat(None, pl.len(), dtype=pl.Boolean).alias(_NOTHING)]
        kinds = {column: _kind_of(column, term, schema[column]) for column, term in terms.items()}
        read = reader(terms, plain=plain)
        self._readers = {column: _steps_of(column, term, kinds[column], read) for column, term in terms.items()
                         if isinstance(term, Quantity) and not _goes_as_it_is(term, kinds[column])}  # fmt: skip
        self.refused_by = {column: f"_refused_{column}" for column in self._readers}
        self.kinds = {
            **(kinds or {_NOTHING: "boolean"}),
            **dict.fromkeys(self._readers, "int64"),
            **dict.fromkeys(self.refused_by.values(), "boolean"),
        }

    def ready(self, given: pl.DataFrame) -> pl.DataFrame:
        """The columns of the terms, in whole steps where they are in ``refused_by``."""
        frame = given.select(self._columns)
        held = {column: steps(frame[column]) for column, steps in self._readers.items()}
        refused = [(frame[column].is_not_null() & steps.is_null()).alias(self.refused_by[column])
                   for column, steps in held.items()]  # fmt: skip
        return frame.with_columns(*held.values(), *refused)


def _goes_as_it_is(term: Quantity, kind: Any) -> bool:
    return bool(kind.is_boolean() or kind.is_null() or (kind.is_integer() and term.step == 1) or kind.is_nested()
                or not (kind.is_numeric() or kind.is_string()))  # fmt: skip


def _steps_of(
    column: str, term: Quantity, kind: Any, read: Callable[[str, object], int | None]
) -> Callable[[pl.Series], pl.Series]:
    """How the cells of a quantity become whole steps, null where they are refused."""
    if kind.is_string() or not has_short_bounds(term):
        return lambda cells: _looked_up(cells, lambda cell: read(column, cell))
    near = translate(near_a_step(ibis().table({column: kind}, name="cells")[column], term).cast("int64").op())

    def steps(cells: pl.Series) -> pl.Series:
        all_on_step = _all_on_step(cells, term)
        return cells.to_frame().select(near.alias(column)).to_series() if all_on_step is None else all_on_step

    return steps


def _all_on_step(cells: pl.Series, term: Quantity) -> pl.Series | None:
    """The steps on which all cells lie, to the last bit and in the term's range; None where one does not."""
    numbers = cells.cast(pl.Float64)
    up, down = term.step.numerator, term.step.denominator
    steps = (numbers * down / up).round().cast(pl.Int64, strict=False)
    back = steps.cast(pl.Float64) * up / down
    whole = steps.null_count() == cells.null_count() and (back == numbers).all()
    return steps if whole and steps.is_between(term.first, term.last).all() else None


def _looked_up(cells: pl.Series, read: Callable[[object], int | None]) -> pl.Series:
    if isinstance(cells.dtype, pl.Categorical | pl.Enum):
        cells = cells.cast(pl.String)
    different = cells.unique().drop_nulls()
    steps = pl.Series([read(cell) for cell in different], dtype=pl.Int64)
    return cells.replace_strict(different, steps, default=None)


def _kind_of(column: str, term: Term, kind: pl.DataType) -> Any:
    """The kind of a column as Ibis names it."""
    try:
        return PolarsType.to_ibis(_NAMED.get(kind.base_type(), kind))
    except KeyError:
        raise PopulationError(no_value(column, term, kind)) from None
