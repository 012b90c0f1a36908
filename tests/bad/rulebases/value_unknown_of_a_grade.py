"""A step that the grade does not have."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, scale

Rule(
    id="care.descale",
    when=scale.reaches("likly"),
    then=descale,
    **TOLD,
)
