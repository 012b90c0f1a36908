"""A temperature where a time is meant."""

from expert.language import Rule, celsius
from tests.bad.parts import TOLD, age, descale

Rule(
    id="care.descale",
    when=age >= celsius(3),
    then=descale,
    **TOLD,
)
