"""Replays logged consultations on a rule base of today: whose conclusions change, from what to what, by which rules."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from expert.carrying import Carried, Kept, carry
from expert.chaining import Engine
from expert.changes import Change, Said, changes
from expert.language.rulebase import RuleBase
from expert.log.entries import Entry
from expert.log.faults import LogError

Came = Literal["same", "changed", "refused", "forgotten", "unreadable", "of another rule base"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """What became of one logged consultation. Its text as a program shows it tells nothing of a patient.

    ``changes`` are the conclusions that stand otherwise; ``left_out`` says which findings today's rule base does not
    take any more, and, of a consultation that was ``refused``, which of them cannot stand together. Both hold a
    patient's values. ``renamed`` maps names of terms of that day to today's.
    """

    entry: int
    time: str
    came: Came
    version: str | None
    reference: str | None = field(default=None, repr=False)
    changes: tuple[Change, ...] = field(default=(), repr=False)
    left_out: tuple[str, ...] = field(default=(), repr=False)
    renamed: Mapping[str, str] = field(default_factory=dict)

    @property
    def as_before(self) -> bool:
        """Whether today's rule base takes all its findings and says the same; so too where there is nothing to ask."""
        return self.came not in ("changed", "refused", "unreadable") and not self.left_out

    def data(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "entry": self.entry, "time": self.time, "came": self.came, "version": self.version,
            "reference": self.reference,
            "changes": [
                {"conclusion": one.conclusion, "before": one.before, "after": one.after, "rules": list(one.rules),
                 "begins_with": list(one.begins_with)}
                for one in self.changes
            ],
            "left_out": list(self.left_out),
            "renamed": dict(self.renamed),
        }  # fmt: skip


def replay_log(entries: Iterable[Entry], rulebase: RuleBase) -> Iterator[Replayed]:
    """What became of each logged consultation, one at a time; ``entries`` is a log, or entries of one."""
    engine = Engine(rulebase)
    for entry in entries:
        if entry.kind == "consultation":
            yield _replayed(entry, rulebase, engine)


def _replayed(entry: Entry, rulebase: RuleBase, engine: Engine) -> Replayed:
    base: dict[str, Any] = {"entry": entry.number, "time": entry.header.time, "version": entry.header.version}
    if entry.header.rulebase != rulebase.name:
        return Replayed(**base, came="of another rule base", reference=entry.reference)
    if entry.state != "readable":
        return Replayed(**base, came=entry.state)
    try:
        kept, before = _recorded(entry.data())
    except (LogError, KeyError, TypeError, ValueError):
        return Replayed(**base, came="unreadable", reference=entry.reference)
    carried = carry(rulebase, kept)
    if carried.impossible:
        return Replayed(**base, came="refused", reference=entry.reference, left_out=_sentences(carried))
    found = changes(before, Said.of(engine.run(carried.chart)), rulebase)
    return Replayed(
        **base, came="changed" if found else "same", reference=entry.reference, changes=found,
        left_out=_sentences(carried), renamed=carried.renamed,
    )  # fmt: skip


def _recorded(data: Mapping[str, Any]) -> tuple[list[Kept], Said]:
    """Findings and answer of a consultation, of which no more is read than every version of the shell wrote."""
    kept = [Kept(str(one["term"]), one["value"], one["unit"]) for one in data["findings"]]
    said = Said(
        {one["name"]: one["value"] for one in data["conclusions"]},
        {one["rule"]: (one["conclusion"], one["value"]) for one in data["firings"]},
        {one["rule"]: (one["conclusion"], one["value"]) for one in data["withheld"]},
    )
    return kept, said


def _sentences(carried: Carried) -> tuple[str, ...]:
    return (*carried.left_out, *carried.impossible)
