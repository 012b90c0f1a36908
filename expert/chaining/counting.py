"""The default matcher: counting (Dowling and Gallier, 1984), over the five kinds of node as they are written.

Every condition is a node that waits for a number of its parts: for all of them, for one, or for n. A fact counts
down the nodes of which a leaf that it satisfies is part; a node that has nothing left to wait for counts down the
nodes above it, once; and a production is activated when its whole condition holds. Nothing is searched, joined,
expanded or compared: which nodes a fact counts down is known beforehand, and written on it.

The matcher looks ahead. A firing does nothing but declare its conclusion, so that is a node too, counted down at once
and not when it is declared. What rests on an absence waits until that is certain: a rule with an exception, until
everything that could withhold it is decided, and a verdict's settling, until all its rules are. So one look at the
findings gives every activation there will be.

W. F. Dowling, J. H. Gallier. Linear-time algorithms for testing the satisfiability of propositional Horn formulae.
Journal of Logic Programming 1984;1(3):267-284.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any as Untyped

Node = int


@dataclass(frozen=True, slots=True)
class Excepted:
    """A rule with an exception: it fires, and its conclusion is told, if the node that withholds it does not hold."""

    withheld: Node
    concluded: Node

    @property
    def nodes(self) -> Sequence[Node]:
        """The nodes that it asks for or tells."""
        return self.withheld, self.concluded

    def renumbered(self, new: Mapping[Node, Node]) -> "Excepted":
        """The same with its nodes' new numbers."""
        return Excepted(new[self.withheld], new[self.concluded])

    def tells(self, waiting_for: Sequence[int]) -> Node | None:
        """The node that is told now that everything before it is decided; None when it does not fire."""
        return None if waiting_for[self.withheld] <= 0 else self.concluded


@dataclass(frozen=True, slots=True)
class Settling:
    """A verdict: of each value the node that says it was concluded, and the node that says it stands."""

    values: Sequence[tuple[Node, Node]]
    conflict: Node

    @property
    def nodes(self) -> Sequence[Node]:
        """The nodes that it asks for or tells."""
        return *(node for both in self.values for node in both), self.conflict

    def renumbered(self, new: Mapping[Node, Node]) -> "Settling":
        """The same with its nodes' new numbers."""
        return Settling([(new[concluded], new[stands]) for concluded, stands in self.values], new[self.conflict])

    def tells(self, waiting_for: Sequence[int]) -> Node | None:
        """The node that is told now that all rules of the verdict are decided, of which some concluded a value."""
        stands = [stands for concluded, stands in self.values if waiting_for[concluded] <= 0]
        return stands[0] if len(stands) == 1 else self.conflict


@dataclass(frozen=True, slots=True)
class Plan:
    """All that the matcher needs to know of a rule base, by number of node. Never changed; shared by all engines.

    ``waits_for``    how many parts each node waits for
    ``above``        the nodes that a node counts down when it holds, once for each time that it is a part of one
    ``fires``        of the first nodes, which are conditions of productions: the saliences of those that fire then
    ``may_fire``     of the first nodes: the saliences of those that fire then unless they are withheld, or settle
    ``undecided``    these last by salience
    ``activations``  those of all productions, in the order of firing: salience -n is that of the n-th
    """

    waits_for: list[int]
    above: list[Sequence[Node]]
    fires: list[Sequence[int]]
    may_fire: list[Sequence[int]]
    undecided: Mapping[int, Excepted | Settling]
    activations: Sequence[Untyped]


class Counting:
    """To be joined to experta's ``Matcher``: keeps, for one engine, how many parts each node still waits for."""

    def __init__(self, engine: Untyped) -> None:
        self.engine = engine
        self.plan: Plan = engine.plan
        self.reset()

    def reset(self) -> None:
        """Forget every fact."""
        self.waiting_for = self.plan.waits_for.copy()

    def changes(
        self, adding: Iterable[Untyped] = (), deleting: Iterable[Untyped] = ()
    ) -> tuple[list[Untyped], list[Untyped]]:
        """What follows from a chart's findings, in order, the last to be fired first; nothing is ever taken back."""
        if deleting:
            raise NotImplementedError("a fact is never retracted here: what followed from it would stay")
        plan, waiting_for = self.plan, self.waiting_for
        fires: list[int] = []
        may_fire: list[int] = []
        reached: list[Node] = []
        for fact in adding:
            reached += fact.counts_down
        self._count_down(reached, fires, may_fire)
        while may_fire:
            # All that is decided before it is decided, for what it brings about can only fire after it.
            may_fire.sort()
            salience = may_fire.pop()
            told = plan.undecided[salience].tells(waiting_for)
            if told is not None:
                fires.append(salience)
                self._count_down([told], fires, may_fire)
        fires.sort()
        return [plan.activations[-salience] for salience in fires], []

    def _count_down(self, reached: list[Node], fires: list[int], may_fire: list[int]) -> None:
        plan, waiting_for = self.plan, self.waiting_for
        above, conditions = plan.above, len(plan.fires)
        for node in reached:  # grows while it is gone through
            left = waiting_for[node] = waiting_for[node] - 1
            if not left:
                reached += above[node]
                if node < conditions:
                    fires += plan.fires[node]
                    may_fire += plan.may_fire[node]
