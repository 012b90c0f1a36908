"""Every fact that a rule base's consultations may declare, made once and shared by all its engines.

Such a fact says what *can* be found or concluded, as the vocabulary does; what *was* is which of them stand in an
engine's fact list, and only while it consults. The fact of a measured finding alone is made for the one consultation.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any as Untyped

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

    number: int
    starts: Sequence[int] = ()
    counts_down: Sequence[list[Node]] = ([],)

    def divide(self, leaves: Mapping[Compare, Sequence[Node]]) -> None:
        """Lay out the stretches, given the nodes that each comparison counts down."""
        self.starts = sorted({leaf.steps + (leaf.op in ("<=", ">")) for leaf in leaves})
        within = [self.starts[0] - 1, *self.starts]
        self.counts_down = [
            [node for leaf, nodes in leaves.items() if leaf.holds(steps) for node in nodes] for steps in within
        ]


class KnownFacts(dict[tuple[str, Held], Untyped]):
    """The facts of all findings, by (term's name, held value); those of quantities are made when they are looked up."""

    def __init__(self, rulebase: RuleBase, kind: type[Untyped]) -> None:
        super().__init__()
        self._kind = kind
        self._scales: dict[str, Scale] = {}
        for number, term in enumerate(rulebase.terms, start=1):  # 0 is the fact that experta starts with
            match term:
                case Quantity():
                    self._scales[term.name] = Scale(number)
                case Flag() | Choice():
                    for value in (True, False) if isinstance(term, Flag) else term.values:
                        self[term.name, value] = prepared(kind, term.name, value, number, [])

    def __missing__(self, finding: tuple[str, Held]) -> Untyped:
        """The fact of a measured finding; it is not kept."""
        name, steps = finding
        scale = self._scales[name]
        stretch = bisect_right(scale.starts, int(steps))
        return prepared(self._kind, name, steps, scale.number, scale.counts_down[stretch])

    def divide_scales(self, compared: Mapping[Compare, Sequence[Node]]) -> None:
        """Lay out the stretches of all quantities, given the nodes that each comparison counts down."""
        for name, scale in self._scales.items():
            leaves = {leaf: nodes for leaf, nodes in compared.items() if leaf.subject.name == name}
            if leaves:
                scale.divide(leaves)


class ToldFacts(dict[tuple[type[Untyped], str, str], tuple[int, Untyped]]):
    """The facts that firings tell, with their numbers: the same one each time."""

    def __init__(self, first: int) -> None:
        super().__init__()
        self._first = first

    def numbered(self, kind: type[Untyped], name: str, value: str) -> tuple[int, Untyped]:
        """The number and the fact of what was concluded, withheld or settled."""
        number = self._first + len(self)
        return self.setdefault((kind, name, value), (number, prepared(kind, name, value, number, [])))
