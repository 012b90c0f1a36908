"""A voice that nobody has."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, leaks

Rule(
    id="care.descale",
    when=leaks.present,
    then=descale,
    **TOLD,
    voice="mine",
)
