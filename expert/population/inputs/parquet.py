"""Parquet: one file, or several that have the same columns and are read one after the other."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from expert.language.terms import Choice
from expert.population.arrow_gate import arrow
from expert.population.faults import PopulationError
from expert.population.inputs.broken import told
from expert.population.inputs.slices import ColumnarTable, Terms, skipped
from expert.population.inputs.words import is_text
from expert.text_files import shown

KIND = "Parquet file"
LARGE = 64 * 2**20  # a row group of more bytes is read piece by piece, which takes a little longer
_PIECE = 2**17


class ParquetTable(ColumnarTable):
    """Files with the same columns, in this order."""

    def __init__(self, paths: list[Path]) -> None:
        self._rows: dict[Path, int] = {}
        self._schema: Any = None
        for path in paths:
            file = _opened(path)
            self._rows[path] = file.metadata.num_rows
            self._schema = file.schema_arrow if self._schema is None else self._schema
            _require_same(paths[0], self._schema, path, file.schema_arrow)

    @property
    def where(self) -> str:
        return shown(next(iter(self._rows)))

    @property
    def arrow_schema(self) -> Any:
        return self._schema

    @property
    def rows(self) -> int | None:
        return sum(self._rows.values())

    def kinds(self, terms: Terms) -> Any:
        # The words of a choice are read as the dictionary that they are in the file, which is half the work.
        schema = self._schema
        for column in self._choices(terms):
            field = arrow().field(column, arrow().dictionary(arrow().int32(), arrow().string()))
            schema = schema.set(schema.get_field_index(column), field)
        return schema

    def batches(self, first: int, terms: Terms, keep: tuple[str, ...]) -> Iterator[Any]:
        columns = [*terms, *(name for name in keep if name not in terms)]
        choices = [column for column in self._choices(terms) if column not in keep]
        before = 0
        for path, rows in self._rows.items():
            if before + rows > first:
                yield from _batches(path, max(0, first - before), columns, choices, self.largest)
            before += rows

    def _choices(self, terms: Terms) -> list[str]:
        return [column for column, term in terms.items()
                if isinstance(term, Choice) and is_text(self._schema.field(column).type)]  # fmt: skip


def _batches(path: Path, first: int, columns: list[str], choices: list[str], size: int) -> Iterator[Any]:
    metadata = _opened(path).metadata
    before = 0
    for group in range(metadata.num_row_groups):
        rows = metadata.row_group(group).num_rows
        if before + rows > first:
            large = metadata.row_group(group).total_byte_size > LARGE
            with told(path, KIND, partial(_from_row, max(before, first))):
                file = _opened(path, read_dictionary=choices, pre_buffer=not large, buffer_size=_PIECE * large)
                batches = file.iter_batches(size, row_groups=[group], columns=columns)
                yield from skipped(batches, max(0, first - before))
        before += rows


def _from_row(row: int) -> str:
    return f" from row {row + 1} on"


def _opened(path: Path, **how: Any) -> Any:
    with told(path, KIND):
        return arrow("parquet").ParquetFile(path, page_checksum_verification=True, **how)


def _require_same(first: Path, wanted: Any, path: Path, found: Any) -> None:
    if not found.equals(wanted):
        odd = set(found.names) ^ set(wanted.names) or {
            field.name for field in found if field != wanted.field(field.name)
        }
        which = f"; they differ in '{min(odd)}'" if odd else ", which stand in another order"
        raise PopulationError(f"{shown(path)} has other columns than {shown(first)}{which}.")
