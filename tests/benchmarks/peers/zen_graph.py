"""A rule base as a decision graph of zen-engine: one expression node, whose expressions read one another by ``$.``."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from itertools import combinations

from expert.language import RuleBase, Verdict
from expert.language.conclusions import CONFLICT
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is
from expert.language.layers import Pair
from expert.language.rules import Rule

NOWHERE = {"x": 0, "y": 0}
NEVER = "false"


class Node(ABC):
    """The expressions of a rule base."""

    def __init__(self, rulebase: RuleBase, findings: Mapping[str, str]) -> None:
        self.rulebase = rulebase
        self.findings = findings  # the expression that reads each term
        self.rules_of: dict[Pair, list[Rule]] = {}
        for rule in rulebase.rules_in_order:
            self.rules_of.setdefault(rule.then.pair, []).append(rule)

    @abstractmethod
    def expressions(self) -> Iterator[tuple[str, str]]:
        """Keys and what they are, each after those that it reads."""

    @abstractmethod
    def concluded(self, pair: Pair) -> str:
        """The expression that says whether a pair was concluded."""

    def expression(self, condition: Condition) -> str:
        """A condition as an expression."""
        match condition:
            case All(parts):
                return f"({' and '.join(map(self.expression, parts))})"
            case Any(parts):
                return f"({' or '.join(map(self.expression, parts))})"
            case AtLeast(count, parts):
                return f"(sum([{', '.join(f'{self.expression(part)} ? 1 : 0' for part in parts)}]) >= {count})"
            case Compare(subject, op, steps):
                value = self.findings[subject.name]
                return f"({value} != null and {value} {op} {steps})"
            case Is(subject, values) if subject.is_finding:
                return either([f"{self.findings[subject.name]} == {literal(value)}" for value in values])
            case Is():
                return self._of_conclusion(condition)
        raise TypeError(f"{condition!r} is no node of the rule language")

    def _of_conclusion(self, leaf: Is) -> str:
        name, conclusion = leaf.subject.name, leaf.subject
        if not isinstance(conclusion, Verdict):
            return either(
                [self.concluded((name, str(value))) for value in leaf.values if (name, value) in self.rules_of]
            )
        each = {value: self.concluded((name, value)) for value in conclusion.values if (name, value) in self.rules_of}
        if leaf.values == (CONFLICT,):
            return either([f"({one} and {other})" for one, other in combinations(each.values(), 2)])
        wanted = [each.pop(value) for value in conclusion.values if value in leaf.values and value in each]
        return f"({' and '.join([*wanted, *(f'not {other}' for other in each.values())])})" if wanted else NEVER


class KeyARule(Node):
    """A key for each rule, and one for each conclusion that is read."""

    def __init__(self, rulebase: RuleBase, findings: Mapping[str, str]) -> None:
        super().__init__(rulebase, findings)
        self.keys = {rule.id: f"r{number}" for number, rule in enumerate(rulebase.rules_in_order)}
        self.pairs = {pair: f"c{number}" for number, pair in enumerate(self.rules_of)}

    def concluded(self, pair: Pair) -> str:
        return f"$.{self.pairs[pair]}"

    def expressions(self) -> Iterator[tuple[str, str]]:
        for rule in self.rulebase.rules_in_order:
            key, when = self.keys[rule.id], self.expression(rule.when)
            if rule.unless is None:
                yield key, when
            else:
                yield f"m{key}", when
                yield f"w{key}", f"$.m{key} and {self.expression(rule.unless)}"
                yield key, f"$.m{key} and not $.w{key}"
            rules = self.rules_of[rule.then.pair]
            if rule is rules[-1]:
                yield self.pairs[rule.then.pair], either([f"$.{self.keys[one.id]}" for one in rules])


class ListALayer(Node):
    """A key for each layer: a list with a truth for each of its rules; a conclusion is read from those that draw it."""

    def __init__(self, rulebase: RuleBase, findings: Mapping[str, str]) -> None:
        super().__init__(rulebase, findings)
        self.layers: dict[int, list[Rule]] = {}
        for rule in rulebase.rules_in_order:
            self.layers.setdefault(rulebase.layer_of(rule), []).append(rule)
        self.places = {rule.id: place for rules in self.layers.values() for place, rule in enumerate(rules)}
        self.excepted = {
            layer: [rule for rule in rules if rule.unless is not None] for layer, rules in self.layers.items()
        }

    def concluded(self, pair: Pair) -> str:
        rules = self.rules_of[pair]
        return either([f"$.l{self.rulebase.layer_of(rule)}[{self.places[rule.id]}]" for rule in rules])

    def expressions(self) -> Iterator[tuple[str, str]]:
        for layer, rules in self.layers.items():
            places = {rule.id: place for place, rule in enumerate(self.excepted[layer])}
            if places:
                yield f"m{layer}", _list(self.expression(rule.when) for rule in self.excepted[layer])
                yield (
                    f"w{layer}",
                    _list(
                        f"$.m{layer}[{places[rule.id]}] and {self.expression(rule.unless)}"
                        for rule in self.excepted[layer]
                        if rule.unless is not None
                    ),
                )
            yield (
                f"l{layer}",
                _list(
                    f"$.m{layer}[{places[rule.id]}] and not $.w{layer}[{places[rule.id]}]"
                    if rule.id in places
                    else self.expression(rule.when)
                    for rule in rules
                ),
            )


def graph(node: Node) -> dict[str, object]:
    """The decision graph with this one node."""
    expressions = [{"id": key, "key": key, "value": value} for key, value in node.expressions()]
    content = {
        "expressions": expressions,
        "passThrough": False,
        "inputField": None,
        "outputPath": None,
        "executionMode": "single",
    }
    kinds = {"in": ("inputNode", {}), "rules": ("expressionNode", {"content": content}), "out": ("outputNode", {})}
    return {
        "nodes": [
            {"id": id_, "type": kind, "name": id_, "position": NOWHERE, **more} for id_, (kind, more) in kinds.items()
        ],
        "edges": [
            {"id": f"{one} to {other}", "sourceId": one, "targetId": other, "type": "edge"}
            for one, other in (("in", "rules"), ("rules", "out"))
        ],
    }


def either(parts: list[str]) -> str:
    """One of these expressions."""
    return parts[0] if len(parts) == 1 else f"({' or '.join(parts)})" if parts else NEVER


def literal(value: object) -> str:
    """A flag's or a choice's value."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if '"' in str(value) or "\\" in str(value):
        raise ValueError(f"the word {value!r} cannot be written in an expression of zen-engine")
    return f'"{value}"'


def _list(parts: Iterator[str]) -> str:
    return f"[{', '.join(parts)}]"
