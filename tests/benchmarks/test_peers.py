"""The peers that the benchmarks measure give the reference's answers: what fired, what was withheld, what stands."""

from functools import cache
from random import Random

import pytest

from expert.chart import Chart
from expert.language import RuleBase
from expert.meaning import conclude
from expert.testing import Steering, random_rulebase
from tests.benchmarks.peers import FORMS, Answer, Disagreement, checked
from tests.benchmarks.peers.answers import answer, said
from tests.benchmarks.rulebases import DRAWN, OURS, SIZES, charts_of, kinds_of, named
from tests.conftest import CI

MORE = 10 if CI else 1
SEEDS = range(20 * MORE)
each_form = pytest.mark.parametrize("form", FORMS, ids=str)


@cache
def random_one(seed: int) -> tuple[RuleBase, list[Chart]]:
    rulebase = random_rulebase(Random(seed), rules=2 + 2 * (seed % 20))
    steering = Steering(rulebase, seed)
    return rulebase, [steering.half_known() for _ in range(10)]


@each_form
@pytest.mark.parametrize("rules", [DRAWN, 60, OURS, *([1000] if CI else [])])
def test_on_the_rule_bases_that_are_measured(form, rules):
    rulebase = named(rules)[1]
    charts = [*charts_of(rulebase, "mostly known", 5 * MORE), *charts_of(rulebase, "steered", 5 * MORE)]
    checked(str(form), form.start(rulebase), rulebase, charts)


@each_form
def test_on_random_rule_bases(form):
    for seed in SEEDS:
        rulebase, charts = random_one(seed)
        checked(str(form), form.start(rulebase), rulebase, charts)


def test_the_random_rule_bases_reach_everything_that_may_go_wrong():
    outcomes = [conclude(rulebase, chart) for rulebase, charts in map(random_one, SEEDS) for chart in charts]
    assert sum(len(one.fired) for one in outcomes) > 300
    assert sum(len(one.withheld) for one in outcomes) > 30
    assert sum(len(one.conflicts) for one in outcomes) > 15


def test_an_engine_forgets_the_patient_before():
    rulebase = named(DRAWN)[1]
    known, nothing = charts_of(rulebase, "mostly known", 1)[0], Chart()
    for form in FORMS:
        checked(str(form), form.start(rulebase), rulebase, [known, nothing, known])


@pytest.mark.parametrize("what", ["fired", "withheld", "standing"])
def test_a_wrong_answer_is_refused(what):
    rulebase = named(OURS)[1]
    chart = next(one for one in charts_of(rulebase, "mostly known", 20) if conclude(rulebase, one).withheld)
    ask = FORMS[-1].start(rulebase)

    def wrong(findings: object) -> Answer:
        right = ask(findings)
        less = list(getattr(right, what))[1:]
        return right._replace(**{what: {name: right.standing[name] for name in less} if what == "standing" else less})

    checked("right", ask, rulebase, [chart])
    with pytest.raises(Disagreement, match=f"wrong differs from the reference in what is {what}"):
        checked("wrong", wrong, rulebase, [chart])


def test_what_stands_does_not_depend_on_the_order_of_what_fired():
    for seed in SEEDS:
        rulebase, charts = random_one(seed)
        for chart in charts:
            outcome = conclude(rulebase, chart)
            fired = [said(rule) for rule in outcome.fired]
            assert answer(fired, []).standing == answer(fired[::-1], []).standing == outcome.standing


@pytest.mark.parametrize("rules", [DRAWN, *(size for size in SIZES if size < 1000 or CI)])
def test_a_rule_base_has_the_size_that_it_is_named_by(rules):
    name, rulebase = named(rules)
    assert len(rulebase.rules) == rules
    assert (name == "ours") == (rules == OURS)
    assert {kind for kind in kinds_of(rules) if kind != "documented"} <= {"mostly known", "steered"}


@pytest.mark.parametrize("rules", [DRAWN, 60, OURS])
def test_charts_are_the_same_for_the_same_seed_and_three_quarters_are_known(rules):
    rulebase = named(rules)[1]
    charts = charts_of(rulebase, "mostly known", 30)
    assert charts == charts_of(rulebase, "mostly known", 30) != charts_of(rulebase, "mostly known", 30, seed=2)
    assert 0.7 < sum(map(len, charts)) / (30 * len(rulebase.terms)) < 0.8
