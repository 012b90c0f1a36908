"""A claim that the register does not hold."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, descale, leaks

base(
    Rule(id="care.descale", when=leaks.present, then=descale, claims=("K9",), **TOLD),
)
