"""experta's faults that could reach a user, each shown right through our own interface, with either matcher.

The numbers are those of the list of faults; stock_faults/ shows each on experta as it comes. 1 and 2 are the gate's.
"""

import gc
import os
import random
import subprocess
import sys
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from expert.chaining import Engine
from expert.chaining.experta_gate import load_experta
from expert.chart import Chart
from expert.language import RuleBase
from expert.meaning import conclude
from expert.outcome import Outcome
from expert.testing import Steering, is_possible, random_rulebase, telling_values
from tests.bases.spine import SPINE, numb, pain, referred, rule, rulebase, spine

both_matchers = pytest.mark.parametrize("matcher", ["counting", "rete"])


def ids(outcome: Outcome) -> tuple[list[str], list[str]]:
    return [rule.id for rule in outcome.fired], [rule.id for rule in outcome.withheld]


@both_matchers
def test_fault_04_rules_fire_in_one_order_whatever_the_hash_seed_and_the_order_of_findings(matcher):
    code = f"""
import random
from itertools import groupby
from expert.chaining import Engine
from expert.chart import Chart
from tests.bases.spine import SPINE
findings = [("pain", True), ("numb", False), ("side", "right side"), ("lasting", 9)]
for _ in range(4):
    random.shuffle(findings)
    fired = Engine(SPINE, {matcher!r}).run(Chart(dict(findings))).fired
    print(*[[rule.id for rule in layer] for _, layer in groupby(fired, SPINE.layer_of)])
"""
    said = set()
    for seed in range(6):
        environment = os.environ | {"PYTHONHASHSEED": str(seed), "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True, env=environment
        )
        said.update(done.stdout.splitlines())
    (once_and_for_all,) = said
    assert once_and_for_all == (
        "['origin.hamstring', 'referred.alpha', 'referred.beta', 'referred.delta', 'referred.gamma'] "
        "['degree.a', 'degree.b', 'degree.c', 'degree.d', 'degree.e', 'degree.f'] ['origin.lumbar'] ['unclear.origin']"
    )


@both_matchers
def test_fault_04_two_values_of_a_verdict_are_a_conflict_and_not_the_first_to_fire(matcher):
    outcome = Engine(SPINE, matcher).run(Chart({"pain": True, "numb": False, "lasting": 4}))
    assert outcome.standing["origin"] == "conflict"
    assert "known_origin" not in outcome.standing


@both_matchers
def test_fault_05_no_rule_fires_whose_exception_holds_however_many_wait_with_equal_facts(matcher):
    fired, withheld = ids(Engine(SPINE, matcher).run(Chart({"pain": True, "side": "left side"})))
    assert withheld == [f"degree.{letter}" for letter in "abcdef"]
    assert not [id_ for id_ in fired if id_.startswith("degree")]


@both_matchers
def test_fault_06_the_cache_of_stock_keys_is_not_used_and_answers_stay_right(matcher):
    stock = load_experta().KnowledgeEngine.__strategy__.get_key
    before = stock.cache_info()
    engine, drawn = Engine(SPINE, matcher), Steering(SPINE, 6)
    for _ in range(300):
        chart = drawn.half_known()
        assert ids(engine.run(chart)) == ids(conclude(SPINE, chart))
    assert stock.cache_info() == before


class Watched(str):
    """A value of a finding that tells, by a weak reference, whether anything still holds it."""

    __slots__ = ("__weakref__",)


def facts_alive() -> list[object]:
    gc.collect()
    fact, first = load_experta().Fact, load_experta().InitialFact
    # An idle engine keeps the fact that experta starts with, which says nothing.
    return [
        thing
        for thing in gc.get_objects()
        if isinstance(thing, fact) and not isinstance(thing, first) and is_declared(thing)
    ]


def is_declared(fact: object) -> bool:
    return isinstance(fact, dict) and "__factid__" in fact


@both_matchers
def test_fault_07_no_fact_and_no_value_outlives_its_consultation_while_the_engine_lives(matcher):
    engine, values = Engine(spine(), matcher), []
    for _ in range(200):
        value = Watched(random.choice(["left side", "right side", "both sides"]))
        values.append(weakref.ref(value))
        engine.run(Chart({"pain": True, "side": value, "lasting": 9}))
    del value
    assert facts_alive() == []
    assert [value() for value in values if value() is not None] == []
    activation = load_experta().Activation
    assert all(not alive.facts for alive in gc.get_objects() if isinstance(alive, activation))


