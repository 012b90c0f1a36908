"""A releasing value that reads a conflict."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, element, leaks, use

base(
    Rule(id="element.broken", when=leaks.present, then=element.at("broken"), **TOLD),
    Rule(id="element.sound", when=leaks.absent, then=element.at("sound"), **TOLD),
    Rule(id="use.go_on", when=element.in_conflict, then=use.at("go on"), **TOLD),
)
