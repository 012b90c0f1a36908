"""The documented situation from which a missing one is made with the fewest changes: where an author adds a variant."""

from collections.abc import Iterable
from dataclasses import dataclass

from expert.cases import Case, Situation
from expert.coverage.changing import Change, RuleToChange, Truths
from expert.coverage.measuring import Coverage
from expert.coverage.obligations import Obligation
from expert.coverage.probing import place_of_leaf, where_leaves_decide
from expert.language.conditions import Leaf
from expert.logic import Truth


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """A situation, and what would have to be otherwise in it."""

    case: Case
    situation: Situation
    changes: tuple[Change, ...]

    @property
    def place(self) -> str:
        """File and line of the situation."""
        return f"{self.case.path}:{self.situation.line}"


def nearest_of(coverage: Coverage, wanted: Iterable[Obligation]) -> dict[Obligation, Nearest]:
    """The nearest situation of each of these obligations; of a value that no rule concludes there is none.

    It is one in which the leaf decides already, if there is one, of a case that names the topic's rules before others;
    otherwise the one with the fewest leaves to change, counted one by one, though a finding may stand in several. Of
    those it is a point rather than a variant (a variant is added to a point), and the first.
    """
    decides = where_leaves_decide({one.obligation: one.seen for one in coverage.found})
    points, speaking = _points(coverage), _speaking(coverage)
    rules: dict[str, tuple[RuleToChange, dict[Truths, int]]] = {}
    found = {}
    for obligation in wanted:
        where = decides.get(place_of_leaf(obligation), 0)
        if obligation.leaf is not None and where:
            changes = (Change(obligation.leaf, obligation.outcome),)
            ours = speaking.get(obligation.rules[0].topic, 0)
            found[obligation] = _nearest(coverage, _first(where & ours or where, points), changes)
            continue
        best: tuple[int, bool, int] | None = None
        for rule in obligation.rules:
            if rule.id not in rules:
                read = RuleToChange(rule)
                rules[rule.id] = read, _patterns(coverage, read.leaves, points)
            read, patterns = rules[rule.id]
            for truths, number in patterns.items():
                plan = read.plan(obligation, truths)
                rank = (len(plan), not points >> number & 1, number)
                if best is None or rank < best:
                    best = rank
                    found[obligation] = _nearest(coverage, number, read.changes(plan))
    return found


def _nearest(coverage: Coverage, number: int, changes: tuple[Change, ...]) -> Nearest:
    case, situation = coverage.situations[number]
    return Nearest(case=case, situation=situation, changes=changes)


def _points(coverage: Coverage) -> int:
    """The situations that are no variants."""
    return sum(1 << number for number, (_, one) in enumerate(coverage.situations) if not one.is_variant)


def _speaking(coverage: Coverage) -> dict[str, int]:
    """By topic, the situations of the cases that expect some of its rules to fire."""
    of_case: dict[str, tuple[int, set[str]]] = {}
    for number, (case, situation) in enumerate(coverage.situations):
        mask, topics = of_case.get(case.path, (0, set()))
        named = {rule.partition(".")[0] for rule in situation.expected.fires}
        of_case[case.path] = (mask | 1 << number, topics | named)
    speaking: dict[str, int] = {}
    for mask, topics in of_case.values():
        for topic in topics:
            speaking[topic] = speaking.get(topic, 0) | mask
    return speaking


def _first(mask: int, points: int) -> int:
    """The number of the first situation in a mask, of a point if there is one."""
    mask = mask & points or mask
    return (mask & -mask).bit_length() - 1


def _patterns(coverage: Coverage, read: Iterable[Leaf], points: int) -> dict[Truths, int]:
    """The different truths that the leaves take in the situations, each with the first situation that has them."""
    every = coverage.side_by_side.charts.every
    masks: dict[Truths, int] = {(): every} if every else {}
    for leaf in read:
        bits = coverage.side_by_side.truth(leaf)
        parts: tuple[tuple[Truth, int], ...] = (
            (True, bits.true), (False, bits.false), (None, every & ~bits.true & ~bits.false)
        )  # fmt: skip
        masks = {
            (*truths, truth): mask & part for truths, mask in masks.items() for truth, part in parts if mask & part
        }
    return {truths: _first(mask, points) for truths, mask in masks.items()}
