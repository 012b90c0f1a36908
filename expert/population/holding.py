"""Conditions as boolean columns. Unknown needs no third value here: only what is known to be true is ever asked.

A condition has no ``Not``, so with Kleene's connectives it is true exactly when it is true with every unknown leaf
taken for false. ``None`` stands for a column that would be false for everybody.
"""

import operator
import typing
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Leaf, Stands
from expert.population.ibis_gate import ibis

Column = typing.Any  # of Ibis, which is untyped
OfLeaf = Callable[[Leaf], Column | None]

_COUNTED = 3  # to count a column costs about as much as to join so many


def holds(condition: Condition, of_leaf: OfLeaf) -> Column | None:
    """For whom a condition is known to hold; ``of_leaf`` says the same of a leaf, and is never null."""
    match condition:
        case Is() | Compare() | Stands():
            return of_leaf(condition)
        case All(parts):
            return every([holds(part, of_leaf) for part in parts])
        case Any(parts):
            return some(holds(part, of_leaf) for part in parts)
        case AtLeast(count, parts):
            return at_least(count, [holds(part, of_leaf) for part in parts])
    raise TypeError(f"{condition!r} is no node of the rule language")


def every(columns: Sequence[Column | None]) -> Column | None:
    """All of them."""
    return None if any(column is None for column in columns) else _joined(operator.and_, columns)


def some(columns: Iterable[Column | None]) -> Column | None:
    """At least one of them."""
    return _joined(operator.or_, [column for column in columns if column is not None])


def at_least(count: int, columns: Iterable[Column | None]) -> Column | None:
    """So many of them: counted where that is cheaper than saying in how many ways they can be so many."""
    left = [column for column in columns if column is not None]
    if count > len(left):
        return None
    if _ways(count, len(left)) > _COUNTED * len(left):
        return how_many(left) >= count
    return _split(count, left)


def _split(count: int, columns: Sequence[Column]) -> Column:
    """So many of them: some of one half, and the others of the other half."""
    if count == len(columns):
        return every(columns)
    if count == 1:
        return some(columns)
    left, right = columns[: len(columns) // 2], columns[len(columns) // 2 :]
    return some(every([_split(part, half) for part, half in ((of_left, left), (count - of_left, right)) if part])
                for of_left in range(count + 1) if of_left <= len(left) and count - of_left <= len(right))  # fmt: skip


@cache
def _ways(count: int, of: int) -> int:
    """How many columns are joined to say so many of them."""
    if count in (1, of):
        return of
    left, right = of // 2, of - of // 2
    return sum((_ways(part, left) if part else 0) + (_ways(count - part, right) if count > part else 0)
               for part in range(count + 1) if part <= left and count - part <= right)  # fmt: skip


def how_many(columns: Iterable[Column]) -> Column:
    """How many of at least one are true."""
    counted = list(columns)
    width = "int8" if len(counted) < 2**7 else "int16"
    one, none = (ibis().literal(number, width) for number in (1, 0))
    # A choice, not a cast: PostgreSQL casts no boolean to a small number, and Polars chooses ten times as fast.
    return _joined(operator.add, [column.ifelse(one, none) for column in counted])


def _joined(join: Callable[[Column, Column], Column], columns: Sequence[Column | None]) -> Column | None:
    """Two and two, so that no engine meets an expression as deep as a condition is long."""
    waiting = list(columns)
    while len(waiting) > 1:
        pairs = [join(*waiting[place : place + 2]) for place in range(0, len(waiting) - 1, 2)]
        waiting = pairs + waiting[len(waiting) // 2 * 2 :]
    return waiting[0] if waiting else None
