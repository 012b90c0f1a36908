"""A conclusion that the rule base does not list."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, descale, leaks, scale

base(
    Rule(id="care.descale", when=leaks.present, then=descale, **TOLD),
    conclusions=(scale,),
)
