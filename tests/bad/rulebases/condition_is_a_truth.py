"""A truth as the condition."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale

Rule(
    id="care.descale",
    when=True,
    then=descale,
    **TOLD,
)
