"""same on two choices that share no value."""

from expert.language import Rule, same
from tests.bad.parts import TOLD, colour, descale, hardness

Rule(
    id="care.descale",
    when=same(hardness, colour),
    then=descale,
    **TOLD,
)
