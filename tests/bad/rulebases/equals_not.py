"""The sign != on a choice."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, hardness

Rule(
    id="care.descale",
    when=hardness != "soft",
    then=descale,
    **TOLD,
)
