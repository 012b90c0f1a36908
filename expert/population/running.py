"""Runs a rule base over a population of any size, into a folder of parts; what is cut off is gone on with."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from typing import Any

from expert.errors import did_you_mean
from expert.language.rulebase import RuleBase
from expert.population.evaluating import Engine, Evaluation
from expert.population.faults import PopulationError, require
from expert.population.ibis_gate import EXTRA
from expert.population.inputs import Table, open_table
from expert.population.inputs.opening import files_of, identity
from expert.population.naming import terms_by_column, terms_in
from expert.population.out_folder import ABOUT, OutFolder
from expert.population.parts import OnTheWay, Work
from expert.population.set_aside import Tally
from expert.population.summary import summary_files, summary_of
from expert.text_files import shown
from expert.version import shell_version

require(EXTRA, "polars")

import polars as pl  # noqa: E402 - only where the extra is installed

ROWS_PER_PART = 250_000
MOST_ROWS_PER_PART = 1_000_000  # of which the results are held in memory


@dataclass(frozen=True, slots=True, kw_only=True)
class PopulationRun:
    """A finished run: where it is, and its figures.

    ``kept`` rows were there already, from a run that was cut off, or all of them where it had been finished before.
    ``reasons`` are what rows were set aside for, the commonest first, each in one of its sentences, with its rows.
    """

    folder: Path
    rows: int
    set_aside: int
    parts: int
    kept: int
    reasons: Mapping[str, int]
    summary: Mapping[str, Any]

    def data(self) -> dict[str, Any]:
        """Its figures as plain data; the summary stands in a file of the folder."""
        return {
            "folder": str(self.folder), "rows": self.rows, "set_aside": self.set_aside, "parts": self.parts,
            "kept": self.kept,
            "reasons": [{"reason": reason, "rows": rows} for reason, rows in self.reasons.items()],
        }  # fmt: skip


def run(
    source: Path | str,
    folder: Path | str,
    *,
    rulebase: RuleBase,
    keep: Sequence[str] = (),
    rows_per_part: int = ROWS_PER_PART,
    against: RuleBase | None = None,
    engine: Engine = "polars",
    on_the_way: OnTheWay | None = None,
) -> PopulationRun:
    """Draw the conclusions about every row of a table, and write them to a folder, part by part.

    The table is a Parquet, Arrow, CSV or NDJSON file, or a folder or pattern of Parquet files, with one column a term;
    the columns ``keep`` are carried along. The folder is new, empty, or holds the same run cut off, which goes on.
    ``against`` is an earlier version of the rule base, with which the summary compares. ``engine`` computes; "duckdb",
    which needs the extra of this name, gives the same many times slower. Raises PopulationError.
    """
    files, keep = files_of(source), tuple(dict.fromkeys(keep))
    before = [_state(path) for path in files]
    table = _checked(files, rulebase, against, keep)
    with ThreadPoolExecutor(1) as beside:
        digest = beside.submit(identity, files)
        evaluation = Evaluation(rulebase, against, table, engine)
        _require_rows(files, table, evaluation, keep)
        manifest = {
            "format": 1,
            "shell": shell_version(),
            "rule_base": _which(rulebase),
            "rule_base_compared_with": None if against is None else _which(against),
            "input": {"sha256": digest.result()},
            "kept_columns": list(keep),
            "rows_per_part": rows_per_part,
            "engine": engine,
            ABOUT: {"files": [path.name for path in files], "polars": pl.__version__},
        }
    with OutFolder(Path(folder), manifest) as out:
        kept = out.total("rows")
        if out.finished is None:
            work = Work(rulebase, against, out, rows_per_part)
            work.go_on(table, evaluation, keep, on_the_way)
            if before != [_state(path) for path in files]:
                raise PopulationError(
                    f"{shown(source)} was written to while it was read; run it again, into another folder."
                )
        return _finished(rulebase, against, out, kept)


def _finished(rulebase: RuleBase, against: RuleBase | None, out: OutFolder, kept: int) -> PopulationRun:
    reasons = Tally.merged(part["reasons"] for part in out.parts).commonest()
    rows, aside = out.total("rows"), out.total("set_aside")
    counts = (part["counts"] for part in out.parts)
    summary = summary_of(rulebase, counts, rows=rows, set_aside=aside, reasons=reasons, against=against,
                         about=out.manifest[ABOUT])  # fmt: skip
    if out.finished is None:
        files = {name: _bytes(content) for name, content in summary_files(summary).items()}
        out.finish({"rows": rows, "set_aside": aside, "files": out.put(files)})
    return PopulationRun(
        folder=out.path, rows=rows, set_aside=aside, parts=len(out.parts), kept=kept, reasons=reasons, summary=summary
    )


def _checked(files: list[Path], rulebase: RuleBase, against: RuleBase | None, keep: tuple[str, ...]) -> Table:
    """The input, its columns checked; and that it begins as it should, as far as that is quickly seen."""
    terms_in(rulebase, keep, keep)
    other_terms = set(terms_by_column(against)) - set(terms_by_column(rulebase)) if against is not None else set()

    def check(columns: Sequence[str]) -> None:
        known = [name for name in columns if name not in other_terms]
        terms_in(rulebase, known, [name for name in keep if name in known])

    table = open_table(files, check)
    if table.columns is not None and (missing := [name for name in keep if name not in table.columns]):
        near = did_you_mean(missing[0], table.columns)
        raise PopulationError(f"{shown(files[0])} has no column '{missing[0]}' to keep{near and '; '}{near or '.'}")
    return table


def _require_rows(files: Sequence[Path], table: Table, evaluation: Evaluation, keep: tuple[str, ...]) -> None:
    if table.rows is None:
        empty = next(table.slices(0, repeat(1), evaluation.wanted, keep), None) is None
    else:
        empty = not table.rows
    if empty:
        raise PopulationError(f"{shown(files[0])} has columns, and no rows.")


def _which(rulebase: RuleBase) -> dict[str, str]:
    return {"name": rulebase.name, "version": rulebase.version, "fingerprint": rulebase.fingerprint}


def _state(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns


def _bytes(content: bytes) -> Callable[[Any], None]:
    return lambda file: file.write(content)
