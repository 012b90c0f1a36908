"""Two conclusions that support each other."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, descale, fresh

base(
    Rule(id="care.descale", when=fresh.concluded, then=descale, **TOLD),
    Rule(id="care.fresh", when=descale.concluded, then=fresh, **TOLD),
)
