"""One patient's findings as the charts of two rule bases; what one of them does not know is told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from expert.carrying import Kept, carry
from expert.chart import Chart, Held
from expert.finding_values import NotHeld, held
from expert.findings import impossible_in
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.terms import Term
from expert.sourced_values import is_sourced, sourced


class Carried(NamedTuple):
    """A chart, and the findings that could not be taken into it."""

    chart: Chart
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One patient in two rule bases.

    ``unknown_to_old`` and ``unknown_to_new`` name findings that one does not know or holds otherwise, and that it was
    asked without; ``refused_by_old`` and ``refused_by_new`` say why one cannot be asked, '' where it can.
    """

    name: str
    old: Chart
    new: Chart
    unknown_to_old: tuple[str, ...] = ()
    unknown_to_new: tuple[str, ...] = ()
    refused_by_old: str = ""
    refused_by_new: str = ""

    @property
    def is_refused(self) -> bool:
        """Whether one of them, or both, cannot be asked."""
        return bool(self.refused_by_old or self.refused_by_new)


class Carrier:
    """Takes findings to both rule bases; ``pairs`` are the new names of the old terms that are still there."""

    def __init__(self, old: RuleBase, new: RuleBase, pairs: Mapping[str, str]) -> None:
        self.old, self.new = old, new
        self._forth, self._back = dict(pairs), {now: was for was, now in pairs.items()}

    def of_chart(self, name: str, chart: Chart, base: RuleBase) -> Situation:
        """A chart of one of the two rule bases."""
        if base is self.new:
            back = self._carried(chart, self.new, self.old, self._back)
            return self._situation(name, back, Carried(chart, ()))
        return self._situation(name, Carried(chart, ()), self._carried(chart, self.old, self.new, self._forth))

    def of_findings(self, name: str, findings: Mapping[str, object]) -> Situation:
        """Findings in the words of either, or of an earlier version of either; of no value means not known."""
        return self._situation(
            name, self._read(findings, self.old, self._back), self._read(findings, self.new, self._forth)
        )

    def _situation(self, name: str, old: Carried, new: Carried) -> Situation:
        return Situation(
            name=name, old=old.chart, new=new.chart, unknown_to_old=old.unknown, unknown_to_new=new.unknown,
            refused_by_old=" ".join(impossible_in(self.old, old.chart)),
            refused_by_new=" ".join(impossible_in(self.new, new.chart)),
        )  # fmt: skip

    def _carried(self, chart: Chart, source: RuleBase, target: RuleBase, names: Mapping[str, str]) -> Carried:
        found: dict[str, Held] = {}
        unknown: list[str] = []
        for name, value in chart.items():
            term, there = source.terms_by_name[name], target.terms_by_name.get(names.get(name, ""))
            taken = _taken(term, value, there) if there is not None else None
            if there is None or taken is None:
                unknown.append(name)
            else:
                found[there.name] = taken
        return Carried(_in_order(found, target), tuple(unknown))

    def _read(self, findings: Mapping[str, object], target: RuleBase, names: Mapping[str, str]) -> Carried:
        earlier = {was: term.name for term in target.terms for was in term.was}
        found: dict[str, Held] = {}
        unknown: list[str] = []
        for name, value in findings.items():
            if value is None:
                continue
            known = name if name in target.terms_by_name else names.get(name, earlier.get(name, ""))
            taken = _given(target, known, value) if known in target.terms_by_name else None
            if taken is None:
                unknown.append(str(name))
            else:
                found[known] = taken
        return Carried(_in_order(found, target), tuple(unknown))


def _given(target: RuleBase, name: str, value: object) -> Held | None:
    """A value as a caller or a log gives it, as a term holds it; None where it does not."""
    if isinstance(value, Kept):
        return carry(target, [Kept(name, value.value, value.unit)]).chart.get(name)
    term = target.terms_by_name[name]
    try:
        return sourced(term, value)[0] if is_sourced(value) else held(term, value)
    except NotHeld:
        return None


def _taken(term: Term, value: Held, there: Term) -> Held | None:
    """A held value of one term as another one holds it; None where it does not."""
    if term.definition()[1:] == there.definition()[1:] and term.kind == there.kind:
        return value
    if isinstance(term, Quantity):
        if not isinstance(there, Quantity) or there.unit != term.unit:
            return None
        steps = int(value) * term.step / there.step
        return int(steps) if steps.denominator == 1 and there.first <= steps <= there.last else None
    try:
        return held(there, value) if there.kind == term.kind else None
    except NotHeld:
        return None


def _in_order(found: Mapping[str, Held], base: RuleBase) -> Chart:
    return Chart({term.name: found[term.name] for term in base.terms if term.name in found})


def chunks(situations: Iterable[Situation], size: int) -> Iterable[list[Situation]]:
    """So many situations at a time."""
    chunk: list[Situation] = []
    for situation in situations:
        chunk.append(situation)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
