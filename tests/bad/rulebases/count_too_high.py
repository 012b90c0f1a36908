"""At least three of two."""

from expert.language import Rule, at_least
from tests.bad.parts import TOLD, descale, hums, leaks

Rule(
    id="care.descale",
    when=at_least(3, leaks.present, hums.present),
    then=descale,
    **TOLD,
)
