"""The order in which experta's agenda fires: by salience alone, which is different for every production.

experta's own strategy breaks ties at random, looks for a removed activation in three places only, and caches keys
under objects whose equality changes. Here there are no ties, and an activation is removed by what it is of.
"""

from bisect import insort
from collections.abc import Iterable
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


class OrderKept:
    """To be joined to experta's ``Strategy``, for a matcher that gives all activations at once and in this order."""

    def _update_agenda(self, agenda: Any, added: Iterable[Any], removed: Iterable[Any]) -> None:
        agenda.activations += added
