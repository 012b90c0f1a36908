"""Held values become conclusions, one step a layer, exactly as the reference has them (``expert.meaning``)."""

import operator
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from expert.language.conclusions import CONFLICT, Conclusion, Sign, Verdict
from expert.language.conditions import Compare, Comparison, Condition, Is, Leaf, leaves
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.terms import Choice, Term
from expert.population.holding import every, holds, how_many, some
from expert.population.ibis_gate import ibis, step
from expert.population.naming import (
    RED_FLAGS_OPEN,
    RED_FLAGS_PRESENT,
    SET_ASIDE,
    column_of,
    fired_column,
    result_columns,
    withheld_column,
)
from expert.population.reading import REFUSED, word_column

Column = Any  # of Ibis, which is untyped

_TWO = 2
_COMPARED: Mapping[Comparison, Any] = {"<": operator.lt, "<=": operator.le, ">=": operator.ge, ">": operator.gt}


def conclude(held: Column, rulebase: RuleBase, terms: Iterable[Term], *, keep: Sequence[str] = ()) -> Column:
    """The result columns of held values (``read``): those to ``keep``, ``set_aside``, all of ``result_columns``.

    What is said of a row that is set aside means nothing.
    """
    given = result_columns(rulebase)
    table, columns = _leaves(held, rulebase, frozenset(term.name for term in terms), keep)
    table = step(table, _of_findings(_Known(rulebase, table, columns)), [*keep, *columns.values()])
    layers: dict[int, list[Rule]] = {}
    for rule in rulebase.rules_in_order:
        layers.setdefault(rulebase.layer_of(rule), []).append(rule)
    read_last = {columns[leaf]: number for number, rules in layers.items() for rule in rules
                 for leaf in leaves(rule.when) if leaf in columns}  # fmt: skip
    for number, rules in layers.items():
        done = {name for name in columns.values() if read_last.get(name, -1) <= number}
        table = _layer(_Known(rulebase, table, columns), rules, done)
    known = _Known(rulebase, table, columns)
    results = {name: known.standing(thing) if isinstance(thing, Conclusion) else table[name]
               for name, thing in given.items()}  # fmt: skip
    return step(table, results, [*keep, SET_ASIDE])


class _Known:
    """What is known so far: the columns of leaves on findings, and of the pairs concluded in the layers below."""

    def __init__(self, rulebase: RuleBase, table: Column, columns: Mapping[Leaf, str]) -> None:
        self.table = table
        self.rulebase = rulebase
        self._columns = columns

    def at(self, table: Column) -> "_Known":
        """The same of a table that has these columns too."""
        return _Known(self.rulebase, table, self._columns)

    def holds(self, condition: Condition) -> Column | None:
        """For whom a condition is known to hold; None where it holds for nobody."""
        return holds(condition, self._of_leaf)

    def standing(self, conclusion: Conclusion) -> Column:
        """The standing value: of a sign whether it is concluded, of the others a word."""
        concluded = {value: self._pair(conclusion, value) for value in conclusion.values}
        if isinstance(conclusion, Sign):
            return _known(concluded[conclusion.values[0]])
        stands: Mapping[str, Column | None] = concluded
        if isinstance(conclusion, Verdict):
            stands = {**concluded, CONFLICT: self._in_conflict(conclusion)}
        # The highest step of a grade; of a verdict whichever it is, once it is in no conflict.
        ranked = [(column, value) for value in reversed(conclusion.may_stand) if (column := stands[value]) is not None]
        return ibis().cases(*ranked) if ranked else ibis().null("string")

    def _of_leaf(self, leaf: Leaf) -> Column | None:
        if leaf.subject.is_finding:
            return self.table[self._columns[leaf]] if leaf in self._columns else None
        conclusion = leaf.subject
        if not isinstance(conclusion, Conclusion) or not isinstance(leaf, Is):
            raise TypeError(f"{leaf} is no leaf of a rule")
        values = [str(value) for value in leaf.values]
        if isinstance(conclusion, Verdict):
            return some(self._alone(conclusion, value) for value in values)
        return some(self._pair(conclusion, value) for value in values)

    def _alone(self, verdict: Verdict, value: str) -> Column | None:
        """For whom a value of a verdict stands; with another one beside it there is a conflict, and neither stands."""
        if value == CONFLICT:
            return self._in_conflict(verdict)
        mine = self._pair(verdict, value)
        others = some(self._pair(verdict, other) for other in verdict.values if other != value)
        return mine if mine is None or others is None else mine & ~others

    def _in_conflict(self, verdict: Verdict) -> Column | None:
        pairs = [column for value in verdict.values if (column := self._pair(verdict, value)) is not None]
        return how_many(pairs) >= _TWO if len(pairs) >= _TWO else None

    def _pair(self, conclusion: Conclusion, value: str) -> Column | None:
        pair = conclusion.name, value
        return self.table[_pair_column(conclusion, value)] if pair in self.rulebase.rules_by_pair else None


