"""The word not."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, leaks

Rule(
    id="care.descale",
    when=not leaks.present,
    then=descale,
    **TOLD,
)
