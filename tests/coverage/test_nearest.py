"""The nearest situation of a gap: the changes told for it fill the gap, and no fewer do."""

from dataclasses import replace
from itertools import combinations, product
from random import Random

import pytest

from expert.chart import Chart
from expert.coverage import measure, nearest_of
from expert.coverage.changing import RuleToChange
from expert.language.conditions import leaves
from expert.meaning import conclude
from expert.testing import Steering, random_rulebase
from tests.bases.kettle import RULEBASE
from tests.conftest import CI
from tests.coverage.slow import forced_truth, truth_of
from tests.coverage.test_measuring import case_of

FORCED = {"true": (True,), "concluded": (True,), "false": (False,), "not concluded": (False,), "unknown": (None,),
          "not true": (False, None)}  # fmt: skip


def is_met(rule, obligation, truths):
    """Whether a rule whose leaves have these truths meets an obligation (slowly)."""
    first = len(list(leaves(rule.when)))
    when, unless = list(truths[:first]), list(truths[first:])
    met = forced_truth(rule.when, when, {}) is True
    excepted = rule.unless is not None and forced_truth(rule.unless, unless, {}) is True
    if obligation.leaf is None:
        return met and excepted == (obligation.outcome == "used")
    condition, its = (rule.unless, unless) if obligation.in_unless else (rule.when, when)
    number = obligation.number - 1
    decides = forced_truth(condition, its, {number: True}) is True is not forced_truth(condition, its, {number: None})
    return decides and its[number] in FORCED[obligation.outcome] and (met or not obligation.in_unless)


def truths_in(rule, outcome):
    return [truth_of(leaf, outcome) for part in (rule.when, rule.unless) if part is not None for leaf in leaves(part)]


@pytest.mark.parametrize("seed", range(60 if CI else 10))
def test_the_changes_fill_the_gap_and_no_fewer_do(seed):
    random = Random(seed)
    rulebase = random_rulebase(random, rules=4, terms=4, nesting=2)
    charts = [Steering(rulebase, random).half_known() for _ in range(2)]
    for one in measure(rulebase, [case_of(*charts)]).gaps:
        for rule in one.obligation.rules:
            read = RuleToChange(rule)
            for chart in charts:
                truths = truths_in(rule, conclude(rulebase, chart))
                plan = read.plan(one.obligation, tuple(truths))
                for values in product(*[FORCED[to] for to in plan.values()]):
                    changed = dict(enumerate(truths)) | dict(zip(plan, values, strict=True))
                    assert is_met(rule, one.obligation, list(changed.values()))
                if len(truths) <= 5:
                    assert not fewer_will_do(rule, one.obligation, truths, len(plan) - 1)


def fewer_will_do(rule, obligation, truths, number):
    if number < 0:
        return False
    for places in combinations(range(len(truths)), number):
        choices = [(True, False, None) if place in places else (truths[place],) for place in range(len(truths))]
        if any(is_met(rule, obligation, list(forced)) for forced in product(*choices)):
            return True
    return False


def gap(coverage, key):
    return next(one.obligation for one in coverage.gaps if one.obligation.key == key)


def test_a_point_in_which_the_leaf_decides_is_nearest():
    unknown = "uncovered leaf: scale.signs, leaf 1 (kettle.hums is present) unknown"
    charts = [
        Chart(),
        Chart({"kettle.hums": True, "water.hardness": "hard"}),  # a variant, in which it decides
        Chart({"kettle.hums": False, "water.hardness": "hard"}),
        Chart({"water.hardness": "soft"}),
        Chart({"kettle.hums": True, "water.hardness": "hard"}),
    ]
    coverage = measure(RULEBASE, [case_of(*charts)])
    nearest = nearest_of(coverage, [gap(coverage, unknown)])[gap(coverage, unknown)]
    assert (nearest.place, list(map(str, nearest.changes))) == ("case.yaml:2", ["kettle.hums is present: unknown"])
    coverage = measure(RULEBASE, [case_of(*charts[:2])])
    assert nearest_of(coverage, [gap(coverage, unknown)])[gap(coverage, unknown)].place == "case.yaml:1"


def test_a_case_that_names_the_topic_is_nearer_than_others():
    hard = Chart({"kettle.hums": True, "water.hardness": "hard"})
    named = case_of(Chart(), hard)
    expected = replace(named.situations[0].expected, fires=("scale.test",))
    situations = (replace(named.situations[0], expected=expected), named.situations[1])
    named = replace(named, path="scale.yaml", situations=situations)
    coverage = measure(RULEBASE, [case_of(hard), named])
    wanted = gap(coverage, "uncovered leaf: scale.signs, leaf 1 (kettle.hums is present) unknown")
    assert nearest_of(coverage, [wanted])[wanted].place == "scale.yaml:1"


def test_an_exception_needs_its_rule_too():
    coverage = measure(RULEBASE, [case_of(Chart(), Chart(), Chart({"kettle.descaled_weeks_ago": 1}))])
    used = gap(coverage, "uncovered exception: care.descale, used")
    nearest = nearest_of(coverage, [used])[used]
    assert (nearest.place, list(map(str, nearest.changes))) == (
        "case.yaml:2", ["scale is likely or certain: concluded"]
    )  # fmt: skip


def test_of_equally_few_changes_a_point_is_nearest():
    fresh, scaled = Chart({"kettle.descaled_weeks_ago": 1}), Chart({"scale_test": "scaled"})
    for first, second in ((fresh, scaled), (scaled, fresh)):
        coverage = measure(RULEBASE, [case_of(Chart(), first, second, first)])
        used = gap(coverage, "uncovered exception: care.descale, used")
        nearest = nearest_of(coverage, [used])[used]
        assert (nearest.place, len(nearest.changes)) == ("case.yaml:2", 1)


def test_where_there_is_no_case_there_is_no_nearest():
    coverage = measure(RULEBASE, [])
    assert len(coverage.gaps) == len(coverage.found)
    assert nearest_of(coverage, [one.obligation for one in coverage.gaps]) == {}
