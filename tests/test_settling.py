"""Settled is what no extension changes: against every extension of every drawn chart of small rule bases."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import expert
from expert.chart import Chart
from expert.errors import ChartError, NotFound
from expert.findings import impossible_in, read_chart
from expert.language import all_of, any_of, celsius, sign
from expert.language.rules import Impossible
from expert.meaning import conclude
from expert.proving import Unproved
from expert.settling import Settling, settled
from expert.testing import Steering, random_rulebase, telling_values
from knowledge import RULEBASE
from tests.bad.parts import base, colour, element, hums, leaks, use, warmth
from tests.bases.garden import RULEBASE as GARDEN
from tests.bases.kettle import RULEBASE as KETTLE
from tests.conftest import CI
from tests.interviewing.boat import BOAT, clogged, runs
from tests.test_missing import rule

OURS = Settling(RULEBASE)


def every_extension(rulebase, chart):
    """Every possible extension of a chart, over the values on, just below and just above each threshold."""
    values = [
        [chart[term.name]] if term.name in chart else [None, *telling_values(rulebase, term)] for term in rulebase.terms
    ]
    for held in product(*values):
        told = zip(rulebase.terms, held, strict=True)
        extension = Chart({term.name: value for term, value in told if value is not None})
        if not impossible_in(rulebase, extension):
            yield extension


def settled_by_search(rulebase, chart):
    """Of each conclusion, the extensions in which another value stands, with what makes one come before another."""
    terms = list(rulebase.terms_by_name)
    stands = conclude(rulebase, chart).standing
    changed = {conclusion.name: [] for conclusion in rulebase.conclusions}
    for extension in every_extension(rulebase, chart):
        standing = conclude(rulebase, extension).standing
        added = [name for name in extension if name not in chart]
        values = [place(rulebase.term(name), extension[name]) for name in added]
        for name, others in changed.items():
            if standing.get(name) != stands.get(name):
                others.append(((len(added), list(map(terms.index, added)), values), extension))
    return changed


def place(term, value):
    """Where a value stands among those of its term; present stands before absent."""
    if isinstance(value, bool):
        return not value
    return term.values.index(value) if isinstance(value, str) else value


def agrees(rulebase, settling, chart):
    changed = settled_by_search(rulebase, chart)
    told = settling.settled(chart)
    assert told == {name: not others for name, others in changed.items()}
    assert list(told) == [conclusion.name for conclusion in rulebase.conclusions]
    for name, others in changed.items():
        found = settling.witness(chart, name)
        assert (found is None) == (not others)
        if found is not None:
            assert found == min(others, key=lambda one: one[0])[1]
            assert list(found) == [term.name for term in rulebase.terms if term.name in found]


@pytest.mark.parametrize("seed", range(300 if CI else 25))
def test_of_random_rule_bases(seed):
    random = Random(seed)
    rulebase = random_rulebase(random, rules=6, terms=3)
    settling, steering = Settling(rulebase), Steering(rulebase, random)
    for _ in range(4):  # one object for all, in any order
        agrees(rulebase, settling, steering.half_known())


def test_of_a_rule_base_with_an_impossible_combination():
    random = Random(3)
    settling, steering = Settling(GARDEN), Steering(GARDEN, random)
    charts = [chart for chart in (steering.half_known() for _ in range(400)) if len(chart) >= (3 if CI else 4)]
    for chart in charts[: 60 if CI else 12]:
        agrees(GARDEN, settling, chart)


def edge(findings, *, when, **more):
    """A rule base of one rule that concludes the descaling of a kettle, with findings: what is settled of it."""
    rulebase = base(rule("descale.rule", when, use.at("stop")), **more)
    chart = read_chart(rulebase, findings)
    return Settling(rulebase), chart


@pytest.mark.parametrize(
    ("degrees", "is_settled"),
    [(39.5, True), (40, False), (40.5, False), (59.5, False), (60, False), (60.5, True), (0, True), (100, True)],
)
def test_on_and_beside_a_threshold(degrees, is_settled):
    when = all_of(warmth >= celsius(40), warmth <= celsius(60), leaks.present)
    settling, chart = edge({"water.temperature": degrees}, when=when)
    assert settling.settled(chart, ["use"]) == {"use": is_settled}
    found = settling.witness(chart, "use")
    assert found == (None if is_settled else {"kettle.leaks": True, "water.temperature": int(degrees * 2)})


def test_nothing_stands_and_nothing_can():
    settling, chart = edge({"kettle.leaks": False}, when=leaks.present)
    assert conclude(settling.rulebase, chart).standing == {}
    assert settling.settled(chart, ["use"]) == {"use": True}


def test_an_extension_that_cannot_be_unsettles_nothing():
    together = Impossible(id="both", when=all_of(leaks.present, hums.present), because="It cannot.")
    both = all_of(leaks.present, hums.present)
    assert not edge({"kettle.hums": True}, when=leaks.present)[0].settled(Chart({"kettle.hums": True}))["use"]
    settling, chart = edge({"kettle.hums": True}, when=any_of(leaks.present, both), impossible=(together,))
    assert settling.settled(chart)["use"]
    assert settling.witness(chart, "use") is None


def test_a_verdict_that_may_still_come_into_conflict_is_not_settled():
    sound = rule("element.sound", hums.present, element.at("sound"))
    broken = rule("element.broken", colour.is_("red"), element.at("broken"))
    settling = Settling(base(sound, broken))
    assert settling.settled(Chart({"kettle.hums": True}))["element"] is False
    assert settling.settled(Chart({"kettle.hums": True, "kettle.colour": "green"}))["element"] is True
    assert settling.settled(Chart({"kettle.hums": True, "kettle.colour": "red"}))["element"] is True
    assert settling.witness(Chart({"kettle.hums": True}), "element") == {"kettle.hums": True, "kettle.colour": "red"}


def test_a_value_that_an_exception_may_still_take_away_is_not_settled():
    chart = read_chart(KETTLE, {"scale_test": "scaled"})
    told = Settling(KETTLE).settled(chart)
    assert told == {"scale": True, "freshly_descaled": False, "descale": False, "element": False, "use": False}


@settings(max_examples=100 if CI else 6)
@given(st.integers(0, 2**64 - 1))
def test_what_is_released_is_settled_and_what_is_settled_stays_so(seed):
    steering = Steering(RULEBASE, seed)
    released = steering.random.choice([rule for rule in RULEBASE.rules if rule.then.is_releasing])
    chart = steering.chart([released])
    outcome = conclude(RULEBASE, chart)
    told = OURS.settled(chart)
    for name, value in outcome.standing.items():
        assert told[name] or value not in RULEBASE.conclusion(name).releasing
    more = steering.extension(chart)
    after, again = conclude(RULEBASE, more), OURS.settled(more)
    for name in (name for name, is_settled in told.items() if is_settled):
        assert outcome.standing.get(name) == after.standing.get(name)
        assert again[name]


def test_every_witness_shows_it():
    steering = Steering(RULEBASE, 7)
    for _ in range(4 if CI else 1):
        chart = steering.chart()
        stands = conclude(RULEBASE, chart).standing
        for name, is_settled in list(OURS.settled(chart).items())[:: 8 if CI else 24]:
            found = OURS.witness(chart, name)
            assert (found is None) == is_settled
            if found is not None:
                assert not impossible_in(RULEBASE, found)
                assert chart.items() <= found.items()
                assert conclude(RULEBASE, found).standing.get(name) != stands.get(name)


def test_the_charts_before_change_no_answer():
    steering = Steering(RULEBASE, 11)
    charts = [steering.chart() for _ in range(3)]
    told = [OURS.settled(chart) for chart in charts]
    fresh = Settling(RULEBASE)
    assert [fresh.settled(chart) for chart in reversed(charts)] == told[::-1]
    names = ["urgency", "direct_injury"]
    assert fresh.settled(charts[0], names) == {name: told[0][name] for name in RULEBASE.conclusions_by_name
                                               if name in names}  # fmt: skip


def test_of_findings_and_of_a_stored_consultation():
    findings = {"scale_test": "scaled", "water.hardness": "hard"}
    consultation = expert.consult(findings, KETTLE)
    stored = expert.Consultation.model_validate_json(consultation.model_dump_json())
    assert (
        settled(findings, KETTLE) == settled(stored, KETTLE) == Settling(KETTLE).settled(read_chart(KETTLE, findings))
    )
    assert expert.settled is settled


def test_a_question_that_takes_too_long_settles_nothing(monkeypatch):
    settling = Settling(KETTLE)
    asked = settling._solver._solver.check
    answers = iter([settling._z3.unsat, settling._z3.unknown])
    monkeypatch.setattr(settling._solver._solver, "check", lambda *assumed: next(answers))
    with pytest.raises(Unproved, match=r"whether .+ is settled was not found out: the solver gave up"):
        settling.settled(Chart())
    monkeypatch.setattr(settling._solver._solver, "check", asked)
    assert not any(settling.settled(Chart()).values())


def test_wrong_names_and_impossible_charts():
    settling = Settling(KETTLE)
    with pytest.raises(NotFound, match="did you mean 'descale'"):
        settling.settled(Chart(), ["descael"])
    with pytest.raises(NotFound, match="did you mean 'descale'"):
        settling.witness(Chart(), "descael")
    with pytest.raises(ChartError, match="cannot stand together"):
        settling.settled(Chart({"kettle.empty": True, "water.temperature": 20}))


def test_threads_share_one():
    steering = Steering(RULEBASE, 13)
    charts = [steering.chart() for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(OURS.settled, charts)) == list(map(OURS.settled, charts))


def test_of_questions_that_can_be_asked_each_is_known_only_where_it_applies():
    stuck = sign("stuck", "It runs, and is clogged")
    both = rule("stuck.both", all_of(runs.present, clogged.present), stuck)  # clogged is asked of a pump that does not
    base = replace(BOAT, conclusions=(*BOAT.conclusions, stuck), rules=(*BOAT.rules, both))
    settling, chart = Settling(base), read_chart(base, {"pump.fitted": True})
    assert not settling.settled(chart, ["stuck"])["stuck"]
    assert settling.settled(chart, ["stuck"], askable={"pump.runs", "pump.clogged"})["stuck"]
    assert not settling.settled(chart, ["bail"], askable={"water.depth", "flag.listing"})["bail"]
