"""What a question is asked of, and what it names: the outcome, the conclusion, the value; each fault in a sentence."""

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
    found = rulebase.terms_by_name.get(name) or rulebase.conclusions_by_name.get(name)
    if found is not None:
        return found
    for term in rulebase.terms:
        if name in term.was:
            raise NotFound(f"{name} is now called {term.name}; use that name.")
    names = (*rulebase.terms_by_name, *rulebase.conclusions_by_name)
    near = did_you_mean(name, names, default="see the lists of terms and rules.")
    raise NotFound(f"there is no finding or conclusion '{name}'; {near}")


def concluded_text(conclusion: Conclusion, value: str | None) -> str:
    """A conclusion with its value, as a sentence names it; a sign's only value goes without saying."""
    return conclusion.title if value in (None, CONCLUDED) else f"{conclusion.title}: {value}"


def findings_matched(matched: tuple[MatchedFinding, ...]) -> tuple[parts.Finding, ...]:
    """Matched findings as a consultation tells them."""
    return tuple(finding(match.term, match.value) for match in matched)


def conclusions_matched(outcome: Outcome, matched: tuple[MatchedConclusion, ...]) -> tuple[parts.ConclusionMatched, ...]:
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


def listed(words: tuple[str, ...] | list[str], joined: str = "and") -> str:
    """Words in a row, as a sentence has them: 'a, b and c'."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joined} {words[-1]}"
