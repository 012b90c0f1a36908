"""Walks through an interview with answers that a test draws."""

from collections.abc import Callable

from expert import interviewing
from expert.consultation.unchanging import value_said
from expert.errors import ChartError
from expert.interviewing.ground import ground_of

Draw = Callable[[int], int]  # a number from 0 up to, not including, this one


def answers_of(rulebase, name):
    """What may be answered to a question, as a caller writes it; UNKNOWN last."""
    term = rulebase.terms_by_name[name]
    return [*(value_said(term, value) for value in ground_of(rulebase).answers[name]), interviewing.UNKNOWN]


def answered(state, rulebase, below: Draw):
    """The state after some answer to the question that waits; one that cannot be is followed by another."""
    answers = answers_of(rulebase, state["asking"])
    while answers:
        value = answers.pop(below(len(answers)))
        try:
            return interviewing.answer(state, value, rulebase)
        except ChartError:
            continue
    raise AssertionError(f"no answer to {state['asking']} is possible")


def walked(rulebase, below: Draw, *, goals=None, findings=None):
    """Every state of an interview, from the first to the last; an emergency does not end it."""
    states = [interviewing.start(goals, findings, rulebase)]
    while True:
        state = states[-1]
        if state["asking"] is not None:
            states.append(answered(state, rulebase, below))
        elif interviewing.finished(state, rulebase).why == "act first":
            states.append(interviewing.go_on(state, rulebase))
        else:
            return states
