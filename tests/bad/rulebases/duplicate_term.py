"""Two terms of one name."""

from expert.language import Rule
from tests.bad.parts import TERMS, TOLD, base, descale, leaks

base(
    Rule(id="care.descale", when=leaks.present, then=descale, **TOLD),
    terms=(*TERMS, leaks),
)
