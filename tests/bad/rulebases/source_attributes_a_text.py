"""A text where the source attributes are meant."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, leaks, scale

base(Rule(id="scale.leak", when=leaks.present, then=scale.at("possible"), **TOLD), source_attributes="The manual.")
