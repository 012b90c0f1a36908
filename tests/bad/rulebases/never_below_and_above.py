"""Below and above at once."""

from expert.language import Rule, all_of, weeks
from tests.bad.parts import TOLD, age, descale

Rule(
    id="care.descale",
    when=all_of(age < weeks(5), age > weeks(10)),
    then=descale,
    **TOLD,
)
