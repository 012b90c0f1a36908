"""What a population costs: a million patients from Parquet to Parquet, beside reading and writing alone, and the peers.

    python -m tests.benchmarks.population [--rows N] [--rounds N] [--sample N] [--backends polars,duckdb,spark]
                                          [--memory] [--json]

The patients are made first (``tests.benchmarks.patients``). Before anything is timed, the answers to sampled rows are
compared with the reference's: those in the files that ``expert population`` writes, of each backend, of experta
(``Engine``) and of each form of each peer.

*End to end* is the function behind ``expert population``: compiling, checks, refused rows, counts and the summary
included. Beside it, by turns, Polars does nothing but read the same columns and write the same results, which are in
memory already. *In memory* is from a frame of columns to a frame of results, the words
of choices once as texts and once as Enum. clipspy and zen-engine get dicts that are
made of the rows of that frame; they are asked about a sample, of which what they need for a patient is extrapolated,
and neither reading the file nor writing their answers is charged. A ratio is the median over the rounds; of a peer the
best form counts, and the one that the shared benchmark's page has stands beside it. Processor time stands beside the
time that passes, for machines that are not quiet. DuckDB runs the rule base's SQL. '--memory' measures the peak memory
of a fresh process, at the number of rows and at ten times as many.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from shutil import rmtree
from statistics import median
from typing import Any

import polars as pl

from expert.chaining import Engine
from expert.language import Choice
from expert.meaning import conclude
from expert.outcome import Outcome
from expert.population.naming import terms_by_column
from expert.population.polars_job import polars_job
from expert.population.running import run
from knowledge import RULEBASE
from tests.benchmarks import population_memory
from tests.benchmarks.patients import write_patients
from tests.benchmarks.population_backends import BACKENDS, NotHere
from tests.benchmarks.population_rows import charts_in, rows_as_findings
from tests.population.results import result_row

OURS, PLAIN = "expert population", "reading and writing alone"
TEXTS, ENUMS = "in memory, words as texts", "in memory, words as Enum"
KNOWN = "the form that the shared benchmark's page has"
CHECKED = 300  # rows compared with the reference


class Wrong(AssertionError):
    """An answer differs from the reference's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Something to be timed: over how many rows, whose it is, and which figure of ours it is compared with."""

    name: str
    rows: int
    run: Callable[[], object]
    peer: str = ""
    beside: Sequence[str] = ()
    is_known: bool = False


class Bench:
    """The patients, what is timed over them, and the answers that all have to give."""

    def __init__(self, folder: Path, rows: int, sample: int, seed: int) -> None:
        self.folder, self.source, self.rows = folder, folder / "patients.parquet", rows
        write_patients(RULEBASE, self.source, rows, seed=seed)
        self.frame = pl.read_parquet(self.source).rechunk()
        self.places = sorted(Random(seed).sample(range(rows), min(sample, rows)))
        self.some = self.frame[self.places]
        self.notes: list[str] = []

    def ours(self) -> None:
        """``expert population``, into a new folder."""
        rmtree(self.folder / "out", ignore_errors=True)
        run(self.source, self.folder / "out", rulebase=RULEBASE)

    def result(self) -> pl.DataFrame:
        """What it wrote."""
        return pl.read_parquet(sorted((self.folder / "out").glob("part-*.parquet")))

    def plain(self) -> Callable[[], None]:
        """Reads all columns, and writes the results, which are there already."""
        result = self.result().rechunk()

        def read_and_write() -> None:
            pl.read_parquet(self.source)
            result.write_parquet(self.folder / "plain.parquet", compression="zstd", compression_level=1)

        return read_and_write

    def contestants(self, backends: Sequence[str]) -> Iterator[Measured]:
        """Everything that is timed, once its answers were checked."""
        checked = self.places[:CHECKED]
        charts = charts_in(self.frame[checked], RULEBASE)
        self.ours()
        _require_same(OURS, self.result()[checked], charts, checked)
        engine = Engine(RULEBASE)
        for chart in charts:
            _require_alike(conclude(RULEBASE, chart), engine.run(chart))
        yield Measured(name=OURS, rows=self.rows, run=self.ours)
        yield Measured(name=PLAIN, rows=self.rows, run=self.plain(), beside=[OURS], peer=PLAIN)
        for name, frame in ((TEXTS, self.frame), (ENUMS, _with_enums(self.frame))):
            job = polars_job(RULEBASE, frame.schema)
            _require_same(name, job(frame)[checked], charts, checked)
            yield Measured(name=name, rows=self.rows, run=lambda job=job, frame=frame: job(frame))
        for name in backends:
            if name != "polars":
                yield from self._backend(name, checked, charts)
        yield from self._peers(charts)

    def _backend(self, name: str, checked: Sequence[int], charts: Sequence[Any]) -> Iterator[Measured]:
        try:
            job = BACKENDS[name](RULEBASE, self.source)
        except NotHere as missing:
            self.notes.append(str(missing))
            return
        _require_same(name, job.rows(checked), charts, checked)
        yield Measured(name=f"{name}, in memory", rows=self.rows, run=job.run, beside=[TEXTS], peer=name)

    def _peers(self, charts: Sequence[Any]) -> Iterator[Measured]:
        try:
            from tests.benchmarks.peers import FORMS, checked  # noqa: PLC0415  # an extra, without which the rest goes on
        except ImportError as missing:
            self.notes.append(f"clipspy and zen-engine are left out: {missing}.")
            return
        for form in FORMS:
            ask = checked(str(form), form.start(RULEBASE), RULEBASE, charts)
            yield Measured(name=str(form), rows=self.some.height, run=lambda ask=ask: _asked(ask, self.some),
                           beside=[OURS, TEXTS, ENUMS], peer=form.peer, is_known=form.is_known)  # fmt: skip


