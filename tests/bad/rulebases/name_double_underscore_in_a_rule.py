"""A double underscore in a rule's id."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, leaks

Rule(
    id="care.de__scale",
    when=leaks.present,
    then=descale,
    **TOLD,
)
