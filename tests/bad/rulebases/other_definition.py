"""A term with another definition than the rule base lists."""

from expert.language import Rule, choice
from tests.bad.parts import TOLD, base, descale, hardness

base(
    Rule(id="care.descale", when=hardness.is_("soft"), then=descale, **TOLD),
    terms=(choice("water.hardness", "How hard?", values=("soft", "hard")),),
)
