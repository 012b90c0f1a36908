"""Result frames as the contract has them, made row by row from the reference: what every engine has to give."""

from collections.abc import Mapping

import polars as pl

from expert.chart import Chart
from expert.language import RuleBase, Sign
from expert.meaning import conclude
from expert.outcome import Outcome
from expert.population.naming import column_of, fired_column, withheld_column


def result_frame(rulebase: RuleBase, charts: Mapping[int, Chart]) -> pl.DataFrame:
    """The result of valid patients by row number."""
    rows = [result_row(conclude(rulebase, chart), number) for number, chart in charts.items()]
    return pl.DataFrame(rows, schema=_schema(rulebase), orient="row")


def result_row(outcome: Outcome, number: int) -> dict[str, object]:
    """One patient's result."""
    rulebase, fired, withheld = outcome.rulebase, set(outcome.fired), set(outcome.withheld)
    asked = [flag.asked(outcome.chart.truth) for flag in rulebase.red_flags]
    row: dict[str, object] = {"row": number}
    if rulebase.urgency is not None:
        row["urgency"] = outcome.standing.get(rulebase.urgency.name)
    row |= {"red_flags_open": asked.count("not asked"), "red_flags_present": asked.count("present")}
    for conclusion in rulebase.conclusions:
        standing = outcome.standing.get(conclusion.name)
        row[column_of(conclusion)] = standing is not None if isinstance(conclusion, Sign) else standing
    row |= {fired_column(rule): rule in fired for rule in rulebase.rules}
    row |= {withheld_column(rule): rule in withheld for rule in rulebase.rules if rule.unless is not None}
    return row


def _schema(rulebase: RuleBase) -> dict[str, pl.DataType]:
    kinds: dict[str, pl.DataType] = {"row": pl.Int64()}
    if rulebase.urgency is not None:
        kinds["urgency"] = pl.Enum(rulebase.urgency.may_stand)
    kinds |= {"red_flags_open": pl.UInt16(), "red_flags_present": pl.UInt16()}
    for one in rulebase.conclusions:
        kinds[column_of(one)] = pl.Boolean() if isinstance(one, Sign) else pl.Enum(one.may_stand)
    kinds |= {fired_column(rule): pl.Boolean() for rule in rulebase.rules}
    return kinds | {withheld_column(rule): pl.Boolean() for rule in rulebase.rules if rule.unless is not None}
