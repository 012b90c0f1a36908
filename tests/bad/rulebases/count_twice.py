"""One condition counted twice."""

from expert.language import Rule, at_least
from tests.bad.parts import TOLD, descale, leaks

Rule(
    id="care.descale",
    when=at_least(2, leaks.present, leaks.present),
    then=descale,
    **TOLD,
)
