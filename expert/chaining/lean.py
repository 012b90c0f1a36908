"""experta's cycle of declaring, matching and firing, without what a rule base of ours does not need.

Stock experta checks every fact against a schema it does not have, freezes and hashes its values, counts references,
formats log records that nobody reads, looks for initial facts by inspection, and filters the arguments of every
right-hand side. All that is left out here, and nothing else: facts are declared in the fact list, the matcher turns
them into activations, the agenda orders these, and the rules fire one by one and declare what they conclude.
"""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

_number = attrgetter("number")


class NumberedFacts:
    """To be joined to experta's ``FactList``: each fact stands under its own number, once.

    ``added`` are the facts that were declared since the matcher last looked, as far as some condition reads them.
    """

    added: list[Any]
    update: Any  # these two are the OrderedDict's, which the FactList is
    __setitem__: Any

    def declare(self, fact: Any) -> Any:
        """The fact if it is new; None if it stands there already."""
        if fact.number in self:  # type: ignore[operator]
            return None
        self[fact.number] = fact
        if fact.counts_down:
            self.added.append(fact)
        return fact

    def declare_all(self, facts: Sequence[Any]) -> None:
        """Declare facts of which each is known to be new."""
        self.update(zip(map(_number, facts), facts, strict=True))
        self.added += facts


class LeanCycle:
    """To be joined to experta's ``KnowledgeEngine``."""

    all_activations: Sequence[Any]
    agenda_class: type[Any]
    facts_class: type[Any]
    initial_fact: Any
    agenda: Any
    facts: Any
    matcher: Any
    strategy: Any
    running: bool

    def reset(self) -> None:
        """An empty fact list but for experta's initial fact, and an empty agenda."""
        self.agenda = self.agenda_class(self.all_activations)
        self.facts = self.facts_class()
        self.facts.declare(self.initial_fact)
        self.matcher.reset()
        self.running = False

    def declare(self, *facts: Any) -> Any:
        """Put facts into the fact list, and while no rule fires tell the agenda at once; the last one, if it is new."""
        declared = None
        for fact in facts:
            declared = self.facts.declare(fact)
        if not self.running:
            self._update()
        return declared

    def run(self) -> None:
        """Fire what is on the agenda, the highest salience first, until it is empty or ``halt`` is called."""
        self.running = True
        agenda, facts = self.agenda, self.facts
        stage_ends = 0
        while self.running:
            # No production reads what another of its own stage tells: a stage is matched when all of it has fired.
            if facts.added and not (agenda.waiting and agenda.waiting[-1] >= stage_ends):
                self._update()
            activation = agenda.get_next()
            if activation is None:
                break
            stage_ends = activation.stage_ends
            activation.fire(self)
        self.running = False

    def _update(self) -> None:
        added = self.facts.added
        self.facts.added = []
        activated, cancelled = self.matcher.changes(added)
        if activated or cancelled:
            self.strategy._update_agenda(self.agenda, activated, cancelled)
