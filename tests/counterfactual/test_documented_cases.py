"""Over the documented cases: each smallest change shows itself when it is run, and none is smaller."""

from itertools import combinations
from random import Random

from expert.cases import case_files, read_case
from expert.chaining import Engine
from expert.counterfactual import Changing
from expert.findings import impossible_in
from expert.testing import telling_values
from knowledge import RULEBASE
from tests.conftest import CI
from tests.counterfactual.test_smallest_change import asks_rightly

CHANGING = Changing(RULEBASE)
MANY = 60 if CI else 5


def wishes():
    """Outcomes of documented cases, each with something that is wanted of it; the same on every run."""
    random = Random(1)
    for file in random.sample(case_files([RULEBASE.cases]), MANY):
        situation = random.choice(read_case(file, RULEBASE).situations)
        outcome = Engine(RULEBASE).run(situation.chart)
        conclusion = random.choice(RULEBASE.conclusions)
        stands = outcome.standing.get(conclusion.name)
        value = random.choice([one for one in conclusion.values if one != stands] or [None])
        yield outcome, conclusion.name, value, value is None


def test_each_is_borne_out_by_the_engine_and_none_is_smaller():
    proved = 0
    for before, name, value, goes in wishes():
        found = CHANGING.smallest(before, name, value, goes=goes)
        assert found.after is not None, (name, value)  # the rule base is proved to reach each value
        assert not impossible_in(RULEBASE, found.after.chart)
        assert is_so(Engine(RULEBASE).run(found.after.chart), before, name, value)
        assert set(before.chart) <= set(found.after.chart)  # nothing is taken away
        changed = {one.term.name for one in found.changed}
        assert {name: value for name, value in found.after.chart.items() if name not in changed} == {
            name: value for name, value in before.chart.items() if name not in changed
        }
        if len(found.changed) in (1, 2):
            proved += 1
            for one in tried(before.chart, len(found.changed) - 1):
                assert not is_so(Engine(RULEBASE).run(one), before, name, value), dict(one)
    assert proved


def is_so(outcome, before, name, value):
    stands = outcome.standing.get(name)
    return stands == value if value is not None else stands != before.standing[name]


def tried(chart, size):
    """Charts with so many findings changed or added."""
    others = [
        (term.name, value)
        for term in RULEBASE.terms
        for value in telling_values(RULEBASE, term)
        if value != chart.get(term.name)
    ]
    for several in combinations(others, size):
        changed = chart.extended(dict(several))
        asks = all(asks_rightly(term, chart, changed) for term in RULEBASE.terms)
        if asks and not impossible_in(RULEBASE, changed):
            yield changed
