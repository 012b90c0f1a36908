"""Tests for people who embed the shell and write a rule base of their own. Needs the extra ``testing``.

The whole suite, in one line of a test module:

    from expert.testing import suite

    TestKettle = suite("kettle")

And what it is made of, for laws of one's own: strategies of charts that Hypothesis shrinks to the smallest patient
(``charts``, ``rule_directed``, ``satisfying``, ``towards``, ``near``, ``extensions``, ``impossible_charts``), random
rule bases (``rulebases``, ``random_rulebase``), a consultation in steps (``machine``), the laws themselves
(``Laws``), charts from a seed for laws of many thousands (``Steering``, ``smallest``), and ``distribution``, which
says what rule-directed charts reach.

    from hypothesis import given
    from expert.testing import satisfying

    @given(satisfying(RULEBASE, scale.reaches("likely")))
    def test_scale_is_never_ignored(chart): ...
"""

from expert.testing.extra import require_extra

require_extra()

from expert.testing.distribution import Distribution, distribution  # noqa: E402 - only where the extra is installed
from expert.testing.laws import Laws  # noqa: E402 - as above
from expert.testing.machine import machine  # noqa: E402 - as above
from expert.testing.random_rulebases import random_rulebase, rulebases  # noqa: E402 - as above
from expert.testing.steering import Steering, smallest  # noqa: E402 - as above
from expert.testing.strategies import (  # noqa: E402 - as above
    charts,
    extensions,
    impossible_charts,
    near,
    rule_directed,
    satisfying,
    towards,
)
from expert.testing.suite import suite  # noqa: E402 - as above
from expert.testing.tables import is_possible, telling_values  # noqa: E402 - as above

__all__ = [
    "Distribution",
    "Laws",
    "Steering",
    "charts",
    "distribution",
    "extensions",
    "impossible_charts",
    "is_possible",
    "machine",
    "near",
    "random_rulebase",
    "rule_directed",
    "rulebases",
    "satisfying",
    "smallest",
    "suite",
    "telling_values",
    "towards",
]
