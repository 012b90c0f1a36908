"""A threshold one step below the range."""

from expert.language import Rule, celsius
from tests.bad.parts import TOLD, descale, warmth

Rule(
    id="care.descale",
    when=warmth < celsius(-0.5),
    then=descale,
    **TOLD,
)
