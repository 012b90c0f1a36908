"""What the tests of the rule base share: the consultations of the bundled cases, and the folder that we share."""

from pathlib import Path

import pytest

from expert.consultation import consultation_of
from expert.explaining import shown
from tests.conftest import CI

SHARED = Path(__file__).parents[3] / "shared"


@pytest.fixture(scope="session")
def consultations(replayed):
    """A consultation for all that the bundled cases make the rules say: of situations with one outcome, the first.

    By default only of outcomes that say what none before them does, which are a quarter.
    """
    different = {(one.outcome.fired, one.outcome.withheld): one.outcome for one in reversed(replayed.results)}
    outcomes = list(different.values())
    return [consultation_of(outcome) for outcome in (outcomes if CI else _telling(outcomes))]


def _telling(outcomes):
    """Those in which a rule fires or is withheld, a remark is shown, or a value stands, for the first time."""
    seen = set()
    for outcome in outcomes:
        said = {("fired", rule.id) for rule in outcome.fired} | {("withheld", rule.id) for rule in outcome.withheld}
        said |= {one.id for rule in outcome.fired for one in shown((*rule.caveats, *rule.rationale), outcome)}
        said |= set(outcome.standing.items()) or {"nothing stands"}
        if said - seen:
            seen |= said
            yield outcome


@pytest.fixture(scope="session")
def shared():
    """The founders' folder beside the repository, which an ordinary clone does not have."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} holds the register that this compares with, and is not there")
    return SHARED
