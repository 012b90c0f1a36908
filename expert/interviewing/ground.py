"""What is worked out once of a rule base, and holds for every interview: the answers that its conditions tell apart."""

from collections.abc import Mapping
from threading import Lock
from weakref import WeakKeyDictionary

from expert.chart import Held
from expert.language.conditions import Compare, Leaf, leaves
from expert.language.every_condition import conditions_in
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.rules import Impossible
from expert.language.terms import Choice, Term

_lock = Lock()
_grounds: "WeakKeyDictionary[RuleBase, Ground]" = WeakKeyDictionary()


class Ground:
    """The answers, combinations and waiting questions of a rule base.

    ``answers``       by term name, in the term's order; of a quantity the lowest value between two thresholds, rising:
                      two answers of one region are the same to every condition
    ``combinations``  by term name, the impossible combinations that read it
    ``waiting``       the terms that do not always apply, with their conditions
    """

    def __init__(self, rulebase: RuleBase) -> None:
        cuts = _cuts(rulebase)
        self.answers = {term.name: _answers(term, cuts.get(term.name, set())) for term in rulebase.terms}
        self.combinations: dict[str, list[Impossible]] = {}
        for combination in rulebase.impossible:
            for name in {leaf.subject.name for leaf in leaves(combination.when)}:
                self.combinations.setdefault(name, []).append(combination)
        self.waiting = tuple((term.name, term.asked_if) for term in rulebase.terms if term.asked_if is not None)
        self._satisfying: Mapping[int, tuple[Held, ...]] = {
            id(leaf): tuple(value for value in self.answers[leaf.subject.name] if leaf.holds(value))
            for condition in conditions_in(rulebase)
            for leaf in leaves(condition)
            if leaf.subject.is_finding
        }

    def satisfying(self, leaf: Leaf) -> tuple[Held, ...]:
        """The answers that make a leaf on a finding hold; it has to be the rule base's own."""
        return self._satisfying[id(leaf)]


def ground_of(rulebase: RuleBase) -> Ground:
    """What was worked out of a rule base, or is now; it is forgotten with it."""
    with _lock:
        ground = _grounds.get(rulebase)
        if ground is None:
            ground = _grounds[rulebase] = Ground(rulebase)
        return ground


def _answers(term: Term, cuts: set[int]) -> tuple[Held, ...]:
    match term:
        case Choice():
            return term.values
        case Quantity():
            return tuple(sorted({term.first} | {cut for cut in cuts if term.first < cut <= term.last}))
    return (True, False)


def _cuts(rulebase: RuleBase) -> dict[str, set[int]]:
    """By quantity, the values at which some condition changes."""
    cuts: dict[str, set[int]] = {}
    for condition in conditions_in(rulebase):
        for leaf in leaves(condition):
            if isinstance(leaf, Compare):
                cuts.setdefault(leaf.subject.name, set()).add(leaf.steps + (leaf.op in ("<=", ">")))
    return cuts
