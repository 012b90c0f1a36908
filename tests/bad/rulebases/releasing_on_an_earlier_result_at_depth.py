"""A releasing value that rests on an earlier result."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, descale, earlier, use

base(
    Rule(id="care.descale", when=earlier.present, then=descale, **TOLD),
    Rule(id="use.go_on", when=descale.concluded, then=use.at("go on"), **TOLD),
)
