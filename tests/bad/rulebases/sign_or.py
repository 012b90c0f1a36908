"""The sign | between conditions."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, hums, leaks

Rule(
    id="care.descale",
    when=leaks.present | hums.present,
    then=descale,
    **TOLD,
)
