"""Two conclusions of one name."""

from expert.language import Rule
from tests.bad.parts import CONCLUSIONS, TOLD, base, descale, leaks

base(
    Rule(id="care.descale", when=leaks.present, then=descale, **TOLD),
    conclusions=(*CONCLUSIONS, descale),
)
