"""Layout of a graph in columns, from left to right, the same for the same input.

Each node stands one column after the last node that leads to it. What leads far runs along a lane of its own through
the columns between, one lane for all that starts at a node, so that lines never cross boxes. Within a column nodes are
ordered by the mean place of their neighbours (Sugiyama's method) and then drawn as near to these as the gaps allow.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

Edge = tuple[str, str]
Key = tuple[str, int]  # a node and -1, or the lane of a node and the column it passes
SWEEPS = 24
LANE = 10.0  # the height of a lane
GAP = 14.0  # between two boxes
NARROW_GAP = 4.0  # between two lanes


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands: column and middle height of each node, and each edge as points (column, height).

    ``turned`` are the edges that lead back, against the order of the columns.
    """

    columns: int
    height: float
    nodes: Mapping[str, tuple[int, float]]
    edges: Mapping[Edge, tuple[tuple[int, float], ...]]
    turned: tuple[Edge, ...]


def layout(
    heights: Mapping[str, float],
    edges: Iterable[Edge],
    *,
    first: Collection[str] = (),
    late: Iterable[str] = (),
    last: Sequence[str] = (),
    tight: bool = False,
) -> Layout:
    """Lay out nodes of these heights, in the order given.

    ``first`` are nodes to which nothing leads and that have the first column to themselves; ``late`` are those that
    stand beside what they lead to, rather than at the beginning; ``last`` are those that stand in the last column.
    A ``tight`` layout is no higher than its fullest column.
    """
    wanted = sorted(set(edges))
    forward, turned = _acyclic(list(heights), wanted)
    column = _columns(list(heights), forward, first, late)
    column |= dict.fromkeys(last, max(column.values()))
    links = _links(forward, column)
    keys: dict[Key, int] = {(name, -1): column[name] for name in heights}
    for start, end in links:
        for key in (start, end):
            keys.setdefault(key, key[1] if key[1] >= 0 else column[key[0]])
    orders = _ordered(keys, links)
    middle = _heights(orders, keys, links, heights, tight=tight)
    lowest = min(middle[key] - _size(key, heights) / 2 for key in keys)
    middle = {key: height - lowest for key, height in middle.items()}
    return Layout(
        columns=max(column.values()) + 1,
        height=max(middle[key] + _size(key, heights) / 2 for key in keys),
        nodes={name: (column[name], middle[name, -1]) for name in heights},
        edges={edge: tuple((keys[key], middle[key]) for key in _way(*edge, column)) for edge in forward},
        turned=tuple(turned),
    )


def _acyclic(names: Sequence[str], edges: Sequence[Edge]) -> tuple[list[Edge], list[Edge]]:
    """The edges without those that close a circle, in a search from the first node on; and those."""
    after: dict[str, list[str]] = {name: [] for name in names}
    for start, end in edges:
        after[start].append(end)
    state: dict[str, int] = {}
    turned: set[Edge] = set()
    for root in names:
        stack = [(root, iter(after[root]))] if root not in state else []
        state.setdefault(root, 1)
        while stack:
            name, rest = stack[-1]
            following = next(rest, None)
            if following is None:
                state[name] = 2
                stack.pop()
            elif state.get(following) == 1:
                turned.add((name, following))
            elif following not in state:
                state[following] = 1
                stack.append((following, iter(after[following])))
    return [edge for edge in edges if edge not in turned], sorted(turned)


def _columns(
    names: Sequence[str], edges: Sequence[Edge], first: Collection[str], late: Iterable[str]
) -> dict[str, int]:
    """The longest way to each node; a late one stands just before the first that it leads to."""
    before: dict[str, list[str]] = {name: [] for name in names}
    after: dict[str, list[str]] = {name: [] for name in names}
    for start, end in edges:
        before[end].append(start)
        after[start].append(end)
    column: dict[str, int] = {}

    def reach(name: str) -> int:
        if name not in column:
            least = 1 if first and name not in first else 0
            column[name] = max(least, 1 + max((reach(one) for one in before[name]), default=-1))
        return column[name]

    for name in names:
        reach(name)
    return column | {name: min(column[end] for end in after[name]) - 1
                     for name in late if after[name] and not before[name] and name not in first}  # fmt: skip


def _way(start: str, end: str, column: Mapping[str, int]) -> list[Key]:
    """From a node to a node, along the first one's lane."""
    return [(start, -1), *((start, between) for between in range(column[start] + 1, column[end])), (end, -1)]


def _links(edges: Iterable[Edge], column: Mapping[str, int]) -> list[tuple[Key, Key]]:
    """Each stretch from a column to the next, once."""
    return sorted({step for start, end in edges for step in pairwise(_way(start, end, column))})


