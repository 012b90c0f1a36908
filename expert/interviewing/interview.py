"""The interview, one call a step: a state in, a new state out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from expert.consultation import Consultation, consultation_of
from expert.consulting import outcome_of
from expert.findings import read_chart
from expert.interviewing.ending import acts_first, ending, is_most_urgent, next_term
from expert.interviewing.parts import Ending, Question
from expert.interviewing.putting import question_for
from expert.interviewing.state import (
    UNKNOWN,
    Answer,
    Interview,
    InterviewError,
    State,
    checked_goals,
    plain_findings,
    read_state,
)
from expert.interviewing.state import state_of as _state_of
from expert.language.layers import conclusions_read
from expert.language.rulebase import RuleBase
from expert.language.terms import Choice
from expert.loading import load


def start(
    goals: Sequence[str] | None = None,
    findings: Mapping[str, object] | None = None,
    rulebase: RuleBase | None = None,
) -> State:
    """The state of a new interview.

    ``goals`` are names of conclusions (default: the goals of the rule base; where it names none, its urgency and every
    conclusion that no rule reads); ``findings`` what is known already, as ``consult`` takes it; ``rulebase`` the one
    that asks (default: the installed one). Raises NotFound for a goal that is no conclusion, ChartError for findings
    that are no patient's.
    """
    rulebase = rulebase or load()
    chart = read_chart(rulebase, findings or {})
    interview = Interview(
        rulebase=rulebase,
        goals=_default_goals(rulebase) if goals is None else checked_goals(rulebase, goals),
        findings=plain_findings(rulebase, chart),
        answers=(),
        going_on=None,
        asking=None,
        chart=chart,
    )
    return _asked(interview)


def next_question(state: State, rulebase: RuleBase | None = None) -> Question | None:
    """The question that waits for an answer, with why it is asked; None at the end of the interview."""
    interview = _read(state, rulebase)
    return None if interview.asking is None else question_for(interview, interview.asking)


def question(state: State, term: str, rulebase: RuleBase | None = None) -> Question:
    """The question for any term, such as one that is to be answered anew. NotFound for what is no term."""
    interview = _read(state, rulebase)
    return question_for(interview, interview.rulebase.term(term).name)


def answer(state: State, value: object, rulebase: RuleBase | None = None) -> State:
    """The state after an answer to the question that waits.

    ``value`` is as ``consult`` takes it (also with its sources), or UNKNOWN: then the question is not put again. Raises
    ChartError for a value that the term does not take, or that makes an impossible combination with what was said
    before; InterviewError when no question waits. The state that was given is good to go on with.
    """
    interview = _read(state, rulebase)
    if interview.asking is None:
        raise InterviewError("the interview is at its end and no question waits for an answer; go back, or change one.")
    return _said(interview, interview.asking, value)


def change(state: State, term: str, value: object, rulebase: RuleBase | None = None) -> State:
    """The state with another answer for a term, in its place; or with this one, where none was given yet.

    Raises as ``answer`` does, and NotFound with the nearest spelling for what is no term.
    """
    interview = _read(state, rulebase)
    return _said(interview, interview.rulebase.term(term).name, value)


def back(state: State, rulebase: RuleBase | None = None) -> State:
    """The state before the last answer. Raises InterviewError when there is none."""
    interview = _read(state, rulebase)
    if not interview.answers:
        raise InterviewError("there is no answer to go back to; this is the first question.")
    return _asked(interview.with_answers(interview.findings, interview.answers[:-1], "the answers"))


def go_on(state: State, rulebase: RuleBase | None = None) -> State:
    """The state in which questions are asked on, though the most urgent step stands and it is time to act."""
    interview = _read(state, rulebase)
    if not acts_first(interview):
        raise InterviewError("there is nothing to go on from; the interview did not end because it is time to act.")
    return _asked(replace(interview, going_on=len(interview.answers)))


def finished(state: State, rulebase: RuleBase | None = None) -> Ending | None:
    """Why nothing more is asked, and what stays open; None while a question waits."""
    interview = _read(state, rulebase)
    return ending(interview) if interview.asking is None else None


def findings(state: State, rulebase: RuleBase | None = None) -> dict[str, Any]:
    """What is known so far, as ``consult`` takes it."""
    interview = _read(state, rulebase)
    return plain_findings(interview.rulebase, interview.chart)


def consultation(state: State, rulebase: RuleBase | None = None) -> Consultation:
    """The consultation on what is known so far."""
    interview = _read(state, rulebase)
    return consultation_of(outcome_of(interview.rulebase, interview.chart))


def _read(state: State, rulebase: RuleBase | None) -> Interview:
    """A state; that it is at its end is not believed of one that lost its question, but found out."""
    interview = read_state(state, rulebase)
    return interview if interview.asking is not None else replace(interview, asking=next_term(interview))


def _said(interview: Interview, term: str, value: object) -> State:
    if value is None:
        raise InterviewError(f"{term} was answered with nothing; give a value, or UNKNOWN where it is not known.")
    said = Answer(term=term, value=None if _is_unknown(interview.rulebase, term, value) else value)
    known = dict(interview.findings)
    answers = interview.answers
    if any(one.term == term for one in answers):
        answers = tuple(said if one.term == term else one for one in answers)
    elif term in known and said.value is not None:
        known[term] = said.value
    else:
        known.pop(term, None)
        answers = (*answers, said)
    after = interview.with_answers(known, answers, "the answers")
    if term != interview.asking and not is_most_urgent(after):
        after = replace(after, going_on=None)  # it was chosen for what stood; of another emergency it is told anew
    return _asked(after)


def _is_unknown(rulebase: RuleBase, term: str, value: object) -> bool:
    """Whether a value is UNKNOWN, and no word of the term's own."""
    defined = rulebase.terms_by_name[term]
    return value == UNKNOWN and not (isinstance(defined, Choice) and UNKNOWN in defined.values)


def _asked(interview: Interview) -> State:
    return _state_of(replace(interview, asking=next_term(interview)))


def _default_goals(rulebase: RuleBase) -> tuple[str, ...]:
    if rulebase.goals:
        return tuple(goal.name for goal in rulebase.goals)
    read = {one.name for rule in rulebase.rules for condition in (rule.when, rule.unless)
            for one, _ in conclusions_read(condition) if one.name != rule.then.conclusion.name}  # fmt: skip
    concluded = {rule.then.conclusion.name for rule in rulebase.rules}
    urgent = {rulebase.urgency.name} if rulebase.urgency is not None else set()
    # Grades may read one another's steps, so that each is read by some rule.
    wanted = urgent | (concluded - read or concluded)
    return tuple(one.name for one in rulebase.conclusions if one.name in wanted)
