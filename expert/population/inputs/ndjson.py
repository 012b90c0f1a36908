"""NDJSON: one JSON object a line, with the columns that are known of a patient."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import ClassVar

from expert.population.faults import PopulationError, require
from expert.population.ibis_gate import EXTRA
from expert.population.inputs.broken import told
from expert.population.inputs.byte_streams import opened
from expert.population.inputs.json_lines import JsonLines, Line, kind_of
from expert.population.inputs.slices import Slice, Terms
from expert.text_files import shown

require(EXTRA, "polars")

import polars as pl  # noqa: E402 - only where the extra is installed

KIND = "NDJSON file"
LONGEST_ROW = 4 * 2**20


class NdjsonTable:
    """A file of lines, empty ones left out. ``check`` is told each column's name, and raises where it is none."""

    columns: tuple[str, ...] | None = None
    plain: bool = False
    rows: int | None = None
    largest: ClassVar[int] = 25_000

    def __init__(self, path: Path, check: Callable[[list[str]], None]) -> None:
        self._path = path
        self._check = check
        if next(self._lines(), None) is None:
            raise PopulationError(f"{shown(path)} is empty; it has to hold a JSON object a line.")

    def schema(self, terms: Terms) -> dict[str, pl.DataType]:
        """A value is made what its term holds, whatever it is in the file."""
        return {column: kind_of(term) for column, term in terms.items()}

    def slices(self, first: int, sizes: Iterator[int], terms: Terms, keep: tuple[str, ...]) -> Iterator[Slice]:
        """Slices of these sizes from a row on; the last may be smaller."""
        lines = islice(self._lines(), first, None)
        for size in sizes:
            found = list(islice(lines, size))
            if found:
                yield JsonLines(shown(self._path), found, keep, self._check)
            if len(found) < size:
                return

    def _lines(self) -> Iterator[Line]:
        with told(self._path, KIND), opened(self._path) as file:
            number = 0
            while text := file.readline(LONGEST_ROW + 1):
                number += 1
                if len(text) > LONGEST_ROW:
                    raise PopulationError(
                        f"{shown(self._path)}:{number}: the line is longer than {LONGEST_ROW // 2**20} MiB, the most "
                        "that is read; is it one object a line?"
                    )
                if number == 1:
                    text = text.removeprefix(b"\xef\xbb\xbf")
                if text.strip():
                    yield Line(number, text)
