"""Which impossible combinations are looked at: none that holds is left out, and few that do not."""

import gc
import random
import weakref
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from expert.chart import Chart
from expert.combinations import guard, suspects
from expert.findings import impossible_in, known_part
from expert.language import Impossible, RuleBase, all_of, any_of, at_least, flag
from expert.language.conditions import Condition, leaves
from expert.language.truth import truth
from expert.testing import Steering, charts, rulebases
from knowledge import RULEBASE

A, B, C = (flag(f"is_{letter}", f"Is {letter}?").present for letter in "abc")


def held_in(rulebase: RuleBase, chart: Chart) -> list[Impossible]:
    """By definition: every combination tried."""
    return [one for one in rulebase.impossible if truth(one.when, chart.truth) is True]


def findings_of_rules(rulebase: RuleBase) -> list[Condition]:
    """The rules' conditions on findings alone: of every shape, as combinations may be."""
    return [rule.when for rule in rulebase.rules if all(leaf.subject.is_finding for leaf in leaves(rule.when))]


@given(rulebases(), st.data())
def test_every_combination_that_holds_is_suspected(rulebase: RuleBase, data: st.DataObject) -> None:
    chart = data.draw(charts(rulebase))
    for condition in (*(one.when for one in rulebase.impossible), *findings_of_rules(rulebase)):
        if truth(condition, chart.truth) is True:
            assert any(chart.truth(leaf) is True for leaf in guard(condition)), condition
        assert set(guard(condition)) <= set(leaves(condition))
    found = held_in(rulebase, chart)
    assert [one for one in suspects(rulebase, chart) if one in found] == found
    assert len(impossible_in(rulebase, chart)) == len(found)


def test_of_our_rule_base_too_when_findings_are_given_at_random() -> None:
    made_together = 0
    for seed in range(40):
        drawn = random.Random(seed)
        told = {term.name: drawn.choice(getattr(term, "values", (True, False)))
                for term in drawn.sample(RULEBASE.terms, 150) if term.kind != "quantity"}  # fmt: skip
        chart, problems = known_part(RULEBASE, told, where="f")
        found = held_in(RULEBASE, chart)
        assert problems == []
        assert [one for one in suspects(RULEBASE, chart) if one in found] == found
        made_together += len(found)
    assert made_together > 40


def test_an_ordinary_chart_is_suspected_of_little() -> None:
    steered = [Steering(RULEBASE, seed).chart() for seed in range(20)]
    assert sum(len(suspects(RULEBASE, chart)) for chart in steered) < len(RULEBASE.impossible) * len(steered) / 5


def test_a_guard_is_as_small_as_can_be() -> None:
    assert guard(A) == (A,)
    assert guard(all_of(any_of(A, B), C)) == (C,)
    assert guard(any_of(all_of(A, B), C)) == (A, C)
    assert guard(at_least(2, A, B, C)) == (A, B)
    assert guard(at_least(1, A, B, C)) == (A, B, C)


def test_what_is_watched_is_forgotten_with_its_rule_base() -> None:
    passing = replace(RULEBASE)
    suspects(passing, Chart())
    gone = weakref.ref(passing)
    del passing
    gc.collect()
    assert gone() is None
