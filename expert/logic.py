"""Three-valued logic, decided once: True, False, and None for unknown (Kleene's strong connectives).

Negation is not here: the rule language pushes it down to the leaves when a condition is built.
"""

from collections.abc import Iterable

Truth = bool | None


def conjunction(truths: Iterable[Truth]) -> Truth:
    """True if all are, False if any is known false, otherwise unknown."""
    result: Truth = True
    for truth in truths:
        if truth is False:
            return False
        if truth is None:
            result = None
    return result


def disjunction(truths: Iterable[Truth]) -> Truth:
    """True if any is, False if all are known false, otherwise unknown."""
    result: Truth = False
    for truth in truths:
        if truth is True:
            return True
        if truth is None:
            result = None
    return result


def at_least(count: int, truths: Iterable[Truth]) -> Truth:
    """True if ``count`` parts are known to hold, False if too few still can, otherwise unknown."""
    held = open_ = 0
    for truth in truths:
        held += truth is True
        open_ += truth is None
    if held >= count:
        return True
    return None if held + open_ >= count else False
