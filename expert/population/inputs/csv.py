"""CSV: UTF-8, separated by commas, names of the columns in the first line; every cell is read as a text."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

from expert.echo import echo
from expert.population.arrow_gate import arrow
from expert.population.faults import PopulationError
from expert.population.inputs.broken import told
from expert.population.inputs.byte_streams import opened
from expert.population.inputs.slices import ColumnarTable, Terms, skipped
from expert.text_files import shown

KIND = "CSV file"
LONGEST_ROW = 4 * 2**20
_RAGGED = re.compile(r"CSV parse error: Row #(\d+): Expected (\d+) columns?, got (\d+): (.*)", re.DOTALL)
_NO_TEXT = re.compile(r"In CSV column #(\d+): (?:Row #(\d+): )?CSV conversion error to string: invalid UTF8 data")
_OTHER_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "upright bars"}


class CsvTable(ColumnarTable):
    """A file of texts. An empty cell is not known; a line with nothing in it is no row, unless there is one column."""

    plain: bool = True
    largest: ClassVar[int] = 25_000

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._told(), _Text(path) as text:
            if not text.read(1):
                raise PopulationError(f"{shown(path)} is empty; its first line has to name the columns.")
        with self._told(), _Text(path) as text:
            try:
                names = self._reader(text, []).schema.names
            except arrow().ArrowInvalid as error:
                raise PopulationError(self._sentence(str(error), 0)) from None
        if len(names) == 1:
            for sign, spoken in _OTHER_SEPARATORS.items():
                if sign in names[0]:
                    raise PopulationError(f"{shown(path)} is separated by {spoken}; save it with commas.")
        self._schema = arrow().schema([(name, arrow().string()) for name in names])

    @property
    def where(self) -> str:
        return shown(self._path)

    @property
    def arrow_schema(self) -> Any:
        return self._schema

    @property
    def rows(self) -> int | None:
        return None

    def batches(self, first: int, terms: Terms, keep: tuple[str, ...]) -> Iterator[Any]:
        with self._told(), _Text(self._path) as text:
            yield from skipped(self._batches(text), first)

    def _batches(self, text: "_Text") -> Iterator[Any]:
        names, rows, last = self._schema.names, 0, ""
        try:
            for batch in self._reader(text, names):
                yield batch
                rows += batch.num_rows
                last = (batch.column(len(names) - 1)[-1].as_py() or "") if batch.num_rows else last
        except arrow().ArrowInvalid as error:
            raise PopulationError(self._sentence(str(error), rows)) from None
        if text.is_cut_within(last):
            raise PopulationError(f"{shown(self._path)}: row {rows}: a quote is opened and never closed: {echo(last)}.")

    def _reader(self, text: "_Text", names: list[str]) -> Any:
        csv = arrow("csv")
        return csv.open_csv(
            text,
            # Only one thread of Arrow's knows the number of a row.
            read_options=csv.ReadOptions(block_size=LONGEST_ROW, use_threads=False),
            parse_options=csv.ParseOptions(
                newlines_in_values=True,
                ignore_empty_lines=len(names) != 1,
                invalid_row_handler=None if names else lambda row: "skip",  # when only the names are wanted
            ),
            convert_options=csv.ConvertOptions(
                column_types=dict.fromkeys(names, arrow().string()),
                null_values=[""],
                strings_can_be_null=True,
                quoted_strings_can_be_null=True,
            ),
        )

    def _told(self) -> Any:
        return told(self._path, KIND)

    def _sentence(self, said: str, rows: int) -> str:
        """What Arrow says of a broken row; it counts the line of names."""
        where = shown(self._path)
        if found := _RAGGED.match(said):
            row, wanted, got, text = int(found[1]) - 1, found[2], found[3], found[4]
            return (
                f"{where}: row {row} has {got} cells where {wanted} columns are named: {echo(text)}; mend it "
                "(a text with a comma or a line break in it stands in quotes)."
            )
        if found := _NO_TEXT.match(said):
            column = self._schema.names[int(found[1])]
            place = f"row {int(found[2]) - 1}" if found[2] else f"a row after row {rows}"
            return f"{where}: {place}: the column '{column}' is not UTF-8; save the file as UTF-8."
        if "straddling" in said:
            return (
                f"{where}: a row after row {rows} is longer than {LONGEST_ROW // 2**20} MiB, or a quote is opened "
                "there and never closed."
            )
        return f"{where} cannot be read after row {rows}: {' '.join(said.split())}"


class _Text:
    """The bytes of a file as Arrow reads them, unpacked, the last line ended, and what the end looked like."""

    def __init__(self, path: Path) -> None:
        self._file = opened(path)
        self._end = b""
        self._quotes = 0
        self._ended = False
        self.closed = False

    def __enter__(self) -> "_Text":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.closed = True
        self._file.close()

    def read(self, size: int = -1) -> bytes:
        """So many bytes, fewer at the end."""
        found = self._file.read(size)
        if not found and not self._ended:
            self._ended = True
            return b"" if self._end.endswith((b"\n", b"\r")) or not self._end else b"\n"
        self._quotes += found.count(b'"')
        self._end = found if len(found) > LONGEST_ROW else (self._end + found)[-2 * LONGEST_ROW :]
        return found

    def is_cut_within(self, cell: str) -> bool:
        """Whether the text ends within the quotes of its last cell."""
        written = '"' + cell.replace('"', '""')
        return self._quotes % 2 == 1 and (self._end + b"\n").rstrip(b"\r\n").endswith(written.encode().rstrip(b"\r\n"))
