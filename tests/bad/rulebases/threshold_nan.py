"""A threshold that is no number."""

from expert.language import Rule, weeks
from tests.bad.parts import TOLD, age, descale

Rule(
    id="care.descale",
    when=age >= weeks(float("nan")),
    then=descale,
    **TOLD,
)
