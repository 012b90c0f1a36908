"""A name that is found and concluded."""

from expert.language import Rule, sign
from tests.bad.parts import CONCLUSIONS, TOLD, base, descale, leaks

base(
    Rule(id="care.descale", when=leaks.present, then=descale, **TOLD),
    conclusions=(*CONCLUSIONS, sign("kettle.leaks", "It leaks")),
)
