"""A threshold without a unit."""

from expert.language import Rule
from tests.bad.parts import TOLD, age, descale

Rule(
    id="care.descale",
    when=age >= 4,
    then=descale,
    **TOLD,
)
