"""No list of terms at all."""

from tests.bad.parts import base

base(terms=None)