def _with_enums(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_columns(frame[column].cast(pl.Enum(term.values)) for column, term in
                              terms_by_column(RULEBASE).items() if isinstance(term, Choice))  # fmt: skip


def _asked(ask: Callable[[Mapping[str, Any]], object], frame: pl.DataFrame) -> list[object]:
    return [ask(findings) for findings in rows_as_findings(frame, RULEBASE)]


def _require_same(name: str, result: pl.DataFrame, charts: Sequence[Any], places: Sequence[int]) -> None:
    """The result of these rows, as the reference has it; a row's number is looked at where there is one."""
    for chart, place, found in zip(charts, places, result.iter_rows(named=True), strict=True):
        wanted = result_row(conclude(RULEBASE, chart), place + 1)
        differ = [key for key, value in wanted.items() if found.get(key, value if key == "row" else None) != value]
        if differ:
            raise Wrong(f"{name} differs from the reference in row {place + 1}: {', '.join(differ[:5])}")


def _require_alike(meant: Outcome, found: Outcome) -> None:
    if (meant.fired, meant.withheld, meant.standing) != (found.fired, found.withheld, found.standing):
        raise Wrong("experta differs from the reference")


Figures = Mapping[str, Sequence[tuple[float, float]]]  # by name, of each round: microseconds a patient, of processors


def timed(contestants: Sequence[Measured], rounds: int) -> Figures:
    """Microseconds a patient, by turns; a first round warms up and does not count."""
    found: dict[str, list[tuple[float, float]]] = {one.name: [] for one in contestants}
    for _ in range(rounds + 1):
        for one in contestants:
            started, busy = time.perf_counter(), time.process_time()
            one.run()
            took, busy = time.perf_counter() - started, time.process_time() - busy
            found[one.name].append((1e6 * took / one.rows, 1e6 * busy / one.rows))
    return {name: figures[1:] for name, figures in found.items()}


def ratios(contestants: Sequence[Measured], figures: Figures, which: int) -> dict[str, float]:
    """Ours divided by theirs, by peer: the highest of its forms, which is the fastest, is its best."""
    found: dict[str, float] = {}
    for one in contestants:
        for beside in one.beside:
            each = [ours[which] / theirs[which]
                    for ours, theirs in zip(figures[beside], figures[one.name], strict=True)]  # fmt: skip
            peers = [one.peer] if len(one.beside) == 1 else [f"{one.peer} ({beside})"]
            peers += [f"{peers[0]}, {KNOWN}"] if one.is_known else []
            for peer in peers:
                found[peer] = round(max(found.get(peer, 0.0), median(each)), 6)
    return found


def memory(bench: Bench) -> dict[str, Any]:
    """Peak megabytes of fresh processes."""
    tenfold = bench.folder / "tenfold.parquet"
    population_memory.repeated(bench.source, tenfold, 10)
    found = {"imports": population_memory.measured("imports", bench.source, bench.folder)}
    for what, source, rows in (("ours", bench.source, bench.rows), ("plain", bench.source, bench.rows),
                               ("ours", tenfold, 10 * bench.rows)):  # fmt: skip
        found[f"{what}, {rows:,} rows"] = population_memory.measured(what, source, bench.folder)
    tenfold.unlink()
    return found


def circumstances() -> dict[str, object]:
    """Where and when it was measured; nothing of the peers' versions where they are missing."""
    try:
        from tests.benchmarks import measuring  # noqa: PLC0415  # imports the peers
    except ImportError:
        return {"polars": pl.__version__}
    return {**measuring.circumstances(), "polars": pl.__version__}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sample", type=int, default=500, help="rows that the peers are asked about")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--backends", default="polars", help="further ones: duckdb, spark")
    parser.add_argument("--memory", action="store_true", help="peak memory too, at ten times as many rows as well")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), arguments.rows, arguments.sample, arguments.seed)
        contestants = list(bench.contestants(arguments.backends.split(",")))
        figures = timed(contestants, arguments.rounds)
        found = {
            "circumstances": circumstances(),
            "rows": arguments.rows, "columns": bench.frame.width, "result_columns": bench.result().width,
            "sample": bench.some.height,
            "microseconds": _medians(figures, 0), "processor_microseconds": _medians(figures, 1),
            "ratios": ratios(contestants, figures, 0), "processor_ratios": ratios(contestants, figures, 1),
            "notes": bench.notes,
        }  # fmt: skip
        if arguments.memory:
            found["memory"] = memory(bench)
    sys.stdout.write(f"{json.dumps(found)}\n" if arguments.json else _table(found))


def _medians(figures: Figures, which: int) -> dict[str, float]:
    return {name: round(median(one[which] for one in each), 3) for name, each in figures.items()}


def _table(found: Mapping[str, Any]) -> str:
    lines = [f"{found['rows']:,} patients, {found['columns']} columns in, {found['result_columns']} out",
             "", "microseconds a patient, and of processors"]  # fmt: skip
    lines += [f"{took:10.2f} {found['processor_microseconds'][name]:10.2f}  {name}"
              for name, took in found["microseconds"].items()]  # fmt: skip
    lines += ["", "ours divided by theirs, each peer's best form"]
    lines += [f"{ratio:10.5f} {found['processor_ratios'][peer]:10.5f}  {peer}"
              + (f": {1 / ratio:,.0f} times its throughput" if ratio < 1 else "")
              for peer, ratio in found["ratios"].items()]  # fmt: skip
    for what, one in found.get("memory", {}).items():
        lines.append(f"{one['megabytes']:10,} MB at most, {one['seconds']} seconds  {what}")
    lines += ["", *found["notes"], *(f"{key}: {value}" for key, value in found["circumstances"].items())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
