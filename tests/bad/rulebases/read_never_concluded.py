"""A sign read that no rule concludes."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, descale, fresh

base(
    Rule(id="care.descale", when=fresh.concluded, then=descale, **TOLD),
)
