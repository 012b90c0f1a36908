"""Two exceptions that withhold each other."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, descale, fresh, hums, leaks

base(
    Rule(id="care.descale", when=leaks.present, then=descale, unless=fresh.concluded, **TOLD),
    Rule(id="care.fresh", when=hums.present, then=fresh, unless=descale.concluded, **TOLD),
)
