"""Small slips in a condition: what an author writes who means one thing and types its neighbour.

Each operator is one kind of slip, told of a single node; ``slips_in`` applies them to every node of a tree. What comes
out may be a condition that the rule language refuses; whether it is, ``stillborn`` tells.
"""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from expert.language.conclusions import Grade, Verdict
from expert.language.conditions import All, Any, AtLeast, Compare, Comparison, Condition, Is, Leaf
from expert.language.quantities import Quantity
from expert.language.terms import Choice
from expert.wording import leaf_text

Operator = Literal[
    "delete rule", "drop condition", "negate", "shift threshold", "flip strictness", "swap value", "swap all and any",
    "change count", "change conclusion", "drop unless",
]  # fmt: skip
OPERATORS: tuple[Operator, ...] = (
    "delete rule", "drop condition", "negate", "shift threshold", "flip strictness", "swap value", "swap all and any",
    "change count", "change conclusion", "drop unless",
)  # fmt: skip
AT_THRESHOLDS: tuple[Operator, ...] = ("shift threshold", "flip strictness")

_STRICTNESS: dict[Comparison, Comparison] = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
Place = tuple[int, ...]


class TreeSlip(NamedTuple):
    """A slip at one place of a condition: the numbers of the parts on the way there, from 1; () is the whole."""

    operator: Operator
    place: Place
    says: str
    tree: Condition


def slips_in(tree: Condition) -> Iterator[TreeSlip]:
    """Every slip at every place of a condition, from the outermost node inwards and from left to right."""
    for place, node in _nodes(tree, ()):
        if place:
            yield TreeSlip("drop condition", place, in_words(node), _with(tree, place, None))
        for operator, other in _leaf_slips(node) if isinstance(node, Is | Compare) else _branch_slips(node):
            yield TreeSlip(operator, place, _instead(other, node), _with(tree, place, other))


def in_words(node: Condition) -> str:
    """A leaf in words; of a branch how many conditions it joins, and how."""
    match node:
        case All(parts):
            return f"all of {len(parts)} conditions"
        case Any(parts):
            return f"any of {len(parts)} conditions"
        case AtLeast(count, parts):
            return f"at least {count} of {len(parts)} conditions"
        case Is() | Compare():
            return leaf_text(node)
    raise TypeError(f"{node!r} is no node of a rule's condition")


def _instead(new: Condition, old: Condition) -> str:
    return f"{in_words(new)} instead of {in_words(old)}"


def _leaf_slips(leaf: Leaf) -> Iterator[tuple[Operator, Condition]]:
    match leaf:
        case Compare(Quantity() as quantity, op, steps):
            yield "negate", ~leaf
            for other in (steps + 1, steps - 1):
                if quantity.first <= other <= quantity.last:
                    yield "shift threshold", Compare(quantity, op, other)
            yield "flip strictness", Compare(quantity, _STRICTNESS[op], steps)
        case Is(Choice() as choice, values):
            yield from _choice_slips(leaf, choice, {choice.values.index(str(value)) for value in values})
        case Is(Grade() as grade, values):
            first = grade.values.index(str(values[0]))
            for other in _neighbours(first, len(grade.values)):
                yield "swap value", Is(grade, grade.values[other:])
        case Is(Verdict() as verdict, values):
            for one in verdict.values:
                if one not in values:
                    yield "swap value", Is(verdict, (one,))
        case Is(subject, values) if subject.is_finding and len(values) == 1:
            yield "negate", ~leaf


def _choice_slips(leaf: Is, choice: Choice, held: set[int]) -> Iterator[tuple[Operator, Condition]]:
    """``held`` are the places of the leaf's values among the choice's."""

    def having(places: Iterable[int]) -> Condition:
        return Is(choice, tuple(choice.values[place] for place in sorted(places)))

    if len(held) < len(choice.values):
        yield "negate", ~leaf
    if choice.ordered:
        for places in _moved_bounds(held, len(choice.values)):
            yield "shift threshold", having(places)
    for place in sorted(held):
        for other in _neighbours(place, len(choice.values)):
            if other not in held:
                yield "swap value", having(held - {place} | {other})


def _neighbours(place: int, many: int) -> list[int]:
    return [other for other in (place + 1, place - 1) if 0 <= other < many]


def _moved_bounds(held: set[int], many: int) -> Iterator[range]:
    """The neighbours of 'at least', 'at most' and 'from ... to' on a scale of so many values; none of other sets."""
    first, last = min(held), max(held)
    reaches_end = first == 0 or last == many - 1
    if len(held) == many or len(held) != last - first + 1 or (first == last and not reaches_end):
        return
    lower = [] if first == 0 else [(first + 1, last), (first - 1, last)]
    upper = [] if last == many - 1 else [(first, last + 1), (first, last - 1)]
    for low, high in (*lower, *upper):
        if low <= high:
            yield range(low, high + 1)


def _branch_slips(node: Condition) -> Iterator[tuple[Operator, Condition]]:
    match node:
        case All(parts):
            yield "swap all and any", Any(parts)
        case Any(parts):
            yield "swap all and any", All(parts)
        case AtLeast(count, parts):
            for other in (count + 1, count - 1):
                if 1 <= other <= len(parts):
                    yield "change count", AtLeast(other, parts)


def _nodes(tree: Condition, place: Place) -> Iterator[tuple[Place, Condition]]:
    yield place, tree
    if isinstance(tree, All | Any | AtLeast):
        for number, part in enumerate(tree.parts, 1):
            yield from _nodes(part, (*place, number))


def _with(tree: Condition, place: Place, node: Condition | None) -> Condition:
    """The tree with another node at a place, or with none there; a branch that joins one part alone is that part."""
    if not place:
        assert node is not None
        return node
    assert isinstance(tree, All | Any | AtLeast)
    number, *rest = place
    before, part, after = tree.parts[: number - 1], tree.parts[number - 1], tree.parts[number:]
    changed = () if node is None and not rest else (_with(part, tuple(rest), node),)
    parts = (*before, *changed, *after)
    if isinstance(tree, AtLeast):
        return AtLeast(tree.count, parts)
    return parts[0] if len(parts) == 1 else type(tree)(parts)
