"""Rule-directed charts reach every rule of ours, nearly every exception, and every releasing value."""

import pytest

from expert.testing import distribution
from knowledge import RULEBASE
from tests.testing.bicycle import BICYCLE


@pytest.fixture(scope="module")
def ours():
    return distribution(RULEBASE, 2000)


def test_every_rule_of_ours_fires_within_2000_charts(ours):
    assert ours.examples == 2000
    assert len(ours.fired) == len(RULEBASE.rules)
    assert ours.never_fired == ()


def test_nearly_every_exception_is_met_and_every_releasing_value_reached(ours):
    assert len(ours.never_withheld) <= len(ours.withheld) / 20
    assert ours.never_released == ()


def test_it_is_told_line_by_line():
    found = distribution(BICYCLE, 100)
    assert (
        found.lines()[0] == "100 charts: 11 of 11 rules fired, 1 of 1 exceptions met, 2 of 2 releasing values reached"
    )
    assert len(found.lines()) == 1 + len(BICYCLE.rules)
    assert found == distribution(BICYCLE, 100)
    nothing = distribution(BICYCLE, 1)
    assert nothing.never_fired
    assert nothing.never_withheld == ("brake.replace",)
    assert len(nothing.never_released) == 2
