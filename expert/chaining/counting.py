"""The default matcher: counting (Dowling and Gallier, 1984), over the five kinds of node as they are written.

Every condition is a node that waits for a number of its parts: for all of them, for one, or for n. A fact counts
down the nodes of which a leaf that it satisfies is part; a node that has nothing left to wait for counts down the
nodes above it, once; and a production is activated when its whole condition holds. Nothing is searched, joined,
expanded or compared: which nodes a fact counts down is known beforehand, and written on it.

W. F. Dowling, J. H. Gallier. Linear-time algorithms for testing the satisfiability of propositional Horn formulae.
Journal of Logic Programming 1984;1(3):267-284.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any as Untyped

from expert.chaining.prepared import Node, PreparedFacts
from expert.chaining.productions import Production
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Value

Saliences = list[int]


@dataclass(frozen=True, slots=True)
class Plan:
    """All that the matcher needs to know of a rule base, by number of node. Never changed; shared by all engines.

    ``waits_for``  how many parts each node waits for
    ``brings``     what follows when a node holds: the nodes that it counts down, once for each time that it is a part
                   of one, and the saliences of the productions that it activates, and of those that it cancels
    """

    waits_for: list[int]
    brings: list[tuple[list[Node], Saliences, Saliences]]


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
    ) -> tuple[Saliences, Saliences]:
        """What is to be added to the agenda, and what to be removed, now that these facts were declared."""
        if deleting:
            raise NotImplementedError("a fact is never retracted here: what followed from it would stay")
        waiting_for, brings = self.waiting_for, self.plan.brings
        added: Saliences = []
        removed: Saliences = []
        reached: list[Node] = []
        for fact in adding:
            reached += fact.counts_down
        for node in reached:  # grows while it is gone through
            left = waiting_for[node] = waiting_for[node] - 1
            if not left:
                above, activated, cancelled = brings[node]
                reached += above
                added += activated
                removed += cancelled
        return added, removed


def make_plan(productions: Iterable[tuple[Production, int]], facts: PreparedFacts) -> Plan:
    """Number the nodes of all productions' conditions, and write on the facts which of them they count down.

    Each production comes with its salience, which stands for it on the agenda.
    """
    planner = _Planner(facts)
    for production, salience in productions:
        planner.activates[planner.whole(production)].append(salience)
        if production.withholdable:
            # The withholding's condition includes the rule's, so the activation is there to be taken back.
            withheld = planner.told(facts.types.withheld, "rule", (production.name,))
            planner.cancels[withheld].append(salience)
    planner.write_on_facts()
    return Plan(planner.waits_for, list(zip(planner.above, planner.activates, planner.cancels, strict=True)))


@dataclass(slots=True)
class _Planner:
    """Numbers nodes as they come; equal nodes are numbered once."""

    facts: PreparedFacts
    waits_for: list[int] = field(default_factory=list)
    above: list[list[Node]] = field(default_factory=list)
    activates: list[Saliences] = field(default_factory=list)
    cancels: list[Saliences] = field(default_factory=list)
    satisfied_by: dict[Node, list[Untyped]] = field(default_factory=dict)
    compared: dict[str, dict[Compare, Node]] = field(default_factory=dict)
    repeatable: set[Node] = field(default_factory=set)
    numbers: dict[object, Node] = field(default_factory=dict)

    def whole(self, production: Production) -> Node:
        """The node that holds when everything that the production demands holds."""
        if production.settles is not None:
            verdict = production.settles
            return self.told(self.facts.types.concluded, verdict.name, verdict.values)
        return self.branch(len(production.when), production.when)

    def node(self, condition: Condition) -> Node:
        match condition:
            case All(parts):
                return self.branch(len(parts), parts)
            case Any(parts):
                return self.branch(1, parts)
            case AtLeast(count, parts):
                return self.branch(count, parts)
            case Is(subject, values) if subject.is_finding:
                return self.found(subject.name, values)
            case Is(subject, values):
                return self.told(self.facts.types.read_by(condition), subject.name, tuple(map(str, values)))
            case Compare(subject, op, steps):
                node, _ = self.numbered((subject.name, op, steps), 1)
                self.compared.setdefault(subject.name, {})[condition] = node
                return node
        raise TypeError(f"{condition!r} is no node of the rule language")

    def branch(self, count: int, parts: Sequence[Condition]) -> Node:
        below = tuple(self.node(part) for part in parts)
        if len(below) == 1:
            return below[0]
        node, is_new = self.numbered((count, below), count)
        if is_new:
            for part in below:
                self.above[part].append(node)
        return node

    def found(self, name: str, values: Sequence[Value]) -> Node:
        """A leaf on a flag or a choice."""
        node, is_new = self.numbered((self.facts.types.known, name, values), 1)
        if is_new:
            self.satisfied_by[node] = [self.facts.found[name, value] for value in values]
        return node

    def told(self, kind: type[Untyped], name: str, values: Sequence[str]) -> Node:
        """A leaf on what was concluded, settled or withheld."""
        node, is_new = self.numbered((kind, name, values), 1)
        if is_new:
            self.satisfied_by[node] = [self.facts.told(kind, name, value) for value in values]
            if len(values) > 1:
                self.repeatable.add(node)
        return node

    def numbered(self, what: object, count: int) -> tuple[Node, bool]:
        """The number of a node, and whether it is new."""
        if what in self.numbers:
            return self.numbers[what], False
        node = self.numbers[what] = len(self.waits_for)
        self.waits_for.append(count)
        self.above.append([])
        self.activates.append([])
        self.cancels.append([])
        return node, True

    def write_on_facts(self) -> None:
        """Tell every fact which nodes it counts down, once all nodes are numbered."""
        for node, facts in self.satisfied_by.items():
            for fact in facts:
                fact.counts_down += self.counted_for(node, at_most_once=node not in self.repeatable)
        for name, scale in self.facts.scales.items():
            leaves = self.compared.get(name, {})
            scale.divide({leaf: self.counted_for(node, at_most_once=True) for leaf, node in leaves.items()})

    def counted_for(self, leaf: Node, *, at_most_once: bool) -> list[Node]:
        """What a fact counts down that satisfies a leaf: the nodes above it at once, where the leaf has no other use.

        Several steps of a grade may be concluded, and each would satisfy the same leaf.
        """
        has_other_use = self.activates[leaf] or self.cancels[leaf]
        return self.above[leaf] if at_most_once and not has_other_use else [leaf]
