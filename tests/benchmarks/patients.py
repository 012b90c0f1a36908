"""Synthetic patients of a rule base by the million, as a Parquet file with one column a term.

    python -m tests.benchmarks.patients OUT [--rows N] [--seed N] [--refused SHARE] [--impossible SHARE]

Each starts from a possible chart: one of a documented case, or one made so that rules fire (``Steering``). Some of it
is left out, and random further findings are added, from hardly any to nearly all, of which a few or many are present;
quantities lie near thresholds as often as anywhere. What would make an impossible combination hold is left out again,
so every patient is valid but for the shares that are asked for: rows with a cell that no term takes, and rows in which
a combination holds. The same seed makes the same patients, and of fewer rows the first ones.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import numpy as np
import polars as pl
import pyarrow.parquet as pq

from expert.cases import read_cases
from expert.chart import Chart, Held
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, leaves
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.terms import Choice, Flag, Term
from expert.testing.drawing import Drawing
from expert.testing.steering import Steering
from expert.testing.tables import tables_of
from knowledge import RULEBASE

AT_ONCE = 65_536  # patients made together; also the rows of a row group
STEERED = 3000  # charts to start from, beside the documented ones
DOCUMENTED = 0.3  # how many patients start from a documented chart
IMPOSSIBLE_EACH = 20  # charts to start from in which a combination holds
FORGETFUL, FORGOTTEN = 0.3, 0.2  # how many patients lack some of what they start from, and how much of it
# Share of patients, and of how many terms something further is known: from, to.
KNOWN = ((0.15, 0.0, 0.02), (0.2, 0.02, 0.3), (0.25, 0.3, 0.7), (0.3, 0.74, 0.78), (0.1, 0.9, 1.0))
PRESENT = (0.0, 0.01, 0.03, 0.1, 0.3)  # how many of a patient's further flags are present
NEAR_A_THRESHOLD = 0.5
UNKNOWN = np.iinfo(np.int32).min
Codes = np.ndarray  # the place of a word, 0 or 1, or whole steps; UNKNOWN for what is not known


def patients(
    rulebase: RuleBase, rows: int, *, seed: int = 1, refused: float = 0.0, impossible: float = 0.0
) -> Iterator[pl.DataFrame]:
    """The patients, AT_ONCE a frame: a boolean a flag, a text a choice, a whole or broken number a quantity.

    ``refused`` and ``impossible`` are the shares of rows with a refused cell, and of rows in which a combination holds.
    """
    making = _Making(rulebase, seed)
    for block in range(-(-rows // AT_ONCE)):
        frame = making.frame(np.random.default_rng([seed, block]), refused, impossible)
        yield frame.head(rows - block * AT_ONCE)


def write_patients(
    rulebase: RuleBase, path: Path | str, rows: int, *, seed: int = 1, refused: float = 0.0, impossible: float = 0.0
) -> None:
    """Write them to a Parquet file; no more than AT_ONCE of them are held in memory."""
    writer = None
    for frame in patients(rulebase, rows, seed=seed, refused=refused, impossible=impossible):
        table = frame.to_arrow()
        writer = writer or pq.ParquetWriter(path, table.schema, compression="zstd", compression_level=1)
        writer.write_table(table, row_group_size=AT_ONCE)
    if writer is not None:
        writer.close()


class _Making:
    """A rule base's terms in numbers, and the charts from which its patients start."""

    def __init__(self, rulebase: RuleBase, seed: int) -> None:
        self.terms = rulebase.terms
        self.impossible = rulebase.impossible
        self.place = {term.name: number for number, term in enumerate(rulebase.terms)}
        tables = tables_of(rulebase)
        self.telling = [np.array([_code(term, value) for value in tables.telling[term.name]], np.int32)
                        for term in rulebase.terms]  # fmt: skip
        steering = Steering(rulebase, seed)
        steered = [steering.chart() for _ in range(STEERED)]
        documented = [one.chart for case in read_cases(rulebase) for one in case.situations] if rulebase.cases else []
        self.starts = self._codes([*documented, *steered])
        chances = [DOCUMENTED / max(1, len(documented))] * len(documented)
        self.chances = np.array([*chances, *[(1 - sum(chances)) / STEERED] * STEERED])
        drawing = Drawing(tables, Random(seed).randrange)
        self.refused = self._codes(
            [drawing.impossible(one) for one in rulebase.impossible for _ in range(IMPOSSIBLE_EACH)]
        )

    def frame(self, rng: np.random.Generator, refused: float, impossible: float) -> pl.DataFrame:
        """AT_ONCE patients."""
        starts = self.starts[:, rng.choice(len(self.chances), AT_ONCE, p=self.chances)]
        forgetful = rng.random(AT_ONCE) < FORGETFUL
        starts[(rng.random(starts.shape, np.float32) < FORGOTTEN) & forgetful] = UNKNOWN
        _, low, high = np.array(KNOWN)[rng.choice(len(KNOWN), AT_ONCE, p=[kind[0] for kind in KNOWN])].T
        known = (low + (high - low) * rng.random(AT_ONCE)).astype(np.float32)
        present = rng.choice(np.array(PRESENT, np.float32), AT_ONCE)
        codes = starts.copy()
        for number, term in enumerate(self.terms):
            further = (starts[number] == UNKNOWN) & (rng.random(AT_ONCE, np.float32) < known)
            codes[number][further] = self._further(number, term, present[further], rng)
        self._keep_possible(codes, starts)
        if len(self.impossible):
            rows = np.flatnonzero(rng.random(AT_ONCE) < impossible)
            codes[:, rows] = self.refused[:, rng.integers(self.refused.shape[1], size=len(rows))]
        frame = pl.DataFrame({name_of(term): _column(term, codes[number]) for number, term in enumerate(self.terms)})
        return self._with_refused(frame, np.flatnonzero(rng.random(AT_ONCE) < refused), rng)

    def _further(self, number: int, term: Term, present: np.ndarray, rng: np.random.Generator) -> Codes:
        many = len(present)
        if isinstance(term, Flag):
            return rng.random(many, np.float32) < present
        telling = rng.choice(self.telling[number], many)
        if isinstance(term, Quantity):
            anywhere = rng.random(many) >= NEAR_A_THRESHOLD
            telling[anywhere] = rng.integers(term.first, term.last + 1, anywhere.sum())
        return telling

    def _keep_possible(self, codes: Codes, starts: Codes) -> None:
        """Take away what makes a combination hold: with fewer findings no further one can come to hold."""
        for combination in self.impossible:
            holds = self._holds(combination.when, codes)
            for name in {leaf.subject.name for leaf in leaves(combination.when)}:
                codes[self.place[name]][holds] = starts[self.place[name]][holds]

    def _holds(self, condition: Condition, codes: Codes) -> np.ndarray:
        """Where a condition over findings is known to hold; no leaf holds of what is not known."""
        match condition:
            case All(parts):
                return np.logical_and.reduce([self._holds(part, codes) for part in parts])
            case Any(parts):
                return np.logical_or.reduce([self._holds(part, codes) for part in parts])
            case AtLeast(count, parts):
                return sum(self._holds(part, codes).astype(np.int32) for part in parts) >= count
            case Is(subject, values):
                place = self.place[subject.name]
                return np.isin(codes[place], [_code(self.terms[place], value) for value in values])
            case Compare(subject, op, steps):
                found = codes[self.place[subject.name]]
                compared = {"<": found < steps, "<=": found <= steps, ">=": found >= steps, ">": found > steps}[op]
                return compared & (found != UNKNOWN)
        raise TypeError(f"{condition!r} is no condition over findings")

    def _codes(self, charts: Sequence[Chart]) -> Codes:
        codes = np.full((len(self.terms), len(charts)), UNKNOWN, np.int32)
        for column, chart in enumerate(charts):
            for name, value in chart.items():
                place = self.place[name]
                codes[place, column] = _code(self.terms[place], value)
        return codes

    def _with_refused(self, frame: pl.DataFrame, rows: np.ndarray, rng: np.random.Generator) -> pl.DataFrame:
        """Give each of these rows one cell that its term does not take: a misspelt word, or a number out of range."""
        wrong = [(name_of(term), _refused_value(term)) for term in self.terms if not isinstance(term, Flag)]
        which = rng.integers(max(1, len(wrong)), size=len(rows))
        for number, (name, value) in enumerate(wrong):
            here = rows[which == number]
            if len(here):
                frame = frame.with_columns(frame[name].scatter(here, value))
        return frame


