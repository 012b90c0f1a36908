"""Engines with a fault each, made from the real one; and a rule that is at odds with the tyres' own."""

import random

from expert.chaining import Engine
from expert.outcome import Outcome
from tests.testing.bicycle import oily, rule, season

OILY = rule("tyre.oily", oily.present, season.at("summer"))


class Deaf:
    """An engine in which one rule never fires, another fires for nothing, or answers turn on chance or on order."""

    def __init__(self, rulebase, fault):
        self.engine, self.fault = Engine(rulebase), fault

    def __call__(self, chart):
        outcome = self.engine.run(chart)
        return Outcome(outcome.rulebase, chart, self.fault(outcome), outcome.withheld)


def deaf(outcome):
    """Does not hear that a brake squeals, if the tread is known."""
    if "tyre.tread" not in outcome.chart:
        return outcome.fired
    return tuple(rule for rule in outcome.fired if rule.id != "brake.look")


def by_chance(outcome):
    """Now and then forgets all."""
    return outcome.fired if random.random() < 0.5 else ()


def first_come(outcome):
    """Hears only of what was said first."""
    return () if next(iter(outcome.chart), "") == "brake.squeals" and len(outcome.chart) > 1 else outcome.fired


def made(fault):
    return lambda rulebase: Deaf(rulebase, fault)
