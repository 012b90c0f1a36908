"""An order among values that have none."""

from expert.language import Rule
from tests.bad.parts import TOLD, colour, descale

Rule(
    id="care.descale",
    when=colour.at_least("red"),
    then=descale,
    **TOLD,
)
