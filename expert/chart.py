"""The chart: one patient's findings, as far as they are known. An absent key means that nobody said.

A chart reaches the core only through ``read_chart`` (see ``expert.findings``); inside, values are trusted:
a flag is True or False, a choice one of its words, a quantity a whole number of steps.
"""

from collections.abc import ItemsView, Iterable, Iterator, Mapping

from expert.language.conditions import Leaf, Value
from expert.logic import Truth
from expert.provenance import Provenance

Held = Value | int


class Chart(Mapping[str, Held]):
    """Immutable mapping of term name to held value, in the order of the rule base's terms.

    Where a finding comes from is kept beside it, and is no part of what makes two charts equal.
    """

    __slots__ = ("_held", "_provenance")

    def __init__(
        self, held: Mapping[str, Held] | None = None, provenance: Mapping[str, tuple[Provenance, ...]] | None = None
    ) -> None:
        self._held = dict(held or {})
        self._provenance = {name: sources for name, sources in (provenance or {}).items() if sources}

    def __getitem__(self, name: str) -> Held:
        return self._held[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __hash__(self) -> int:
        return hash(frozenset(self._held.items()))

    def items(self) -> ItemsView[str, Held]:
        """Names and held values, as a view: the Mapping's own looks each value up."""
        return self._held.items()

    def __repr__(self) -> str:
        return f"Chart({len(self._held)} findings)"  # never a patient's values

    def truth(self, leaf: Leaf) -> Truth:
        """Of a leaf on a finding: whether the known value satisfies it, None when it is not known."""
        value = self._held.get(leaf.subject.name)
        return None if value is None else leaf.holds(value)

    def provenance(self, name: str) -> tuple[Provenance, ...]:
        """The sources that told a finding, as far as they were given."""
        return self._provenance.get(name, ())

    def extended(self, more: Mapping[str, Held]) -> "Chart":
        """This chart with further or other findings; where those come from is as ``more`` says, if it is a chart."""
        kept = {name: sources for name, sources in self._provenance.items() if name not in more}
        return Chart({**self._held, **more}, {**kept, **(more._provenance if isinstance(more, Chart) else {})})

    def without(self, *names: str) -> "Chart":
        """This chart with these findings no longer known."""
        return self.ordered(name for name in self._held if name not in names)

    def ordered(self, names: Iterable[str]) -> "Chart":
        """This chart's findings of these names, in their order."""
        held = {name: self._held[name] for name in names if name in self._held}
        return Chart(held, {name: self._provenance[name] for name in held if name in self._provenance})
