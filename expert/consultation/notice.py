"""What has to be said before all else: an empty answer says that it is empty, and what that does not mean."""

from expert.explaining import Explanation
from expert.outcome import Outcome

OUTSIDE = "outside_scope"


def notice_of(outcome: Outcome, explanation: Explanation) -> str | None:
    """One or two sentences, or None when the conclusions speak for themselves. Never reassures."""
    said = [sentence for sentence in (_outside(outcome, explanation), _empty(outcome)) if sentence]
    return " ".join(said) or None


def _outside(outcome: Outcome, explanation: Explanation) -> str | None:
    """The complaint lies outside the scope, by a sign of the rule base that has this name."""
    for standing in explanation.standings:
        if standing.name == OUTSIDE:
            reasons = " ".join(rule.because for rule in standing.rules)
            return f"The complaint lies outside the scope of '{outcome.rulebase.title}': {reasons}"
    return None


def _empty(outcome: Outcome) -> str | None:
    known = len(outcome.chart)
    if known == 0:
        return "Nothing is known of this patient yet, so nothing is concluded. Nothing is excluded either."
    if not outcome.standing:
        findings = "the one finding given" if known == 1 else f"the {known} findings given"
        return f"No rule concludes anything from {findings}. Nothing is thereby excluded."
    return None
