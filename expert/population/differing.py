"""Two versions of a rule base over the same patients: whose conclusions and rules differ, and who is told less caution.

Conclusions and rules are the same where they have the same name. What exists in one version only stands for nobody in
the other.
"""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Any, Literal

import polars as pl

from expert.language.conclusions import NOTHING, Conclusion, Grade, Sign
from expert.language.rulebase import RuleBase
from expert.population.naming import ROW, column_of, fired_column, withheld_column

FEW = 5  # rows named as examples, the lowest
Step = Literal["released", "dropped", "other"]
_BEFORE, _AFTER, _COUNT = "before:", "after:", "count"  # a colon stands in no column of a result


def step_of(old: Conclusion | None, new: Conclusion | None, before: str | None, after: str | None) -> Step:
    """What it is for a standing value to become another one.

    It is *released* where a releasing value stands now and did not, *dropped* where one of caution stood and now none
    does, or of a grade a lower one. A releasing value that gives way to a higher step of its grade is neither.
    """
    rank = {value: place for place, value in enumerate(new.values)} if isinstance(new, Grade) else {}
    lower = before in rank and after in rank and rank[after] < rank[before]
    if new is not None and after in new.releasing:
        was_lower = before in new.releasing and before in rank and not lower
        return "other" if was_lower else "released"
    is_cautious = before is not None and (old is None or before not in old.releasing)
    return "dropped" if is_cautious and (after is None or lower) else "other"


def differences(old: RuleBase, before: pl.DataFrame, new: RuleBase, after: pl.DataFrame) -> dict[str, Any]:
    """The counts of what differs between the results of two versions, over the rows that are valid in both.

    By conclusion the standing value before and after, by rule for whom it fired or was withheld in one version only;
    how many patients differ at all, and how many are released or have a caution dropped (``step_of``).
    """
    counts: dict[str, Any] = {
        "only_before": _examples(before, ~pl.col(ROW).is_in(after[ROW].implode())),
        "only_after": _examples(after, ~pl.col(ROW).is_in(before[ROW].implode())),
    }
    if not before[ROW].equals(after[ROW]):
        shared = before.select(ROW).join(after.select(ROW), on=ROW)[ROW].implode()
        before, after = (one.filter(pl.col(ROW).is_in(shared)).sort(ROW) for one in (before, after))
    named = [one.select(pl.exclude(ROW).name.prefix(side)) for one, side in ((before, _BEFORE), (after, _AFTER))]
    both = pl.concat([after.select(ROW), *named], how="horizontal")
    counts["both"] = both.height
    counts |= _of_conclusions(old, new, both)
    rules = sorted({**old.rules_by_id, **new.rules_by_id}.items())
    counts["fired"] = _of_rules(both, {name: fired_column(rule) for name, rule in rules})
    counts["withheld"] = _of_rules(both, {name: withheld_column(rule) for name, rule in rules})
    return counts


def _of_conclusions(old: RuleBase, new: RuleBase, both: pl.DataFrame) -> dict[str, Any]:
    """Every value that became another one, by conclusion, and the patients by what that is for them."""
    names = dict.fromkeys((*new.conclusions_by_name, *old.conclusions_by_name))
    pairs = {name: (old.conclusions_by_name.get(name), new.conclusions_by_name.get(name)) for name in names}
    unlike = {name: _unlike(*pair) for name, pair in pairs.items()}
    found: dict[str, Any] = {}
    of_step: dict[Step, list[pl.Expr]] = {"released": [], "dropped": []}
    for name in _somewhere(both, unlike):
        was, now = pairs[name]
        values = _standing(was, _BEFORE), _standing(now, _AFTER)
        there = both.filter(unlike[name]).select(ROW, before=values[0], after=values[1])
        groups = there.group_by("before", "after").agg(pl.len().alias(_COUNT), pl.col(ROW).bottom_k(FEW).sort())
        found[name] = {}
        for one, other, count, rows in sorted(groups.iter_rows(), key=lambda row: (row[0] or "", row[1] or "")):
            found[name].setdefault(one or NOTHING, {})[other or NOTHING] = {"count": count, "rows": rows}
            step = step_of(was, now, one, other)
            if step in of_step:
                of_step[step].append(values[0].eq_missing(pl.lit(one)) & values[1].eq_missing(pl.lit(other)))
    return {
        "conclusions": found,
        "changed": _examples(both, _any(unlike[name] for name in found)),
        **{step: _examples(both, _any(parts)) for step, parts in of_step.items()},
    }


def _of_rules(both: pl.DataFrame, columns: Mapping[str, str]) -> dict[str, Any]:
    """For whom a column of each rule is true in one version only; rules of which it is nobody are left out."""
    ways = {name: {"lost": _true(both, _BEFORE + column), "gained": _true(both, _AFTER + column)}
            for name, column in columns.items()}  # fmt: skip
    found: dict[str, Any] = {}
    for name in _somewhere(both, {name: way["lost"] != way["gained"] for name, way in ways.items()}):
        lost, gained = ways[name]["lost"], ways[name]["gained"]
        kinds = {"lost": _examples(both, lost & ~gained), "gained": _examples(both, gained & ~lost)}
        found[name] = {kind: examples for kind, examples in kinds.items() if examples["count"]}
    return found


def _somewhere(both: pl.DataFrame, conditions: Mapping[str, pl.Expr]) -> list[str]:
    """The names of the conditions that hold in some row."""
    if not conditions:
        return []
    holds = both.select([condition.any().alias(name) for name, condition in conditions.items()]).row(0)
    return [name for name, held in zip(conditions, holds, strict=True) if held]


def _unlike(old: Conclusion | None, new: Conclusion | None) -> pl.Expr:
    """In which rows what stands differs."""
    if isinstance(old, Sign) and isinstance(new, Sign):
        return pl.col(_BEFORE + column_of(old)) != pl.col(_AFTER + column_of(new))
    return _standing(old, _BEFORE).ne_missing(_standing(new, _AFTER))


def _standing(conclusion: Conclusion | None, side: str) -> pl.Expr:
    """The standing value as text, null for none; a conclusion that a version does not have never stands."""
    if conclusion is None:
        return pl.lit(None, pl.String)
    column = pl.col(side + column_of(conclusion))
    return (
        pl.when(column).then(pl.lit(conclusion.values[0])) if isinstance(conclusion, Sign) else column.cast(pl.String)
    )


def _true(both: pl.DataFrame, column: str) -> pl.Expr:
    return pl.col(column) if column in both.columns else pl.lit(value=False)


def _any(conditions: Iterable[pl.Expr]) -> pl.Expr:
    return reduce(or_, conditions, pl.lit(value=False))


def _examples(frame: pl.DataFrame, condition: pl.Expr) -> dict[str, Any]:
    """How many rows meet a condition, and the lowest few of them."""
    rows = frame.select(pl.col(ROW).filter(condition))[ROW]
    return {"count": rows.len(), "rows": rows.bottom_k(FEW).sort().to_list()}
