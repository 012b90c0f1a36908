"""Invariants over outcomes: what breaks them, what puts them to the test, what unsettles a value."""

from dataclasses import replace

from expert.chart import Chart
from expert.invariants_kept import broken, holds, reached, unsettled
from expert.language import Always, Never, Stable, all_of, any_of, celsius, drawn
from expert.meaning import conclude
from tests.bases.garden import RULEBASE, dormant, drooping, light, overwatered, soil, warmth, watering, yellow

TOLD = {"because": "The leaflet says so."}
WELL = {"leaf.yellow": False, "leaf.drooping": False, "leaf.spots": False, "room.temperature": 40}
WET = {"leaf.drooping": True, "soil.moisture": "wet"}
ILL = {"leaf.drooping": True, "leaf.yellow": True, "soil.moisture": "flooded"}


def outcome(findings, *invariants):
    return conclude(replace(RULEBASE, invariants=invariants), Chart(findings))


def test_never_is_broken_where_its_condition_holds():
    never = Never(id="dry", when=all_of(overwatered.reaches("possible"), soil.is_("wet")), **TOLD)
    assert broken(outcome(WET, never)) == (never,)
    assert broken(outcome(ILL, never)) == ()
    assert broken(outcome({}, never)) == ()


def test_always_is_broken_where_what_it_asks_for_is_unknown():
    always = Always(id="green", when=watering.stands_at("go on"), then=all_of(yellow.absent, soil.is_("moist")), **TOLD)
    assert broken(outcome(WELL, always)) == (always,)
    assert broken(outcome({**WELL, "soil.moisture": "dry"}, always)) == (always,)
    assert broken(outcome({**WELL, "soil.moisture": "moist"}, always)) == ()
    assert broken(outcome(WET, always)) == ()


def test_a_step_stands_only_with_none_above_it():
    assert holds(watering.stands_at("pause"), outcome(WET))
    assert not holds(watering.stands_at("pause"), outcome(ILL))
    assert holds(watering.reaches("pause"), outcome(ILL))
    assert holds(watering.stands_at("pause", "stop at once"), outcome(ILL))
    assert not holds(watering.stands_at("pause"), outcome({}))


def test_a_verdict_in_conflict_is_seen():
    assert holds(light.in_conflict, outcome({"leaf.yellow": True, "leaf.spots": True}))
    assert not holds(light.in_conflict, outcome({"leaf.yellow": True}))


def test_what_puts_an_invariant_to_the_test():
    always = Always(id="green", when=watering.stands_at("go on"), then=yellow.absent, **TOLD)
    stable = Stable(id="go", value=watering.at("go on"), **TOLD)
    assert [reached(one, outcome(WELL)) for one in (always, stable)] == [True, True]
    assert [reached(one, outcome(WET)) for one in (always, stable)] == [False, False]


def test_a_releasing_value_stays_as_it_is():
    stable = Stable(id="go", value=watering.at("go on"), **TOLD)
    before = outcome(WELL, stable)
    assert unsettled(before, outcome({**WELL, "soil.moisture": "moist"}, stable)) == ()
    assert unsettled(before, outcome({**WELL, "soil.moisture": "flooded"}, stable)) == (stable,)
    assert unsettled(outcome(WET, stable), outcome(ILL, stable)) == ()


def test_a_cautious_step_may_only_give_way_to_a_higher_one():
    stable = Stable(id="pause", value=watering.at("pause"), **TOLD)
    assert unsettled(outcome(WET, stable), outcome(ILL, stable)) == ()
    cold = {**WET, "room.temperature": 0, "soil.ph_test": "acid"}
    assert unsettled(outcome(WET, stable), outcome(cold, stable)) == (stable,)


def test_a_sign_and_a_verdict_stay():
    rests = Stable(id="rests", value=drawn(dormant), **TOLD)
    pale = Stable(id="pale", value=light.at("too little"), **TOLD)
    cold = {"room.temperature": 0, "soil.ph_test": "acid"}
    both = (rests, pale)
    before = outcome({**cold, "leaf.yellow": True}, *both)
    assert unsettled(before, outcome({**cold, "leaf.yellow": True, "leaf.drooping": True}, *both)) == ()
    assert unsettled(before, outcome({**cold, "leaf.yellow": True, "leaf.spots": True}, *both)) == (pale,)


def test_a_finding_that_nobody_gave_holds_neither_way():
    assert not holds(any_of(drooping.present, drooping.absent, warmth < celsius(30)), outcome({}))