def _ordered(keys: Mapping[Key, int], links: Sequence[tuple[Key, Key]]) -> list[list[Key]]:
    """The columns, each from top to bottom: the order with the fewest crossings that the sweeps come upon."""
    orders: list[list[Key]] = [[] for _ in range(max(keys.values()) + 1)]
    for key, column in keys.items():
        orders[column].append(key)
    before, after = _neighbours(keys, links)
    best, fewest = [list(order) for order in orders], _crossings(orders, after)
    for sweep in range(SWEEPS):
        ahead = sweep % 2 == 0
        for column in range(len(orders)) if ahead else reversed(range(len(orders))):
            place = {key: index for order in orders for index, key in enumerate(order)}
            near = before if ahead else after
            wanted = {key: _mean([place[one] for one in near[key]], place[key]) for key in orders[column]}
            orders[column].sort(key=wanted.__getitem__)
        crossings = _crossings(orders, after)
        if crossings < fewest:
            best, fewest = [list(order) for order in orders], crossings
    return best


def _neighbours(
    keys: Iterable[Key], links: Iterable[tuple[Key, Key]]
) -> tuple[dict[Key, list[Key]], dict[Key, list[Key]]]:
    """Of each key, the keys that lead to it and those that it leads to."""
    before: dict[Key, list[Key]] = {key: [] for key in keys}
    after: dict[Key, list[Key]] = {key: [] for key in keys}
    for start, end in links:
        before[end].append(start)
        after[start].append(end)
    return before, after


def _crossings(orders: Sequence[Sequence[Key]], after: Mapping[Key, Sequence[Key]]) -> int:
    """How many pairs of stretches cross."""
    total = 0
    place = {key: index for order in orders for index, key in enumerate(order)}
    for order in orders:
        ends = [sorted(place[end] for end in after[key]) for key in order]
        total += sum(one > other for index, first in enumerate(ends) for second in ends[index + 1 :]
                     for one in first for other in second)  # fmt: skip
    return total


def _heights(
    orders: Sequence[Sequence[Key]],
    keys: Mapping[Key, int],
    links: Iterable[tuple[Key, Key]],
    heights: Mapping[str, float],
    *,
    tight: bool,
) -> dict[Key, float]:
    """The middle of each key: as near to its neighbours as its column's order and the gaps allow."""
    before, after = _neighbours(keys, links)
    room = max(_room(order, heights) for order in orders) if tight else None
    middle: dict[Key, float] = {}
    for order in orders:
        middle |= _spread(order, dict.fromkeys(order, 0.0), heights, room)
    for sweep in range(SWEEPS):
        for order in orders if sweep % 2 == 0 else reversed(orders):
            wanted = {key: _mean([middle[one] for one in (*before[key], *after[key])], middle[key]) for key in order}
            middle |= _spread(order, wanted, heights, room)
    return middle


def _spread(
    order: Sequence[Key], wanted: Mapping[Key, float], heights: Mapping[str, float], room: float | None
) -> dict[Key, float]:
    """The heights nearest to those wanted (least squares) that keep order and gaps: pool adjacent violators.

    Where there is only so much room, all of them are kept within it.
    """
    offsets, offset = [], 0.0
    for index, key in enumerate(order):
        if index:
            offset += _distance(order[index - 1], key, heights)
        offsets.append(offset)
    blocks: list[tuple[float, int]] = []
    for key, start in zip(order, offsets, strict=True):
        blocks.append((wanted[key] - start, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (high, many), (low, few) = blocks[-2:]
            blocks[-2:] = [((high * many + low * few) / (many + few), many + few)]
    bases = [base for base, many in blocks for _ in range(many)]
    if room is not None and order:
        least = _size(order[0], heights) / 2
        most = least + room - _room(order, heights)
        bases = [min(max(base, least), most) for base in bases]
    return {key: base + start for key, base, start in zip(order, bases, offsets, strict=True)}


def _room(order: Sequence[Key], heights: Mapping[str, float]) -> float:
    """How much a column needs with the least gaps."""
    return sum(_size(key, heights) for key in order) + sum(_gap(*pair) for pair in pairwise(order))


def _distance(upper: Key, lower: Key, heights: Mapping[str, float]) -> float:
    return (_size(upper, heights) + _size(lower, heights)) / 2 + _gap(upper, lower)


def _gap(upper: Key, lower: Key) -> float:
    return NARROW_GAP if upper[1] >= 0 and lower[1] >= 0 else GAP


def _size(key: Key, heights: Mapping[str, float]) -> float:
    return LANE if key[1] >= 0 else heights[key[0]]


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise
