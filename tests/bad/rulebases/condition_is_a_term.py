"""A bare term as the condition."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, leaks

Rule(
    id="care.descale",
    when=leaks,
    then=descale,
    **TOLD,
)
