"""Slips that nobody can make: the rule base would refuse them when it is loaded.

Loading a whole rule base for each of some thousand slips would take minutes; what is checked here is what a change
of one rule can break, with the same checks.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from expert.errors import LanguageError
from expert.language import checks
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, leaves
from expert.language.joining import DEEPEST, depth, most_together
from expert.language.layers import Pair, conclusions_read, layers_of, pairs_read
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.mutating.slips import Slip


class Nursery:
    """Tells which slips of a rule base would load, and in which layers the rules then stand."""

    def __init__(self, rulebase: RuleBase) -> None:
        self.rulebase = rulebase
        used = rulebase.source_attributes.uses() if rulebase.source_attributes is not None else ()
        self._needed = {term.name for _, use in used for term in use.terms}
        self._readers = Counter(name for rule in rulebase.rules for name in self._needed & _read(rule.when))

    def layers(self, slip: Slip) -> Mapping[Pair, int] | None:
        """The layers of the rule base with this slip; None where it would be refused."""
        try:
            mutated = slip.mutated()
        except LanguageError:
            return None
        if len(self.rulebase.rules) == 1 and mutated is None:
            return None
        if mutated is not None and any(map(_refused, _new_nodes(mutated, slip.rule))):
            return None
        gone = _read(slip.rule.when) - (_read(mutated.when) if mutated is not None else set())
        if any(self._readers[name] == 1 for name in self._needed & gone):
            return None
        if mutated is not None and mutated.then == slip.rule.then and _concluded_leaves(mutated) == _concluded_leaves(slip.rule):
            return self.rulebase.layers
        return self._relayered(slip, mutated)

    def _relayered(self, slip: Slip, mutated: Rule | None) -> Mapping[Pair, int] | None:
        """The same where a rule reads other conclusions than it did, or concludes another value, or none."""
        rules = [other if other.id != slip.rule.id else mutated for other in self.rulebase.rules]
        left = [rule for rule in rules if rule is not None]
        by_pair = checks.then_of(left)
        lost = slip.rule.then.pair not in by_pair
        faults: list[Iterator[str]] = [checks.never_concluded(rule, by_pair) for rule in (left if lost else [mutated]) if rule]
        if any(next(fault, None) for fault in faults):
            return None
        was = pairs_read(slip.rule.when) | pairs_read(slip.rule.unless)
        gained = mutated is not None and (
            mutated.then != slip.rule.then or not pairs_read(mutated.when) | pairs_read(mutated.unless) <= was
        )
        if not gained:
            return self.rulebase.layers
        try:
            layers = layers_of(left)
        except LanguageError:
            return None
        releasing = (rule for rule in left if rule.then.is_releasing)
        return None if any(next(checks.unstable_release(rule, by_pair), None) for rule in releasing) else layers


def _read(condition: Condition) -> set[str]:
    return {leaf.subject.name for leaf in leaves(condition)}


def _concluded_leaves(rule: Rule) -> list[tuple[str, tuple[str, ...]]]:
    found = (*conclusions_read(rule.when), *conclusions_read(rule.unless))
    return [(conclusion.name, values) for conclusion, values in found]


def _new_nodes(mutated: Rule, rule: Rule) -> set[Condition]:
    """The nodes that the slip made: what stood in the rule has been accepted before."""
    return _nodes(mutated) - _nodes(rule)


def _nodes(rule: Rule) -> set[Condition]:
    found, waiting = set(), [one for one in (rule.when, rule.unless) if one is not None]
    while waiting:
        node = waiting.pop()
        found.add(node)
        waiting += node.parts if isinstance(node, All | Any | AtLeast) else ()
    return found


def _refused(node: Condition) -> bool:
    """Whether the rule language refuses a node, its parts apart."""
    match node:
        case All(parts):
            return not parts or depth(node) > DEEPEST or most_together(parts) < len(parts)
        case Any(parts):
            return not parts or depth(node) > DEEPEST
        case AtLeast(count, parts):
            return (
                not 1 <= count <= len(parts)
                or depth(node) > DEEPEST
                or len(set(parts)) < len(parts)
                or most_together(parts) < count
            )
        case Compare(Quantity() as quantity, _, _):
            return not node.holds(quantity.first) and not node.holds(quantity.last)
    return False
