"""Two rules of one id."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, descale, hums, leaks

base(
    Rule(id="care.descale", when=leaks.present, then=descale, **TOLD),
    Rule(id="care.descale", when=hums.present, then=descale, **TOLD),
)
