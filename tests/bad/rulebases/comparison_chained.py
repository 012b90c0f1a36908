"""A chained comparison."""

from expert.language import Rule, weeks
from tests.bad.parts import TOLD, age, descale

Rule(
    id="care.descale",
    when=weeks(2) <= age <= weeks(4),
    then=descale,
    **TOLD,
)
