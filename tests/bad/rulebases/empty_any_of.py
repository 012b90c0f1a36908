"""any_of over nothing."""

from expert.language import Rule, any_of
from tests.bad.parts import TOLD, descale

Rule(
    id="care.descale",
    when=any_of(),
    then=descale,
    **TOLD,
)
