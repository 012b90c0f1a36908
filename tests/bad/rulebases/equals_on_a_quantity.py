"""The sign == on a quantity."""

from expert.language import Rule, weeks
from tests.bad.parts import TOLD, age, descale

Rule(
    id="care.descale",
    when=age == weeks(4),
    then=descale,
    **TOLD,
)
