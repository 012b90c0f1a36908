"""A threshold between two steps of a half."""

from expert.language import Rule, celsius
from tests.bad.parts import TOLD, descale, warmth

Rule(
    id="care.descale",
    when=warmth >= celsius(36.6),
    then=descale,
    **TOLD,
)
