"""An impossible combination that forbids a value on its own."""

from expert.language import Impossible, Rule
from tests.bad.parts import TOLD, base, descale, leaks

base(
    Rule(id="care.descale", when=leaks.present, then=descale, **TOLD),
    impossible=(Impossible(id="no_leaks", when=leaks.present, because="Kettles do not leak."),),
)
