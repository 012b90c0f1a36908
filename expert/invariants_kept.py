"""Whether the invariants hold: over one outcome, and between the outcomes of a chart and of an extension of it."""

from collections.abc import Callable

from expert.language.conclusions import Grade
from expert.language.conditions import Condition, Leaf
from expert.language.invariants import Always, Invariant, Never, Stable
from expert.language.truth import truth
from expert.logic import Truth
from expert.meaning import concludes
from expert.outcome import Outcome


def holds(condition: Condition, outcome: Outcome) -> bool:
    """Whether a condition over findings, conclusions and standing steps is known to hold."""
    return truth(condition, _of(outcome)) is True


def reached(invariant: Invariant, outcome: Outcome) -> bool:
    """Whether an outcome puts the invariant to the test: an ``Always`` by its ``when``, a ``Stable`` by its value.

    What reaches a ``Never`` breaks it.
    """
    if isinstance(invariant, Stable):
        return _stands(invariant, outcome)
    return holds(invariant.when, outcome)


def broken(outcome: Outcome) -> tuple[Never | Always, ...]:
    """The rule base's invariants of the forms ``Never`` and ``Always`` that an outcome breaks."""
    return tuple(one for one in outcome.rulebase.invariants if not isinstance(one, Stable) and _breaks(one, outcome))


def unsettled(before: Outcome, after: Outcome) -> tuple[Stable, ...]:
    """The invariants of the form ``Stable`` that are broken where ``after`` is the outcome of an extended chart."""
    invariants = (one for one in before.rulebase.invariants if isinstance(one, Stable))
    return tuple(one for one in invariants if _stands(one, before) and not _kept(one, after))


def _breaks(invariant: Never | Always, outcome: Outcome) -> bool:
    if not holds(invariant.when, outcome):
        return False
    return isinstance(invariant, Never) or not holds(invariant.then, outcome)


def _kept(invariant: Stable, after: Outcome) -> bool:
    value = invariant.value
    if isinstance(value.conclusion, Grade) and not value.is_releasing:
        return holds(value.conclusion.reaches(value.value), after)
    return _stands(invariant, after)


def _stands(invariant: Stable, outcome: Outcome) -> bool:
    name, value = invariant.value.pair
    return outcome.standing.get(name) == value


def _of(outcome: Outcome) -> Callable[[Leaf], Truth]:
    def of_leaf(leaf: Leaf) -> Truth:
        return outcome.chart.truth(leaf) if leaf.subject.is_finding else concludes(leaf, outcome.concluded)

    return of_leaf
