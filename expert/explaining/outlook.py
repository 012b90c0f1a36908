"""What can still come of an outcome: of every rule, whether a further finding can make it fire or keep it from firing.

``Prospect`` (see ``expert.missing``) takes what was concluded to stay concluded, and tells what to ask. Here an
exception or a conflict may also take something away, so that 'can no longer fire' and 'fires whatever is found' are
never said too much. They may be said too little: leaves are looked at one by one, so that two of which only one can
hold both count as open. What is exact needs a prover.
"""

from expert.language.conclusions import CONFLICT, Conclusion, Verdict
from expert.language.conditions import Is, Leaf
from expert.language.layers import Pair
from expert.language.truth import truth
from expert.logic import Truth, conjunction
from expert.outcome import Outcome


class Outlook:
    """The truth of leaves and rules over every extension of the outcome's chart; None where it may change."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self._certain: set[Pair] = set()
        self._possible: set[Pair] = set()
        self._rules: dict[str, Truth] = {}
        # In the order of layers, so that every pair which a rule reads is settled before the rule.
        for rule in outcome.rulebase.rules_in_order:
            excepted = False if rule.unless is None else truth(rule.unless, self.leaf)
            fires = conjunction((truth(rule.when, self.leaf), None if excepted is None else not excepted))
            self._rules[rule.id] = fires
            if fires is not False:
                self._possible.add(rule.then.pair)
            if fires:
                self._certain.add(rule.then.pair)

    def rule(self, id_: str) -> Truth:
        """True where the rule fires for every extension, False where it fires for none."""
        return self._rules[id_]

    def leaf(self, leaf: Leaf) -> Truth:
        """True where the leaf holds for every extension, False where it holds for none."""
        subject = leaf.subject
        if not isinstance(subject, Conclusion):
            return self.outcome.chart.truth(leaf)
        certain = {value for value in subject.values if (subject.name, value) in self._certain}
        possible = {value for value in subject.values if (subject.name, value) in self._possible}
        wanted = set(leaf.values) if isinstance(leaf, Is) else set()
        if not isinstance(subject, Verdict):
            return _truth(holds=not certain.isdisjoint(wanted), may=not possible.isdisjoint(wanted))
        if CONFLICT in wanted:
            return _truth(holds=len(certain) > 1, may=len(possible) > 1)
        stands_alone = not certain.isdisjoint(wanted) and len(possible) == 1
        return _truth(holds=stands_alone, may=not certain - wanted and not possible.isdisjoint(wanted))


def _truth(*, holds: bool, may: bool) -> Truth:
    return True if holds else None if may else False
