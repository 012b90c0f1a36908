"""No appraisal."""

from expert.language import Rule
from tests.bad.parts import SOURCE, descale, leaks

Rule(
    id="care.descale",
    when=leaks.present,
    then=descale,
    title="A rule",
    because="The manual says so.",
    source=SOURCE,
)