@pytest.fixture
def hasty() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


@both_matchers
def test_fault_08_no_finding_reaches_another_threads_patient(matcher, hasty):
    drawn = Steering(SPINE, 8)
    charts = [drawn.half_known() for _ in range(60)]
    meant = [ids(conclude(SPINE, chart)) for chart in charts]

    def all_in_turn(first: int) -> list[int]:
        engine = Engine(SPINE, matcher)
        turns = [(first + turn) % len(charts) for turn in range(len(charts))]
        return [turn for turn in turns if ids(engine.run(charts[turn])) != meant[turn]]

    with ThreadPoolExecutor(8) as pool:
        assert [wrong for wrong in pool.map(all_in_turn, range(0, 64, 4)) if wrong] == []
    assert facts_alive() == []


@both_matchers
def test_fault_08_nothing_is_left_on_what_all_engines_of_the_process_share(matcher):
    shared = load_experta().KnowledgeEngine.__dict__["_declare_initial_fact"]
    before = dict(vars(shared))
    Engine(SPINE, matcher).run(Chart({"pain": True}))
    assert vars(shared) == before


@both_matchers
def test_fault_09_absence_of_a_finding_that_nobody_asked_for_is_not_known(matcher):
    asked = rulebase((pain, numb), (referred,), (rule("referred.not_numb", ~numb.present, referred),))
    engine = Engine(asked, matcher)
    assert ids(engine.run(Chart({}))) == ([], [])
    assert ids(engine.run(Chart({"pain": True}))) == ([], [])
    assert ids(engine.run(Chart({"numb": False}))) == (["referred.not_numb"], [])


@both_matchers
def test_fault_16_an_engine_that_raised_is_thrown_away_and_the_next_patient_is_not_touched(matcher):
    engine = Engine(spine(), matcher)
    engine.run(Chart({}))
    (idle,) = engine._pool._idle
    failed, value = weakref.ref(idle), Watched("left side")
    held = weakref.ref(value)
    del idle
    # A chart that did not come through the edge: its last finding makes a comparison raise, the others are in by then.
    with pytest.raises((TypeError, ValueError)):
        engine.run(Chart({"pain": True, "side": value, "lasting": "for ever"}))
    del value
    gc.collect()
    assert failed() is None
    assert held() is None
    assert facts_alive() == []
    assert ids(engine.run(Chart({"numb": False}))) == ([], [])
    assert ids(engine.run(Chart({"numb": True}))) == (["excepted.numb"], [])


def test_fault_17_our_matcher_does_a_fraction_of_stock_retes_work_and_grows_with_the_rules():
    """Counted in Python calls, which do not depend on the machine; seconds are measured in tests/benchmarks."""
    small, large = ([random_rulebase(Random(seed), rules=rules) for seed in range(17, 21)] for rules in (60, 240))
    few, many = (sum(mean_calls(base, "counting") for base in bases) for bases in (small, large))
    assert mean_calls(small[0], "rete") > 10 * mean_calls(small[0], "counting")
    assert many < 1.5 * few * 240 / 60


def three_quarters_known(base: RuleBase, random: Random) -> Chart:
    chart = Chart()
    for term in base.terms:
        more = chart.extended({term.name: random.choice(telling_values(base, term))})
        if random.random() < 0.75 and is_possible(base, more):
            chart = more
    return chart


def mean_calls(base: RuleBase, matcher: str) -> float:
    engine = Engine(base, matcher)
    charts = [three_quarters_known(base, Random(number)) for number in range(5)]
    engine.run(charts[0])
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        for chart in charts:
            engine.run(chart)
    finally:
        sys.setprofile(before)
    return calls / len(charts)


@both_matchers
def test_fault_18_engines_go_when_their_rule_base_goes(matcher):
    base = rulebase((pain,), (referred,), (rule("referred.pain", pain.present, referred),))
    engine = Engine(base, matcher)
    engine.run(Chart({"pain": True}))
    idle = weakref.ref(engine._pool._idle[0])
    del engine
    gc.collect()
    assert idle() is not None  # kept with the rule base, so that it is compiled once
    del base
    gc.collect()
    assert idle() is None
    assert facts_alive() == []
