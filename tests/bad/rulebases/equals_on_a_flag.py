"""The sign == on a flag."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, leaks

Rule(
    id="care.descale",
    when=leaks == False,  # noqa: E712  # the mistake
    then=descale,
    **TOLD,
)
