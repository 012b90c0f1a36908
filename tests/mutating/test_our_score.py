"""The gate: how many slips in our own rules our own cases notice. It only rises.

``FLOOR`` is what has been reached; ``BAR`` is what has to be. The test of the bar is expected to fail, strictly: on the
day on which the cases are good enough it fails the suite until its mark is taken away.
"""

import pytest

from expert.mutating import MutationReport, mutate

BAR = 95
FLOOR_OVERALL, FLOOR_AT_THRESHOLDS = 80.0, 81.2
NEAR = 3  # per cent of slips, at most, that are equivalent: only so near to the bar do they decide


@pytest.fixture(scope="module")
def report(replayed) -> MutationReport:  # type: ignore[no-untyped-def]  # the report of conftest
    """Without proofs, which take longer than all the rest: the scores are lower bounds then."""
    bound = mutate(replayed.rulebase, replayed.cases, prove=False)
    is_near = bound.reaches(BAR - NEAR) and not bound.reaches(BAR)
    return mutate(replayed.rulebase, replayed.cases) if is_near else bound


def test_the_score_never_falls(report: MutationReport) -> None:
    assert report.overall.reaches(FLOOR_OVERALL), report.overall
    assert report.at_thresholds.reaches(FLOOR_AT_THRESHOLDS), report.at_thresholds


def test_the_floor_is_raised_with_the_score(report: MutationReport) -> None:
    floors = ((report.overall, FLOOR_OVERALL), (report.at_thresholds, FLOOR_AT_THRESHOLDS))
    assert [counts for counts, floor in floors if counts.reaches(floor + 1)] == [], "raise the floor"


@pytest.mark.xfail(reason="cases for the survivors are still missing; see 'expert mutate --write'")
def test_the_score_reaches_the_bar(report: MutationReport) -> None:
    assert report.reaches(BAR), (report.overall, report.at_thresholds)


def test_every_rule_that_is_deleted_is_missed(report: MutationReport) -> None:
    """A rule whose absence nobody would notice has no case at all."""
    assert [tried.slip.id for tried in report.survivors if tried.slip.operator in ("delete rule", "drop unless")] == []
