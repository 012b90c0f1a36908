"""A text among the red flags."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, leaks, scale

base(Rule(id="scale.leak", when=leaks.present, then=scale.at("possible"), **TOLD), red_flags=("x",))
