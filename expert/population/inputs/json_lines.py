"""Rows that are JSON objects: read by Arrow where every column is of one kind, and else one by one, to the same end."""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from expert.echo import echo
from expert.finding_values import NotHeld, held
from expert.language.quantities import Quantity
from expert.language.terms import Choice, Flag, Term
from expert.population.arrow_gate import arrow
from expert.population.faults import PopulationError, require
from expert.population.ibis_gate import EXTRA
from expert.population.inputs.slices import Terms
from expert.population.texts import MOST_REMEMBERED

require(EXTRA, "polars")

import polars as pl  # noqa: E402 - only where the extra is installed

Row = dict[str, object]
_REFUSED = object()
_LONG = 200


class Line(NamedTuple):
    """A line of a file, by its number."""

    number: int
    text: bytes


def kind_of(term: Term) -> pl.DataType:
    """The kind of a term's column, once its values are read."""
    return pl.Boolean() if isinstance(term, Flag) else pl.Float64() if isinstance(term, Quantity) else pl.String()


class JsonLines:
    """Consecutive rows; ``check`` is told the names in them."""

    def __init__(
        self, where: str, lines: Sequence[Line], keep: tuple[str, ...], check: Callable[[list[str]], None]
    ) -> None:
        self._where = where
        self._lines = lines
        self._keep = keep
        self._check = check
        self._table = self._by_arrow()
        self._check_names()

    @property
    def height(self) -> int:
        """How many rows."""
        return len(self._lines)

    def kept(self) -> pl.DataFrame:
        """The columns that are carried along, as texts: a text as it is, anything else as JSON."""
        return pl.DataFrame([pl.Series(name, self._kept(name), dtype=pl.String) for name in self._keep])

    def cells(self, terms: Terms) -> tuple[pl.DataFrame, pl.Series | None]:
        """The columns of terms as they are held, and whose cells are refused."""
        columns, refused = [], None
        for column, term in terms.items():
            series, wrong = self._held(column, term)
            columns.append(series)
            if wrong is not None:
                refused = wrong if refused is None else refused | wrong
        return pl.DataFrame(columns), refused

    def as_given(self, rows: pl.Series, terms: Terms) -> pl.DataFrame:
        """The cells of some rows, as JSON."""
        chosen = self._chosen(rows)
        return pl.DataFrame(
            [pl.Series(column, [_json(row[column]) if column in row else None for row in chosen], dtype=pl.String)
             for column in terms]
        )  # fmt: skip

    def values(self, rows: pl.Series, terms: Terms) -> Iterator[Row]:
        """The known values of those rows."""
        for row in self._chosen(rows):
            yield {column: value for column, value in row.items() if value is not None and column in terms}

    def _chosen(self, rows: pl.Series) -> list[Row]:
        if "_rows" in self.__dict__:
            return [row for row, chosen in zip(self._rows, rows, strict=True) if chosen]
        return [self._parsed(line) for line, chosen in zip(self._lines, rows, strict=True) if chosen]

    def _by_arrow(self) -> Any:
        """The rows as Arrow reads them; None where it cannot, or would take a text for a date."""
        reader, types = arrow("json"), arrow("types")
        text = b"".join(line.text if line.text.endswith(b"\n") else line.text + b"\n" for line in self._lines)
        whole = reader.ReadOptions(block_size=len(text) + 1, use_threads=False)
        try:
            table = reader.read_json(arrow().BufferReader(text), read_options=whole)
            table.validate(full=True)  # of texts it does not look whether they are UTF-8
        except (arrow().ArrowException, UnicodeDecodeError):
            return None
        simple = (types.is_null, types.is_boolean, types.is_int64, types.is_float64, types.is_string)
        if table.num_rows != len(self._lines) or not all(any(of(kind) for of in simple) for kind in table.schema.types):
            return None
        return table

    def _check_names(self) -> None:
        if self._table is not None:
            try:
                self._check(self._table.column_names)
            except PopulationError:
                pass  # where it stands is seen below
            else:
                return
        known: set[str] = set()
        for line, row in zip(self._lines, self._rows, strict=True):
            if new := [name for name in row if name not in known]:
                try:
                    self._check(new)
                except PopulationError as error:
                    raise PopulationError(f"{self._where}:{line.number}: {error}") from None
                known.update(new)

    @cached_property
    def _rows(self) -> list[Row]:
        return [self._parsed(line) for line in self._lines]

    def _parsed(self, line: Line) -> Row:
        try:
            row = json.loads(line.text.decode("utf-8"), object_pairs_hook=_without_doubles)
            if b"\\u" in line.text:
                json.dumps(row, ensure_ascii=False).encode("utf-8")
        except UnicodeDecodeError:
            raise self._broken(line, "it is not UTF-8; save the file as UTF-8") from None
        except UnicodeEncodeError:
            raise self._broken(line, "half of a character is written in it (\\ud800 to \\udfff)") from None
        except json.JSONDecodeError as error:
            raise self._broken(
                line, f"it is no JSON object: {error.msg.lower()} at character {error.pos + 1}"
            ) from None
        except (ValueError, RecursionError) as error:
            raise self._broken(line, str(error) or "it is too deep") from None
        if not isinstance(row, dict):
            raise self._broken(line, "it is JSON, but no object with columns and values")
        return row

    def _broken(self, line: Line, why: str) -> PopulationError:
        return PopulationError(f"{self._where}:{line.number}: this line cannot be read: {why}.")

    def _column(self, name: str) -> list[object]:
        """A column's values as JSON has them."""
        if self._table is None:
            return [row.get(name) for row in self._rows]
        found: list[object] = self._table.column(name).to_pylist()
        return found

    def _kept(self, name: str) -> list[str | None]:
        types = arrow("types")
        if self._table is not None and name not in self._table.column_names:
            return [None] * self.height
        # A number that Arrow holds as a double may have been written otherwise.
        exact = self._table is not None and not types.is_float64(self._table.schema.field(name).type)
        found = self._column(name) if exact else [row.get(name) for row in self._rows]
        return [value if value is None or isinstance(value, str) else _json(value) for value in found]

    def _held(self, name: str, term: Term) -> tuple[pl.Series, pl.Series | None]:
        kind = kind_of(term)
        if self._table is not None:
            if name not in self._table.column_names:
                return pl.Series(name, [None], dtype=kind).new_from_index(0, self.height), None
            found = pl.Series(name, self._table.column(name))
            if found.dtype in {pl.Null(), kind} or (kind.is_float() and found.dtype.is_integer()):
                return found.cast(kind), None
        values = [None if value is None else _held_as(term, value) for value in self._column(name)]
        wrong = [value is _REFUSED for value in values]
        series = pl.Series(name, [None if value is _REFUSED else value for value in values], dtype=kind)
        return series, pl.Series(wrong) if any(wrong) else None


def _held_as(term: Term, value: object) -> object:
    if not isinstance(value, bool | int | float | str) or (isinstance(value, str) and len(value) > _LONG):
        return _read(term, value)
    return _remembered(term, value)


def _read(term: Term, value: object) -> object:
    if isinstance(term, Choice) and isinstance(value, str):
        return value  # whether it is one of the words is seen later, for all rows at once
    try:
        found = held(term, value)
    except NotHeld:
        return _REFUSED
    return float(int(found) * term.step) if isinstance(term, Quantity) else found


_remembered = lru_cache(maxsize=MOST_REMEMBERED, typed=True)(_read)


def _without_doubles(pairs: list[tuple[str, object]]) -> Row:
    row = dict(pairs)
    if len(row) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{echo(twice)} stands in it twice")
    return row


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
