"""What a question is asked of, and what it names: the outcome, the conclusion, the value; each fault in a sentence."""

from collections.abc import Sequence

from expert.consultation import Consultation, parts
from expert.consultation.build import finding
from expert.errors import NotFound, did_you_mean
from expert.explaining import MatchedConclusion, MatchedFinding
from expert.language.conclusions import CONCLUDED, Conclusion
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.terms import Term
from expert.loading import load
from expert.outcome import Outcome
from expert.questions.parts import RuleNamed
from expert.recalling import recalled


def outcome_asked(said: Consultation | Outcome, rulebase: RuleBase | None) -> Outcome:
    """The outcome that a question is asked of: itself, or that of a stored consultation, recalled by its rules.

    Without a rule base the installed one is taken; an outcome brings its own. Raises NotRecalled.
    """
    return said if isinstance(said, Outcome) else recalled(rulebase or load(), said)


def conclusion_asked(rulebase: RuleBase, name: str, value: str | None = None) -> Conclusion:
    """The conclusion of this name; NotFound where there is none, or none that takes this value."""
    if name in rulebase.terms_by_name:
        raise NotFound(f"{name} is a finding, which is found in the patient and not concluded; name a conclusion.")
    conclusion = rulebase.conclusion(name)
    if value is not None and value not in conclusion.values:
        values = f"its values are: {', '.join(conclusion.values)}."
        raise NotFound(f"{name} has no value '{value}'; {did_you_mean(value, conclusion.values, default=values)}")
    return conclusion


def subject_asked(rulebase: RuleBase, name: str) -> Term | Conclusion:
    """The finding or conclusion of this name; NotFound where there is neither."""
    subjects: dict[str, Term | Conclusion] = {**rulebase.terms_by_name, **rulebase.conclusions_by_name}
    if name in subjects:
        return subjects[name]
    for term in rulebase.terms:
        if name in term.was:
            raise NotFound(f"{name} is now called {term.name}; use that name.")
    near = did_you_mean(name, subjects, default="see the lists of terms and rules.")
    raise NotFound(f"there is no finding or conclusion '{name}'; {near}")


def concluded_text(conclusion: Conclusion, value: str | None) -> str:
    """A conclusion with its value, as a sentence names it; a sign's only value goes without saying."""
    return conclusion.title if value in (None, CONCLUDED) else f"{conclusion.title}: {value}"


def conflict_text(defined: Conclusion, outcome: Outcome) -> str:
    """A sentence on a verdict in conflict: its sides, each with the rules that concluded it."""
    fired = [rule for rule in outcome.fired if rule.then.conclusion.name == defined.name]
    sides = (
        (value, tuple(rule.id for rule in fired if rule.then.value == value))
        for value in defined.values
        if (defined.name, value) in outcome.concluded
    )
    both = " against ".join(f"'{value}' (by {listed(rules)})" for value, rules in sides)
    return f"{defined.title} is in conflict, {both}; neither stands."


def findings_matched(outcome: Outcome, matched: tuple[MatchedFinding, ...]) -> tuple[parts.Finding, ...]:
    """Matched findings as a consultation tells them."""
    return tuple(finding(match.term, outcome.chart) for match in matched)


def conclusions_matched(
    outcome: Outcome, matched: tuple[MatchedConclusion, ...]
) -> tuple[parts.ConclusionMatched, ...]:
    """Matched conclusions as a consultation tells them."""
    named = outcome.rulebase.conclusions_by_name
    return tuple(
        parts.ConclusionMatched(
            name=match.name, title=named[match.name].title, value=match.value, rules=ids(match.rules)
        )
        for match in matched
    )  # fmt: skip


def ids(rules: tuple[Rule, ...]) -> tuple[str, ...]:
    """The ids of rules."""
    return tuple(rule.id for rule in rules)


def listed(words: Sequence[str], joined: str = "and") -> str:
    """Words in a row, as a sentence has them: 'a, b and c'."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joined} {words[-1]}"


def counted(number: int, thing: str) -> str:
    """A number of things: '1 rule', '2 rules'."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def rule_named(rule: Rule) -> RuleNamed:
    """A rule by name, with what it concludes."""
    then = rule.then
    return RuleNamed(
        rule=rule.id, title=rule.title, conclusion=then.conclusion.name, conclusion_title=then.conclusion.title,
        value=then.value,
    )  # fmt: skip
