"""An id without a topic."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, leaks

Rule(
    id="descale",
    when=leaks.present,
    then=descale,
    **TOLD,
)
