"""What our own cases show of our own rules: all of it, or a waiver, or a proof that no patient could show it."""

from collections import Counter
from functools import partial

import pytest

from expert.coverage import measure
from expert.coverage.reachability import unreachable


@pytest.fixture(scope="module")
def coverage(replayed):
    return measure(replayed.rulebase, replayed.cases, unreachable=partial(unreachable, replayed.rulebase))


def test_every_rule_fires_every_exception_is_used_and_unused_and_every_value_stands(coverage):
    states = Counter((one.obligation.kind, one.state) for one in coverage.found if one.obligation.kind != "leaf")
    assert {state for _, state in states} == {"covered"}
    assert states["rule", "covered"] == len(coverage.rulebase.rules)


def test_every_waiver_waives_something(coverage):
    assert [waiver.waives for waiver in coverage.idle_waivers] == []


def test_every_leaf_outcome_is_shown_waived_or_proved_to_be_out_of_reach(coverage):
    assert [str(one.obligation) for one in coverage.gaps] == []
    assert coverage.ok
