"""The truth of a condition, given the truth of its leaves: the one place where the tree is read for its meaning."""

from collections.abc import Callable

from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Leaf, Stands
from expert.logic import Truth, at_least, conjunction, disjunction


def truth(condition: Condition, of_leaf: Callable[[Leaf], Truth]) -> Truth:
    """True, False or None (unknown) of a condition, where ``of_leaf`` says the same of each leaf."""
    match condition:
        case Is() | Compare() | Stands():
            return of_leaf(condition)
        case All(parts):
            return conjunction(truth(part, of_leaf) for part in parts)
        case Any(parts):
            return disjunction(truth(part, of_leaf) for part in parts)
        case AtLeast(count, parts):
            return at_least(count, (truth(part, of_leaf) for part in parts))
    raise TypeError(f"{condition!r} is no node of the rule language")
