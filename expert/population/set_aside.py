"""Rows that cannot be a patient, and why: in the sentences in which ``read_chart`` says it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from expert.chart import Chart, Held
from expert.finding_values import NotHeld, held
from expert.findings import impossible_in
from expert.language.conditions import All, Condition, Leaf
from expert.language.rulebase import RuleBase
from expert.language.terms import Term
from expert.language.truth import truth
from expert.population.texts import MOST_REMEMBERED

_LONG = 200  # a longer text is not remembered

Sentences = Mapping[str, str]  # by what is at fault: a term, or an impossible combination
Outcome = tuple[Held | None, str]


class Refusals:
    """Says of rows why they are refused. What was said of a value is remembered, up to a bound."""

    def __init__(self, rulebase: RuleBase, terms: Mapping[str, Term]) -> None:
        self._rulebase = rulebase
        self._terms = {column: terms[column] for column in terms}
        order = {name: place for place, name in enumerate(rulebase.terms_by_name)}
        self._in_order = sorted(terms, key=lambda column: order[terms[column].name])
        self._needed = [(combination, _needed(combination.when)) for combination in rulebase.impossible]
        self._remembered = lru_cache(maxsize=MOST_REMEMBERED, typed=True)(self._read)

    def of(self, values: Mapping[str, object]) -> dict[str, str]:
        """The sentences about one row, whose known values are given by column; none where nothing is wrong."""
        faults: dict[str, str] = {}
        findings: dict[str, Held] = {}
        for column in self._in_order:
            if column in values:
                name = self._terms[column].name
                found, fault = self._outcome(column, values[column])
                if found is None:
                    faults[name] = fault
                else:
                    findings[name] = found
        chart = Chart(findings)
        # As impossible_in has them, which would look at all combinations for every row.
        together = [combination.id for combination, needed in self._needed
                    if needed <= findings.keys() and truth(combination.when, chart.truth)]  # fmt: skip
        if together:
            faults |= dict(zip(together, impossible_in(self._rulebase, chart), strict=True))
        return faults

    def _outcome(self, column: str, value: object) -> Outcome:
        if not isinstance(value, bool | int | float | str) or (isinstance(value, str) and len(value) > _LONG):
            return self._read(column, value)
        return self._remembered(column, value)

    def _read(self, column: str, value: object) -> Outcome:
        try:
            return held(self._terms[column], value), ""
        except NotHeld as fault:
            return None, str(fault)


@dataclass(slots=True)
class Tally:
    """How many rows were set aside for what, with an example of the sentence for each."""

    rows: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    def add(self, faults: Sentences) -> None:
        """Count a row."""
        self.rows.update(faults.keys())
        for about, sentence in faults.items():
            self.examples.setdefault(about, sentence)

    def data(self) -> list[list[object]]:
        """As plain data, the commonest first."""
        return [[about, rows, self.examples[about]] for about, rows in _commonest_first(self.rows)]

    @classmethod
    def merged(cls, parts: Iterable[Iterable[list[object]]]) -> "Tally":
        """The tally of several parts together, from their plain data."""
        whole = cls()
        for part in parts:
            for about, rows, example in part:
                whole.rows[str(about)] += int(str(rows))
                whole.examples.setdefault(str(about), str(example))
        return whole

    def commonest(self) -> dict[str, int]:
        """An example of each kind of sentence and the rows of its kind, the commonest first."""
        return {self.examples[about]: rows for about, rows in _commonest_first(self.rows)}


def _commonest_first(rows: Counter[str]) -> Iterator[tuple[str, int]]:
    yield from sorted(rows.items(), key=lambda one: (-one[1], one[0]))


def _needed(condition: Condition) -> frozenset[str]:
    """Findings that have to be known for a condition to hold; not all of them, but those that are seen at once."""
    parts = condition.parts if isinstance(condition, All) else (condition,)
    return frozenset(part.subject.name for part in parts if isinstance(part, Leaf))
