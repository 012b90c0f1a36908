"""What the tests of the rule base share: the consultations of the bundled cases, and the folder that we share."""

from pathlib import Path

import pytest

from expert.consultation import consultation_of

SHARED = Path(__file__).parents[3] / "shared"


@pytest.fixture(scope="session")
def consultations(replayed):
    """A consultation for all that the bundled cases make the rules say: of situations with one outcome, the first."""
    different = {(one.outcome.fired, one.outcome.withheld): one.outcome for one in reversed(replayed.results)}
    return [consultation_of(outcome) for outcome in different.values()]


@pytest.fixture(scope="session")
def shared():
    """The founders' folder beside the repository, which an ordinary clone does not have."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} holds the register that this compares with, and is not there")
    return SHARED
