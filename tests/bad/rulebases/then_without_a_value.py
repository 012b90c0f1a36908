"""A grade without its step as the conclusion."""

from expert.language import Rule
from tests.bad.parts import TOLD, leaks, scale

Rule(
    id="care.descale",
    when=leaks.present,
    then=scale,
    **TOLD,
)
