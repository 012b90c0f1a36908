"""Exports that are broken at random: one thing taken away, put twice, or replaced by something else."""

import copy
from collections.abc import Iterator
from random import Random
from typing import Any

ODD = [None, True, 0, -1, 2.5, "", " ", "a\nb", "\x00", "x" * 5000, [], [[]], {}, {"is": []}, "kettle.leaks", 10**30]


def broken(envelope: dict[str, Any], random: Random) -> dict[str, Any]:
    """A copy of an export in which one thing is not as it was; its fingerprint is still the old one."""
    data = copy.deepcopy(envelope)
    *above, last = random.choice([path for path, _ in values_in(data["rulebase"]) if path])
    at = data["rulebase"]
    for step in above:
        at = at[step]
    match random.randrange(4):
        case 0:
            del at[last]
        case 1 if isinstance(at, list):
            at.append(copy.deepcopy(at[last]))
        case _:
            other = random.choice([value for _, value in values_in(data["rulebase"])])
            at[last] = copy.deepcopy(random.choice([*ODD, other, other, random.choice(list(values_in(at)))[1]]))
    return data


def values_in(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Every value in plain data, with its path."""
    yield path, data
    if isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from values_in(value, (*path, key))
