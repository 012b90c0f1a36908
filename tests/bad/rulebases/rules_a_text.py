"""A text among the rules."""

from tests.bad.parts import base

base("care.descale")
