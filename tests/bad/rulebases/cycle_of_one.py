"""A conclusion that supports itself."""

from expert.language import Rule, any_of
from tests.bad.parts import TOLD, base, descale, leaks

base(
    Rule(id="care.descale", when=any_of(leaks.present, descale.concluded), then=descale, **TOLD),
)
