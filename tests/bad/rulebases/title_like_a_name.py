"""A term with a title that reads like the name of another."""

from expert.language import Rule, flag
from tests.bad.parts import TERMS, TOLD, base, descale, leaks

sings = flag("kettle.sings", "Does it sing?", title="kettle leaks")
base(
    Rule(id="care.descale", when=leaks.present, then=descale, **TOLD),
    terms=(*TERMS, sings),
)
