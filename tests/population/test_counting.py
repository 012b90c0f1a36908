"""Counts equal those of the reference patient by patient, and are the same however a population is cut into parts."""

from collections import Counter
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expert.language.conclusions import NOTHING
from expert.meaning import conclude
from expert.population.counting import FEW, merged, part_counts
from expert.population.differing import step_of
from expert.testing.random_rulebases import random_rulebase
from expert.testing.steering import Steering
from tests.bases.garden import RULEBASE as GARDEN
from tests.conftest import CI
from tests.population.results import result_frame
from tests.population.versions import versions

ROWS = 60


def charts_of(rulebase, seed=1, rows=ROWS):
    steering = Steering(rulebase, seed)
    return {number: steering.chart() for number in range(1, rows + 1)}


@pytest.fixture(scope="module", params=["garden", "drawn"])
def rulebase(request):
    return GARDEN if request.param == "garden" else random_rulebase(Random(5), rules=30)


def test_counts_are_those_of_the_reference(rulebase):
    charts = charts_of(rulebase)
    outcomes = [conclude(rulebase, chart) for chart in charts.values()]
    counts = part_counts(rulebase, result_frame(rulebase, charts))
    assert counts["valid"] == ROWS
    assert counts["fired"] == Counter(rule.id for one in outcomes for rule in one.fired)
    assert counts["withheld"] == Counter(rule.id for one in outcomes for rule in one.withheld)
    standing = Counter(pair for one in outcomes for pair in one.standing.items())
    found = {(name, value): count for name, values in counts["conclusions"].items() for value, count in values.items()}
    assert found == standing
    for kind, asked in (("red_flags_open", "not asked"), ("red_flags_present", "present")):
        flags = [sum(flag.asked(chart.truth) == asked for flag in rulebase.red_flags) for chart in charts.values()]
        assert counts[kind] == Counter(map(str, flags))


OLD, NEW = versions()
BEFORE, AFTER = (
    result_frame(base, {row: chart for row, chart in charts_of(OLD).items() if row % 7 != remainder})
    for base, remainder in ((OLD, 1), (NEW, 2))
)


@settings(max_examples=150 if CI else 15)
@given(st.lists(st.integers(0, ROWS), max_size=6), st.randoms(use_true_random=False))
def test_any_cut_into_parts_gives_the_same_counts(cuts, random):
    ends = [0, *sorted(cuts), ROWS]
    parts = []
    for low, high in pairwise(ends):
        before, after = (one.filter(one["row"].is_between(low, high, closed="right")) for one in (BEFORE, AFTER))
        parts.append(part_counts(NEW, after, OLD, before))
    random.shuffle(parts)
    assert merged(parts) == part_counts(NEW, AFTER, OLD, BEFORE)


def test_of_no_part_nobody_is_counted():
    assert merged([]) == {}


def test_differences_are_those_found_patient_by_patient():
    charts = charts_of(OLD)
    rows = {row for row in charts if row % 7 not in (1, 2)}
    both = {row: (conclude(OLD, charts[row]), conclude(NEW, charts[row])) for row in sorted(rows)}
    counts = part_counts(NEW, AFTER, OLD, BEFORE)["against"]
    assert counts["both"] == len(both)
    assert counts["only_before"] == example(row for row in charts if row % 7 == 2)
    assert counts["only_after"] == example(row for row in charts if row % 7 == 1)
    transitions, steps = {}, {"changed": set(), "released": set(), "dropped": set()}
    for row, (old, new) in both.items():
        for name in {**OLD.conclusions_by_name, **NEW.conclusions_by_name}:
            was, now = old.standing.get(name), new.standing.get(name)
            if was != now:
                transitions.setdefault((name, was or NOTHING, now or NOTHING), []).append(row)
                steps["changed"].add(row)
                step = step_of(OLD.conclusions_by_name.get(name), NEW.conclusions_by_name.get(name), was, now)
                steps.setdefault(step, set()).add(row)
    found = {
        (name, was, now): one
        for name, befores in counts["conclusions"].items()
        for was, afters in befores.items()
        for now, one in afters.items()
    }
    assert found == {key: example(rows) for key, rows in transitions.items()}
    for step in ("changed", "released", "dropped"):
        assert counts[step] == example(steps[step])
        assert counts[step]["count"]
    for kind in ("fired", "withheld"):
        ways = {}
        for row, outcomes in both.items():
            old, new = ({rule.id for rule in getattr(one, kind)} for one in outcomes)
            for way, ids in (("lost", old - new), ("gained", new - old)):
                for rule in ids:
                    ways.setdefault(rule, {}).setdefault(way, []).append(row)
        assert counts[kind] == {rule: {way: example(rows) for way, rows in both.items()} for rule, both in ways.items()}


def example(rows):
    rows = sorted(rows)
    return {"count": len(rows), "rows": rows[:FEW]}


def test_a_version_against_itself_differs_in_nothing():
    counts = part_counts(NEW, AFTER, NEW, AFTER)["against"]
    assert not any(counts[kind] for kind in ("conclusions", "fired", "withheld"))
    assert not any(counts[step]["count"] for step in ("changed", "released", "dropped", "only_before", "only_after"))


def test_what_becomes_less_cautious_is_told_by_what_releases():
    advice = NEW.conclusions_by_name["advice"]
    assert [step_of(advice, advice, *pair) for pair in
            [(None, "offer"), ("hold", "offer"), ("offer", "hold"), ("hold", None), ("hold", "ask"), ("ask", "hold"),
             ("offer", None), ("second", "offer"), ("offer", "second")]] == [
        "released", "released", "other", "dropped", "dropped", "other", "other", "released", "other"]  # fmt: skip
    assert step_of(None, advice, None, "hold") == "other"
    assert step_of(None, advice, None, "offer") == "released"
    assert step_of(advice, None, "hold", None) == "dropped"
    assert step_of(advice, None, "offer", None) == "other"
