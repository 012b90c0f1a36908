"""A releasing value with an exception."""

from expert.language import Rule
from tests.bad.parts import TOLD, fresh, leaks, use

Rule(
    id="use.go_on",
    when=leaks.absent,
    then=use.at("go on"),
    unless=fresh.concluded,
    **TOLD,
)
