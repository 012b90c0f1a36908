"""How conditions are joined: all_of, any_of, at_least; what can never hold, or is nested too deep, is refused."""

from collections.abc import Sequence

from expert.blame import mistake
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Value, require_condition

# Readers follow a condition by calling themselves; Python allows about a thousand calls in all.
DEEPEST = 50


def all_of(*conditions: Condition) -> Condition:
    """Every one of the conditions holds; of a single one, that condition itself."""
    parts = _parts("all_of", conditions)
    if most_together(parts) < len(parts):
        raise mistake(f"all_of({', '.join(map(str, parts))}) can never hold; two of its conditions exclude each other.")
    return parts[0] if len(parts) == 1 else All(parts)


def any_of(*conditions: Condition) -> Condition:
    """At least one of the conditions holds; of a single one, that condition itself."""
    parts = _parts("any_of", conditions)
    return parts[0] if len(parts) == 1 else Any(parts)


def at_least(count: int, *conditions: Condition) -> Condition:
    """At least ``count`` of the conditions are known to hold, 1 <= count <= how many there are."""
    parts = _parts("at_least", conditions)
    if isinstance(count, bool) or not isinstance(count, int) or not 1 <= count <= len(parts):
        many = len(parts)
        raise mistake(f"at_least({count!r}, ...) counts {many} conditions; write a whole number from 1 to {many}.")
    for index, part in enumerate(parts):
        if part in parts[:index]:
            raise mistake(f"at_least({count}, ...) counts ({part}) twice; name each condition once.")
    if most_together(parts) < count:
        raise mistake(f"at_least({count}, ...) can never hold; too many of its conditions exclude one another.")
    return AtLeast(count, parts)


def most_together(parts: Sequence[Condition]) -> int:
    """How many of the conditions can hold at once, as far as leaves on the same finding tell."""
    apart: dict[str, list[Is | Compare]] = {}
    for part in parts:
        if isinstance(part, Is | Compare) and part.subject.is_finding:
            apart.setdefault(part.subject.name, []).append(part)
    others = len(parts) - sum(map(len, apart.values()))
    return others + sum(
        max(sum(leaf.holds(value) for leaf in on_it) for value in _telling(on_it)) for on_it in apart.values()
    )


def _telling(on_one_finding: Sequence[Is | Compare]) -> set[Value | int]:
    """Values among which the leaves differ: all that they name, and those beside each threshold."""
    telling: set[Value | int] = set()
    for leaf in on_one_finding:
        telling.update(leaf.values if isinstance(leaf, Is) else (leaf.steps - 1, leaf.steps, leaf.steps + 1))
    return telling


def depth(condition: Condition) -> int:
    """How deep a condition is nested; of a leaf 0."""
    level, nested = [condition], -1
    while level:
        nested += 1
        level = [part for one in level if isinstance(one, All | Any | AtLeast) for part in one.parts]
    return nested


def _parts(name: str, conditions: tuple[object, ...]) -> tuple[Condition, ...]:
    if not conditions:
        raise mistake(f"{name}() holds no condition at all; name at least one.")
    parts = tuple(require_condition(condition, f"{name}(...)") for condition in conditions)
    if max(map(depth, parts)) >= DEEPEST:
        raise mistake(f"{name}(...) is nested more than {DEEPEST} deep; let rules of their own conclude its parts.")
    return parts
