"""A coverage in figures: what was met, by topic and in all, and the gaps; as rows for people and as plain data."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any as Plain

from expert.coverage.measuring import Coverage, Found
from expert.coverage.nearest import Nearest, nearest_of
from expert.coverage.obligations import CONCLUDED, FALSE, NOT_CONCLUDED, NOT_USED, TRUE, UNKNOWN, USED, Obligation
from expert.language.rules import Rule

COLUMNS: tuple[tuple[str, Callable[[Obligation], bool]], ...] = (
    ("rules fired", lambda one: one.kind == "rule"),
    *(
        (outcome, lambda one, outcome=outcome: one.kind == "leaf" and one.outcome == outcome)
        for outcome in (TRUE, FALSE, UNKNOWN, CONCLUDED, NOT_CONCLUDED)
    ),
    *(
        (f"unless {outcome}", lambda one, outcome=outcome: one.kind == "exception" and one.outcome == outcome)
        for outcome in (USED, NOT_USED)
    ),
    ("values", lambda one: one.kind == "value"),
)


@dataclass(frozen=True, slots=True)
class Count:
    """How many obligations are met, of how many that can be; those waived are among the latter, and not met."""

    covered: int
    all: int
    waived: int
    unreachable: int

    def __str__(self) -> str:
        return f"{self.covered}/{self.all}" if self.all else ""

    @property
    def percent(self) -> str:
        """The share that is met, rounded down: 100 % is said of all only."""
        tenths = 1000 * self.covered // self.all if self.all else 1000
        return f"{tenths // 10}.{tenths % 10} %" if tenths % 10 else f"{tenths // 10} %"

    def data(self) -> dict[str, int]:
        """The count as plain data."""
        return {"covered": self.covered, "all": self.all, "waived": self.waived, "unreachable": self.unreachable}


def count(found: Iterable[Found]) -> Count:
    """The count of these obligations."""
    states = [one.state for one in found]
    unreachable = states.count("unreachable")
    return Count(states.count("covered"), len(states) - unreachable, states.count("waived"), unreachable)


def counts(found: Iterable[Found]) -> dict[str, Count]:
    """The counts of the columns, by their names."""
    several = tuple(found)
    return {name: count(one for one in several if chosen(one.obligation)) for name, chosen in COLUMNS}


def by_topic(coverage: Coverage) -> Mapping[str, tuple[Found, ...]]:
    """The obligations by topic, sorted; a value stands in each topic that was asked for and whose rules conclude it."""
    asked = {rule.topic for one in coverage.found if one.obligation.kind == "rule" for rule in one.obligation.rules}
    table: dict[str, list[Found]] = {topic: [] for topic in sorted(asked)}
    for one in coverage.found:
        for topic in asked & {rule.topic for rule in one.obligation.rules}:
            table[topic].append(one)
    return {topic: tuple(found) for topic, found in table.items()}


def gaps_by_rule(coverage: Coverage) -> Iterator[tuple[Rule, tuple[Found, ...]]]:
    """The rules that have gaps, by id, each with them."""
    for rule in coverage.rulebase.rules:
        gaps = tuple(one for one in coverage.gaps if one.obligation.kind != "value" and rule in one.obligation.rules)
        if gaps:
            yield rule, gaps


def data(coverage: Coverage) -> dict[str, Plain]:
    """The coverage as plain data, the same bytes for the same cases and rule base."""
    nearest = nearest_of(coverage, (one.obligation for one in coverage.gaps))
    rulebase = coverage.rulebase
    return {
        "rulebase": {"name": rulebase.name, "version": rulebase.version, "fingerprint": rulebase.fingerprint},
        "cases": len({case.path for case, _ in coverage.situations}),
        "situations": len(coverage.situations),
        "ok": coverage.ok,
        "all": count(coverage.found).data(),
        "totals": _counts_data(coverage.found),
        "topics": {topic: _counts_data(found) for topic, found in by_topic(coverage).items()},
        "gaps": [_gap_data(one.obligation, nearest.get(one.obligation)) for one in coverage.gaps],
        "unreachable": [one.obligation.key for one in coverage.found if one.state == "unreachable"],
        "waived": [
            {"key": waiver.waives, "because": waiver.because, "on": waiver.on}
            for waiver in rulebase.waivers
            if waiver.waives in {one.obligation.key for one in coverage.waived}
        ],
        "waivers_of_nothing": [waiver.waives for waiver in coverage.idle_waivers],
    }


def _counts_data(found: Iterable[Found]) -> dict[str, dict[str, int]]:
    return {name: one.data() for name, one in counts(found).items()}


def _gap_data(obligation: Obligation, nearest: Nearest | None) -> dict[str, Plain]:
    return {
        "key": obligation.key,
        "kind": obligation.kind,
        "about": obligation.about,
        "outcome": obligation.outcome,
        "leaf": str(obligation.leaf) if obligation.leaf is not None else None,
        "number": obligation.number or None,
        "in": ("unless" if obligation.in_unless else "when") if obligation.leaf is not None else None,
        "nearest": None
        if nearest is None
        else {
            "case": nearest.case.title,
            "situation": nearest.situation.name,
            "file": nearest.case.path,
            "line": nearest.situation.line,
            "changes": [{"leaf": str(change.leaf), "to": change.to} for change in nearest.changes],
        },
    }
