"""No source."""

from expert.language import Rule
from tests.bad.parts import UNSOURCED, descale, leaks

Rule(
    id="care.descale",
    when=leaks.present,
    then=descale,
    **UNSOURCED,
)
