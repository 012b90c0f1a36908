"""A releasing value two rules above a conflict."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, descale, element, fresh, leaks, use

base(
    Rule(id="element.broken", when=leaks.present, then=element.at("broken"), **TOLD),
    Rule(id="element.sound", when=leaks.absent, then=element.at("sound"), **TOLD),
    Rule(id="care.descale", when=element.in_conflict, then=descale, **TOLD),
    Rule(id="care.fresh", when=descale.concluded, then=fresh, **TOLD),
    Rule(id="use.go_on", when=fresh.concluded, then=use.at("go on"), **TOLD),
)
