"""The second opinion: experta's own Rete, given patterns compiled from the same trees by another road.

A conjunction of leaves is a list of patterns. Every other branch becomes productions of its own which declare
``Part`` facts before the rules of their layer are decided, so that no ``OR`` is expanded and nothing explodes:
of an any, one production for each part; of an at_least, the recurrence *n of the first i parts hold if n of the
first i-1 do, or n-1 of them and the i-th*.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import count
from typing import Any as Untyped

from expert.chaining.experta_gate import Experta
from expert.chaining.facts import FactTypes, fact
from expert.chaining.productions import Action, Key, Kind, Production
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Leaf

Patterns = tuple[Untyped, ...]


class OwnNodes:
    """To be joined to experta's ``ReteMatcher``, whose cache of these nodes keeps the last engine alive for good."""

    root_node: Untyped  # the ReteMatcher's

    def _get_conflict_set_nodes(self) -> Sequence[Untyped]:
        """The ends of the network that have activations to report."""
        return [node for node in self._ends if node.added or node.removed]

    @cached_property
    def _ends(self) -> Sequence[Untyped]:
        seen: dict[int, Untyped] = {}
        pending = [self.root_node]
        while pending:
            node = pending.pop()
            if id(node) not in seen:
                seen[id(node)] = node
                pending += [child.node for child in node.children]
        return [node for node in seen.values() if hasattr(node, "get_activations")]


@dataclass(frozen=True, slots=True)
class Firing:
    """A production in experta's terms: its key, the patterns that must all match, what to do."""

    key: Key
    patterns: Patterns
    act: Action


def firings_of(productions: Iterable[Production], facts: FactTypes, experta: Experta) -> tuple[Firing, ...]:
    """The productions and their parts as lists of patterns, in the order of their keys."""
    writer = _Writer(facts, experta)
    for production in productions:
        writer.write(production)
    return tuple(sorted(writer.firings, key=lambda firing: firing.key))


@dataclass(slots=True)
class _Writer:
    facts: FactTypes
    experta: Experta
    firings: list[Firing] = field(default_factory=list)
    numbers: "count[int]" = field(default_factory=count)
    written: dict[tuple[int, int], Patterns] = field(default_factory=dict)
    layer: int = 0
    name: str = ""
    kind_of_parts: Kind = Kind.PART

    def write(self, production: Production) -> None:
        self.layer, self.name = production.layer, production.name
        # Parts of a settling hold only when rules of its own layer have fired; a number sorts before any name.
        self.kind_of_parts = Kind.PART if production.settles is None else Kind.SETTLING
        if production.settles is not None:
            patterns = self.one_of(self.facts.concluded, production.settles.name, production.settles.values)
        else:
            patterns = self.all_of(production.when)
        if production.unless_told is not None:
            kind, *field = production.unless_told
            patterns += (self.experta.NOT(fact(kind, (field[0], field[1]))),)
        self.firings.append(Firing(production.key, patterns, production.act))

    def patterns(self, condition: Condition) -> Patterns:
        """Patterns that all match exactly when the condition holds; the same for a withholding and for its rule."""
        place = (self.layer, id(condition))
        if place not in self.written:
            self.written[place] = self.new_patterns(condition)
        return self.written[place]

    def new_patterns(self, condition: Condition) -> Patterns:
        match condition:
            case All(parts):
                return self.all_of(parts)
            case Any(parts):
                return self.any_of([self.patterns(part) for part in parts])
            case AtLeast(number, parts):
                return self.at_least(number, [self.patterns(part) for part in parts])
            case Is(subject, values) if not subject.is_finding:
                return self.one_of(self.facts.read_by(condition), subject.name, values)
            case Is() | Compare():
                return (fact(self.facts.known, (condition.subject.name, self.experta.P(predicate(condition)))),)
        raise TypeError(f"{condition!r} is no node of the rule language")

    def all_of(self, parts: Iterable[Condition]) -> Patterns:
        return tuple(pattern for part in parts for pattern in self.patterns(part))

    def one_of(self, kind: type[Untyped], name: str, values: Iterable[object]) -> Patterns:
        # Not one pattern with a predicate: several steps of a grade may be concluded, and each would match.
        return self.any_of([(fact(kind, (name, value)),) for value in values])

    def any_of(self, branches: Sequence[Patterns]) -> Patterns:
        return branches[0] if len(branches) == 1 else self.part(*branches)

    def at_least(self, number: int, branches: Sequence[Patterns]) -> Patterns:
        # held[n]: patterns for n of the branches so far. None are needed for 0; what can no longer lead to
        # ``number`` is left out.
        held: dict[int, Patterns] = {0: ()}
        for index, branch in enumerate(branches):
            least = max(1, number - (len(branches) - index - 1))
            more = {n: (*held[n - 1], *branch) for n in range(least, number + 1) if n - 1 in held}
            held = {n: self.part(held[n], more[n]) if n in held else self.part(more[n]) for n in more} | {0: ()}
        return held[number]

    def part(self, *branches: Patterns) -> Patterns:
        """A pattern for a new part of a condition, which holds when all patterns of any branch match."""
        number = next(self.numbers)
        # Numbers would do; with the name before it experta's Rete tries fewer patterns.
        part = (("of", self.name), ("number", number))
        for index, branch in enumerate(branches):
            key = (self.layer, self.kind_of_parts, f"{number:06}.{index:06}")
            self.firings.append(Firing(key, branch, _declare_part(self.facts, *part)))
        return (fact(self.facts.part, *part),)


@cache
def predicate(leaf: Leaf) -> Untyped:
    """Whether a value satisfies a leaf; one function for equal leaves, as experta never forgets a predicate.

    A function, not ``leaf.holds``: experta logs a predicate by its ``repr``, where no value may stand.
    """

    def holds(value: Untyped) -> bool:
        return leaf.holds(value)

    return holds


def _declare_part(facts: FactTypes, *part: tuple[str, object]) -> Action:
    def act(engine: Untyped) -> None:
        engine.declare(fact(facts.part, *part))

    return act
