"""Answers one counterfactual question, in full."""

from expert.changes import Said, changes
from expert.consultation import Consultation
from expert.consultation.build import finding
from expert.counterfactual.changing import Changing
from expert.counterfactual.parts import NewFinding, SmallestChange
from expert.counterfactual.wanted import Changed, Counterfactual, Only
from expert.language.conclusions import CONFLICT
from expert.language.rulebase import RuleBase
from expert.outcome import Outcome
from expert.proving.solving import SECONDS
from expert.questions.asked import concluded_text, counted, outcome_asked
from expert.questions.supposing import conclusion_change
from expert.wording import subject_text

NOTICE = "This tells what the rules hang on. It is no advice to change a finding, or to look until one is found."


def smallest_change(
    said: Consultation | Outcome,
    conclusion: str,
    value: str | None = None,
    *,
    goes: bool = False,
    only: Only | None = None,
    rulebase: RuleBase | None = None,
    seconds: float = SECONDS,
) -> SmallestChange:
    """The smallest change of findings with which a conclusion would appear or, with ``goes``, would go.

    ``value`` is the value that should stand (None: any, a conflict left out), or that should go (None: the one that
    stands). ``only`` is 'unknown' for further findings alone, 'known' for other values of known findings alone. What
    is smallest, and what a change may be, ``Changing`` says, which is also the faster way to ask often. The answer is
    verified by running the rules; ``seconds`` bounds each question to the solver.

    Raises NotFound for a wrong name, NothingToChange where it is so already, NotRecalled for a stored consultation
    that is another rule base's or was changed, ProverMissing without z3 (the extra ``proving``), Unproved when the
    solver gives up.
    """
    before = outcome_asked(said, rulebase)
    changing = Changing(before.rulebase, seconds=seconds)
    return answer_of(changing.smallest(before, conclusion, value, goes=goes, only=only))


def answer_of(found: Counterfactual) -> SmallestChange:
    """The answer in full: each finding as a consultation tells it, and every conclusion that changes along."""
    wanted, rulebase = found.wanted, found.before.rulebase
    after = found.after or found.before
    differing = changes(Said.of(found.before), Said.of(after), rulebase)
    return SmallestChange(
        says=_says(found),
        conclusion=wanted.conclusion.name,
        title=wanted.conclusion.title,
        value=wanted.value,
        change="goes" if wanted.goes else "appears",
        only=wanted.only,
        possible=found.after is not None,
        standing=found.before.standing.get(wanted.conclusion.name),
        findings=tuple(_new_finding(one, found.before, after) for one in found.changed),
        conclusions=tuple(conclusion_change(rulebase, one) for one in differing),
        notice=NOTICE,
    )


def _new_finding(one: Changed, before: Outcome, after: Outcome) -> NewFinding:
    return NewFinding(
        term=one.term.name,
        title=subject_text(one.term),
        question=one.term.question,
        cost=one.term.cost,
        before=None if one.before is None else finding(one.term, before.chart),
        after=finding(one.term, after.chart),
        any_of=one.any_of,
    )


def _says(found: Counterfactual) -> str:
    wanted = found.wanted
    value = "in conflict" if wanted.value == CONFLICT else wanted.value
    wish = f"'{concluded_text(wanted.conclusion, value)}' {'go' if wanted.goes else 'stand'}"
    if found.after is not None:
        fewer = ", and no fewer do" if len(found.changed) > 1 else ""
        return f"{counted(len(found.changed), 'change')} of findings would make {wish}{fewer}."
    match wanted.only:
        case "unknown":
            return f"No further finding can make {wish}, as long as what is known stays as it is."
        case "known":
            return f"No change of known findings alone can make {wish}."
    return f"No change of findings can make {wish}."
