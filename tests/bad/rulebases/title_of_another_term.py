"""Two terms of one title, in other capitals."""

from expert.language import Rule, flag
from tests.bad.parts import TERMS, TOLD, base, descale, leaks

sings = flag("kettle.sings", "Does it sing?", title="noise")
whistles = flag("kettle.whistles", "Does it whistle?", title="Noise")
base(
    Rule(id="care.descale", when=leaks.present, then=descale, **TOLD),
    terms=(*TERMS, sings, whistles),
)
