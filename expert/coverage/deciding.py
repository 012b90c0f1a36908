"""Where a leaf decides: modified condition/decision coverage, by masking, for conditions of three values.

A leaf decides where, everything else being as it is, its condition holds if the leaf is true and does not hold if the
leaf is not. Every node is monotone, and whether a condition is known to hold rests only on which of its leaves are:
false and unknown are the same in this, so there is one question and not two.

*Everything else* are the other occurrences of leaves in the condition. The same leaf may stand there twice, or another
leaf on the same finding: each occurrence is asked by itself, the others stay as they are (no patient need have them so
when this one is forced; the situation itself is always one that a patient is in).
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any as Plain
from typing import Protocol, TypeVar

from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Leaf, Stands


class Truths(Protocol):
    """Truths of many patients at once: whole numbers, one bit each, or a prover's formulas."""

    def __and__(self, other: Plain, /) -> Plain:
        """Where both are true."""

    def __or__(self, other: Plain, /) -> Plain:
        """Where either is true."""

    def __invert__(self) -> Plain:
        """Where it is not true: false or unknown."""


Of = TypeVar("Of", bound=Truths)


def holds(condition: Condition, true: Callable[[Leaf], Of]) -> Of:
    """Where a condition is known to hold, given where each leaf is known to be true."""
    match condition:
        case Is() | Compare() | Stands():
            return true(condition)
        case All() | Any() | AtLeast():
            return so_many(parts_wanted(condition), [holds(part, true) for part in condition.parts])
    raise TypeError(f"{condition!r} is no node of the rule language")


def deciding(condition: Condition, true: Callable[[Leaf], Of], where: Of) -> Iterator[tuple[Leaf, Of]]:
    """Each leaf from left to right, as often as it stands there, and where it decides (and ``where`` is true)."""
    match condition:
        case Is() | Compare() | Stands():
            yield condition, where
        case All() | Any() | AtLeast():
            parts = [holds(part, true) for part in condition.parts]
            for number, part in enumerate(condition.parts):
                others = [*parts[:number], *parts[number + 1 :]]
                yield from deciding(part, true, _just_short(parts_wanted(condition), others, where))
        case _:
            raise TypeError(f"{condition!r} is no node of the rule language")


def so_many(count: int, masks: Sequence[Of]) -> Of:
    """Where at least ``count`` of these (one or more) are true; from 1 to as many as there are."""
    reached: list[Of] = []  # reached[n]: where more than n of the masks so far are true
    for mask in masks:
        with_it = [mask, *(fewer & mask for fewer in reached)][:count]
        reached = [*(old | new for old, new in zip(reached, with_it, strict=False)), *with_it[len(reached) :]]
    return reached[count - 1]


def _just_short(wanted: int, others: Sequence[Of], where: Of) -> Of:
    """Where exactly one true part more would do."""
    if wanted > 1:
        where = where & so_many(wanted - 1, others)
    if wanted <= len(others):
        where = where & ~so_many(wanted, others)
    return where


def parts_wanted(node: All | Any | AtLeast) -> int:
    """How many of a node's parts have to be true."""
    match node:
        case All(parts):
            return len(parts)
        case AtLeast(count, _):
            return count
    return 1
