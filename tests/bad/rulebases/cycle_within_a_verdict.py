"""A verdict's value that reads the other."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, element, leaks

base(
    Rule(id="element.sound", when=element.is_("broken"), then=element.at("sound"), **TOLD),
    Rule(id="element.broken", when=leaks.present, then=element.at("broken"), **TOLD),
)
