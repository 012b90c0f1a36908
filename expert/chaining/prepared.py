"""Every fact that a rule base's consultations may declare, made once and shared by all its engines.

Such a fact says what *can* be found or concluded, as the vocabulary does; what *was* is which of them stand in an
engine's fact list, and only while it consults. The fact of a measured finding alone is made for the one consultation.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any as Untyped

from expert.chaining.facts import FactTypes
from expert.chart import Held
from expert.language.conditions import Compare
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.terms import Choice, Flag

Node = int

_put = dict.__setitem__


def prepared(kind: Untyped, name: str, value: object, number: int, counts_down: list[Node]) -> Untyped:
    """A new fact with one field, and with what ``numbered`` adds.

    It goes around experta's constructor, which freezes and checks what is trusted here, and costs ten times as much.
    """
    made = kind.__new__(kind)
    _put(made, name, value)
    return numbered(made, number, counts_down)


def numbered(fact: Untyped, number: int, counts_down: list[Node]) -> Untyped:
    """The fact with its number in the fact list and the nodes that it counts down."""
    fact.number = number
    fact.counts_down = counts_down
    return fact


@dataclass(slots=True)
class Scale:
    """A quantity's thresholds: two values between the same two count down the same nodes.

    ``starts``       the least whole number of steps of each stretch but the first, ascending
    ``counts_down``  the nodes of each stretch
    """

    kind: type[Untyped]
    number: int
    starts: list[int] = field(default_factory=list)
    counts_down: list[list[Node]] = field(default_factory=lambda: [[]])

    def fact(self, name: str, steps: int) -> Untyped:
        """The fact of a measured value."""
        return prepared(self.kind, name, steps, self.number, self.counts_down[bisect_right(self.starts, steps)])

    def divide(self, leaves: Mapping[Compare, list[Node]]) -> None:
        """Lay out the stretches, given the nodes that each comparison counts down."""
        self.starts = sorted({leaf.steps + (leaf.op in ("<=", ">")) for leaf in leaves})
        within = [self.starts[0] - 1 if self.starts else 0, *self.starts]
        self.counts_down = [
            [node for leaf, nodes in leaves.items() if leaf.holds(steps) for node in nodes] for steps in within
        ]


class PreparedFacts:
    """The facts of one rule base. A finding and a concluded value has a number of its own, the same in every engine."""

    def __init__(self, rulebase: RuleBase, facts: FactTypes) -> None:
        self.types = facts
        self.found: dict[tuple[str, Held], Untyped] = {}
        self.scales: dict[str, Scale] = {}
        self._told: dict[tuple[type[Untyped], str, str], Untyped] = {}
        for number, term in enumerate(rulebase.terms, start=1):  # 0 is the fact that experta starts with
            match term:
                case Quantity():
                    self.scales[term.name] = Scale(facts.known, number)
                case Flag() | Choice():
                    for value in (True, False) if isinstance(term, Flag) else term.values:
                        self.found[term.name, value] = prepared(facts.known, term.name, value, number, [])
        self._next = len(rulebase.terms) + 1

    def measured(self, name: str, value: Held) -> Untyped:
        """The fact of a finding that is not in ``found``: a measured one."""
        return self.scales[name].fact(name, int(value))

    def told(self, kind: type[Untyped], name: str, value: str) -> Untyped:
        """The fact that something was concluded, withheld or settled; always the same one."""
        key = kind, name, value
        if key not in self._told:
            self._told[key] = prepared(kind, name, value, self._next, [])
            self._next += 1
        return self._told[key]
