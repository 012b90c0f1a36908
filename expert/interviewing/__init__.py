"""The interview: what to ask next of a patient, one call a step, without a terminal.

    state = interviewing.start()
    while question := interviewing.next_question(state):
        state = interviewing.answer(state, put_to_somebody(question))  # a value, or interviewing.UNKNOWN
    interviewing.finished(state).says
    interviewing.consultation(state).standing("direct_injury")

The state is a plain value of mappings, lists, texts and numbers: keep it in JSON, in a session, in the client. Every
function takes one and returns a new one; none is ever changed. A state without ``rulebase`` is read by the installed
rule base of its name.
"""

from expert.interviewing.interview import (
    answer,
    back,
    change,
    consultation,
    findings,
    finished,
    go_on,
    next_question,
    question,
    start,
)
from expert.interviewing.parts import Ending, LeftOpen, Question, RuleAsked, Why
from expert.interviewing.state import UNKNOWN, InterviewError, RuleBaseNamed, State

__all__ = [
    "UNKNOWN",
    "Ending",
    "InterviewError",
    "LeftOpen",
    "Question",
    "RuleAsked",
    "RuleBaseNamed",
    "State",
    "Why",
    "answer",
    "back",
    "change",
    "consultation",
    "findings",
    "finished",
    "go_on",
    "next_question",
    "question",
    "start",
]
