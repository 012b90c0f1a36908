"""A question asked by a conclusion."""

from expert.language import flag
from tests.bad.parts import fresh

flag("kettle.sings", "Does it sing?", asked_if=fresh.concluded)
