"""Measures what documented cases show of a rule base: every obligation, the situations that meet it, and its state."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from expert.cases import Case, Situation
from expert.coverage.obligations import KINDS, Obligation, obligations
from expert.coverage.probing import probes
from expert.language.conclusions import Conclusion
from expert.language.conditions import Leaf
from expert.language.rulebase import RuleBase
from expert.language.waivers import Waiver
from expert.side_by_side import Charts, SideBySide, conclude_all, standing

State = Literal["covered", "waived", "unreachable", "uncovered"]
Unreachable = Callable[[Collection[Obligation]], Collection[Obligation]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An obligation, the situations that meet it (a bit each), and its state.

    'waived' and 'uncovered': no situation meets it. 'unreachable': it is proved that no possible patient could.
    """

    obligation: Obligation
    seen: int
    state: State


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """What documented cases show of a rule base. ``found`` holds every obligation that was asked for."""

    rulebase: RuleBase
    situations: tuple[tuple[Case, Situation], ...]
    side_by_side: SideBySide
    found: tuple[Found, ...]

    @property
    def ok(self) -> bool:
        """Whether every obligation is met, waived or proved to be unreachable, and every waiver waives something."""
        return not self.gaps and not self.idle_waivers

    @property
    def gaps(self) -> tuple[Found, ...]:
        """The obligations that are neither met nor waived nor proved to be unreachable."""
        return tuple(one for one in self.found if one.state == "uncovered")

    @property
    def waived(self) -> tuple[Found, ...]:
        """The obligations that no situation meets and that the authors waive."""
        return tuple(one for one in self.found if one.state == "waived")

    @cached_property
    def idle_waivers(self) -> tuple[Waiver, ...]:
        """The waivers of a gap that is none: it is met, is proved to be unreachable, or does not exist.

        Of a part of the rule base only those of that part can be told.
        """
        of_ours = tuple(f"uncovered {kind}" for kind in KINDS)
        waived = {one.obligation.key for one in self.waived}
        idle = [one for one in self.rulebase.waivers if one.kind in of_ours and one.waives not in waived]
        return tuple(one for one in idle if self.is_whole or one.waives in self._keys)

    @property
    def is_whole(self) -> bool:
        """Whether every rule of the rule base was asked for."""
        asked = {rule for one in self.found for rule in one.obligation.rules}
        return len(asked) == len(self.rulebase.rules)

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(one.obligation.key for one in self.found)

    def places(self, mask: int) -> tuple[tuple[Case, Situation], ...]:
        """The situations of a mask, in the order of the cases."""
        return tuple(self.situations[number] for number in self.side_by_side.charts.places(mask))


def measure(
    rulebase: RuleBase, cases: Iterable[Case], *, rules: Collection[str] = (), unreachable: Unreachable | None = None
) -> Coverage:
    """What these cases show of a rule base, or of the rules with these ids and the values that they conclude.

    ``unreachable`` says which of the obligations handed to it no possible patient meets (those that a situation, or a
    patient made from one by changing one finding, meets are not); without it none is taken to be.
    """
    situations = tuple((case, one) for case in cases for one in case.situations)
    side_by_side = conclude_all(rulebase, Charts(one.chart for _, one in situations))
    seen = {
        obligation: mask
        for obligation, mask in obligations(rulebase, _Bits(side_by_side))
        if not rules or any(rule.id in rules for rule in obligation.rules)
    }
    proved = frozenset(unreachable(_doubtful(rulebase, seen, side_by_side.charts))) if unreachable else frozenset()
    waived = {waiver.waives for waiver in rulebase.waivers}
    return Coverage(
        rulebase=rulebase,
        situations=situations,
        side_by_side=side_by_side,
        found=tuple(
            Found(obligation=obligation, seen=mask, state=_state(obligation, mask, proved, waived))
            for obligation, mask in seen.items()
        ),
    )


def _doubtful(rulebase: RuleBase, seen: Mapping[Obligation, int], charts: Charts) -> list[Obligation]:
    """The obligations that no situation meets, and none of the patients that are readily made from them either."""
    open_ = {obligation for obligation, mask in seen.items() if not mask}
    probed = _Bits(conclude_all(rulebase, probes(rulebase, seen, charts)))
    asked = obligations(rulebase, probed, about={obligation.about for obligation in open_})
    met = {obligation for obligation, mask in asked if mask}
    return [obligation for obligation in seen if obligation in open_ and obligation not in met]


def _state(obligation: Obligation, mask: int, proved: Collection[Obligation], waived: Collection[str]) -> State:
    if mask:
        return "covered"
    if obligation in proved:
        return "unreachable"
    return "waived" if obligation.key in waived else "uncovered"


@dataclass(frozen=True, slots=True)
class _Bits:
    """The situations, as the obligations look at them."""

    found: SideBySide

    @property
    def every(self) -> int:
        return self.found.charts.every

    def true(self, leaf: Leaf) -> int:
        return self.found.truth(leaf).true

    def false(self, leaf: Leaf) -> int:
        return self.found.truth(leaf).false

    def stands(self, conclusion: Conclusion, value: str) -> int:
        return standing(conclusion, value, self.found.concluded, self.every)
