"""Present and absent at once."""

from expert.language import Rule, all_of
from tests.bad.parts import TOLD, descale, leaks

Rule(
    id="care.descale",
    when=all_of(leaks.present, leaks.absent),
    then=descale,
    **TOLD,
)
