"""How many questions an interview puts until its goals are settled, beside a fixed order and the best possible one.

    python -m tests.benchmarks.interview [--patients N] [--seed N] [--json]

Random patients are complete: every question that applies has an answer, each answer as likely as another. Of the calm
ones every red flag that can be is absent. Documented patients are situations of the bundled cases: most is not told,
and is answered *unknown*. The fixed orders follow the template from top to bottom, with the same end and the same
questions that do not apply; one of them asks red flags first and leaves out what cannot matter, as ours does.

The best possible order is the decision tree with the fewest questions on average, found by trying every tree, for each
conclusion of the rule base that rests on few questions; every answer that is possible is as likely as another. There
all three end as soon as the conclusion is settled in truth, which is found out by trying every extension.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import fmean
from typing import Any

from expert import interviewing
from expert.cases import read_cases
from expert.chart import Chart, Held
from expert.findings import impossible_in
from expert.interviewing.choosing import candidates, chosen, first_red_flag
from expert.interviewing.ending import acts_first, open_goals
from expert.interviewing.ground import ground_of
from expert.interviewing.mattering import mattering
from expert.interviewing.outlook import Outlook
from expert.interviewing.state import Answer, plain_findings, read_state
from expert.language.conditions import leaves
from expert.language.layers import pairs_read
from expert.language.rulebase import RuleBase
from expert.language.truth import truth
from expert.meaning import concludes
from knowledge import RULEBASE

Choose = Callable[[Outlook, Sequence[str]], str | None]
MOST_CHARTS = 1500  # of a conclusion for which the best order is looked for


def what_matters(outlook: Outlook, goals: Sequence[str]) -> str | None:
    """The first question of the template that could change a goal."""
    found = set(candidates(outlook, goals))
    return next((name for name in outlook.rulebase.terms_by_name if name in found), None)


def whatever_applies(outlook: Outlook, goals: Sequence[str]) -> str | None:
    """The first question of the template that applies."""
    return next((name for name in outlook.askable() if outlook.applies(name)), None)


# Each order, and whether it asks red flags first.
ORDERS: dict[str, tuple[Choose, bool]] = {
    "ours": (chosen, True),
    "template, red flags first, only what matters": (what_matters, True),
    "template": (whatever_applies, False),
}


def asked_of(rulebase: RuleBase, patient: Mapping[str, Held], order: str) -> tuple[int, int]:
    """How many questions are put to a patient until the interview ends, and how many of them ask for a red flag."""
    choose, flags_first = ORDERS[order]
    interview = read_state(interviewing.start(rulebase=rulebase), rulebase)
    flags = {subject.name for flag in rulebase.red_flags for subject in flag.subjects}
    while not acts_first(interview):
        outlook = Outlook(rulebase, interview.chart, interview.never)
        flag = first_red_flag(outlook) if flags_first else None
        goals = open_goals(interview, outlook).names
        if not goals:
            break
        name = flag[1] if flag else choose(outlook, goals)
        if name is None:
            raise AssertionError("a goal is open, and no question is left")
        value = patient.get(name)
        chart = interview.chart if value is None else interview.chart.extended({name: value})
        interview = replace(interview, chart=chart, answers=(*interview.answers, Answer(term=name, value=value)))
    return len(interview.answers), sum(answer.term in flags for answer in interview.answers)


def complete(rulebase: RuleBase, rng: random.Random, *, calm: bool) -> Chart:
    """A patient of whom everything is known that applies."""
    flags = {subject.name for flag in rulebase.red_flags for subject in flag.subjects} if calm else set()
    waiting = sorted(rulebase.terms_by_name)
    rng.shuffle(waiting)
    waiting.sort(key=lambda name: name not in flags)  # so that nothing else keeps a flag from being absent
    chart, before = Chart(), -1
    while len(chart) > before:  # a question may apply only once another is answered
        before = len(chart)
        for name in waiting:
            term = rulebase.terms_by_name[name]
            if name in chart or (term.asked_if is not None and truth(term.asked_if, chart.truth) is not True):
                continue
            values = list(ground_of(rulebase).answers[name])
            rng.shuffle(values)
            if name in flags and False in values:
                values = [False, True]
            possible = (value for value in values if not impossible_in(rulebase, chart.extended({name: value})))
            value = next(possible, None)
            chart = chart if value is None else chart.extended({name: value})
    return chart


def documented(rulebase: RuleBase) -> list[Chart]:
    """The charts of the bundled cases, variants left out."""
    return [one.chart for case in read_cases(rulebase) for one in case.situations if not one.is_variant]


class Small:
    """One conclusion that rests on few questions: what is settled in truth, and how many questions orders need."""

    def __init__(self, rulebase: RuleBase, goal: str, terms: Sequence[str]) -> None:
        self.rulebase, self.goal, self.terms = rulebase, rulebase.conclusion(goal), terms
        wanted = {(goal, value) for value in self.goal.values}
        self._rules = []
        for rule in reversed(rulebase.rules_in_order):
            if rule.then.pair in wanted:
                self._rules.insert(0, rule)
                wanted |= pairs_read(rule.when) | pairs_read(rule.unless)
        self._standing: dict[Chart, str | None] = {}
        self._settled: dict[Chart, bool] = {}
        self._best: dict[Chart, float] = {}

    def standing(self, chart: Chart) -> str | None:
        """As the reference has it, by the rules on which the conclusion rests."""
        if chart not in self._standing:
            concluded: set[tuple[str, str]] = set()

            def of_leaf(leaf):  # type: ignore[no-untyped-def]  # as in expert.meaning
                return chart.truth(leaf) if leaf.subject.is_finding else concludes(leaf, concluded)

            for rule in self._rules:
                excepted = rule.unless is not None and truth(rule.unless, of_leaf) is True
                if truth(rule.when, of_leaf) is True and not excepted:
                    concluded.add(rule.then.pair)
            values = [value for value in self.goal.values if (self.goal.name, value) in concluded]
            self._standing[chart] = self.goal.standing(values)
        return self._standing[chart]

    def answers(self, chart: Chart, name: str) -> list[Chart]:
        """The chart with each possible answer to a question."""
        charts = [chart.extended({name: value}) for value in ground_of(self.rulebase).answers[name]]
        return [one for one in charts if not impossible_in(self.rulebase, one)]

    def questions(self, chart: Chart) -> Iterator[list[Chart]]:
        """For each question that applies, the charts with its answers."""
        for name in self.terms:
            condition = self.rulebase.terms_by_name[name].asked_if
            if name not in chart and (condition is None or truth(condition, chart.truth) is True):
                yield self.answers(chart, name)

    def settled(self, chart: Chart) -> bool:
        """Whether the same value stands in every extension."""
        if chart not in self._settled:
            stands = self.standing(chart)
            self._settled[chart] = all(
                self.standing(more) == stands and self.settled(more) for one in self.questions(chart) for more in one
            )
        return self._settled[chart]

    def best(self, chart: Chart) -> float:
        """The fewest questions on average."""
        if chart not in self._best:
            self._best[chart] = (
                0.0
                if self.settled(chart)
                else min(1 + fmean(map(self.best, one)) for one in self.questions(chart) if one)
            )
        return self._best[chart]

    def needed(self, chart: Chart, choose: Choose) -> float:
        """The questions that an order needs on average."""
        if self.settled(chart):
            return 0.0
        name = choose(Outlook(self.rulebase, chart, ()), [self.goal.name])
        if name is None:
            raise AssertionError(f"{self.goal.name} is open, and no question is left")
        return 1 + fmean(self.needed(more, choose) for more in self.answers(chart, name))


def smalls(rulebase: RuleBase, most: int) -> Iterator[Small]:
    """The conclusions that rest on two questions or more, and on at most so many charts."""
    answers = ground_of(rulebase).answers
    for conclusion in rulebase.conclusions:
        terms = dict.fromkeys(mattering(Outlook(rulebase, Chart(), ()), [conclusion.name]).terms)
        waiting = list(terms)
        while waiting:
            condition = rulebase.terms_by_name[waiting.pop()].asked_if
            for leaf in leaves(condition) if condition is not None else ():
                if leaf.subject.name not in terms:
                    terms[leaf.subject.name] = None
                    waiting.append(leaf.subject.name)
        charts = 1
        for name in terms:
            charts *= 1 + len(answers[name])
        if len(terms) > 1 and charts <= most:
            yield Small(rulebase, conclusion.name, [name for name in rulebase.terms_by_name if name in terms])


def timed(rulebase: RuleBase, patient: Chart) -> tuple[float, float]:
    """The milliseconds of a step (an answer, and the next question) of one interview: on average, and at most."""
    told = plain_findings(rulebase, patient)
    state, took = interviewing.start(rulebase=rulebase), []
    while (question := interviewing.next_question(state, rulebase)) is not None:
        started = time.perf_counter()
        state = interviewing.answer(state, told.get(question.term, interviewing.UNKNOWN), rulebase)
        interviewing.next_question(state, rulebase)
        took.append(1000 * (time.perf_counter() - started))
    return fmean(took), max(took)


def averages(patients: Sequence[Chart], order: str) -> list[float]:
    """Over the patients, the questions that an order puts, and how many of them ask for red flags."""
    return [fmean(column) for column in zip(*(asked_of(RULEBASE, one, order) for one in patients), strict=True)]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--patients", type=int, default=12, help="random patients of each kind; a third as many cases")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    rng, many = random.Random(arguments.seed), arguments.patients
    told = rng.sample(documented(RULEBASE), max(1, many // 3))
    kinds = {
        "random, calm": [complete(RULEBASE, rng, calm=True) for _ in range(many)],
        "random": [complete(RULEBASE, rng, calm=False) for _ in range(many)],
        "documented": told,
    }
    questions = {kind: {order: averages(patients, order) for order in ORDERS} for kind, patients in kinds.items()}
    found = [(one.best(Chart()), *(one.needed(Chart(), choose) for choose in (chosen, what_matters)))
             for one in smalls(RULEBASE, MOST_CHARTS)]  # fmt: skip
    best, ours, fixed = (sum(column) for column in zip(*found, strict=True))
    mean, most = timed(RULEBASE, kinds["random, calm"][0])
    figures = {
        "patients": {kind: len(patients) for kind, patients in kinds.items()},
        "questions": {kind: {order: {"all": round(both[0], 1), "red_flags": round(both[1], 1)}
                             for order, both in orders.items()} for kind, orders in questions.items()},
        "small": {"conclusions": len(found), "best": round(best / len(found), 3), "ours_to_best": round(ours / best, 3),
                  "template_to_best": round(fixed / best, 3), "as_good": sum(one[1] <= one[0] + 1e-9 for one in found)},
        "step_ms": {"mean": round(mean, 1), "most": round(most, 1)},
    }  # fmt: skip
    sys.stdout.write(f"{json.dumps(figures)}\n" if arguments.json else _table(figures))


def _table(figures: Mapping[str, Any]) -> str:
    lines = []
    for kind, orders in figures["questions"].items():
        lines.append(f"{kind} patients ({figures['patients'][kind]}): questions, of them for red flags")
        lines += [f"  {order:<46}{both['all']:>7} {both['red_flags']:>7}" for order, both in orders.items()]
    small, step = figures["small"], figures["step_ms"]
    lines.append(
        f"small: {small['conclusions']} conclusions, best order {small['best']} questions on average; "
        f"ours {small['ours_to_best']} times as many (as good for {small['as_good']} of them), "
        f"the template's order {small['template_to_best']} times"
    )
    lines.append(f"a step (answer and next question): {step['mean']} ms on average, {step['most']} ms at most")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
