"""What every kind of input gives: slices of consecutive rows, each small enough to be held in memory."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from expert.language.terms import Term
from expert.population.arrow_gate import arrow
from expert.population.faults import PopulationError, require
from expert.population.ibis_gate import EXTRA
from expert.population.inputs.words import as_words, choices_in, decoded, is_text, is_words, kind_of_words
from expert.population.texts import plain_value

require(EXTRA, "polars")

import polars as pl  # noqa: E402 - only where the extra is installed

Terms = Mapping[str, Term]  # by column


class Slice(Protocol):
    """Consecutive rows of an input."""

    @property
    def height(self) -> int:
        """How many rows."""

    def kept(self) -> pl.DataFrame:
        """The columns that are carried along."""

    def cells(self, terms: Terms) -> tuple[pl.DataFrame, pl.Series | None]:
        """The columns of terms, as ``Table.schema`` has them; whose cells were refused in making them, if any."""

    def as_given(self, rows: pl.Series, terms: Terms) -> pl.DataFrame:
        """The cells of some rows (a boolean for each row) as they stand in the input."""

    def values(self, rows: pl.Series, terms: Terms) -> Iterator[dict[str, object]]:
        """The known values of those rows by column, as ``read_chart`` takes them."""


class Table(Protocol):
    """An input that has been looked at, and not yet read."""

    largest: ClassVar[int]  # rows of one slice

    @property
    def columns(self) -> tuple[str, ...] | None:
        """Its columns; None where each row tells its own."""

    @property
    def plain(self) -> bool:
        """Whether every cell is a text of which the term says how it is meant, as in CSV."""

    @property
    def rows(self) -> int | None:
        """How many, where that is known before they are read."""

    def schema(self, terms: Terms) -> dict[str, pl.DataType]:
        """The kinds of the cells of terms."""

    def slices(self, first: int, sizes: Iterator[int], terms: Terms, keep: tuple[str, ...]) -> Iterator[Slice]:
        """Slices of these sizes from a row on (0 is the first one); the last may be smaller. Raises PopulationError."""


@dataclass(frozen=True, slots=True)
class ColumnarSlice:
    """Rows of an input that has columns, as an Arrow table."""

    table: Any
    keep: tuple[str, ...]
    plain: bool

    @property
    def height(self) -> int:
        return int(self.table.num_rows)

    def kept(self) -> pl.DataFrame:
        return as_polars(self.table.select(self.keep))

    def cells(self, terms: Terms) -> tuple[pl.DataFrame, pl.Series | None]:
        choices = choices_in(self.table.schema, terms)
        others = as_polars(self.table.select([column for column in terms if column not in choices]))
        words = [as_words(self.table.column(column), term).alias(column) for column, term in choices.items()]
        return others.with_columns(words) if others.width else pl.DataFrame(words), None

    def as_given(self, rows: pl.Series, terms: Terms) -> pl.DataFrame:
        return as_polars(self.table.select(list(terms))).filter(rows)

    def values(self, rows: pl.Series, terms: Terms) -> Iterator[dict[str, object]]:
        for row in self.as_given(rows, terms).iter_rows(named=True):
            yield {column: plain_value(terms[column], cell) if self.plain and isinstance(cell, str) else cell
                   for column, cell in row.items() if cell is not None}  # fmt: skip


class ColumnarTable(ABC):
    """An input that has columns, and gives batches of Arrow."""

    plain: bool = False
    largest: ClassVar[int] = 125_000

    @property
    @abstractmethod
    def where(self) -> str:
        """What it is called in a sentence."""

    @property
    @abstractmethod
    def arrow_schema(self) -> Any:
        """Its columns and their kinds."""

    @property
    @abstractmethod
    def rows(self) -> int | None:
        """How many, where that is known before they are read."""

    @abstractmethod
    def batches(self, first: int, terms: Terms, keep: tuple[str, ...]) -> Iterator[Any]:
        """Batches of these columns from a row on."""

    def kinds(self, terms: Terms) -> Any:
        """The schema of the batches in which these terms are read."""
        return self.arrow_schema

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(self.arrow_schema.names)

    def schema(self, terms: Terms) -> dict[str, pl.DataType]:
        table = self.kinds(terms).empty_table().select(list(terms))
        choices = choices_in(table.schema, terms)
        kinds = as_polars(table).schema
        return {column: kind_of_words(choices[column]) if column in choices else kinds[column] for column in terms}

    def slices(self, first: int, sizes: Iterator[int], terms: Terms, keep: tuple[str, ...]) -> Iterator[Slice]:
        for table in cut(self.batches(first, terms, keep), sizes):
            for field in () if self.plain else table.schema:
                if is_text(field.type) or is_words(field.type):
                    self._require_text(field.name, table.column(field.name))
            yield ColumnarSlice(table, keep, self.plain)

    def _require_text(self, name: str, column: Any) -> None:
        """Nobody has looked so far whether texts are UTF-8, and Polars takes it for granted."""
        try:
            column.validate(full=True)
        except arrow().ArrowInvalid:
            raise PopulationError(f"{self.where}: a text in the column '{name}' is not UTF-8; it is damaged.") from None


def cut(batches: Iterable[Any], sizes: Iterator[int]) -> Iterator[Any]:
    """Arrow batches as tables of these sizes; nothing is copied."""
    waiting: list[Any] = []
    size, have = next(sizes), 0
    for batch in batches:
        left = batch
        while left.num_rows:
            piece = left.slice(0, size - have)
            left = left.slice(piece.num_rows)
            waiting.append(piece)
            have += piece.num_rows
            if have == size:
                yield arrow().Table.from_batches(waiting)
                waiting = []
                size, have = next(sizes), 0
    if waiting:
        yield arrow().Table.from_batches(waiting)


def skipped(batches: Iterable[Any], rows: int) -> Iterator[Any]:
    """Batches without so many rows at their start."""
    left = rows
    for batch in batches:
        if batch.num_rows > left:
            yield batch.slice(left)
        left = max(0, left - batch.num_rows)


def as_polars(table: Any) -> pl.DataFrame:
    """An Arrow table as a frame."""
    frame = pl.from_arrow(decoded(table))
    assert isinstance(frame, pl.DataFrame)
    return frame
