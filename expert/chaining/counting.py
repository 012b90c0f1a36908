"""The default matcher: counting (Dowling and Gallier, 1984), over the five kinds of node as they are written.

Every condition is a node that waits for a number of its parts: for all of them, for one, or for n. A fact counts
down the leaves that it satisfies; a node that has nothing left to wait for counts down the nodes above it, once;
and a production is activated when its whole condition holds. Nothing is searched, joined or expanded.

W. F. Dowling, J. H. Gallier. Linear-time algorithms for testing the satisfiability of propositional Horn formulae.
Journal of Logic Programming 1984;1(3):267-284.
"""

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any as Untyped

from expert.chaining.facts import FactTypes
from expert.chaining.productions import Production
from expert.language.conditions import All, Any, AtLeast, Compare, Comparison, Condition, Is

COMPARE: Mapping[Comparison, Callable[[int, int], bool]] = {
    "<": operator.lt, "<=": operator.le, ">=": operator.ge, ">": operator.gt,
}  # fmt: skip

Node = int
Activations = tuple[Untyped, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """All that the matcher needs to know of a rule base, by number of node. Never changed; shared by all engines.

    ``waits_for``   how many parts each node waits for
    ``above``       the nodes that each node is a part of, as often as it is one
    ``activates``   the activations that a node brings about when it holds
    ``cancels``     the activations that a node takes back when it holds
    ``equal``       leaves by (kind of fact, field, value)
    ``compared``    leaves by (kind of fact, field): comparison, threshold in steps, node
    """

    waits_for: list[int]
    above: list[list[Node]]
    activates: list[Activations]
    cancels: list[Activations]
    equal: Mapping[tuple[Untyped, str, Untyped], Sequence[Node]]
    compared: Mapping[tuple[Untyped, str], Sequence[tuple[Callable[[int, int], bool], int, Node]]]

    def leaves(self, fact: Untyped) -> Iterator[Node]:
        """The leaves that a fact satisfies."""
        kind = type(fact)
        name, value = next(iter(fact.items()))  # a fact's only field stands before its number
        yield from self.equal.get((kind, name, value), ())
        for compare, steps, node in self.compared.get((kind, name), ()):
            if compare(value, steps):
                yield node


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
        """Activations to be added to the agenda, and to be removed, now that these facts were declared."""
        if deleting:
            raise NotImplementedError("a fact is never retracted here: what followed from it would stay")
        plan, waiting_for = self.plan, self.waiting_for
        added: list[Untyped] = []
        removed: list[Untyped] = []
        reached = [leaf for fact in adding for leaf in plan.leaves(fact)]
        while reached:
            node = reached.pop()
            waiting_for[node] -= 1
            if waiting_for[node] == 0:
                reached += plan.above[node]
                added += plan.activates[node]
                removed += plan.cancels[node]
        return added, removed


def make_plan(productions: Iterable[tuple[Production, Untyped]], facts: FactTypes) -> Plan:
    """Number the nodes of all productions' conditions; each production comes with the activation that stands for it."""
    planner = _Planner(facts)
    for production, activation in productions:
        planner.activates[planner.whole(production)] += (activation,)
        if production.withholdable:
            # The withholding's condition includes the rule's, so the activation is there to be taken back.
            planner.cancels[planner.leaf(facts.withheld, "rule", (production.name,))] += (activation,)
    return Plan(planner.waits_for, planner.above, planner.activates, planner.cancels, planner.equal, planner.compared)


@dataclass(slots=True)
class _Planner:
    """Numbers nodes as they come; equal nodes are numbered once."""

    facts: FactTypes
    waits_for: list[int] = field(default_factory=list)
    above: list[list[Node]] = field(default_factory=list)
    activates: list[Activations] = field(default_factory=list)
    cancels: list[Activations] = field(default_factory=list)
    equal: dict[tuple[Untyped, str, Untyped], list[Node]] = field(default_factory=dict)
    compared: dict[tuple[Untyped, str], list[tuple[Callable[[int, int], bool], int, Node]]] = field(
        default_factory=dict
    )
    numbers: dict[object, Node] = field(default_factory=dict)

    def whole(self, production: Production) -> Node:
        """The node that holds when everything that the production demands holds."""
        if production.settles is not None:
            return self.leaf(self.facts.concluded, production.settles.name, production.settles.values)
        return self.branch(len(production.when), production.when)

    def node(self, condition: Condition) -> Node:
        match condition:
            case All(parts):
                return self.branch(len(parts), parts)
            case Any(parts):
                return self.branch(1, parts)
            case AtLeast(count, parts):
                return self.branch(count, parts)
            case Compare():
                return self.comparison(condition)
            case Is(subject, values):
                return self.leaf(self.facts.read_by(condition), subject.name, values)
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

    def leaf(self, kind: type[Untyped], name: str, values: Sequence[object]) -> Node:
        node, is_new = self.numbered((kind, name, tuple(values)), 1)
        if is_new:
            for value in values:
                self.equal.setdefault((kind, name, value), []).append(node)
        return node

    def comparison(self, leaf: Compare) -> Node:
        kind, name = self.facts.read_by(leaf), leaf.subject.name
        node, is_new = self.numbered((kind, name, leaf.op, leaf.steps), 1)
        if is_new:
            self.compared.setdefault((kind, name), []).append((COMPARE[leaf.op], leaf.steps, node))
        return node

    def numbered(self, what: object, count: int) -> tuple[Node, bool]:
        """The number of a node, and whether it is new."""
        if what in self.numbers:
            return self.numbers[what], False
        node = self.numbers[what] = len(self.waits_for)
        self.waits_for.append(count)
        self.above.append([])
        self.activates.append(())
        self.cancels.append(())
        return node, True
