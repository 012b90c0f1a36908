"""No rule at all."""

from tests.bad.parts import base

base()
