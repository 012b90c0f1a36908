"""A slice of the input becomes a piece of a part: results of the valid rows, and the others with what is wrong."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from expert.language.rulebase import RuleBase
from expert.language.terms import Term
from expert.population.faults import PopulationError, require
from expert.population.ibis_gate import EXTRA
from expert.population.inputs import Slice, Table
from expert.population.naming import ROW, SET_ASIDE, terms_by_column
from expert.population.polars_job import Job, polars_job
from expert.population.set_aside import Refusals, Tally

require(EXTRA, "polars")

import polars as pl  # noqa: E402 - only where the extra is installed

REASON = "reason"
Engine = Literal["polars", "duckdb"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A slice that has been read, its cells made ready for each rule base; ``first`` is the number of its first row."""

    slice: Slice
    first: int
    kept: pl.DataFrame
    cells: Sequence[tuple[pl.DataFrame, pl.Series | None]]


@dataclass(slots=True, kw_only=True)
class Piece:
    """What came of some rows: results, those of the rule base compared with, rows set aside and why."""

    rows: int
    results: list[pl.DataFrame]
    others: list[pl.DataFrame] = field(default_factory=list)
    aside: list[pl.DataFrame] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)


class Evaluation:
    """The rules of a rule base, and of one that it is compared with, compiled for an input.

    Raises PopulationError where no column of the input is a term, or one is of a kind that is no value.
    """

    def __init__(self, rulebase: RuleBase, against: RuleBase | None, table: Table, engine: Engine = "polars") -> None:
        make_job = _job_maker(engine)
        bases = [rulebase] if against is None else [rulebase, against]
        self._terms = [_terms_of(base, table) for base in bases]
        self._jobs = [make_job(base, table.schema(terms), plain=table.plain)
                      for base, terms in zip(bases, self._terms, strict=True)]  # fmt: skip
        self.wanted = {column: term for terms in reversed(self._terms) for column, term in terms.items()}
        self._refusals = Refusals(rulebase, self._terms[0])

    def ready(self, found: Slice, first: int) -> Ready:
        """A slice, made ready."""
        return Ready(slice=found, first=first, kept=found.kept(), cells=[found.cells(terms) for terms in self._terms])

    def piece(self, ready: Ready) -> Piece:
        """What comes of a slice."""
        rows = pl.int_range(ready.first, ready.first + ready.slice.height, dtype=pl.Int64, eager=True).alias(ROW)
        asides, results = [], []
        for place, (job, (cells, refused)) in enumerate(zip(self._jobs, ready.cells, strict=True)):
            result = job(cells)
            aside = result[SET_ASIDE] if refused is None else result[SET_ASIDE] | refused
            beside = [rows, *ready.kept] if place == 0 else [rows]
            whole = pl.DataFrame(beside).hstack(result.drop(SET_ASIDE))
            results.append(whole.filter(~aside) if aside.any() else whole)
            asides.append(aside)
        piece = Piece(rows=ready.slice.height, results=results[:1], others=results[1:])
        if asides[0].any():
            piece.aside.append(self._aside(ready, rows, asides[0], piece.tally))
        return piece

    def _aside(self, ready: Ready, rows: pl.Series, aside: pl.Series, tally: Tally) -> pl.DataFrame:
        """The rows that are set aside, as they stand in the input, with the reason."""
        said = []
        for row, values in zip(rows.filter(aside), ready.slice.values(aside, self._terms[0]), strict=True):
            faults = self._refusals.of(values)
            if not faults:
                raise AssertionError(f"row {row} was set aside, and nothing is wrong with it")
            tally.add(faults)
            said.append(" ".join(faults.values()))
        given = ready.slice.as_given(aside, self.wanted)
        kept = [column.filter(aside) for column in ready.kept if column.name not in given.columns]
        taken = {*given.columns, *(column.name for column in kept)}
        return pl.DataFrame([
            rows.filter(aside).alias(_free(ROW, taken)), *kept, *given,
            pl.Series(_free(REASON, taken), said, dtype=pl.String),
        ])  # fmt: skip


def _job_maker(engine: Engine) -> Callable[..., Job]:
    if engine == "duckdb":
        from expert.population.duckdb_job import duckdb_job  # noqa: PLC0415  # needs an extra of its own

        return duckdb_job
    return polars_job


def _terms_of(rulebase: RuleBase, table: Table) -> dict[str, Term]:
    known = terms_by_column(rulebase)
    terms = {column: term for column, term in known.items() if table.columns is None or column in table.columns}
    if not terms:
        raise PopulationError(
            f"no column is a term of {rulebase.name}; a column is called like its term, with '__' for '.', such as "
            f"'{next(iter(known))}'."
        )
    return terms


def _free(name: str, taken: set[str]) -> str:
    return name if name not in taken else _free(f"{name}_", taken)
