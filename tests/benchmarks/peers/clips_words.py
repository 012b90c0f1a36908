"""What findings and conditions are called in CLIPS, whatever form the rule base takes there.

A flag is TRUE or FALSE, a choice the number of its word, a quantity its number of steps; what is not known is nil.
"""

from collections.abc import Callable, Iterator

from expert.chart import Held
from expert.language import Choice, RuleBase
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Leaf, leaves

UNKNOWN = "nil"


class Words:
    """The names of a rule base's findings and of their values."""

    def __init__(self, rulebase: RuleBase) -> None:
        self.slots = {term.name: f"f{number}" for number, term in enumerate(rulebase.terms)}
        words = (word for term in rulebase.terms if isinstance(term, Choice) for word in term.values)
        self.numbers = {word: number for number, word in enumerate(dict.fromkeys(words))}

    def constant(self, value: Held) -> str:
        """A finding's value."""
        if isinstance(value, bool):
            return "TRUE" if value else "FALSE"
        return str(self.numbers.get(value, value) if isinstance(value, str) else value)

    def of_finding(self, leaf: Leaf, variable: str) -> str:
        """A leaf on a finding whose value a variable has."""
        if isinstance(leaf, Compare):
            return f"(and (integerp {variable}) ({leaf.op} {variable} {leaf.steps}))"
        return either([f"(eq {variable} {self.constant(value)})" for value in leaf.values])


def expression(condition: Condition, of_leaf: Callable[[Leaf], str]) -> str:
    """A condition as one expression, given the expressions of its leaves."""
    match condition:
        case All(parts):
            return both([expression(part, of_leaf) for part in parts])
        case Any(parts):
            return either([expression(part, of_leaf) for part in parts])
        case AtLeast(count, parts):
            ones = (f"(if {expression(part, of_leaf)} then 1 else 0)" for part in parts)
            return f"(>= (+ 0 {' '.join(ones)}) {count})"
        case Is() | Compare():
            return of_leaf(condition)
    raise TypeError(f"{condition!r} is no node of the rule language")


def both(parts: list[str]) -> str:
    """All of these expressions."""
    return parts[0] if len(parts) == 1 else f"(and {' '.join(parts)})"


def either(parts: list[str]) -> str:
    """One of these expressions."""
    return parts[0] if len(parts) == 1 else f"(or {' '.join(parts)})" if parts else "(eq 0 1)"


def of_findings(condition: Condition) -> bool:
    """Whether a condition reads findings only."""
    return all(leaf.subject.is_finding for leaf in leaves(condition))


def conjuncts(condition: Condition) -> Iterator[Condition]:
    """What must hold together for a condition to hold."""
    if isinstance(condition, All):
        for part in condition.parts:
            yield from conjuncts(part)
    else:
        yield condition
