"""Why a rule did not conclude: the status of each of its conditions, or what withheld it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from expert.language.conclusions import CONFLICT
from expert.language.conditions import Is, Leaf, leaves
from expert.language.rules import Rule
from expert.meaning import concludes
from expert.missing import Prospect
from expert.outcome import Outcome
from expert.wording import leaf_text

Status = Literal["held", "contradicted", "never asked", "not concluded", "withheld"]
State = Literal["fired", "withheld", "undecided", "not met"]


@dataclass(frozen=True, slots=True)
class LeafStatus:
    """One condition of a rule: whether it held, and if not, what is known or what withheld it."""

    leaf: Leaf
    status: Status
    known: str = ""

    def __str__(self) -> str:
        return f"{leaf_text(self.leaf)} - {self.status}{f' ({self.known})' if self.known else ''}"


@dataclass(frozen=True, slots=True)
class WhyNot:
    """A rule after a consultation, with its conditions from left to right, and what withheld it if it was withheld."""

    rule: Rule
    state: State
    leaves: tuple[LeafStatus, ...]
    withheld_by: tuple[str, ...] = ()

    def lines(self) -> list[str]:
        """The rule's state, then each condition that does not hold, one deeper."""
        if self.state == "fired":
            return [f"{self.rule.id} fired"]
        if self.state == "withheld":
            return [f"{self.rule.id} was withheld by {', '.join(self.withheld_by)}"]
        reason = "could still fire" if self.state == "undecided" else "did not fire"
        return [f"{self.rule.id} {reason}:", *(f"  {leaf}" for leaf in self.leaves if leaf.status != "held")]


def why_not(outcome: Outcome, conclusion: str, value: str) -> tuple[WhyNot, ...]:
    """Every rule that concludes this value, by id, with what became of it."""
    return tuple(why_not_rule(outcome, rule) for rule in outcome.rulebase.rules_for(conclusion, value))


def why_not_rule(outcome: Outcome, rule: Rule) -> WhyNot:
    """What became of a rule, and of each of its conditions."""
    statuses = tuple(_status(outcome, leaf) for leaf in dict.fromkeys(leaves(rule.when)))
    if rule in outcome.fired:
        return WhyNot(rule, "fired", statuses)
    if rule in outcome.withheld:
        return WhyNot(rule, "withheld", statuses, tuple(_withheld_by(outcome, rule)))
    return WhyNot(rule, "undecided" if rule in Prospect(outcome).undecided else "not met", statuses)


def _status(outcome: Outcome, leaf: Leaf) -> LeafStatus:
    if leaf.subject.is_finding:
        truth = outcome.chart.truth(leaf)
        if truth is None:
            return LeafStatus(leaf, "never asked")
        known = leaf.subject.spoken(outcome.chart[leaf.subject.name])
        return LeafStatus(leaf, "held") if truth else LeafStatus(leaf, "contradicted", f"it is {known}")
    if concludes(leaf, outcome.concluded):
        return LeafStatus(leaf, "held")
    values = leaf.values if isinstance(leaf, Is) else ()
    name = leaf.subject.name
    kept_back = [rule for rule in outcome.withheld if rule.then.conclusion.name == name and rule.then.value in values]
    if kept_back:
        said = "; ".join(f"{rule.id}, by {', '.join(_withheld_by(outcome, rule))}" for rule in kept_back)
        return LeafStatus(leaf, "withheld", said)
    stands = outcome.standing.get(name, "")
    known = "in conflict" if stands == CONFLICT else stands and f"it is {stands}"
    return LeafStatus(leaf, "not concluded", known)


def _withheld_by(outcome: Outcome, rule: Rule) -> Iterator[str]:
    """The conclusions of a withheld rule's unless that hold, with the rules that drew them."""
    for leaf in dict.fromkeys(leaves(rule.unless)) if rule.unless is not None else ():
        if concludes(leaf, outcome.concluded):
            name, values = leaf.subject.name, leaf.values if isinstance(leaf, Is) else ()
            drew = [fired.id for fired in outcome.fired if fired.then.conclusion.name == name
                    and (fired.then.value in values or CONFLICT in values)]  # fmt: skip
            yield f"{leaf.subject.name} ({', '.join(drew)})"
