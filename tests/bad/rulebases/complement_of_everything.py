"""The complement of every value."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, hardness

Rule(
    id="care.descale",
    when=~hardness.at_least("soft"),
    then=descale,
    **TOLD,
)
