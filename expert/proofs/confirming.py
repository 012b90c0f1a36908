"""Every witness is put to the reference: what a proof says of a patient must come out when the rules are run."""

from expert.findings import impossible_in
from expert.invariants_kept import broken, unsettled
from expert.language.rulebase import RuleBase
from expert.language.truth import truth
from expert.meaning import conclude
from expert.outcome import Outcome
from expert.proofs.faults import Fault


class Disagreement(Exception):
    """The encoding and the reference differ on a patient: a fault of ours, not of the rule base."""


def confirmed(rulebase: RuleBase, fault: Fault) -> Fault:
    """The fault, if its patients show it. Raises Disagreement."""
    outcomes = [conclude(rulebase, chart) for chart in fault.patients]
    possible = not any(impossible_in(rulebase, chart) for chart in fault.patients)
    if outcomes and not (possible and _shown(fault, outcomes)):
        raise Disagreement(f"the witness of '{fault.key}' does not show it when it is consulted")
    return fault


def _shown(fault: Fault, outcomes: list[Outcome]) -> bool:
    first, last = outcomes[0], outcomes[-1]
    match fault.kind:
        case "verdict conflict":
            return fault.about in first.conflicts
        case "broken invariant":
            lost = unsettled(first, last) if last is not first else broken(first)
            return fault.about in {invariant.id for invariant in lost}
        case "unstable release":
            return _stands(fault, first) and not _stands(fault, last)
        case "open red flag":
            cleared = [truth(flag.cleared, first.chart.truth) is True for flag in first.rulebase.red_flags]
            return _stands(fault, first) and not all(cleared)
        case "gap":
            return fault.about not in first.standing
    raise TypeError(f"a fault of the kind '{fault.kind}' has no witness")


def _stands(fault: Fault, outcome: Outcome) -> bool:
    """Whether the value stands that the fault is about: 'conclusion: value', or a sign's name."""
    (name,) = fault.shows
    value = fault.about.removeprefix(name).removeprefix(": ") or outcome.rulebase.conclusion(name).values[0]
    return outcome.standing.get(name) == value
