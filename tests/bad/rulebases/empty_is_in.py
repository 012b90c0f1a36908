"""is_in without a value."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, hardness

Rule(
    id="care.descale",
    when=hardness.is_in(),
    then=descale,
    **TOLD,
)
