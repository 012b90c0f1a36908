"""How a question is put: its words, its answers, and why it is asked."""

from expert.consultation.parts import ConclusionNamed
from expert.interviewing.choosing import asked_first, first_red_flag
from expert.interviewing.mattering import mattering
from expert.interviewing.outlook import Outlook
from expert.interviewing.parts import Question, RuleAsked, Why
from expert.interviewing.state import Interview
from expert.language.quantities import Quantity
from expert.language.terms import Choice, Flag, Term
from expert.wording import subject_text


def question_for(interview: Interview, name: str) -> Question:
    """The question for a term, with why it is asked of this patient now."""
    term = interview.rulebase.terms_by_name[name]
    measured = term if isinstance(term, Quantity) else None
    return Question(
        term=name,
        question=term.question,
        explains=term.explains,
        label=subject_text(term),
        kind=term.kind,  # type: ignore[arg-type]  # the language's three kinds; pydantic checks the word
        values=_values(term),
        ordered=isinstance(term, Choice) and term.ordered,
        unit=measured.unit.name if measured is not None else None,
        low=float(measured.low) if measured is not None else None,
        high=float(measured.high) if measured is not None else None,
        step=float(measured.step) if measured is not None else None,
        cost=term.cost,
        number=next(
            (place for place, one in enumerate(interview.answers, start=1) if one.term == name),
            len(interview.answers) + 1,
        ),
        why=why(interview, name),
    )


def why(interview: Interview, name: str) -> Why:
    """Which red flag, which rules and which goals an answer serves, in the order of the rule base."""
    rulebase = interview.rulebase
    # One supposition for each goal, so that one look tells for which of them each question matters.
    outlook = Outlook(rulebase, interview.chart, interview.never, [None] * len(interview.goals))
    found = mattering(outlook, {goal: 1 << place for place, goal in enumerate(interview.goals)})
    waiting = [one for one in found.terms if one == name or name in asked_first(outlook, one)]
    mask = 0
    for one in waiting:
        mask |= found.terms[one]
    ids = {rule for one in waiting for rule in found.reading[one]}
    flag = first_red_flag(outlook)
    titles = {one.id: one.title for one in rulebase.red_flags}
    return Why(
        red_flag=titles[flag[0]] if flag is not None and flag[1] == name else None,
        goals=tuple(
            ConclusionNamed(name=goal, title=rulebase.conclusions_by_name[goal].title)
            for place, goal in enumerate(interview.goals)
            if mask >> place & 1
        ),
        rules=tuple(
            RuleAsked(
                rule=rule.id,
                title=rule.title,
                conclusion=rule.then.conclusion.name,
                conclusion_title=rule.then.conclusion.title,
                value=rule.then.value,
            )
            for rule in rulebase.rules
            if rule.id in ids
        ),
        opens=tuple(one for one in waiting if one != name),
    )


def _values(term: Term) -> tuple[str, ...]:
    match term:
        case Choice():
            return term.values
        case Flag():
            return tuple(term.spoken(value) for value in (True, False))
    return ()
