"""What came of the slips: counts and scores, overall, by operator and by topic."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any as Plain
from typing import Literal

from expert.language.rulebase import RuleBase
from expert.mutating.operators import AT_THRESHOLDS, OPERATORS, Operator
from expert.mutating.slips import Slip

Status = Literal["killed", "survived", "equivalent", "stillborn"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A slip and what came of it.

    ``killed_by`` counts the situations that fail with it. A survivor may change what comes out in a situation that
    expects too little to notice; ``shown_in`` is the place (file:line) of the first of those.
    """

    slip: Slip
    status: Status
    killed_by: int = 0
    shown_in: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many slips there are, stillborn ones apart, and what came of them."""

    killed: int = 0
    survived: int = 0
    equivalent: int = 0
    stillborn: int = 0

    @property
    def mutants(self) -> int:
        """All that load."""
        return self.killed + self.survived + self.equivalent

    @property
    def score(self) -> float | None:
        """Per cent killed of those that are not equivalent; None where there are none."""
        noticeable = self.killed + self.survived
        return 100 * self.killed / noticeable if noticeable else None

    def reaches(self, percent: float) -> bool:
        """Whether the score is at least so high; where there is nothing to kill, it is."""
        return self.score is None or self.score >= percent

    def data(self) -> dict[str, Plain]:
        """The counts as plain data; the score to two decimals, rounded down so that it never flatters."""
        score = None if self.score is None else int(self.score * 100) / 100
        return {"mutants": self.mutants, "killed": self.killed, "survived": self.survived,
                "equivalent": self.equivalent, "stillborn": self.stillborn, "score": score}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class MutationReport:
    """What came of every slip, in the order of rules, operators and places; ``seconds`` is the time of each stage.

    Where nothing was ``proved``, equivalent slips are among the survivors, and the score is a lower bound.
    """

    rulebase: RuleBase
    results: tuple[Tried, ...]
    situations: int
    proved: bool
    seconds: Mapping[str, float]

    @property
    def survivors(self) -> tuple[Tried, ...]:
        """The slips that no situation notices and that are not proved equivalent."""
        return tuple(tried for tried in self.results if tried.status == "survived")

    @property
    def overall(self) -> Counts:
        """Of all slips."""
        return self._counts(OPERATORS)

    @property
    def at_thresholds(self) -> Counts:
        """Of the slips at thresholds."""
        return self._counts(AT_THRESHOLDS)

    @property
    def by_operator(self) -> Mapping[str, Counts]:
        """Of each operator that found something to do, in their order."""
        counted = {operator: self._counts((operator,)) for operator in OPERATORS}
        return {operator: counts for operator, counts in counted.items() if counts.mutants or counts.stillborn}

    @property
    def by_topic(self) -> Mapping[str, Counts]:
        """Of each topic."""
        topics = dict.fromkeys(tried.slip.rule.topic for tried in self.results)
        return {topic: self._counts(OPERATORS, topic) for topic in topics}

    def reaches(self, percent: float) -> bool:
        """Whether both scores, overall and at thresholds, are at least so high."""
        return self.overall.reaches(percent) and self.at_thresholds.reaches(percent)

    def data(self) -> dict[str, Plain]:
        """The report as plain data, the same bytes for the same cases and rule base."""
        return {
            "rulebase": {"name": self.rulebase.name, "version": self.rulebase.version,
                         "fingerprint": self.rulebase.fingerprint},
            "situations": self.situations, "proved": self.proved,
            "overall": self.overall.data(), "at_thresholds": self.at_thresholds.data(),
            "by_operator": {operator: counts.data() for operator, counts in self.by_operator.items()},
            "by_topic": {topic: counts.data() for topic, counts in self.by_topic.items()},
            "survivors": [
                {"id": tried.slip.id, "rule": tried.slip.rule.id, "operator": tried.slip.operator,
                 "slip": tried.slip.says, "shown_in": tried.shown_in or None}
                for tried in self.survivors
            ],
        }  # fmt: skip

    def _counts(self, operators: Collection[Operator], topic: str | None = None) -> Counts:
        counted: dict[Status, int] = {}
        for tried in self.results:
            if tried.slip.operator in operators and topic in (None, tried.slip.rule.topic):
                counted[tried.status] = counted.get(tried.status, 0) + 1
        return Counts(**counted)
