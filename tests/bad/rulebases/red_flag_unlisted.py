"""A red flag on a term that the rule base does not list."""

from expert.language import RedFlag, Rule, flag
from tests.bad.parts import TOLD, base, leaks, scale

sparks = flag("kettle.sparks", "Does it spark?")

base(
    Rule(id="scale.leak", when=leaks.present, then=scale.at("possible"), **TOLD),
    red_flags=(RedFlag(id="kettle.sparks", title="Sparks", when=sparks.present),),
)
