"""A step that the grade does not have as the conclusion."""

from expert.language import Rule
from tests.bad.parts import TOLD, leaks, scale

Rule(
    id="care.descale",
    when=leaks.present,
    then=scale.at("certian"),
    **TOLD,
)
