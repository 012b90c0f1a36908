"""Tables about the garden's plants, written in every format, and what has to come of each row."""

import gzip
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import polars as pl

from expert.errors import ChartError
from expert.findings import read_chart
from tests.bases.garden import RULEBASE
from tests.population.results import result_frame

Row = Mapping[str, object]

KINDS = {
    "plant": pl.String(), "leaf__yellow": pl.Boolean(), "leaf__drooping": pl.Boolean(), "leaf__spots": pl.Boolean(),
    "soil__moisture": pl.String(), "soil__ph_test": pl.String(), "room__temperature": pl.Float64(),
    "plant__is_plastic": pl.Boolean(),
}  # fmt: skip
TERMS = {column: column.replace("__", ".") for column in KINDS if column != "plant"}
assert set(TERMS.values()) == set(RULEBASE.terms_by_name)


def frame_of(rows: Sequence[Row]) -> pl.DataFrame:
    """Rows as a frame of the kinds above."""
    return pl.DataFrame([{column: row.get(column) for column in KINDS} for row in rows], schema=KINDS)


def _several(frame: pl.DataFrame, path: Path) -> None:
    path.mkdir(exist_ok=True)
    half = frame.height // 2
    frame.head(half).write_parquet(path / "a.parquet")
    frame.tail(frame.height - half).write_parquet(path / "b.parquet")


def _words(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_columns(pl.col(pl.String).cast(pl.Categorical))


WRITERS: dict[str, Callable[[pl.DataFrame, Path], object]] = {
    "t.parquet": lambda frame, path: frame.write_parquet(path, row_group_size=7),
    "one_group.parquet": lambda frame, path: frame.write_parquet(path),
    "words.parquet": lambda frame, path: _words(frame).write_parquet(path),
    "folder": _several,
    "t.arrow": lambda frame, path: frame.write_ipc(path),
    "packed.arrow": lambda frame, path: _words(frame).write_ipc(path, compression="zstd"),
    "t.arrows": lambda frame, path: frame.write_ipc_stream(path),
    "t.csv": lambda frame, path: frame.write_csv(path),
    "t.csv.gz": lambda frame, path: path.write_bytes(gzip.compress(frame.write_csv().encode())),
    "t.ndjson": lambda frame, path: frame.write_ndjson(path),
    "t.jsonl.gz": lambda frame, path: path.write_bytes(gzip.compress(frame.write_ndjson().encode())),
}


def json_lines(path: Path, rows: Sequence[Row]) -> Path:
    """Rows as they are, a line each."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def expected(rows: Sequence[Row]) -> tuple[pl.DataFrame, dict[int, list[str]]]:
    """What the reference concludes of the valid rows; of the others by number what ``read_chart`` says."""
    charts, refused = {}, {}
    for number, row in enumerate(rows, start=1):
        findings = {TERMS[column]: value for column, value in row.items() if column in TERMS}
        try:
            charts[number] = read_chart(RULEBASE, findings, where="")
        except ChartError as error:
            refused[number] = [problem.removeprefix(": ") for problem in error.problems]
    return result_frame(RULEBASE, charts), refused


def parts_in(folder: Path, kind: str = "part") -> pl.DataFrame:
    """What a run wrote, all parts together."""
    return pl.concat([pl.read_parquet(path) for path in sorted(folder.glob(f"{kind}-*.parquet"))])


def contents(folder: Path) -> dict[str, bytes]:
    """Every file in a folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
