"""An exception that reads a finding."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale, hums, leaks

Rule(
    id="care.descale",
    when=leaks.present,
    then=descale,
    unless=hums.present,
    **TOLD,
)
