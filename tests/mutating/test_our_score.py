"""The gate: how many slips in our own rules our own cases notice.

At least 95 % of those that some patient could show, overall and at thresholds, is what we ask of any rule base; ours
reached more, and does not fall behind that.
"""

import pytest

from expert.mutating import MutationReport, mutate

BAR = 97
NEAR = 3  # per cent of slips, at most, that are equivalent: only so near to the bar do they decide


@pytest.fixture(scope="module")
def report(replayed) -> MutationReport:  # type: ignore[no-untyped-def]  # the report of conftest
    """Without proofs, which take longer than all the rest: the scores are lower bounds then."""
    bound = mutate(replayed.rulebase, replayed.cases, prove=False)
    is_near = bound.reaches(BAR - NEAR) and not bound.reaches(BAR)
    return mutate(replayed.rulebase, replayed.cases) if is_near else bound


def test_the_score_reaches_the_bar(report: MutationReport) -> None:
    assert report.reaches(BAR), (report.overall, report.at_thresholds)


def test_every_rule_that_is_deleted_is_missed(report: MutationReport) -> None:
    """A rule whose absence nobody would notice has no case at all."""
    assert [tried.slip.id for tried in report.survivors if tried.slip.operator in ("delete rule", "drop unless")] == []
