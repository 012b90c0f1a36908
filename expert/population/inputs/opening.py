"""Finds out what an input is, by its name, and checks its columns; and tells one input from another by its bytes."""

import errno
import glob
import hashlib
import os
import stat
from collections.abc import Callable, Iterable
from pathlib import Path

from expert.errors import did_you_mean
from expert.population.faults import PopulationError
from expert.population.inputs.byte_streams import PACKED
from expert.population.inputs.csv import CsvTable
from expert.population.inputs.ipc import ArrowTable
from expert.population.inputs.ndjson import NdjsonTable
from expert.population.inputs.parquet import ParquetTable
from expert.population.inputs.slices import Table
from expert.text_files import shown

Check = Callable[[list[str]], None]

PARQUET = (".parquet", ".pq")
ARROW = (".arrow", ".arrows", ".ipc", ".feather")
CSV = (".csv", ".csv.gz")
NDJSON = (".ndjson", ".jsonl", ".ndjson.gz", ".jsonl.gz")
_PIECE = 2**20


def files_of(source: Path | str) -> list[Path]:
    """The files that a path names: one, the Parquet files in a folder, or those that a pattern fits, sorted.

    Raises PopulationError when there is none, or one that cannot be read.
    """
    try:
        found = _found(str(source))
        for path in found:
            if not stat.S_ISREG(path.stat().st_mode):
                raise PopulationError(f"{shown(path)} is no regular file; write what comes from there to a file first.")
            with path.open("rb"):
                pass
    except (OSError, ValueError) as error:
        raise PopulationError(_refusal(source, error)) from None
    return found


def open_table(files: list[Path], check: Check) -> Table:
    """What is in the files; ``check`` is told the names of columns, and raises where one is not wanted.

    Raises PopulationError.
    """
    table = _table(files, check)
    if table.columns is not None:
        seen: set[str] = set()
        twice = next((name for name in table.columns if name in seen or seen.add(name)), None)  # type: ignore[func-returns-value]  # adds as it looks
        if twice is not None:
            raise PopulationError(f"{shown(files[0])} has two columns '{twice}'; rename one of them.")
        check(list(table.columns))
    return table


def identity(files: Iterable[Path]) -> str:
    """SHA-256 of the bytes of files: the same for the same input, wherever it stands and whenever it was written."""
    whole = hashlib.sha256()
    for path in files:
        one = hashlib.sha256()
        try:
            with path.open("rb") as file:
                while piece := file.read(_PIECE):
                    one.update(piece)
        except OSError as error:
            raise PopulationError(_refusal(path, error)) from None
        whole.update(one.digest())
    return whole.hexdigest()


def _found(source: str) -> list[Path]:
    path = Path(source)
    if path.is_dir():
        found = sorted(one for one in path.iterdir() if _is_a(one, PARQUET))
        if not found:
            raise PopulationError(f"{shown(path)} is a folder without Parquet files; name a file.")
        return found
    if not path.exists() and glob.has_magic(source):
        found = sorted(map(Path, glob.glob(source)))  # noqa: PTH207  # the pattern may be absolute
        if not found:
            raise PopulationError(f"no file fits the pattern {shown(source)}; check it.")
        return found
    return [path]


def _table(files: list[Path], check: Check) -> Table:
    first = files[0]
    if all(_is_a(path, PARQUET) for path in files):
        return ParquetTable(files)
    if len(files) > 1:
        raise PopulationError(
            f"several files are read together only where all are Parquet, and {shown(first)} is none."
        )
    if _is_a(first, ARROW):
        return ArrowTable(first)
    if _is_a(first, CSV):
        return CsvTable(first)
    if _is_a(first, NDJSON):
        return NdjsonTable(first, check)
    endings = (*PARQUET, *ARROW, *CSV, *NDJSON)
    suffix = first.suffix if first.suffix.lower() != PACKED else "".join(first.suffixes[-2:])
    near = did_you_mean(suffix, endings, default=f"it ends in one of: {', '.join(endings)}.")
    raise PopulationError(f"what {shown(first)} holds is not known by its name; {near}")


def _is_a(path: Path, endings: tuple[str, ...]) -> bool:
    return path.name.lower().endswith(endings)


def _refusal(source: Path | str, error: OSError | ValueError) -> str:
    where = shown(source)
    if isinstance(error, FileNotFoundError):
        path = Path(source)
        near = did_you_mean(path.name, (one.name for one in path.parent.iterdir())) if path.parent.is_dir() else ""
        return f"there is no file {where}; {near or 'check its path.'}"
    if isinstance(error, OSError) and error.errno not in (None, errno.EINVAL):
        return f"{where} cannot be read: {os.strerror(error.errno or 0).lower()}."
    return f"{where} is no path of a file; check it."
