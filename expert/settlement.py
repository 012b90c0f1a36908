"""What is settled of a consultation, told in full: a value that goes to JSON and back."""

from expert.consultation import Consultation, parts
from expert.consultation.build import finding
from expert.consultation.red_flag_parts import Part
from expert.language.rulebase import RuleBase
from expert.meaning import conclude
from expert.outcome import Outcome
from expert.proving.solving import SECONDS
from expert.questions.asked import concluded_text, conclusion_asked, counted, outcome_asked
from expert.settling import Settling

CAVEAT = (
    "Settled says only that no answer to a question of this rule base changes it while the findings stay as they are; "
    "it does not say that it is right."
)


class Otherwise(Part):
    """The fewest further findings with which another value of a conclusion would stand."""

    findings: tuple[parts.Finding, ...]
    standing: str | None
    """What would stand then; None for nothing."""


class ConclusionSettled(Part):
    """A conclusion, and whether it is the same in every possible extension of the findings."""

    conclusion: str
    title: str
    standing: str | None
    settled: bool
    otherwise: Otherwise | None
    """Only of a conclusion that was asked about by name and is not settled."""


class Settlement(Part):
    """Which conclusions no further answer can change."""

    says: str
    conclusions: tuple[ConclusionSettled, ...]
    """Every conclusion of the rule base in its order, or the one that was asked about."""
    caveat: str


def settlement(
    said: Consultation | Outcome,
    conclusion: str | None = None,
    *,
    rulebase: RuleBase | None = None,
    seconds: float = SECONDS,
) -> Settlement:
    """What is settled of every conclusion, or of one, and if that is not, what could still change it.

    Raises NotFound for a name that is no conclusion's; otherwise as ``expert.settling.settled`` does.
    """
    outcome = outcome_asked(said, rulebase)
    names = None if conclusion is None else [conclusion_asked(outcome.rulebase, conclusion).name]
    settling = Settling(outcome.rulebase, seconds=seconds)
    told = settling.settled(outcome.chart, names)
    found = tuple(
        ConclusionSettled(
            conclusion=name,
            title=outcome.rulebase.conclusion(name).title,
            standing=outcome.standing.get(name),
            settled=is_settled,
            otherwise=_otherwise(settling, outcome, name) if names and not is_settled else None,
        )
        for name, is_settled in told.items()
    )
    return Settlement(says=_says(found, outcome, conclusion), conclusions=found, caveat=CAVEAT)


def _otherwise(settling: Settling, outcome: Outcome, name: str) -> Otherwise:
    extension = settling.witness(outcome.chart, name)
    if extension is None:
        raise TypeError(f"{name} is settled and not settled")
    rulebase = outcome.rulebase
    return Otherwise(
        findings=tuple(
            finding(term, extension)
            for term in rulebase.terms
            if term.name in extension and term.name not in outcome.chart
        ),
        standing=conclude(rulebase, extension).standing.get(name),
    )


def _says(found: tuple[ConclusionSettled, ...], outcome: Outcome, conclusion: str | None) -> str:
    if conclusion is None:
        standing = [one for one in found if one.standing is not None]
        settled = sum(one.settled for one in standing)
        others = sum(one.settled for one in found) - settled
        return (
            f"{settled} of the {counted(len(standing), 'conclusion')} that stand are settled, and "
            f"{others} of the {len(found) - len(standing)} of which nothing stands."
        )
    (one,) = found
    stands = concluded_text(outcome.rulebase.conclusion(conclusion), one.standing)
    now = f"that nothing of '{stands}' stands" if one.standing is None else f"'{stands}'"
    if one.otherwise is None:
        return f"No further answer can change {now}."
    return f"{counted(len(one.otherwise.findings), 'further finding')} could still change {now}."
