"""One text where a tuple of claims is meant."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, leaks

Rule(
    id="care.descale",
    when=leaks.present,
    then=descale,
    **TOLD,
    claims="A01",
)
