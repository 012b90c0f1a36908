"""An exception that no rule concludes."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, descale, fresh, hums

base(
    Rule(id="care.descale", when=hums.present, then=descale, unless=fresh.concluded, **TOLD),
)
