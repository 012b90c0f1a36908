"""Laws of every interview, over random answers: it asks nothing twice and nothing in vain, and ends where it may."""

import json
import random
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from expert import interviewing
from expert.findings import impossible_in, read_chart
from expert.interviewing import ending
from expert.interviewing.ground import ground_of
from expert.interviewing.outlook import Outlook
from expert.interviewing.state import read_state
from expert.language.truth import truth
from expert.meaning import conclude
from expert.testing.random_rulebases import random_rulebase
from tests.bases.garden import RULEBASE as GARDEN
from tests.bases.kettle import RULEBASE as KETTLE
from tests.conftest import CI
from tests.interviewing.boat import BOAT
from tests.interviewing.walking import walked

SMALL = pytest.mark.parametrize("rulebase", [BOAT, GARDEN, KETTLE], ids=lambda base: base.name)
# The criterion stays the same from example to example.
FEW = settings(max_examples=200 if CI else 6, suppress_health_check=[HealthCheck.function_scoped_fixture])
seeds = st.integers(0, 2**32)


@pytest.fixture(params=["bounded", "proved"])
def criterion(request, monkeypatch):
    """With and without the extra."""
    if request.param == "bounded":
        monkeypatch.setattr(ending, "_settling", lambda rulebase: None)
    else:
        pytest.importorskip("z3")
    return request.param


def extended(rulebase, chart, never, rng):
    """A random extension of a chart by questions that apply and were not answered 'unknown', one after another."""
    for name in rng.sample(sorted(rulebase.terms_by_name), len(rulebase.terms)) * 2:
        condition = rulebase.terms_by_name[name].asked_if
        applies = condition is None or truth(condition, chart.truth) is True
        if name not in chart and name not in never and applies and rng.random() < 0.7:
            values = [value for value in ground_of(rulebase).answers[name]
                      if not impossible_in(rulebase, chart.extended({name: value}))]  # fmt: skip
            if values:
                chart = chart.extended({name: rng.choice(values)})
    return chart


def assert_sound(rulebase, state, rng, *, times):
    """That no further answer to what was not answered 'unknown' changes a goal."""
    interview = read_state(state, rulebase)
    standing = conclude(rulebase, interview.chart).standing
    for _ in range(times):
        more = extended(rulebase, interview.chart, interview.never, rng)
        after = conclude(rulebase, more).standing
        for goal in interview.goals:
            assert after.get(goal) == standing.get(goal), (goal, dict(interview.chart), dict(more))


@SMALL
@FEW
@given(seed=seeds)
def test_it_ends_where_no_further_answer_changes_a_goal(rulebase, criterion, seed):
    rng = random.Random(seed)
    *_, last = walked(rulebase, rng.randrange)
    assert_sound(rulebase, last, rng, times=30)


@pytest.mark.parametrize("seed", range(1000 if CI else 25))
def test_it_ends_soundly_with_any_rule_base_and_what_is_settled_on_the_way_stays(seed):
    rng = random.Random(seed)
    rulebase = random_rulebase(rng, rules=rng.randint(1, 12))
    states = walked(rulebase, rng.randrange)
    assert_sound(rulebase, states[-1], rng, times=20)
    for state in states:
        interview = read_state(state, rulebase)
        outlook = Outlook(rulebase, interview.chart, interview.never)
        settled = [one for one in rulebase.conclusions if outlook.settled(one)]
        standing = conclude(rulebase, interview.chart).standing
        for _ in range(5):
            after = conclude(rulebase, extended(rulebase, interview.chart, interview.never, rng)).standing
            assert [after.get(one.name) for one in settled] == [standing.get(one.name) for one in settled]


@SMALL
@FEW
@given(seed=seeds)
def test_nothing_is_asked_twice_nor_where_it_does_not_apply(rulebase, seed):
    rng = random.Random(seed)
    asked = []
    for state in walked(rulebase, rng.randrange):
        name = state["asking"]
        if name is None:
            continue
        assert name not in asked
        asked.append(name)
        condition = rulebase.terms_by_name[name].asked_if
        chart = read_state(state, rulebase).chart
        assert condition is None or truth(condition, chart.truth) is True


@SMALL
@FEW
@given(seed=seeds)
def test_a_state_is_plain_and_back_undoes_an_answer(rulebase, seed):
    rng = random.Random(seed)
    states = walked(rulebase, rng.randrange)
    for before, after in pairwise(states):
        assert json.loads(json.dumps(after)) == after
        if len(after["answers"]) > len(before["answers"]):
            copy = json.loads(json.dumps(before))
            assert interviewing.back(after, rulebase) == before
            assert before == copy  # not mutated


@SMALL
@FEW
@given(seed=seeds)
def test_every_question_says_why(rulebase, seed):
    for state in walked(rulebase, random.Random(seed).randrange):
        question = interviewing.next_question(state, rulebase)
        if question is not None:
            assert question.why.red_flag or (question.why.goals and question.why.rules)
            assert {goal.name for goal in question.why.goals} <= set(state["goals"])


@FEW
@given(seed=seeds)
def test_red_flags_come_first_in_their_order(seed):
    order = [flag.title for flag in BOAT.red_flags]
    titles = [interviewing.next_question(state, BOAT).why.red_flag
              for state in walked(BOAT, random.Random(seed).randrange) if state["asking"] is not None]  # fmt: skip
    flags = [title for title in titles if title is not None]
    assert titles[: len(flags)] == flags
    assert [order.index(title) for title in flags] == sorted(order.index(title) for title in flags)


@SMALL
@FEW
@given(seed=seeds)
def test_changing_an_answer_to_itself_changes_nothing(rulebase, seed):
    rng = random.Random(seed)
    state = rng.choice(walked(rulebase, rng.randrange))
    for answer in state["answers"]:
        value = answer.get("value", interviewing.UNKNOWN)
        assert interviewing.change(state, answer["term"], value, rulebase) == state


@FEW
@given(seed=seeds)
def test_the_end_names_what_stays_open(seed, criterion):
    rng = random.Random(seed)
    *_, last = walked(BOAT, rng.randrange)
    end = interviewing.finished(last, BOAT)
    never = {answer["term"] for answer in last["answers"] if "unknown" in answer}
    assert (end.why == "settled") == (not end.open)
    assert never or end.why == "settled"
    assert end.questions == len(last["answers"])
    chart = read_chart(BOAT, interviewing.findings(last, BOAT))
    settled = set(last["goals"]) - {one.goal.name for one in end.open}
    standing = conclude(BOAT, chart).standing
    for _ in range(20):
        after = conclude(BOAT, extended(BOAT, chart, (), rng)).standing
        assert {goal: after.get(goal) for goal in settled} == {goal: standing.get(goal) for goal in settled}
    for one in end.open:
        assert one.terms
        assert set(one.terms) <= never
