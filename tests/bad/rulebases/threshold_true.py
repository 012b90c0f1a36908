"""A truth value for a threshold."""

from expert.language import Rule, weeks
from tests.bad.parts import TOLD, age, descale

Rule(
    id="care.descale",
    when=age >= weeks(True),
    then=descale,
    **TOLD,
)
