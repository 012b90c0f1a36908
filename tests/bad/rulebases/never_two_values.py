"""Two values of a choice at once, by a count."""

from expert.language import Rule, at_least
from tests.bad.parts import TOLD, colour, descale

Rule(
    id="care.descale",
    when=at_least(2, colour.is_("red"), colour.is_("green")),
    then=descale,
    **TOLD,
)
