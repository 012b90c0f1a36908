"""How many questions an interview puts until its goals are settled, beside a fixed order and the best possible one.

    python -m tests.benchmarks.interview [--patients N] [--seed N] [--json]

Random patients are complete: every question that applies has an answer; of the first kind no red flag is present, of
the second any answer is as likely as another. Documented patients are the situations of the bundled cases, where most
is not told and is answered *unknown*. The fixed order asks what the template lists, from top to bottom, with the same
red flags first, the same end and the same questions that do not apply. The best possible order is the decision tree of
fewest questions on average, found by trying everything, of small random rule bases, over all their complete patients.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import expert
from expert import interviewing
from expert.chart import Chart, Held
from expert.findings import impossible_in
from expert.interviewing.choosing import candidates, chosen, first_red_flag
from expert.interviewing.ending import acts_first, open_goals
from expert.interviewing.ground import ground_of
from expert.interviewing.outlook import Outlook
from expert.interviewing.state import Answer, read_state
from expert.language.rulebase import RuleBase
from expert.language.truth import truth

Choice = Callable[[Outlook, tuple[str, ...]], str | None]


def asked_of(rulebase: RuleBase, patient: Mapping[str, Held], choose: Choice, *, flags: bool = True) -> list[str]:
    """The terms that are asked for, in their order, until the interview with this patient ends."""
    start = read_state(interviewing.start(rulebase=rulebase), rulebase)
    interview, asked = replace(start, going_on=None), []
    while not acts_first(interview):
        outlook = Outlook(rulebase, interview.chart, interview.never)
        goals = open_goals(interview, outlook).names
        if not goals:
            break
        flag = first_red_flag(outlook) if flags else None
        name = flag[1] if flag else choose(outlook, goals)
        if name is None:
            raise AssertionError("a goal is open, and no question could change it")
        asked.append(name)
        value = patient.get(name)
        chart = interview.chart if value is None else interview.chart.extended({name: value})
        interview = replace(interview, chart=chart, answers=(*interview.answers, Answer(term=name, value=value)))
    return asked


def in_template_order(outlook: Outlook, goals: tuple[str, ...]) -> str | None:
    """The first question of the template that applies, whether or not it could matter."""
    askable = list(outlook.askable())
    return next((name for name in askable if outlook.applies(name)), None)


def relevant_in_template_order(outlook: Outlook, goals: tuple[str, ...]) -> str | None:
    """The first question of the template that could change a goal."""
    found = set(candidates(outlook, goals))
    return next((name for name in outlook.rulebase.terms_by_name if name in found), None)


ORDERS: dict[str, Choice] = {
    "ours": chosen,
    "template, what matters": relevant_in_template_order,
    "template": in_template_order,
}


def complete(rulebase: RuleBase, rng: random.Random, *, calm: bool) -> Chart:
    """A patient of whom everything is known that applies; a calm one has no red flag."""
    answers = ground_of(rulebase).answers
    chart = Chart()
    flagged = {leaf.name for flag in rulebase.red_flags for leaf in flag.subjects} if calm else set()
    names = [name for name in answers if name in flagged] + rng.sample(
        sorted(set(answers) - flagged), len(answers) - len(flagged)
    )
    waiting = names
    while waiting:
        left = []
        for name in waiting:
            term = rulebase.terms_by_name[name]
            applies = True if term.asked_if is None else truth(term.asked_if, chart.truth)
            if applies is None:
                left.append(name)
            elif applies:
                values = list(answers[name])
                rng.shuffle(values)
                if name in flagged:
                    values.sort(key=lambda value: value is True)
                for value in values:
                    more = chart.extended({name: value})
                    if not impossible_in(rulebase, more):
                        chart = more
                        break
        if len(left) == len(waiting):
            break
        waiting = left
    return chart


def documented(rulebase: RuleBase) -> Iterator[Chart]:
    """The situations of the bundled cases, variants left out."""
    for case in expert.replay(rulebase=rulebase).cases:
        yield from (situation.chart for situation in case.situations if not situation.is_variant)
