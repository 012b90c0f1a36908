"""How: the proof of a standing conclusion, from the rules that reach it down to the findings."""

from collections.abc import Mapping

from expert.consultation import Consultation, consultation_of, parts
from expert.errors import ExpertError
from expert.language.conclusions import CONFLICT, Conclusion
from expert.language.rulebase import RuleBase
from expert.outcome import Outcome
from expert.questions.asked import concluded_text, conclusion_asked, conflict_text, listed, outcome_asked
from expert.questions.parts import Proof


class NotConcluded(ExpertError):
    """How something was concluded is asked of a conclusion of which nothing is."""


def how(said: Consultation | Outcome, conclusion: str, rulebase: RuleBase | None = None) -> Proof:
    """The proof of a conclusion that stands, by its name: every rule that reaches it, and all that they rest on.

    Nothing is run: a stored consultation is asked by the rules that gave it (``rulebase``, by default the installed
    one). Of a conflict both sides are shown. Raises NotFound for a conclusion that there is not, NotConcluded for one
    of which nothing is concluded, NotRecalled for a consultation that is another rule base's or was changed.
    """
    outcome = outcome_asked(said, rulebase)
    defined = conclusion_asked(outcome.rulebase, conclusion)
    if conclusion not in outcome.standing:
        raise NotConcluded(f"nothing is concluded of {conclusion} ({defined.title}); ask why not.")
    # Told by the rules as they are today: what a stored text says of them may have been worded otherwise.
    consultation = consultation_of(outcome)
    found = next(one for one in consultation.conclusions if one.name == conclusion)
    conflicts = (one.sides for one in consultation.conflicts if one.name == conclusion)
    sides = next(conflicts, (parts.Side(value=found.value, rules=found.rules),))
    steps = _steps(found.rules, {firing.rule: firing for firing in consultation.firings})
    read = {finding.term for step in steps for finding in step.findings}
    return Proof(
        says=_says(outcome, defined, found),
        conclusion=found,
        sides=sides,
        steps=steps,
        findings=tuple(finding for finding in consultation.findings if finding.term in read),
    )


def _steps(rules: tuple[str, ...], firings: Mapping[str, parts.Firing]) -> tuple[parts.Firing, ...]:
    """The firings of these rules, each followed by those on which it rests, none of them twice."""
    waiting, steps = list(reversed(rules)), dict[str, parts.Firing]()
    while waiting:
        rule = waiting.pop()
        if rule not in steps:
            steps[rule] = firings[rule]
            below = [other for match in firings[rule].conclusions for other in match.rules]
            waiting += reversed(below)
    return tuple(steps.values())


def _says(outcome: Outcome, defined: Conclusion, found: parts.Conclusion) -> str:
    if found.value == CONFLICT:
        return conflict_text(defined, outcome)
    beside = f" Another value was concluded beside it, by {listed(found.beside)}." if found.beside else ""
    return f"{concluded_text(defined, found.value)} stands, by {listed(found.rules)}.{beside}"
