"""The invariants hold of every patient: over charts steered towards what they speak of, and over every bundled case.

That each can be broken, and that breaking it is seen, is shown in ``test_invariants_broken``.
"""

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expert.chaining import Engine
from expert.chart import Chart
from expert.invariants_kept import broken, holds, reached, unsettled
from expert.language.conditions import All
from expert.language.invariants import Never, Stable
from expert.meaning import conclude
from expert.testing import Steering, smallest
from knowledge import RULEBASE
from tests.conftest import CI

# The count of examples is ten times as high under CI; both together make at least 20 000 charts there, each extended.
BATCH = 21 if CI else 15


def outcome(findings, base=RULEBASE):
    return Engine(base).run(Chart(findings))


def aimed_at(invariant, steered):
    """A chart that is drawn to put an invariant to the test."""
    if isinstance(invariant, Stable):
        return steered.chart(steered.rulebase.rules_for(*invariant.value.pair))
    conditions = [invariant.when]
    if isinstance(invariant, Never) and isinstance(invariant.when, All):
        conditions += invariant.when.parts  # which, if the rules are right, no chart satisfies all at once
    return steered.towards(steered.random.choice(conditions))


def breach(steered):
    """What one chart and one extension of it break: the invariant, a least chart, what was added; None if nothing."""
    base = steered.rulebase
    chart = aimed_at(steered.random.choice(base.invariants), steered)
    before = outcome(chart, base)
    contrary = [rule for name in before.standing for rule in base.rules_for(name)]
    more = steered.extension(chart, contrary if contrary and steered.random.random() < 1 / 2 else ())
    after = outcome(more, base)
    findings, found = (chart, broken(before)) if broken(before) else (more, broken(after))
    if found:
        return found[0], smallest(findings, lambda fewer: found[0] in broken(outcome(fewer, base))), {}
    lost = unsettled(before, after)
    if lost:
        added = {name: value for name, value in more.items() if name not in chart}
        least = smallest(added, lambda fewer: lost[0] in unsettled(before, outcome({**chart, **fewer}, base)))
        return lost[0], dict(chart), least
    return None


@given(st.integers(0, 2**64 - 1))
def test_no_chart_and_no_extension_of_one_breaks_an_invariant(seed):
    steered = Steering(RULEBASE, seed)
    for _ in range(BATCH):
        found = breach(steered)
        assert found is None, f"{found[0]} is broken by {found[1]}, then {found[2]}"


def test_there_are_enough_charts():
    assert BATCH * settings().max_examples >= (20_000 if CI else 1_500)


def test_no_bundled_case_breaks_one(replayed):
    assert len(replayed.results) > 2_000
    told = [(one.place, broken(one.outcome)) for one in replayed.results]
    assert [(place, found) for place, found in told if found] == []


def test_the_engine_answers_every_bundled_case_as_the_reference_does(replayed):
    """The laws ask the engine, so what they show holds of the rule base's meaning as far as the two agree.

    By default of one case in four; of every one tests/agreement shows it of charts side by side.
    """
    for one in replayed.results if CI else replayed.results[::4]:
        meant = conclude(one.outcome.rulebase, one.situation.chart)
        assert (one.outcome.fired, one.outcome.withheld) == (meant.fired, meant.withheld), one.place


def parts_of(invariant):
    """What has to be reached for an invariant to say anything; of a ``Never`` each part by itself."""
    if not isinstance(invariant, Never):
        return [partial(reached, invariant)]
    # A verdict in conflict has no parts: that both its values are reached, other laws show.
    parts = invariant.when.parts if isinstance(invariant.when, All) else ()
    return [partial(holds, part) for part in parts]


@pytest.mark.parametrize("invariant", RULEBASE.invariants, ids=lambda one: one.id)
def test_charts_put_each_invariant_to_the_test(invariant):
    steered = Steering(RULEBASE, 1)
    waiting = parts_of(invariant)
    for _ in range(300):
        found = outcome(aimed_at(invariant, steered))
        waiting = [part for part in waiting if not part(found)]
        if not waiting:
            return
    pytest.fail(f"{len(waiting)} parts of {invariant} were never reached")


def test_every_releasing_value_and_every_verdict_has_its_invariant():
    stable = {one.value.pair for one in RULEBASE.invariants if isinstance(one, Stable)}
    released = {(found.name, value) for found in RULEBASE.conclusions for value in found.releasing}
    assert stable == released | {("urgency", "emergency")}
    never = [one.when for one in RULEBASE.invariants if isinstance(one, Never)]
    assert [found.name for found in RULEBASE.conclusions
            if found.kind == "verdict" and found.in_conflict not in never] == []  # fmt: skip
