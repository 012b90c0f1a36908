"""What a replay found: a result for each situation, totals, and which rules no case makes fire."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any as Plain
from typing import Literal

from expert.cases import Case, Situation
from expert.explaining import RuleStatus
from expert.language.rulebase import RuleBase
from expert.outcome import Outcome

__all__ = ["Difference", "Report", "Result"]

Kind = Literal["value", "conflict", "fires", "withheld", "asks", "disagrees"]
Status = Literal["passed", "failed", "disagrees"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One expectation that was not met.

    ``about`` is a conclusion, rule or term; ``by`` the fired rules behind what was found; ``why`` what became of the
    rules that would have met it.
    """

    kind: Kind
    about: str
    expected: str
    found: str
    by: tuple[str, ...] = ()
    why: tuple[RuleStatus, ...] = ()

    def lines(self) -> list[str]:
        """The difference for a person: a line, and below it, deeper, what became of the rules concerned."""
        by = f" (by {', '.join(self.by)})" if self.by else ""
        first = f"{self.about}: expected {self.expected}, found {self.found}{by}"
        return [first, *(f"  {line}" for why in self.why for line in why.lines())]

    def data(self) -> dict[str, Plain]:
        """The difference as plain data."""
        return {
            "kind": self.kind, "about": self.about, "expected": self.expected, "found": self.found, "by": list(self.by),
            "why": [
                {"rule": why.rule.id, "state": why.state, "withheld_by": [str(match) for match in why.withheld_by],
                 "conditions": [{"condition": str(leaf.leaf), "status": leaf.status, "known": leaf.known}
                                for leaf in why.leaves]}
                for why in self.why
            ],
        }  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One situation replayed. A situation that 'disagrees' differs only where the case says that it does."""

    case: Case
    situation: Situation
    outcome: Outcome
    differences: tuple[Difference, ...]

    @property
    def status(self) -> Status:
        """'passed', 'failed', or 'disagrees'."""
        if self.failures:
            return "failed"
        return "disagrees" if self.situation.expected.disagrees else "passed"

    @property
    def failures(self) -> tuple[Difference, ...]:
        """The differences that the case does not announce."""
        announced = self.situation.expected.disagrees
        return tuple(found for found in self.differences if found.kind != "value" or found.about not in announced)

    @property
    def name(self) -> str:
        """The case's title, with the situation's name if it has one."""
        return f"{self.case.title} - {self.situation.name}" if self.situation.name else self.case.title

    @property
    def place(self) -> str:
        """File and line of the situation."""
        return f"{self.case.path}:{self.situation.line}"

    def lines(self) -> list[str]:
        """What fails, for a person."""
        return [line for found in self.failures for line in found.lines()]

    def data(self) -> dict[str, Plain]:
        """The result as plain data."""
        expected = self.situation.expected
        return {
            "case": self.case.title, "situation": self.situation.name, "file": self.case.path,
            "line": self.situation.line, "status": self.status, "claims": list(self.case.claims),
            "decides": list(dict.fromkeys((*self.case.decides, *expected.decides))),
            "expected": {
                "values": dict(expected.values), "fires": list(expected.fires), "asks": list(expected.asks),
                "withheld": {name: list(rules) for name, rules in expected.withheld.items()},
            },
            "concluded": dict(self.outcome.standing), "fired": [rule.id for rule in self.outcome.fired],
            "withheld": [rule.id for rule in self.outcome.withheld],
            "differences": [found.data() for found in self.differences], "disagrees": dict(expected.disagrees),
        }  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Report:
    """A replay of cases against a rule base; ``results`` in the order of files, and of situations within them."""

    rulebase: RuleBase
    results: tuple[Result, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing failed."""
        return not self.failed

    @property
    def passed(self) -> tuple[Result, ...]:
        """The situations in which everything is as expected."""
        return self._of("passed")

    @property
    def failed(self) -> tuple[Result, ...]:
        """The situations that differ from what is expected."""
        return self._of("failed")

    @property
    def disagreeing(self) -> tuple[Result, ...]:
        """The situations in which we and the source differ, as the case says with its reason."""
        return self._of("disagrees")

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The cases replayed, each once."""
        return tuple({result.case.path: result.case for result in self.results}.values())

    @cached_property
    def fired_in(self) -> Mapping[str, tuple[str, ...]]:
        """Rule id -> titles of the cases in which it fires; every rule of the rule base, by id."""
        table: dict[str, dict[str, None]] = {rule.id: {} for rule in self.rulebase.rules}
        for result in self.results:
            for rule in result.outcome.fired:
                table[rule.id][result.case.title] = None
        return {rule: tuple(titles) for rule, titles in table.items()}

    @property
    def never_fired(self) -> tuple[str, ...]:
        """Ids of the rules that fire in no case."""
        return tuple(rule for rule, titles in self.fired_in.items() if not titles)

    def data(self) -> dict[str, Plain]:
        """The report as plain data, the same bytes for the same cases and rule base."""
        return {
            "rulebase": {"name": self.rulebase.name, "version": self.rulebase.version,
                         "fingerprint": self.rulebase.fingerprint},
            "totals": {"cases": len(self.cases), "situations": len(self.results), "passed": len(self.passed),
                       "failed": len(self.failed), "disagrees": len(self.disagreeing)},
            "rules": {"all": len(self.fired_in), "fired": len(self.fired_in) - len(self.never_fired),
                      "never_fired": list(self.never_fired)},
            "results": [result.data() for result in self.results],
        }  # fmt: skip

    def _of(self, status: Status) -> tuple[Result, ...]:
        return tuple(result for result in self.results if result.status == status)


def report_of(rulebase: RuleBase, results: Iterable[Result]) -> Report:
    """A report of these results."""
    return Report(rulebase=rulebase, results=tuple(results))
