"""Two sources of one id."""

from expert.language import Rule, Source
from tests.bad.parts import TOLD, base, descale, fresh, hums, leaks

OTHER = Source(id="manual", title="Another manual", kind="article")
base(
    Rule(id="care.descale", when=leaks.present, then=descale, **TOLD),
    Rule(id="care.fresh", when=hums.present, then=fresh, **{**TOLD, "source": OTHER}),
)
