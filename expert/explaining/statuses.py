"""Why a rule fired or did not: the status of each of its conditions, which of them matter, or what withheld it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from expert.explaining.outlook import Outlook
from expert.explaining.paths import Holding, MatchedConclusion, needed, withholding
from expert.language.conclusions import CONFLICT, Conclusion, Verdict
from expert.language.conditions import All, Any, AtLeast, Condition, Is, Leaf, leaves
from expert.language.rules import Rule
from expert.language.truth import truth
from expert.meaning import concludes
from expert.outcome import Outcome
from expert.wording import leaf_text

Status = Literal["held", "contradicted", "never asked", "not concluded", "withheld"]
State = Literal["fired", "withheld", "could still fire", "did not fire"]


@dataclass(frozen=True, slots=True)
class LeafStatus:
    """One condition of a rule: whether it held, and if not, what is known instead or which rules were withheld.

    A finding is held, contradicted by a known value, or was never asked; a conclusion is held, not concluded, or not
    concluded because ``kept_back``, which would have concluded it, were withheld. ``matters`` says of a rule whose
    condition holds that it rests on this leaf, and of any other that this leaf stands in its way.
    """

    leaf: Leaf
    status: Status
    known: str = ""
    kept_back: tuple[Rule, ...] = ()
    matters: bool = False

    def __str__(self) -> str:
        return f"{leaf_text(self.leaf)} - {self.status}{f' ({self.known})' if self.known else ''}"


@dataclass(frozen=True, slots=True)
class RuleStatus:
    """A rule after a consultation, with its conditions from left to right, and what withheld it if it was withheld.

    It 'could still fire' where further findings may make it do so, and 'did not fire' where none can. ``settled``
    says that no further finding changes the state; it is said only where that is certain. (What can no longer fire
    because its exception will hold may yet be withheld.)
    """

    rule: Rule
    state: State
    settled: bool
    leaves: tuple[LeafStatus, ...]
    withheld_by: tuple[MatchedConclusion, ...] = ()

    def lines(self) -> list[str]:
        """The rule's state, then each condition that stands in its way, one deeper."""
        match self.state:
            case "fired":
                return [f"{self.rule.id} fired"]
            case "withheld":
                return [f"{self.rule.id} was withheld by {', '.join(map(str, self.withheld_by))}"]
        return [f"{self.rule.id} {self.state}:", *(f"  {leaf}" for leaf in self.leaves if leaf.matters)]


def statuses_for(outcome: Outcome, conclusion: str, value: str | None = None) -> tuple[RuleStatus, ...]:
    """Every rule that concludes this value, or any value of this conclusion, by id, with what became of it."""
    outlook = Outlook(outcome)
    return tuple(rule_status(outcome, rule, outlook) for rule in outcome.rulebase.rules_for(conclusion, value))


def rule_status(outcome: Outcome, rule: Rule, outlook: Outlook | None = None) -> RuleStatus:
    """What became of a rule, and of each of its conditions; ``outlook`` is the outcome's, if the caller has it."""
    outlook = outlook or Outlook(outcome)
    fires = outlook.rule(rule.id)
    mattering = frozenset(in_the_way(outcome, rule.when) or needed(rule.when, Holding(outcome)))
    statuses = tuple(leaf_status(outcome, leaf, matters=leaf in mattering) for leaf in dict.fromkeys(leaves(rule.when)))
    if rule in outcome.fired:
        return RuleStatus(rule, "fired", fires is True, statuses)
    if rule in outcome.withheld:
        stays = rule.unless is not None and truth(rule.unless, outlook.leaf) and truth(rule.when, outlook.leaf)
        return RuleStatus(rule, "withheld", stays is True, statuses, withholding(outcome, rule).unless)
    if fires is not False:
        return RuleStatus(rule, "could still fire", settled=False, leaves=statuses)
    return RuleStatus(rule, "did not fire", truth(rule.when, outlook.leaf) is False, statuses)


def in_the_way(outcome: Outcome, condition: Condition) -> tuple[Leaf, ...]:
    """The leaves for want of which a condition does not hold; none where it holds.

    They are those that do not hold and stand in no part that holds. With all of them the condition would hold; of
    an Any one is enough, of an at_least as many as it lacks.
    """
    return tuple(_in_the_way(outcome, condition))


def leaf_status(outcome: Outcome, leaf: Leaf, *, matters: bool = False) -> LeafStatus:
    """What became of one condition."""
    subject = leaf.subject
    if not isinstance(subject, Conclusion):
        held = outcome.chart.truth(leaf)
        if held is None:
            return LeafStatus(leaf, "never asked", matters=matters)
        known = "" if held else f"it is {subject.spoken(outcome.chart[subject.name])}"
        return LeafStatus(leaf, "held" if held else "contradicted", known, matters=matters)
    if concludes(leaf, outcome.concluded):
        return LeafStatus(leaf, "held", matters=matters)
    if kept_back := _kept_back(outcome, leaf, subject):
        said = (f"{rule.id}, by {', '.join(map(str, withholding(outcome, rule).unless))}" for rule in kept_back)
        return LeafStatus(leaf, "withheld", "; ".join(said), kept_back, matters=matters)
    stands = outcome.standing.get(subject.name)
    known = "in conflict" if stands == CONFLICT else f"it is {stands}" if stands is not None else ""
    return LeafStatus(leaf, "not concluded", known, matters=matters)


def could_conclude(outcome: Outcome, leaf: Leaf) -> tuple[Rule, ...]:
    """The rules that would have made a leaf on a conclusion hold, by id; none fired.

    Of a verdict of which another value stands there are none: what stands would have to go.
    """
    subject = leaf.subject
    if not isinstance(subject, Conclusion) or not isinstance(leaf, Is) or concludes(leaf, outcome.concluded):
        return ()
    has = {value for value in subject.values if (subject.name, value) in outcome.concluded}
    wanted = subject.values if CONFLICT in leaf.values else () if isinstance(subject, Verdict) and has else leaf.values
    values = {value for value in wanted if value not in has}
    return tuple(rule for rule in outcome.rulebase.rules_for(subject.name) if rule.then.value in values)


def _kept_back(outcome: Outcome, leaf: Leaf, conclusion: Conclusion) -> tuple[Rule, ...]:
    """The withheld rules which, had they fired, would have made the leaf hold."""
    could = {rule.id for rule in could_conclude(outcome, leaf)}
    kept_back = tuple(rule for rule in outcome.withheld if rule.id in could)
    together = {*outcome.concluded, *(rule.then.pair for rule in kept_back)}
    return kept_back if concludes(leaf, together) or not isinstance(conclusion, Verdict) else ()


def _holds(outcome: Outcome, leaf: Leaf) -> bool:
    if leaf.subject.is_finding:
        return outcome.chart.truth(leaf) is True
    return concludes(leaf, outcome.concluded)


def _in_the_way(outcome: Outcome, condition: Condition) -> Iterator[Leaf]:
    if truth(condition, lambda leaf: _holds(outcome, leaf)):
        return
    if isinstance(condition, All | Any | AtLeast):
        for part in condition.parts:
            yield from _in_the_way(outcome, part)
    elif isinstance(condition, Leaf):
        yield condition
