"""What a rule base means for many charts at once: truths as whole numbers, one bit a chart.

The same meaning as the reference's, of which it is held to agree on every bit; two thousand charts cost little more
than one, since Python works on whole numbers of any length in one step.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from expert.chart import Chart
from expert.language.conclusions import CONFLICT, Conclusion, Verdict
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Leaf, Stands
from expert.language.layers import Pair
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule


class Bits(NamedTuple):
    """Of which charts something is known to be true, and of which known to be false; of the others it is unknown."""

    true: int
    false: int


OfLeaf = Callable[[Leaf], Bits]


def bits_of(condition: Condition, of_leaf: OfLeaf) -> Bits:
    """The truth of a condition for every chart, given that of its leaves (Kleene's strong connectives)."""
    match condition:
        case Is() | Compare() | Stands():
            return of_leaf(condition)
        case All(parts):
            return together(len(parts), [bits_of(part, of_leaf) for part in parts])
        case Any(parts):
            return together(1, [bits_of(part, of_leaf) for part in parts])
        case AtLeast(count, parts):
            return together(count, [bits_of(part, of_leaf) for part in parts])
    raise TypeError(f"{condition!r} is no node of the rule language")


def together(count: int, parts: Sequence[Bits]) -> Bits:
    """True where at least ``count`` parts are true; false where so many are false that this cannot be."""
    return Bits(
        _so_many(count, [part.true for part in parts]),
        _so_many(len(parts) - count + 1, [part.false for part in parts]),
    )


def _so_many(count: int, masks: Sequence[int]) -> int:
    """The charts whose bit is set in at least ``count`` of the masks."""
    if count == 1 or count == len(masks):
        result = masks[0]
        for mask in masks[1:]:
            result = result | mask if count == 1 else result & mask
        return result
    reached = [-1, *[0] * count]  # reached[n]: the charts with at least n of the masks so far; -1 is every chart
    for mask in masks:
        for number in range(count, 0, -1):
            reached[number] |= reached[number - 1] & mask
    return reached[count]


class Charts:
    """Charts side by side; bit n of every mask stands for the n-th of them. Immutable but for what it has looked up."""

    def __init__(self, charts: Iterable[Chart]) -> None:
        self.charts = tuple(charts)
        self.every = (1 << len(self.charts)) - 1
        self._with_value: dict[str, dict[object, int]] = {}
        for number, chart in enumerate(self.charts):
            for name, value in chart.items():
                masks = self._with_value.setdefault(name, {})
                masks[value] = masks.get(value, 0) | 1 << number
        self._leaves: dict[Leaf, Bits] = {}

    def truth(self, leaf: Leaf) -> Bits:
        """Of a leaf on a finding: the charts in which it holds, and those in which a known value denies it."""
        bits = self._leaves.get(leaf)
        if bits is None:
            true = false = 0
            for value, mask in self._with_value.get(leaf.subject.name, {}).items():
                if leaf.holds(value):  # type: ignore[arg-type]  # a chart holds values of its terms
                    true |= mask
                else:
                    false |= mask
            bits = self._leaves[leaf] = Bits(true, false)
        return bits

    def places(self, mask: int) -> tuple[int, ...]:
        """The numbers of the charts in a mask, rising."""
        return tuple(number for number in range(len(self.charts)) if mask >> number & 1)


@dataclass(slots=True)
class SideBySide:
    """What the rules said of every chart: masks of the charts in which each rule fired, each was withheld (by id), and
    each pair was concluded. A rule or pair that is not there did so in none."""

    charts: Charts
    fired: dict[str, int] = field(default_factory=dict)
    withheld: dict[str, int] = field(default_factory=dict)
    concluded: dict[Pair, int] = field(default_factory=dict)

    def truth(self, leaf: Leaf) -> Bits:
        """Of any leaf; one on a conclusion is never unknown."""
        if leaf.subject.is_finding:
            return self.charts.truth(leaf)
        true = concluding(leaf, self.concluded, self.charts.every)
        return Bits(true, self.charts.every & ~true)

    def decide(self, rule: Rule) -> tuple[int, int]:
        """The charts in which a rule fires, and those in which it is withheld."""
        met = bits_of(rule.when, self.truth).true
        excepted = met & bits_of(rule.unless, self.truth).true if met and rule.unless is not None else 0
        return met & ~excepted, excepted

    def take(self, rule: Rule) -> None:
        """Decide a rule, and note what came of it; every pair that it reads has to be noted before."""
        fired, withheld = self.decide(rule)
        if withheld:
            self.withheld[rule.id] = withheld
        if fired:
            self.fired[rule.id] = fired
            self.concluded[rule.then.pair] = self.concluded.get(rule.then.pair, 0) | fired


def conclude_all(rulebase: RuleBase, charts: Charts) -> SideBySide:
    """Decide every rule for every chart, layer by layer."""
    found = SideBySide(charts)
    for rule in rulebase.rules_in_order:
        found.take(rule)
    return found


def concluding(leaf: Leaf, concluded: Mapping[Pair, int], every: int) -> int:
    """The charts in which a leaf on a conclusion holds, when these pairs were concluded."""
    conclusion = leaf.subject
    if not isinstance(conclusion, Conclusion) or isinstance(leaf, Compare):
        raise TypeError(f"{leaf} is no leaf on a conclusion")
    if isinstance(conclusion, Verdict) or isinstance(leaf, Stands):
        return _either(standing(conclusion, str(value), concluded, every) for value in leaf.values)
    return _either(concluded.get((conclusion.name, str(value)), 0) for value in leaf.values)


def standing(conclusion: Conclusion, value: str, concluded: Mapping[Pair, int], every: int) -> int:
    """The charts in which a value of a conclusion stands; of a verdict also 'conflict'."""
    masks = {one: concluded.get((conclusion.name, one), 0) for one in conclusion.values}
    if isinstance(conclusion, Verdict):
        twice = _so_many(2, list(masks.values())) if len(masks) > 1 else 0
        return twice if value == CONFLICT else masks[value] & ~twice
    higher = conclusion.values[conclusion.values.index(value) + 1 :]
    return masks[value] & ~_either(masks[one] for one in higher) & every


def _either(masks: Iterable[int]) -> int:
    result = 0
    for mask in masks:
        result |= mask
    return result
