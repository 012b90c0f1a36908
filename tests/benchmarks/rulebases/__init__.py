"""The rule bases and charts that the benchmarks measure: ours, parts of it, ours beside copies, and drawn ones."""

from functools import cache

from expert.language import RuleBase
from knowledge import RULEBASE
from tests.benchmarks.rulebases.charts import Kind, charts_of
from tests.benchmarks.rulebases.copies import side_by_side
from tests.benchmarks.rulebases.drawn import LAYERS, drawn
from tests.benchmarks.rulebases.parts import part_of

DRAWN = sum(LAYERS)
OURS = len(RULEBASE.rules)
SIZES = (60, 120, 200, OURS, 1000)

__all__ = ["DRAWN", "OURS", "SIZES", "Kind", "charts_of", "drawn", "kinds_of", "named", "of_size", "side_by_side"]


@cache
def of_size(rules: int) -> RuleBase:
    """A rule base of ours with so many rules: a part of it, itself, or it beside copies of it and of a part of it."""
    if rules == OURS:
        return RULEBASE
    if rules < OURS:
        return part_of(RULEBASE, rules)
    whole, rest = divmod(rules, OURS)
    return side_by_side(*[RULEBASE] * whole, *([part_of(RULEBASE, rest)] if rest else []))


def named(rules: int) -> tuple[str, RuleBase]:
    """The rule base for a number of rules, and what it is; 62 are the ones drawn in the shared benchmark's shape."""
    if rules == DRAWN:
        return "drawn", drawn()
    return "ours" if rules == OURS else "a part of ours" if rules < OURS else "ours beside copies", of_size(rules)


def kinds_of(rules: int) -> tuple[Kind, ...]:
    """The kinds of chart that its rule base is measured on; a drawn one has no documented cases."""
    return ("mostly known", "steered") if rules == DRAWN else ("mostly known", "documented")
