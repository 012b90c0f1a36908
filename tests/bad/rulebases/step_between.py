"""A threshold between two steps."""

from expert.language import Rule, weeks
from tests.bad.parts import TOLD, age, descale

Rule(
    id="care.descale",
    when=age >= weeks(2.5),
    then=descale,
    **TOLD,
)
