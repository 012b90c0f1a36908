"""The word and between bare terms."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, hums, leaks

Rule(
    id="care.descale",
    when=leaks and hums,
    then=descale,
    **TOLD,
)
