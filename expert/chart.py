"""The chart: one patient's findings, as far as they are known. An absent key means that nobody said.

A chart reaches the core only through ``read_chart`` (see ``expert.findings``); inside, values are trusted:
a flag is True or False, a choice one of its words, a quantity a whole number of steps.
"""

from collections.abc import Iterator, Mapping

from expert.language.conditions import Leaf, Value
from expert.logic import Truth

Held = Value | int


class Chart(Mapping[str, Held]):
    """Immutable mapping of term name to held value, in the order of the rule base's terms."""

    __slots__ = ("_held",)

    def __init__(self, held: Mapping[str, Held] | None = None) -> None:
        self._held = dict(held or {})

    def __getitem__(self, name: str) -> Held:
        return self._held[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __hash__(self) -> int:
        return hash(frozenset(self._held.items()))

    def __repr__(self) -> str:
        return f"Chart({len(self._held)} findings)"  # never a patient's values

    def truth(self, leaf: Leaf) -> Truth:
        """Of a leaf on a finding: whether the known value satisfies it, None when it is not known."""
        value = self._held.get(leaf.subject.name)
        return None if value is None else leaf.holds(value)

    def extended(self, more: Mapping[str, Held]) -> "Chart":
        """This chart with further or other findings."""
        return Chart({**self._held, **more})

    def without(self, *names: str) -> "Chart":
        """This chart with these findings no longer known."""
        return Chart({name: value for name, value in self._held.items() if name not in names})
