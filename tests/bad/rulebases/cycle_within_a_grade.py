"""A lower step that rests on a higher one, which rests on it."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, scale

base(
    Rule(id="scale.low", when=scale.reaches("certain"), then=scale.at("possible"), **TOLD),
    Rule(id="scale.high", when=scale.reaches("possible"), then=scale.at("certain"), **TOLD),
)
