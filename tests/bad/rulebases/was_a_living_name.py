"""An earlier name that is another term's name."""

from expert.language import Rule, flag
from tests.bad.parts import TERMS, TOLD, base, descale, leaks

base(
    Rule(id="care.descale", when=leaks.present, then=descale, **TOLD),
    terms=(*TERMS, flag("kettle.sings", "Does it sing?", was=("kettle.hums",))),
)
