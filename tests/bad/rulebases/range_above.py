"""A threshold one step above the range."""

from expert.language import Rule, weeks
from tests.bad.parts import TOLD, age, descale

Rule(
    id="care.descale",
    when=age >= weeks(105),
    then=descale,
    **TOLD,
)
