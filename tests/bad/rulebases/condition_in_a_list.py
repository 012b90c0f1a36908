"""A list within all_of."""

from expert.language import Rule, all_of
from tests.bad.parts import TOLD, descale, hums, leaks

Rule(
    id="care.descale",
    when=all_of([leaks.present, hums.present]),
    then=descale,
    **TOLD,
)
