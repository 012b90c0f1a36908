"""all_of over nothing."""

from expert.language import Rule, all_of
from tests.bad.parts import TOLD, descale

Rule(
    id="care.descale",
    when=all_of(),
    then=descale,
    **TOLD,
)
