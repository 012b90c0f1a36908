"""Equivalent rules are those that no possible patient tells apart: against every chart of small rule bases."""

from dataclasses import replace
from random import Random

import pytest

from expert.errors import LanguageError
from expert.language import any_of
from expert.language.conclusions import Then
from expert.meaning import conclude
from expert.proving import Equivalence
from expert.testing import random_rulebase
from tests.conftest import CI
from tests.proofs.boiler import RULEBASE as BOILER
from tests.proofs.boiler import hiss, run, smoke
from tests.proving.test_smallest import encoded, every_chart


def others_of(rule):
    """Changed versions of a rule: without its exception, with another value, with a condition of another rule."""
    if rule.unless is not None:
        yield replace(rule, unless=None)
    conclusion = rule.then.conclusion
    for value in conclusion.values:
        if value != rule.then.value and not (value in conclusion.releasing and rule.unless is not None):
            yield replace(rule, then=Then(conclusion, value))
    yield replace(rule, when=any_of(rule.when, rule.when))


def told_apart(rulebase, rule, changed, chart):
    """Whether a chart fires or withholds the two otherwise, or another value stands."""
    rules = tuple(changed if one.id == rule.id else one for one in rulebase.rules if changed or one.id != rule.id)
    mine = conclude(rulebase, chart)
    its = conclude(replace(rulebase, rules=rules), chart)
    return (
        {one.id for one in mine.fired} != {one.id for one in its.fired}  # their order may move with the layers
        or {one.id for one in mine.withheld} != {one.id for one in its.withheld}
        or mine.standing != its.standing
    )


@pytest.mark.parametrize("seed", range(40 if CI else 8))
def test_against_every_chart(seed):
    rulebase = random_rulebase(Random(seed), rules=5, terms=3)
    said, _ = encoded(rulebase)
    charts = every_chart(rulebase, said.patient)
    equivalence = Equivalence(rulebase)
    for rule in rulebase.rules:
        for changed in others_of(rule):
            try:
                apart = [chart for chart in charts if told_apart(rulebase, rule, changed, chart)]
            except LanguageError:  # the changed rule base does not load
                continue
            if equivalence.differ(rule, changed):
                found = equivalence.witness(rule, changed)
                assert apart or changed.then != rule.then  # of a value that is read, more is taken for a difference
                assert not apart or len(found) <= min(map(len, apart))
            else:
                assert not apart


def test_a_lower_step_that_another_rule_always_tops_may_be_any_lower_step():
    wait = replace(BOILER.rule("run.wait"), when=smoke.present, unless=None)
    base = replace(BOILER, rules=(*(rule for rule in BOILER.rules if rule.id != wait.id), wait))
    equivalence = Equivalence(base)
    assert not equivalence.differ(wait, replace(wait, then=run.at("stop")))  # smoke stops it anyway
    assert equivalence.differ(wait, None)
    assert equivalence.differ(wait, replace(wait, when=hiss.present))
    stop = base.rule("run.stop")
    assert equivalence.differ(stop, replace(stop, then=run.at("wait")))


def with_rules(*rules):
    """The boilers with these rules, in place of those of the same ids."""
    ids = {rule.id for rule in rules}
    return replace(BOILER, rules=(*(rule for rule in BOILER.rules if rule.id not in ids), *rules))


def test_a_rule_that_is_withheld_where_the_other_is_not_met_differs():
    rule = BOILER.rule("run.wait")
    wider = replace(rule, when=any_of(rule.when, hiss.present))  # who hisses is checked, which excepts the rule
    equivalence = Equivalence(BOILER)
    assert equivalence.differ(rule, wider)
    assert dict(equivalence.witness(rule, wider)) == {"boiler.hiss": True}


def test_a_rule_that_is_only_ever_withheld_is_missed():
    always = replace(BOILER.rule("run.wait"), when=hiss.present)
    assert Equivalence(with_rules(always)).differ(always, None)


def test_a_value_that_is_read_differs_though_another_stands():
    wait = replace(BOILER.rule("run.wait"), when=smoke.present, unless=None)
    told = replace(BOILER.rule("checked.hiss"), id="checked.wait", when=run.reaches("wait"))
    base = with_rules(wait, told, replace(BOILER.rule("run.stop"), when=smoke.present))
    stop = replace(wait, then=run.at("stop"))
    assert Equivalence(base).differ(wait, stop)
    assert not Equivalence(with_rules(wait)).differ(wait, stop)
