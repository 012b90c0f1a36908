"""Slips that nobody can make: the rule base would refuse them when it is loaded.

Loading a whole rule base for each of some thousand slips would take minutes; what is checked here is what a change
of one rule can break, with the same checks.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping

from expert.errors import LanguageError
from expert.language import checks
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Leaf, leaves
from expert.language.joining import DEEPEST, depth, most_together
from expert.language.layers import Pair, layers_of, pairs_read
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
        self._times_read = Counter(name for rule in rulebase.rules for name in self._needed & _read(rule.when))
        self._readers: defaultdict[Pair, list[Rule]] = defaultdict(list)
        for rule in rulebase.rules:
            for pair in _pairs(rule):
                self._readers[pair].append(rule)

    def layers(self, slip: Slip) -> Mapping[Pair, int] | None:
        """The layers of the rule base with this slip; None where it would be refused."""
        try:
            mutated = slip.mutated()
        except LanguageError:
            return None
        if mutated is not None and any(map(_refused, _nodes(mutated) - _nodes(slip.rule))):
            return None  # what stood in the rule before has been accepted
        gone = _read(slip.rule.when) - (_read(mutated.when) if mutated is not None else set())
        if any(self._times_read[name] == 1 for name in self._needed & gone):
            return None
        if mutated is not None and mutated.then == slip.rule.then and _concluded(mutated) == _concluded(slip.rule):
            return self.rulebase.layers
        return self._layers(slip.rule, mutated)

    def _layers(self, rule: Rule, mutated: Rule | None) -> Mapping[Pair, int] | None:
        """The same of a slip that is well formed: its rule may read other conclusions, or conclude another value."""
        rules = [other if other.id != rule.id else mutated for other in self.rulebase.rules]
        left = [other for other in rules if other is not None]
        by_pair = checks.then_of(left)
        is_moved = mutated is None or mutated.then != rule.then
        concerned = [mutated] if mutated is not None else []
        if is_moved:
            concluded = rule.then.conclusion
            concerned += [one for value in concluded.values for one in self._readers[concluded.name, value]]
        if not left or any(next(checks.never_concluded(one, by_pair), None) for one in concerned if one is not rule):
            return None
        if mutated is None or not (is_moved or _pairs(mutated) - _pairs(rule)):
            return self.rulebase.layers
        try:
            layers = layers_of(left)
        except LanguageError:
            return None
        resting = [one for one in (mutated, *self._resting_on(mutated.then.pair)) if one.then.is_releasing]
        return None if any(next(checks.unstable_release(one, by_pair), None) for one in resting) else layers

    def _resting_on(self, pair: Pair) -> list[Rule]:
        """The rules that read a pair, and those that read what they conclude, at any depth."""
        found: dict[str, Rule] = {}
        waiting = [pair]
        while waiting:
            for rule in self._readers[waiting.pop()]:
                if rule.id not in found:
                    found[rule.id] = rule
                    waiting.append(rule.then.pair)
        return list(found.values())


def _concluded(rule: Rule) -> list[Leaf]:
    conditions = (rule.when, *(() if rule.unless is None else (rule.unless,)))
    return [leaf for condition in conditions for leaf in leaves(condition) if not leaf.subject.is_finding]


def _pairs(rule: Rule) -> frozenset[Pair]:
    return pairs_read(rule.when) | pairs_read(rule.unless)


def _read(condition: Condition) -> set[str]:
    return {leaf.subject.name for leaf in leaves(condition)}


def _nodes(rule: Rule) -> set[Condition]:
    found: set[Condition] = set()
    waiting = [one for one in (rule.when, rule.unless) if one is not None]
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
