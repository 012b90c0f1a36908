"""done of a choice that is no study."""

from expert.language import Rule
from tests.bad.parts import TOLD, colour, descale

Rule(
    id="care.descale",
    when=colour.done,
    then=descale,
    **TOLD,
)
