"""Patients and outcomes in a sentence, for a law that is broken."""

from collections.abc import Iterable, Mapping

from expert.chart import Held
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.outcome import Outcome


def patient(rulebase: RuleBase, findings: Mapping[str, Held]) -> str:
    """The findings as ``name = value``, in the order of the rule base's terms; 'nothing known' where there is none."""
    known = [f"{term.name} = {term.spoken(findings[term.name])}" for term in rulebase.terms if term.name in findings]
    return ", ".join(known) or "nothing known"


def added(rulebase: RuleBase, less: Mapping[str, Held], more: Mapping[str, Held]) -> str:
    """The same of what an extension adds."""
    return patient(rulebase, {name: value for name, value in more.items() if name not in less})


def difference(first: tuple[str, Outcome], second: tuple[str, Outcome]) -> str:
    """In what two outcomes, each with who gave it, differ; '' where they do not."""
    parts = []
    for what in ("fired", "withheld"):
        ours, theirs = getattr(first[1], what), getattr(second[1], what)
        if [rule.id for rule in ours] != [rule.id for rule in theirs]:
            parts.append(f"{what} by {first[0]}: {_ids(ours)}; by {second[0]}: {_ids(theirs)}")
    if not parts and dict(first[1].standing) != dict(second[1].standing):
        parts.append(f"standing by {first[0]}: {_values(first[1])}; by {second[0]}: {_values(second[1])}")
    return "; ".join(parts)


def _ids(rules: Iterable[Rule]) -> str:
    return ", ".join(rule.id for rule in rules) or "none"


def _values(outcome: Outcome) -> str:
    return ", ".join(f"{name} {value}" for name, value in outcome.standing.items()) or "nothing"
