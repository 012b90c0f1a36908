"""The truth of a condition, given the truth of its leaves: the one place where the tree is read for its meaning."""

from abc import ABC, abstractmethod
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


_NOT_YET = object()


class Truths(ABC):
    """The truth of the conditions of one rule base over one patient, each node of a tree worked out once.

    Nodes are told apart by identity, so the rule base must live as long as this.
    """

    def __init__(self) -> None:
        self._known: dict[int, Truth | object] = {}

    @abstractmethod
    def of_leaf(self, leaf: Leaf) -> Truth:
        """The truth of a leaf: the same whenever it is asked for."""

    def truth(self, condition: Condition) -> Truth:
        """The truth of a condition."""
        known = self._known.get(id(condition), _NOT_YET)
        if known is not _NOT_YET:
            return known  # type: ignore[return-value]  # all but the mark are truths
        match condition:
            case Is() | Compare() | Stands():
                found = self.of_leaf(condition)
            case All(parts):
                found = conjunction(map(self.truth, parts))
            case Any(parts):
                found = disjunction(map(self.truth, parts))
            case AtLeast(count, parts):
                found = at_least(count, map(self.truth, parts))
            case _:
                raise TypeError(f"{condition!r} is no node of the rule language")
        self._known[id(condition)] = found
        return found
