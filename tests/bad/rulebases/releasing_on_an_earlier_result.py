"""A releasing value that reads an earlier result."""

from expert.language import Rule
from tests.bad.parts import TOLD, base, earlier, use

base(
    Rule(id="use.go_on", when=earlier.absent, then=use.at("go on"), **TOLD),
)
