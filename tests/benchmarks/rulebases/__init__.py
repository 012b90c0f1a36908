"""The rule bases and charts that the benchmarks measure: ours, parts of it, ours beside copies, and drawn ones."""

from functools import cache

from expert.language import RuleBase
from knowledge import RULEBASE
from tests.benchmarks.rulebases.charts import charts_of
from tests.benchmarks.rulebases.copies import side_by_side
from tests.benchmarks.rulebases.drawn import drawn
from tests.benchmarks.rulebases.parts import part_of

OURS = len(RULEBASE.rules)
SIZES = (60, 120, 200, OURS, 1000)

__all__ = ["OURS", "SIZES", "charts_of", "drawn", "of_size", "part_of", "side_by_side"]


@cache
def of_size(rules: int) -> RuleBase:
    """A rule base of ours with so many rules: a part of it, itself, or it beside copies of it and of a part of it."""
    if rules == OURS:
        return RULEBASE
    if rules < OURS:
        return part_of(RULEBASE, rules)
    whole, rest = divmod(rules, OURS)
    return side_by_side(*[RULEBASE] * whole, *([part_of(RULEBASE, rest)] if rest else []))
