"""The complement of a conclusion."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, fresh

Rule(
    id="care.descale",
    when=~fresh.concluded,
    then=descale,
    **TOLD,
)
