"""What a condition means, without the order in which its parts were written: equal senses hold for the same patients.

The converse does not hold: two senses that differ may hold for the same patients, which a proof can tell.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence

from expert.language.conclusions import Then
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Stands
from expert.language.quantities import Quantity

Names = Mapping[str, str]
"""New names by old ones; a name that is not there stayed."""


def sense_of(condition: Condition | None, names: Names) -> Hashable:
    """The sense of a condition, its subjects called by their new names; thresholds in their unit; None of None."""
    match condition:
        case Is(subject, values) | Stands(subject, values):
            kind = "is" if isinstance(condition, Is) else "stands"
            return (kind, names.get(subject.name, subject.name), frozenset(values))
        case Compare(Quantity() as subject, op, steps):
            return ("compare", names.get(subject.name, subject.name), op, steps * subject.step, subject.unit)
        case All(parts):
            return _joined("all", parts, names)
        case Any(parts):
            return _joined("any", parts, names)
        case AtLeast(count, parts):
            return _counted(count, parts, names)
    return None


def sense_of_then(then: Then, names: Names) -> Hashable:
    """What a rule concludes, by the conclusion's new name."""
    return (names.get(then.conclusion.name, then.conclusion.name), then.value)


def _counted(count: int, parts: Sequence[Condition], names: Names) -> Hashable:
    if count in (1, len(parts)):
        return _joined("any" if count == 1 else "all", parts, names)
    return ("at least", count, frozenset(Counter(sense_of(part, names) for part in parts).items()))


def _joined(kind: str, parts: Iterable[Condition], names: Names) -> Hashable:
    found: set[Hashable] = set()
    for part in parts:
        sense = sense_of(part, names)
        # all of (a, all of (b, c)) is all of (a, b, c)
        found |= sense[1] if isinstance(sense, tuple) and sense[0] == kind else {sense}
    return next(iter(found)) if len(found) == 1 else (kind, frozenset(found))
