"""What both rule bases conclude of many patients, side by side: whose conclusions differ, and by which rules."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any as Plain

from expert.comparing.findings import Situation
from expert.comparing.parts import PartChange
from expert.language.conclusions import CONFLICT, Conclusion, Verdict
from expert.language.layers import Pair, pairs_read
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.side_by_side import Charts, SideBySide, conclude_all, standing


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerChange:
    """A conclusion whose standing value differs; None where nothing stands.

    ``rules`` are the rules responsible, by their new ids where they have one: those that were added, removed or
    changed, on which the conclusion rests, and which fired or were withheld in one version only. Where there are none
    (a finding is not known to one version, the conclusion's values changed), the rules of the conclusion that differ.
    """

    conclusion: str
    title: str
    before: str | None
    after: str | None
    rules: tuple[str, ...]

    def data(self) -> dict[str, Plain]:
        """As plain data."""
        return {"conclusion": self.conclusion, "title": self.title, "before": self.before, "after": self.after,
                "rules": list(self.rules)}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationChange:
    """A situation of which the two say different things, or which one of them cannot be asked about, or not in full."""

    situation: Situation
    answers: tuple[AnswerChange, ...] = ()

    def data(self) -> dict[str, Plain]:
        """As plain data, without the patient's values."""
        one = self.situation
        return {
            "situation": one.name, "refused": one.refused or None, "unknown_to_old": list(one.unknown_to_old),
            "unknown_to_new": list(one.unknown_to_new), "conclusions": [answer.data() for answer in self.answers],
        }  # fmt: skip


class Answers:
    """Asks both rule bases. ``rules`` and ``conclusions`` are the new names of the old ones that are still there."""

    def __init__(
        self, old: RuleBase, new: RuleBase, rules: Mapping[str, str], conclusions: Mapping[str, str],
        changes: Sequence[PartChange],
    ) -> None:  # fmt: skip
        self.old, self.new = old, new
        self._was = {now: was for was, now in rules.items()}
        self._rules = [*((self._was.get(rule.id), rule.id) for rule in new.rules),
                       *((rule.id, None) for rule in old.rules if rule.id not in rules)]  # fmt: skip
        self._conclusions = [*((was, now) for was, now in _both(conclusions, new)),
                             *((one.name, None) for one in old.conclusions if one.name not in conclusions)]  # fmt: skip
        self._causes = {one.name for one in changes if one.kind == "rule" and one.in_meaning}
        self._below_old, self._below_new = _below(old), _below(new)

    def differing(self, situations: Sequence[Situation]) -> Iterator[SituationChange]:
        """The situations that are to be told, in their order."""
        asked = [one for one in situations if not one.refused]
        old = conclude_all(self.old, Charts(one.old for one in asked))
        new = conclude_all(self.new, Charts(one.new for one in asked))
        answers: dict[int, list[AnswerChange]] = {}
        behaved = {pair: self._differs(pair, old, new) for pair in self._rules}
        for was, now in self._conclusions:
            for place, answer in self._of_conclusion(was, now, old, new, behaved):
                answers.setdefault(place, []).append(answer)
        place = 0
        for one in situations:
            found = tuple(answers.get(place, ())) if not one.refused else ()
            place += not one.refused
            if found or one.refused or one.unknown_to_old or one.unknown_to_new:
                yield SituationChange(situation=one, answers=found)

    def _of_conclusion(
        self, was: str | None, now: str | None, old: SideBySide, new: SideBySide, behaved: "Behaved"
    ) -> Iterator[tuple[int, AnswerChange]]:
        before = _standing(self.old.conclusions_by_name[was], old) if was is not None else {}
        after = _standing(self.new.conclusions_by_name[now], new) if now is not None else {}
        apart = 0
        for value in {*before, *after}:
            apart |= before.get(value, 0) ^ after.get(value, 0)
        if not apart:
            return
        behind = {pair: mask for pair, mask in behaved.items() if mask & apart and self._below(pair, was, now)}
        named = self.new.conclusions_by_name[now] if now is not None else self.old.conclusions_by_name[str(was)]
        for place in old.charts.places(apart):
            bit = 1 << place
            yield place, AnswerChange(
                conclusion=named.name, title=named.title, before=_value_at(before, bit), after=_value_at(after, bit),
                rules=self._responsible(behind, bit, was, now),
            )  # fmt: skip

    def _responsible(self, behind: "Behaved", bit: int, was: str | None, now: str | None) -> tuple[str, ...]:
        here = [pair for pair, mask in behind.items() if mask & bit]
        causes = sorted(str(after or before) for before, after in here if (after or before) in self._causes)
        if causes:
            return tuple(causes)
        own = [pair for pair in here if self._concludes(pair, was, now)]
        return tuple(sorted(str(after or before) for before, after in own or here))

    def _differs(self, pair: tuple[str | None, str | None], old: SideBySide, new: SideBySide) -> int:
        """The situations in which a rule fired or was withheld in one version only, or concluded something else."""
        was, now = pair
        fired = [old.fired.get(was, 0) if was else 0, new.fired.get(now, 0) if now else 0]
        withheld = [old.withheld.get(was, 0) if was else 0, new.withheld.get(now, 0) if now else 0]
        apart = (fired[0] ^ fired[1]) | (withheld[0] ^ withheld[1])
        if was and now and self.old.rules_by_id[was].then.value != self.new.rules_by_id[now].then.value:
            apart |= fired[0] | fired[1]
        return apart

    def _below(self, pair: tuple[str | None, str | None], was: str | None, now: str | None) -> bool:
        before, after = pair
        return before in self._below_old.get(was or "", ()) or after in self._below_new.get(now or "", ())

    def _concludes(self, pair: tuple[str | None, str | None], was: str | None, now: str | None) -> bool:
        before, after = pair
        return (before is not None and self.old.rules_by_id[before].then.conclusion.name == was) or (
            after is not None and self.new.rules_by_id[after].then.conclusion.name == now
        )


Behaved = Mapping[tuple[str | None, str | None], int]


def _both(conclusions: Mapping[str, str], new: RuleBase) -> Iterator[tuple[str | None, str]]:
    before = {now: was for was, now in conclusions.items()}
    return ((before.get(one.name), one.name) for one in new.conclusions)


def _below(rulebase: RuleBase) -> dict[str, set[str]]:
    """The rules on which each conclusion rests: its own, those of what they read, and so on."""
    read_by: dict[str, set[str]] = {}
    for rule in rulebase.rules:
        read_by.setdefault(rule.then.conclusion.name, set()).update(name for name, _ in _read(rule))
    found: dict[str, set[str]] = {}
    for conclusion in rulebase.conclusions:
        names, waiting = {conclusion.name}, [conclusion.name]
        while waiting:
            more = read_by.get(waiting.pop(), set()) - names
            names |= more
            waiting += more
        found[conclusion.name] = {rule.id for rule in rulebase.rules if rule.then.conclusion.name in names}
    return found


def _read(rule: Rule) -> frozenset[Pair]:
    return pairs_read(rule.when) | pairs_read(rule.unless)


def _standing(conclusion: Conclusion, said: SideBySide) -> dict[str, int]:
    """The situations in which each value stands."""
    values = (*conclusion.values, *((CONFLICT,) if isinstance(conclusion, Verdict) else ()))
    masks = {value: standing(conclusion, value, said.concluded, said.charts.every) for value in values}
    return {value: mask for value, mask in masks.items() if mask}


def _value_at(standing: Mapping[str, int], bit: int) -> str | None:
    return next((value for value, mask in standing.items() if mask & bit), None)
