"""Judges all situations of all cases at once: where ``expert.replaying.judge`` says 'failed', a bit is set.

What a situation asks for (``asks``) is left out: a slip is noticed by what is concluded, fired and withheld.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from expert.cases import Case, Situation
from expert.language.conclusions import CONFLICT, NOTHING, Verdict
from expert.language.layers import Pair
from expert.language.rulebase import RuleBase
from expert.mutating.rerun import Rerun
from expert.side_by_side import Charts, SideBySide, standing

Masks = defaultdict[str, int]


class Expectations:
    """What the situations of these cases expect, one bit a situation, in the order of the cases."""

    def __init__(self, rulebase: RuleBase, cases: Iterable[Case]) -> None:
        self.rulebase = rulebase
        self.situations: tuple[tuple[Case, Situation], ...] = tuple(
            (case, situation) for case in cases for situation in case.situations
        )
        self._values: dict[str, Masks] = {}
        self._announced: dict[str, Masks] = {}
        self._fires, self._in_topic = Masks(int), Masks(int)
        self._withheld, self._of_conclusion = Masks(int), Masks(int)
        self._conflicts = Masks(int)
        for number, (_, situation) in enumerate(self.situations):
            self._take(situation, 1 << number)

    @cached_property
    def charts(self) -> Charts:
        """The charts of the situations, in the same order."""
        return Charts(situation.chart for _, situation in self.situations)

    def failing(self, found: SideBySide) -> int:
        """The situations that fail, of every rule and every conclusion."""
        failed = 0
        for rule in self.rulebase.rules:
            failed |= self._failed_by_rule(rule.id, found)
        for conclusion in self.rulebase.conclusions:
            failed |= self._failed_by_conclusion(conclusion.name, found.concluded)
        return failed

    def killed(self, rerun: Rerun) -> int:
        """The situations that fail with a mutant, where all pass without it."""
        failed = 0
        for id_ in rerun.rules:
            failed |= self._failed_by_rule(id_, rerun.found)
        for name in {name for name, _ in rerun.pairs}:
            failed |= self._failed_by_conclusion(name, rerun.found.concluded)
        return failed

    def _take(self, situation: Situation, bit: int) -> None:
        expected = situation.expected
        for name, value in expected.values.items():
            table = self._announced if name in expected.disagrees else self._values
            table.setdefault(name, Masks(int))[value] |= bit
            if value == CONFLICT:
                self._conflicts[name] |= bit
        for id_ in expected.fires:
            self._fires[id_] |= bit
        for topic in {id_.partition(".")[0] for id_ in expected.fires}:
            self._in_topic[topic] |= bit
        for name, ids in expected.withheld.items():
            self._of_conclusion[name] |= bit
            for id_ in ids:
                self._withheld[id_] |= bit

    def _failed_by_rule(self, id_: str, found: SideBySide) -> int:
        rule = self.rulebase.rules_by_id[id_]
        wrongly_fired = (self._fires.get(id_, 0) ^ found.fired.get(id_, 0)) & self._in_topic.get(rule.topic, 0)
        of_it = self._of_conclusion.get(rule.then.conclusion.name, 0)
        return wrongly_fired | ((self._withheld.get(id_, 0) ^ found.withheld.get(id_, 0)) & of_it)

    def _failed_by_conclusion(self, name: str, concluded: Mapping[Pair, int]) -> int:
        failed = 0
        for value, mask in self._values.get(name, {}).items():
            failed |= mask & ~self._standing(name, value, concluded)
        for value, mask in self._announced.get(name, {}).items():
            failed |= mask & self._standing(name, value, concluded)
        conclusion = self.rulebase.conclusions_by_name[name]
        if isinstance(conclusion, Verdict):
            # A conflict fails wherever nobody expects it, announced or not.
            failed |= self._standing(name, CONFLICT, concluded) & ~self._conflicts.get(name, 0)
        return failed

    def _standing(self, name: str, value: str, concluded: Mapping[Pair, int]) -> int:
        conclusion = self.rulebase.conclusions_by_name[name]
        if value != NOTHING:
            return standing(conclusion, value, concluded, self.charts.every)
        some = 0
        for one in conclusion.values:
            some |= concluded.get((name, one), 0)
        return self.charts.every & ~some