def name_of(term: Term) -> str:
    """A term's column."""
    return term.name.replace(".", "__")


def _code(term: Term, value: Held) -> int:
    return term.values.index(str(value)) if isinstance(term, Choice) else int(value)


def _column(term: Term, codes: Codes) -> pl.Series:
    found = pl.Series(codes)
    known = found.set(pl.Series(codes == UNKNOWN), None)
    match term:
        case Choice(values=values):
            return pl.Series(values, dtype=pl.String).gather(known.cast(pl.UInt32))
        case Quantity(step=step) if step.denominator == 1:
            return known.cast(pl.Int64) * step.numerator
        case Quantity(step=step):
            return known.cast(pl.Float64) * step.numerator / step.denominator
    return known.cast(pl.Boolean)


def _refused_value(term: Term) -> str | int | float:
    if isinstance(term, Quantity):
        return int(term.high + term.step) if term.step.denominator == 1 else float(term.high + term.step)
    return "no such word"


def main() -> None:
    """Write a file and say how long it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--refused", type=float, default=0.0, help="share of rows with a refused cell")
    parser.add_argument("--impossible", type=float, default=0.0, help="share of rows in which a combination holds")
    arguments = parser.parse_args()
    started = time.perf_counter()
    write_patients(
        RULEBASE, arguments.out, arguments.rows, seed=arguments.seed, refused=arguments.refused,
        impossible=arguments.impossible,
    )  # fmt: skip
    took, size = time.perf_counter() - started, arguments.out.stat().st_size / 1e6
    columns = len(RULEBASE.terms)
    sys.stdout.write(f"{arguments.rows:,} patients, {columns} columns, {size:,.0f} MB, in {took:.0f} seconds\n")


if __name__ == "__main__":
    main()
