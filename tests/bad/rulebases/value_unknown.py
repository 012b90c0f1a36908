"""A value that the term does not have."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, hardness

Rule(
    id="care.descale",
    when=hardness.is_("hrad"),
    then=descale,
    **TOLD,
)
