"""A step read that no rule reaches."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, descale, hums, scale

base(
    Rule(id="scale.hums", when=hums.present, then=scale.at("possible"), **TOLD),
    Rule(id="care.descale", when=scale.reaches("likely"), then=descale, **TOLD),
)
