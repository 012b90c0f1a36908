"""A term with the title of a conclusion."""

from expert.language import Rule, flag
from tests.bad.parts import TERMS, TOLD, base, descale, leaks

sings = flag("kettle.sings", "Does it sing?", title="descaling advised")
base(
    Rule(id="care.descale", when=leaks.present, then=descale, **TOLD),
    terms=(*TERMS, sings),
)