def _layer(known: _Known, rules: Iterable[Rule], done: Collection[str]) -> Column:
    """A table with what the rules of one layer decide: who fired, who was withheld, what is concluded of whom.

    Columns that are ``done`` are read no more.
    """
    before = known.table.columns
    whens = {fired_column(rule): _known(known.holds(rule.when)) for rule in rules}
    table = step(known.table, whens, before)
    known = known.at(table)
    fired: dict[str, Column] = {name: table[name] for name in whens}
    withheld: dict[str, Column] = {}
    for rule in rules:
        if rule.unless is not None:
            when, unless = table[fired_column(rule)], _known(known.holds(rule.unless))
            fired[fired_column(rule)], withheld[withheld_column(rule)] = when & ~unless, when & unless
    concluded: dict[str, list[Column]] = {}
    for rule in rules:
        concluded.setdefault(_pair_column(rule.then.conclusion, rule.then.value), []).append(fired[fired_column(rule)])
    pairs = {name: some(by) for name, by in concluded.items()}
    return step(table, {**fired, **withheld, **pairs}, [name for name in before if name not in done])


def _of_findings(known: _Known) -> dict[str, Column]:
    """What is said of findings alone: who is set aside, and what is known of the red flags."""
    rulebase = known.rulebase
    impossible = [known.holds(combination.when) for combination in rulebase.impossible]
    present: list[Column] = []
    open_: list[Column] = []
    for flag in rulebase.red_flags:
        answered = None if flag.answered_by is None else known.holds(flag.answered_by)
        here, absent = known.holds(flag.when), known.holds(flag.absent)
        if here is not None:
            present.append(here if answered is None else here & ~answered)
        open_.append(~_known(some([here, absent, answered])))
    return {
        SET_ASIDE: some([known.table[REFUSED], *impossible]),
        RED_FLAGS_OPEN: how_many(open_).cast("int16") if open_ else _nobody(),
        RED_FLAGS_PRESENT: how_many(present).cast("int16") if present else _nobody(),
    }


def _leaves(
    held: Column, rulebase: RuleBase, terms: Collection[str], keep: Sequence[str]
) -> tuple[Column, dict[Leaf, str]]:
    """A table with a boolean column, never null, for each different leaf on a finding, and which one it is.

    No column stands for a leaf that holds for nobody.
    """
    columns: dict[Leaf, str] = {}
    chosen: dict[str, Column] = {REFUSED: held[REFUSED]}
    for leaf in dict.fromkeys(leaf for condition in _conditions(rulebase) for leaf in leaves(condition)):
        if leaf.subject.name in terms:
            value = _leaf(held, leaf)
            if value is not None:
                columns[leaf] = f"_leaf_{len(columns)}"
                chosen[columns[leaf]] = value
    return step(held, chosen, keep), columns


def _conditions(rulebase: RuleBase) -> Iterator[Condition]:
    for rule in rulebase.rules_in_order:
        yield rule.when
    for combination in rulebase.impossible:
        yield combination.when
    for flag in rulebase.red_flags:
        yield from (flag.when, flag.absent)
        if flag.answered_by is not None:
            yield flag.answered_by


def _leaf(held: Column, leaf: Leaf) -> Column | None:
    """For whom a leaf on a finding is known to hold."""
    term = leaf.subject
    if isinstance(term, Choice):
        columns = [word_column(column_of(term), term, str(word)) for word in leaf.values]
        return some(held[column] for column in columns if column in held.columns)
    if not isinstance(term, Term) or column_of(term) not in held.columns:
        return None
    column = held[column_of(term)]
    if isinstance(leaf, Compare):
        return _COMPARED[leaf.op](column, leaf.steps).fill_null(False)
    return some(column.identical_to(bool(value)) for value in leaf.values)


def _pair_column(conclusion: Conclusion, value: str) -> str:
    return f"_{column_of(conclusion)}_{conclusion.values.index(value)}"


def _known(column: Column | None) -> Column:
    return ibis().literal(False) if column is None else column


def _nobody() -> Column:
    return ibis().literal(0, "int16")
