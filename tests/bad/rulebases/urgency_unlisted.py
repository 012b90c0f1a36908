"""A scale of urgency that the rule base does not list."""

from expert.language import Rule, grade
from tests.bad.parts import TOLD, base, leaks, scale

base(
    Rule(id="scale.leak", when=leaks.present, then=scale.at("possible"), **TOLD),
    urgency=grade("urgency", "Urgency", steps=("routine", "now")),
)
