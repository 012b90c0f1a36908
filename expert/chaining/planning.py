"""What the counting matcher knows of a rule base beforehand: its conditions and conclusions as numbered nodes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any as Untyped

from expert.chaining.counting import Excepted, Node, Plan, Settling
from expert.chaining.facts import FactTypes
from expert.chaining.prepared import KnownFacts
from expert.chaining.productions import Production
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Value


def make_plan(
    productions: Sequence[Production], activations: Sequence[Untyped], types: FactTypes, facts: KnownFacts
) -> Plan:
    """Number the nodes of all productions, and write on the facts of findings which of them each counts down.

    The productions come in the order of firing, each with the activation that stands for it.
    """
    planner = _Planner(types)
    for place, production in enumerate(productions):
        planner.add(production, -place)
    return planner.plan(activations, facts)


@dataclass(slots=True)
class _Planner:
    """Numbers nodes as they come; equal nodes are numbered once.

    What a firing tells is a node as well, which waits to be told once.
    """

    types: FactTypes
    waits_for: list[int] = field(default_factory=list)
    above: list[list[Node]] = field(default_factory=list)
    fires: list[list[int]] = field(default_factory=list)
    may_fire: list[list[int]] = field(default_factory=list)
    undecided: dict[int, Excepted | Settling] = field(default_factory=dict)
    found: dict[tuple[str, Value], list[Node]] = field(default_factory=dict)
    compared: dict[Compare, Node] = field(default_factory=dict)
    numbers: dict[object, Node] = field(default_factory=dict)

    def add(self, production: Production, salience: int) -> None:
        """Number what a production demands, and what it tells."""
        tells = [self.told(*one) for one in production.tells]
        if production.settles is not None:
            verdict = production.settles
            values = [self.told(self.types.concluded, verdict.name, value) for value in verdict.values]
            self.may_fire[self.joined(1, values)].append(salience)
            self.undecided[salience] = Settling(tuple(zip(values, tells[:-1], strict=True)), conflict=tells[-1])
            return
        whole = self.branch(len(production.when), production.when)
        if production.unless_told is None:
            self.fires[whole].append(salience)
            self.above[whole] += tells
        else:
            self.may_fire[whole].append(salience)
            self.undecided[salience] = Excepted(self.told(*production.unless_told), *tells)

    def node(self, condition: Condition) -> Node:
        match condition:
            case All(parts):
                return self.branch(len(parts), parts)
            case Any(parts):
                return self.branch(1, parts)
            case AtLeast(count, parts):
                return self.branch(count, parts)
            case Compare() | Is():
                return self.leaf(condition)
        raise TypeError(f"{condition!r} is no node of the rule language")

    def leaf(self, leaf: Compare | Is) -> Node:
        if isinstance(leaf, Is) and not leaf.subject.is_finding:
            kind, name = self.types.read_by(leaf), leaf.subject.name
            return self.joined(1, [self.told(kind, name, str(value)) for value in leaf.values])
        node, is_new = self.numbered(leaf, 1)
        if isinstance(leaf, Compare):
            self.compared[leaf] = node
        elif is_new:
            for value in leaf.values:
                self.found.setdefault((leaf.subject.name, value), []).append(node)
        return node

    def branch(self, count: int, parts: Sequence[Condition]) -> Node:
        return self.joined(count, [self.node(part) for part in parts])

    def joined(self, count: int, below: Sequence[Node]) -> Node:
        if len(below) == 1:
            return below[0]
        node, is_new = self.numbered((count, *below), count)
        for part in below if is_new else ():
            self.above[part].append(node)
        return node

    def told(self, *what: object) -> Node:
        return self.numbered(what, 1)[0]

    def numbered(self, what: object, count: int) -> tuple[Node, bool]:
        """The number of a node, and whether it is new."""
        is_new = what not in self.numbers
        node = self.numbers.setdefault(what, len(self.waits_for))
        if is_new:
            self.waits_for.append(count)
            for lists in (self.above, self.fires, self.may_fire):
                lists.append([])
        return node, is_new

    def plan(self, activations: Sequence[Untyped], facts: KnownFacts) -> Plan:
        """The plan, and its counterpart on the facts; both without the nodes that do nothing but pass on."""
        passing, conditions = self.passing(), self.conditions()
        kept = sorted(conditions) + sorted(set(range(len(self.waits_for))) - passing - conditions)
        new = {node: place for place, node in enumerate(kept)}

        def onwards(*nodes: Node) -> list[Node]:
            reached = list(nodes)
            for node in reached:  # grows while it is gone through
                reached += self.above[node] if node in passing else ()
            return [new[node] for node in reached if node in new]

        for finding, leaves in self.found.items():
            facts[finding].counts_down = onwards(*leaves)
        facts.divide_scales({leaf: onwards(node) for leaf, node in self.compared.items()})
        return Plan(
            [self.waits_for[node] for node in kept],
            [onwards(*self.above[node]) for node in kept],
            [self.fires[node] for node in sorted(conditions)],
            [self.may_fire[node] for node in sorted(conditions)],
            {salience: one.renumbered(new) for salience, one in self.undecided.items()},
            activations,
        )

    def conditions(self) -> set[Node]:
        """The nodes that are the whole condition of some production."""
        return {node for node in range(len(self.above)) if self.fires[node] or self.may_fire[node]}

    def passing(self) -> set[Node]:
        """The nodes that wait for one thing which comes once at most, and that nothing else asks for."""
        parts_of = Counter(chain(*self.above))
        asked_for = {node for one in self.undecided.values() for node in one.nodes} | self.conditions()
        return {node for node, count in enumerate(self.waits_for) if count == 1 >= parts_of[node]} - asked_for
