"""A releasing value that rests on a rule with an exception."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, descale, fresh, hums, leaks, use

base(
    Rule(id="care.fresh", when=hums.present, then=fresh, **TOLD),
    Rule(id="care.descale", when=leaks.absent, then=descale, unless=fresh.concluded, **TOLD),
    Rule(id="use.go_on", when=descale.concluded, then=use.at("go on"), **TOLD),
)
