"""Which impossible combinations a chart could make at all, found by the findings that each cannot do without."""

from collections.abc import Mapping, Sequence
from threading import Lock
from weakref import WeakKeyDictionary

from expert.chart import Chart
from expert.language.conditions import All, Any, AtLeast, Condition, Leaf, leaves
from expert.language.rulebase import RuleBase
from expert.language.rules import Impossible

Watched = Mapping[str, Sequence[tuple[Leaf, int]]]
"""By the name of a term: a leaf on it, and the place of a combination that leans on this leaf."""

_watched: WeakKeyDictionary[RuleBase, Watched] = WeakKeyDictionary()
_lock = Lock()


def suspects(rulebase: RuleBase, chart: Chart) -> list[Impossible]:
    """The combinations that may hold in a chart, in the rule base's order; every other one does not hold."""
    watched = _watched_of(rulebase)
    places = {place for name, value in chart.items() for leaf, place in watched.get(name, ()) if leaf.holds(value)}
    return [rulebase.impossible[place] for place in sorted(places)]


def guard(condition: Condition) -> tuple[Leaf, ...]:
    """Leaves of a condition over findings, of which one at least holds wherever the condition does; as few as can be.

    Of an ``All`` those of one part are enough, for every part holds.
    """
    match condition:
        case All(parts):
            return min(map(guard, parts), key=len)
        case Any(parts):
            return tuple(leaf for part in parts for leaf in guard(part))
        case AtLeast(count, parts):
            # Of any so many parts one is among those that hold: at most the other count - 1 are left out.
            fewest = sorted(map(guard, parts), key=len)[: len(parts) - count + 1]
            return tuple(leaf for leaves_ in fewest for leaf in leaves_)
    return tuple(leaves(condition))


def _watched_of(rulebase: RuleBase) -> Watched:
    """Built once for each rule base, and forgotten with it."""
    with _lock:
        watched = _watched.get(rulebase)
        if watched is None:
            watched = _watched[rulebase] = _built(rulebase)
        return watched


def _built(rulebase: RuleBase) -> Watched:
    watched: dict[str, list[tuple[Leaf, int]]] = {}
    for place, combination in enumerate(rulebase.impossible):
        for leaf in dict.fromkeys(guard(combination.when)):
            watched.setdefault(leaf.subject.name, []).append((leaf, place))
    return watched
