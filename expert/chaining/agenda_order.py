"""The order in which experta's agenda fires: by salience alone, which is different for every production.

experta's own strategy breaks ties at random, looks for a removed activation in three places only, and caches keys
under objects whose equality changes. Here there are no ties, and an activation is removed by what it is of.
"""

from bisect import insort
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

_salience = attrgetter("rule.salience")


class FiringOrder:
    """To be joined to experta's ``Strategy``; the activation with the highest salience stands last and fires next."""

    def _update_agenda(self, agenda: Any, added: Iterable[Any], removed: Iterable[Any]) -> None:
        # A production has at most one activation at a time: each of its patterns is met by at most one fact. So the
        # production, by identity, tells which activation is meant; experta's Rete hands over a new one each time.
        gone = {id(activation.rule) for activation in removed}
        if gone:
            agenda.activations = [waiting for waiting in agenda.activations if id(waiting.rule) not in gone]
        for activation in added:
            insort(agenda.activations, activation, key=_salience)


class SalienceOrder:
    """The same for ``SalienceAgenda``: an activation is told by the salience of its production."""

    def _update_agenda(self, agenda: "SalienceAgenda", added: Iterable[int], removed: Iterable[int]) -> None:
        for salience in removed:
            agenda.waiting.remove(salience)
        if added:
            agenda.waiting += added
            agenda.waiting.sort()


class SalienceAgenda:
    """To be joined to experta's ``Agenda``: what waits is kept as numbers, which sort by themselves.

    ``all_activations`` are those of all productions, in the order of firing, so that salience -n is the n-th.
    """

    def __init__(self, all_activations: Sequence[Any]) -> None:
        self.all_activations = all_activations
        self.waiting: list[int] = []

    @property
    def activations(self) -> list[Any]:
        """What waits to be fired; the last is next."""
        return [self.all_activations[-salience] for salience in self.waiting]

    def get_next(self) -> Any:
        """The activation to be fired next, taken off; None when none waits."""
        return self.all_activations[-self.waiting.pop()] if self.waiting else None
