"""Did this rule fire: its state, and of everything that it demands what is known."""

from collections.abc import Iterator

from expert.consultation import Consultation
from expert.consultation.build import finding
from expert.explaining import (
    Outlook,
    RuleStatus,
    could_conclude,
    leaf_status,
    matched,
    reaching,
    rule_status,
)
from expert.language.conclusions import Verdict
from expert.language.conditions import All, Any, AtLeast, Condition, Leaf, leaves
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.terms import Term
from expert.language.truth import truth
from expert.logic import Truth
from expert.meaning import concludes
from expert.outcome import Outcome
from expert.questions.asked import conclusions_matched, findings_matched, ids, listed, outcome_asked
from expert.questions.parts import ConditionAnswer, ExceptionState, LeafAnswer, RuleAnswer
from expert.wording import condition_lines


def rule_state(said: Consultation | Outcome, rule: str, rulebase: RuleBase | None = None) -> RuleAnswer:
    """Whether a rule fired, by its id, and on what; if it did not, what is known of each thing that it demands.

    Nothing is run: a stored consultation is asked by the rules that gave it (``rulebase``, by default the installed
    one). Raises NotFound for a rule that there is not, NotRecalled for a consultation that is another rule base's or
    was changed.
    """
    outcome = outcome_asked(said, rulebase)
    return States(outcome).of(outcome.rulebase.rule(rule))


class States:
    """The states of the rules of one outcome."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self._outlook = Outlook(outcome)

    def of(self, rule: Rule) -> RuleAnswer:
        """What became of a rule."""
        status = rule_status(self.outcome, rule, self._outlook)
        findings, conclusions = matched(self.outcome, rule.when) if self._holds(rule.when) else ((), ())
        exception = self._exception(rule)
        return RuleAnswer(
            says=_says(status, exception),
            rule=rule.id,
            title=rule.title,
            conclusion=rule.then.conclusion.name,
            conclusion_title=rule.then.conclusion.title,
            value=rule.then.value,
            because=rule.because,
            state=status.state,
            settled=status.settled,
            when=tuple(self._lines(rule.when)),
            exception=exception,
            unless=() if rule.unless is None else tuple(self._lines(rule.unless)),
            findings=findings_matched(self.outcome, findings),
            conclusions=conclusions_matched(self.outcome, conclusions),
            withheld_by=conclusions_matched(self.outcome, status.withheld_by),
        )

    def _exception(self, rule: Rule) -> ExceptionState:
        if rule.unless is None:
            return "none"
        if self._holds(rule.unless):
            return "holds"
        return "does not hold" if truth(rule.unless, self._outlook.leaf) is False else "could still hold"

    def _lines(self, condition: Condition, depth: int = 0, *, matters: bool = True) -> Iterator[ConditionAnswer]:
        """A condition and its parts; a part matters where it and all that it stands in are decided alike."""
        holds = self._holds(condition)
        words, *more = condition_lines(condition)
        leaf = None if more else self._leaf(condition)
        yield ConditionAnswer(depth=depth, wants=words.text, holds=holds, matters=matters, leaf=leaf)
        if leaf is None and isinstance(condition, All | Any | AtLeast):
            for part in condition.parts:
                yield from self._lines(part, depth + 1, matters=matters and self._holds(part) == holds)

    def _leaf(self, condition: Condition) -> LeafAnswer:
        """One line of a condition: a leaf, or the two ends of a range, of which the one that is lacking is told."""
        statuses = [leaf_status(self.outcome, leaf) for leaf in leaves(condition)]
        told = next((status for status in statuses if status.status != "held"), statuses[0])
        subject = told.leaf.subject
        held = told.status == "held"
        if isinstance(subject, Term):
            known = finding(subject, self.outcome.chart) if subject.name in self.outcome.chart else None
            return LeafAnswer(
                about=subject.name, kind="finding", status=told.status, known=told.known,
                finding=known, question=subject.question, rules=(), against=(),
            )  # fmt: skip
        stands = ids(reaching(self.outcome, subject.name))
        return LeafAnswer(
            about=subject.name, kind="conclusion", status=told.status, known=told.known, finding=None, question=None,
            rules=stands if held else ids(could_conclude(self.outcome, told.leaf)),
            against=stands if isinstance(subject, Verdict) and not held else (),
        )  # fmt: skip

    def _holds(self, condition: Condition) -> bool:
        return truth(condition, self._of_leaf) is True

    def _of_leaf(self, leaf: Leaf) -> Truth:
        return self.outcome.chart.truth(leaf) if leaf.subject.is_finding else concludes(leaf, self.outcome.concluded)


def _says(status: RuleStatus, exception: ExceptionState) -> str:
    named = f"'{status.rule.title}'"
    match status.state:
        case "fired" if exception == "could still hold":
            return f"{named} fired; its exception could still hold, and would withhold it."
        case "fired":
            return f"{named} fired{', and no further finding changes that' if status.settled else ''}."
        case "withheld":
            by = listed([f"{match.name} (by {listed(ids(match.rules))})" for match in status.withheld_by])
            return f"{named} was withheld: all that it demands holds, and so does its exception, {by}."
        case "could still fire":
            return f"{named} did not fire; further findings could still make it fire."
    return f"{named} did not fire, and no further finding can make it fire."
