"""Fahrenheit where degrees Celsius are meant."""

from expert.language import Rule, fahrenheit
from tests.bad.parts import TOLD, descale, warmth

Rule(
    id="care.descale",
    when=warmth >= fahrenheit(104),
    then=descale,
    **TOLD,
)
