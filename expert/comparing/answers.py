"""What both rule bases conclude of many patients, side by side: whose conclusions differ, and by which rules."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any as Plain

from expert.comparing.causes import TwoVersions, both_versions, responsible
from expert.comparing.findings import Situation
from expert.comparing.parts import PartChange
from expert.language.conclusions import Conclusion
from expert.language.rulebase import RuleBase
from expert.side_by_side import Charts, SideBySide, conclude_all, standing


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerChange:
    """A conclusion whose standing value differs; None where nothing stands.

    ``rules`` are the rules responsible, by their new ids where they have one: those that were added, removed or
    changed, fired in one version only or said something else, and on which the conclusion rests through rules of which
    that is true too. Where there are none (a finding is not known to one version, the conclusion's values changed),
    the rules of the conclusion of which it is.
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

    @property
    def differs(self) -> bool:
        """Whether a conclusion differs, or one of the two cannot be asked and the other one can."""
        one = self.situation
        return bool(self.answers) or bool(one.refused_by_old) != bool(one.refused_by_new)

    def data(self) -> dict[str, Plain]:
        """As plain data, without the patient's values."""
        one = self.situation
        return {
            "situation": one.name, "refused_by_old": one.refused_by_old or None,
            "refused_by_new": one.refused_by_new or None, "unknown_to_old": list(one.unknown_to_old),
            "unknown_to_new": list(one.unknown_to_new), "conclusions": [answer.data() for answer in self.answers],
        }  # fmt: skip


class Answers:
    """Asks both rule bases. ``rules`` and ``conclusions`` are the new names of the old ones that are still there."""

    def __init__(
        self, old: RuleBase, new: RuleBase, rules: Mapping[str, str], conclusions: Mapping[str, str],
        changes: Sequence[PartChange],
    ) -> None:  # fmt: skip
        self.old, self.new = old, new
        self._rules = both_versions(old, new, rules, conclusions)
        self._causes = frozenset(one.name for one in changes if one.kind == "rule" and one.in_meaning)
        before = {now: was for was, now in conclusions.items()}
        self._conclusions = [*((before.get(one.name), one.name) for one in new.conclusions),
                             *((one.name, None) for one in old.conclusions if one.name not in conclusions)]  # fmt: skip

    def differing(self, situations: Sequence[Situation]) -> Iterator[SituationChange]:
        """The situations that are to be told, in their order."""
        asked = [one for one in situations if not one.is_refused]
        old = conclude_all(self.old, Charts(one.old for one in asked))
        new = conclude_all(self.new, Charts(one.new for one in asked))
        answers: dict[int, list[AnswerChange]] = {}
        behaved = {rule: rule.differs_in(old, new) for rule in self._rules}
        for was, now in self._conclusions:
            for place, answer in self._of_conclusion(was, now, old, new, behaved):
                answers.setdefault(place, []).append(answer)
        place = 0
        for one in situations:
            found = tuple(answers.get(place, ())) if not one.is_refused else ()
            place += not one.is_refused
            if found or one.is_refused or one.unknown_to_old or one.unknown_to_new:
                yield SituationChange(situation=one, answers=found)

    def _of_conclusion(
        self, was: str | None, now: str | None, old: SideBySide, new: SideBySide, behaved: Mapping[TwoVersions, int]
    ) -> Iterator[tuple[int, AnswerChange]]:
        before = _standing(self.old.conclusions_by_name[was], old) if was is not None else {}
        after = _standing(self.new.conclusions_by_name[now], new) if now is not None else {}
        apart = 0
        for value in {*before, *after}:
            apart |= before.get(value, 0) ^ after.get(value, 0)
        named = self.new.conclusions_by_name[now] if now is not None else self.old.conclusions_by_name[str(was)]
        for place in old.charts.places(apart) if apart else ():
            bit = 1 << place
            differing = [rule for rule, mask in behaved.items() if mask & bit]
            yield place, AnswerChange(
                conclusion=named.name, title=named.title, before=_value_at(before, bit), after=_value_at(after, bit),
                rules=responsible(named.name, differing, self._causes),
            )  # fmt: skip


def _standing(conclusion: Conclusion, said: SideBySide) -> dict[str, int]:
    """The situations in which each value stands."""
    values = conclusion.may_stand
    masks = {value: standing(conclusion, value, said.concluded, said.charts.every) for value in values}
    return {value: mask for value, mask in masks.items() if mask}


def _value_at(standing: Mapping[str, int], bit: int) -> str | None:
    return next((value for value, mask in standing.items() if mask & bit), None)
