"""A threshold in the range, below which nothing lies."""

from expert.language import Rule, weeks
from tests.bad.parts import TOLD, age, descale

Rule(
    id="care.descale",
    when=age < weeks(0),
    then=descale,
    **TOLD,
)
