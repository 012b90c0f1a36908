"""The encoding says of every patient what the reference says; and of patients that cannot be, it says nothing."""

from random import Random

import pytest

from expert.chart import Chart
from expert.language.conclusions import CONFLICT
from expert.language.conditions import leaves
from expert.language.quantities import Quantity
from expert.language.truth import truth
from expert.meaning import conclude
from expert.proving.patient import Patient
from expert.proving.rules import Reasoning
from expert.proving.solving import Solver
from expert.proving.z3_gate import z3
from expert.testing import Steering, random_rulebase, telling_values
from knowledge import RULEBASE
from tests.bases.garden import RULEBASE as GARDEN
from tests.conftest import CI


class Encoded:
    """A rule base in the solver, asked about given charts."""

    def __init__(self, rulebase):
        self.rulebase = rulebase
        self.patient = Patient(rulebase, z3().Context())
        self.said = Reasoning(self.patient)
        self.solver = Solver(self.patient)
        self.solver.tell(self.said.definitions)

    def facts(self, chart):
        """That a patient has just this chart."""
        for term in self.rulebase.terms:
            if term.name in chart:
                yield self.patient.has(term.name, chart[term.name])
            else:
                yield z3().Not(self.patient.known(term.name))

    def agrees_on(self, chart):
        assert self.solver.possible(*self.facts(chart))
        outcome, holds = conclude(self.rulebase, chart), self.solver.holds_in_model
        assert [rule.id for rule in outcome.fired] == [
            rule.id for rule in self.rulebase.rules_in_order if holds(self.said.fires(rule))
        ]
        assert [rule.id for rule in outcome.withheld] == [
            rule.id for rule in self.rulebase.rules_in_order if holds(self.said.withheld(rule))
        ]
        assert dict(outcome.standing) == {
            conclusion.name: value
            for conclusion in self.rulebase.conclusions
            for value in (*conclusion.values, *((CONFLICT,) if conclusion.kind == "verdict" else ()))
            if holds(self.said.stands(conclusion, value))
        }
        for rule in self.rulebase.rules:
            if all(leaf.subject.is_finding for leaf in leaves(rule.when)):
                assert holds(self.patient.holds(rule.when)) is (truth(rule.when, chart.truth) is True)
                assert holds(self.patient.is_denied(rule.when)) is (truth(rule.when, chart.truth) is False)


@pytest.mark.parametrize("seed", range(200 if CI else 25))
def test_of_random_rule_bases(seed):
    random = Random(seed)
    encoded = Encoded(random_rulebase(random, rules=2 + 3 * seed % 40))
    for _ in range(15):
        encoded.agrees_on(Steering(encoded.rulebase, random).half_known())


def test_of_a_random_rule_base_with_impossible_combinations():
    random = Random(5)
    encoded = Encoded(GARDEN)
    for _ in range(60):
        encoded.agrees_on(Steering(GARDEN, random).half_known())


def test_of_our_own_rule_base():
    encoded = Encoded(RULEBASE)
    for seed in range(300 if CI else 16):
        encoded.agrees_on(Steering(RULEBASE, seed).chart())


def test_a_patient_who_cannot_be_is_none():
    encoded = Encoded(GARDEN)
    assert encoded.solver.possible(*encoded.facts(Chart({"plant.is_plastic": True})))
    assert not encoded.solver.possible(*encoded.facts(Chart({"plant.is_plastic": True, "leaf.yellow": True})))


def test_a_chart_comes_back_as_it_went_in():
    encoded = Encoded(GARDEN)
    values = [telling_values(GARDEN, term) for term in GARDEN.terms]
    for place in range(max(map(len, values))):
        chart = Chart({
            term.name: told[min(place, len(told) - 1)]
            for term, told in zip(GARDEN.terms, values, strict=True)
            if term.name != "leaf.yellow"
        })  # fmt: skip
        assert encoded.solver.possible(*encoded.facts(chart))
        (found,) = encoded.solver.charts()
        for term in GARDEN.terms:
            if isinstance(term, Quantity) and term.name in chart:
                assert chart[term.name] >= found[term.name]  # the lowest of its region
            else:
                assert found.get(term.name) == chart.get(term.name)
        assert conclude(GARDEN, found).fired == conclude(GARDEN, chart).fired


def test_an_extension_keeps_what_is_known():
    rulebase = GARDEN
    before = Patient(rulebase, z3().Context(), "before: ")
    after = Patient(rulebase, before.context, "after: ")
    solver = Solver(before, after)
    solver.tell(after.extends(before))
    wet, dry = before.has("soil.moisture", "wet"), after.has("soil.moisture", "dry")
    assert solver.possible(wet)
    assert not solver.possible(wet, dry)
    assert solver.possible(z3().Not(before.known("soil.moisture")), dry)
    assert not solver.possible(wet, z3().Not(after.known("soil.moisture")))
    warm, cold = before.has("room.temperature", 24), after.has("room.temperature", 23)  # 12 and 11.5 degrees
    assert solver.possible(warm)
    assert not solver.possible(warm, cold)
