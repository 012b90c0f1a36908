"""The smallest patient is the smallest: against a search through every chart of small rule bases."""

from itertools import product
from random import Random

import pytest

from expert.chart import Chart
from expert.findings import impossible_in
from expert.meaning import conclude
from expert.proving import Unproved
from expert.proving.patient import Patient
from expert.proving.rules import Reasoning
from expert.proving.solving import Solver
from expert.proving.z3_gate import z3
from expert.testing import random_rulebase
from tests.bases.garden import RULEBASE as GARDEN
from tests.conftest import CI


def encoded(rulebase):
    said = Reasoning(Patient(rulebase, z3().Context()))
    solver = Solver(said.patient)
    solver.tell(said.definitions)
    return said, solver


def every_chart(rulebase, patient):
    """Every possible chart over the values that can matter, the smallest first, then by term and by value."""
    kept = []
    for held in product(*([None, *(value for value, _ in patient.values(term.name))] for term in rulebase.terms)):
        chart = Chart({term.name: value for term, value in zip(rulebase.terms, held, strict=True) if value is not None})
        if not impossible_in(rulebase, chart):
            kept.append(chart)
    return sorted(kept, key=lambda chart: _rank(rulebase, patient, chart))


def _rank(rulebase, patient, chart):
    names = [term.name for term in rulebase.terms]
    values = {name: [value for value, _ in patient.values(name)] for name in chart}
    return len(chart), [names.index(name) for name in chart], [values[name].index(chart[name]) for name in chart]


@pytest.mark.parametrize("seed", range(60 if CI else 12))
def test_for_each_rule_of_a_small_rule_base(seed):
    rulebase = random_rulebase(Random(seed), rules=6, terms=4)
    said, solver = encoded(rulebase)
    charts = every_chart(rulebase, said.patient)
    for rule in rulebase.rules:
        firing = (chart for chart in charts if rule in conclude(rulebase, chart).fired)
        found = solver.smallest(said.fires(rule))
        wanted = next(firing, None)
        assert (None if found is None else dict(found[0])) == (None if wanted is None else dict(wanted))


def test_the_questions_in_between_leave_nothing_behind():
    said, solver = encoded(GARDEN)
    rules = list(GARDEN.rules)
    first = [solver.smallest(said.fires(rule)) for rule in rules]
    again = [solver.smallest(said.fires(rule)) for rule in reversed(rules)]
    assert first == again[::-1]
    assert all(solver.possible(said.fires(rule)) for rule in rules)


def test_a_question_that_takes_too_long_is_not_answered():
    # Two pigeonhole orders: more pigeons than holes, which takes resolution exponential time.
    said, _ = encoded(GARDEN)
    solver = Solver(said.patient, seconds=0.001)
    module, context = z3(), said.context
    holes = [[module.Bool(f"{pigeon} in {hole}", context) for hole in range(11)] for pigeon in range(12)]
    solver.tell(module.Or(*places) for places in holes)
    solver.tell(
        module.Or(module.Not(one[hole]), module.Not(other[hole]))
        for place, one in enumerate(holes) for other in holes[:place] for hole in range(11)
    )  # fmt: skip
    with pytest.raises(Unproved, match="the solver gave up"):
        solver.possible()


def test_a_question_that_was_given_up_leaves_nothing_behind(monkeypatch):
    said, solver = encoded(GARDEN)
    rules, asked, answer = list(GARDEN.rules), [0], solver._asked
    first = [solver.smallest(said.fires(rule)) for rule in rules]

    def gives_up(*assumed):
        asked[0] += 1
        if asked[0] == place:
            raise Unproved("in time")
        return answer(*assumed)

    place, answered = 0, False
    while not answered:  # at the first question to the solver, at the second, and so on
        place, asked[0] = place + 1, 0
        monkeypatch.setattr(solver, "_asked", gives_up)
        try:
            solver.smallest(said.fires(rules[0]))
            answered = True
        except Unproved:
            monkeypatch.setattr(solver, "_asked", answer)
            assert [solver.smallest(said.fires(rule)) for rule in rules] == first
    assert place > 3
