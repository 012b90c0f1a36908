"""experta's cycle of declaring, matching and firing, without what a rule base of ours does not need.

Stock experta checks every fact against a schema it does not have, freezes and hashes its values, counts references,
formats log records that nobody reads, looks for initial facts by inspection, filters the arguments of every right-hand
side, and asks the matcher anew after each. Here facts are declared in a fact list, the matcher turns the findings into
activations once (it looks ahead), the agenda holds these in order, and the rules fire one by one and declare what they
conclude.
"""

from collections.abc import Iterable
from operator import attrgetter
from typing import Any

_number = attrgetter("number")


class NumberedFacts(dict[int, Any]):
    """The fact list: each fact under its own number, in the order in which they were declared, and once."""

    @property
    def changes(self) -> tuple[Iterable[Any], Iterable[Any]]:
        """The facts for the matcher, and none that were taken back."""
        return self.values(), ()


class LeanCycle:
    """To be joined to experta's ``KnowledgeEngine``."""

    agenda_class: type[Any]
    initial_fact: Any
    agenda: Any
    facts: Any
    matcher: Any
    running: bool

    get_activations: Any  # these two are the KnowledgeEngine's
    strategy: Any

    def reset(self) -> None:
        """A fact list with experta's initial fact alone, and an empty agenda."""
        self.agenda = self.agenda_class()
        self.facts = NumberedFacts({0: self.initial_fact})
        self.tell = self.facts.setdefault
        self.matcher.reset()
        self.running = False

    def declare(self, *facts: Any) -> None:
        """Declare the findings, each of another term, and put on the agenda all that follows from them."""
        self.facts.update(zip(map(_number, facts), facts, strict=True))
        self.strategy._update_agenda(self.agenda, *self.get_activations())

    def run(self) -> None:
        """Fire what is on the agenda, the last first, until it is empty or ``halt`` is called."""
        self.running = True
        waiting = self.agenda.activations
        while waiting and self.running:
            waiting.pop().fire(self)
        self.running = False
