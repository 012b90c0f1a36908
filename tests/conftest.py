"""Counts of examples: deterministic and modest by default, ten times as many where CI is set."""

import os

import pytest
from hypothesis import HealthCheck, settings

import expert

settings.register_profile(
    "default",
    max_examples=100,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("ci", parent=settings.get_profile("default"), max_examples=1000, derandomize=False)

CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}
settings.load_profile("ci" if CI else "default")


@pytest.fixture(scope="session")
def replayed():
    """The report on the bundled cases, replayed once: every situation with its outcome."""
    return expert.replay(rulebase=expert.load("lumbar-hamstring"))
