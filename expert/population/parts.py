"""Makes the parts of a run: reads, evaluates and writes, each of them while the others are at it."""

import io
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from expert.language.rulebase import RuleBase
from expert.population.counting import part_counts
from expert.population.evaluating import Evaluation, Piece, Ready
from expert.population.faults import require
from expert.population.ibis_gate import EXTRA
from expert.population.inputs import Slice, Table
from expert.population.out_folder import OutFolder
from expert.population.set_aside import Tally

require(EXTRA, "polars")

import polars as pl  # noqa: E402 - only where the extra is installed


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a run has come; ``of`` is None where an input does not tell how many rows it has."""

    rows: int
    of: int | None
    parts: int
    set_aside: int


OnTheWay = Callable[[Progress], None]


class Work:
    """The parts of a run that are still to be made."""

    def __init__(self, rulebase: RuleBase, against: RuleBase | None, out: OutFolder, rows_per_part: int) -> None:
        self._rulebase = rulebase
        self._against = against
        self._out = out
        self._rows_per_part = rows_per_part

    def go_on(self, table: Table, evaluation: Evaluation, keep: tuple[str, ...], on_the_way: OnTheWay | None) -> None:
        """Read, evaluate and write, each of them while the others are at it."""
        done, aside = self._out.total("rows"), self._out.total("set_aside")
        sizes = _sizes(self._rows_per_part, table.largest)
        slices = table.slices(done, sizes, evaluation.wanted, keep)
        with ThreadPoolExecutor(1) as reading, ThreadPoolExecutor(1) as writing:
            written: Future[None] | None = None
            pieces: list[Piece] = []
            for ready in _ahead(reading, _ready(slices, evaluation, done)):
                pieces.append(evaluation.piece(ready))
                done += pieces[-1].rows
                aside += sum(frame.height for frame in pieces[-1].aside)
                if sum(piece.rows for piece in pieces) == self._rows_per_part:
                    written, pieces = self._handed_over(writing, written, pieces), []
                if on_the_way is not None:
                    parts = len(self._out.parts)
                    on_the_way(Progress(rows=done, of=table.rows, parts=parts, set_aside=aside))
            if pieces:
                written = self._handed_over(writing, written, pieces)
            if written is not None:
                written.result()

    def _handed_over(
        self, writing: ThreadPoolExecutor, before: Future[None] | None, pieces: list[Piece]
    ) -> Future[None]:
        """A part to be written, once the one before it is."""
        if before is not None:
            before.result()
        return writing.submit(self._write, pieces)

    def _write(self, pieces: list[Piece]) -> None:
        number = len(self._out.parts)
        result = pl.concat([frame for piece in pieces for frame in piece.results], rechunk=True)
        others = [frame for piece in pieces for frame in piece.others]
        aside = [frame for piece in pieces for frame in piece.aside]
        frames = {f"part-{number:05}.parquet": result}
        if aside:
            frames[f"set-aside-{number:05}.parquet"] = pl.concat(aside)
        counts = part_counts(self._rulebase, result, self._against, pl.concat(others) if others else None)
        files = self._out.put({name: _parquet(frame) for name, frame in frames.items()})
        self._out.add({
            "part": number,
            "rows": sum(piece.rows for piece in pieces),
            "set_aside": sum(frame.height for frame in aside),
            "files": files,
            "reasons": Tally.merged(piece.tally.data() for piece in pieces).data(),
            "counts": counts,
        })  # fmt: skip


def _ready(slices: Iterable[Slice], evaluation: Evaluation, done: int) -> Iterator[Ready]:
    first = done + 1
    for found in slices:
        yield evaluation.ready(found, first)
        first += found.height


def _ahead(reading: ThreadPoolExecutor, items: Iterator[Ready]) -> Iterator[Ready]:
    """The items, each fetched while the one before it is worked on."""
    coming = reading.submit(next, items, None)
    while (item := coming.result()) is not None:
        coming = reading.submit(next, items, None)
        yield item


def _sizes(rows_per_part: int, largest: int) -> Iterator[int]:
    """Sizes of slices, none larger than the largest, that fill part after part."""
    slices = -(-rows_per_part // largest)
    size = -(-rows_per_part // slices)
    while True:
        yield from [size] * (rows_per_part // size)
        if rows_per_part % size:
            yield rows_per_part % size


def _parquet(frame: pl.DataFrame) -> Callable[[Any], None]:
    def write(file: Any) -> None:
        # By way of memory, so that a disk that is full is told by the system and not by Polars.
        buffer = io.BytesIO()
        frame.write_parquet(buffer, compression="zstd", compression_level=1, statistics=False)
        file.write(buffer.getbuffer())

    return write
