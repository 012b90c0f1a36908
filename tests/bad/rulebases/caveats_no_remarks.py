"""Caveats that are no remarks."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, leaks

Rule(
    id="care.descale",
    when=leaks.present,
    then=descale,
    **TOLD,
    caveats=("mind the steam",),
)
