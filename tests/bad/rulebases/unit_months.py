"""Months where weeks are meant."""

from expert.language import Rule, months
from tests.bad.parts import TOLD, age, descale

Rule(
    id="care.descale",
    when=age >= months(3),
    then=descale,
    **TOLD,
)
