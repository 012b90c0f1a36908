"""No condition."""

from expert.language import Rule
from tests.bad.parts import TOLD, descale

Rule(id="care.descale", then=descale, **TOLD)
