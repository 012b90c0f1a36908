"""between with its ends exchanged."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, hardness

Rule(
    id="care.descale",
    when=hardness.between("hard", "soft"),
    then=descale,
    **TOLD,
)
