"""How charts are drawn, whoever answers the questions: a ``random.Random``, fast, or Hypothesis, so that they shrink.

Wherever a number is drawn 0, to which Hypothesis shrinks, means less: no rule, no finding, no change.
"""

from collections.abc import Mapping, Sequence

from expert.chart import Chart, Held
from expert.language.conditions import Condition
from expert.language.rules import Impossible, Rule
from expert.testing.making import Below, Making
from expert.testing.tables import Tables

# How many rules to aim at, further findings to add, and changes to make: 0 first, and seldom.
HOW_MANY_RULES = (0, *(1, 2, 3, 3) * 5)
HOW_MANY_FINDINGS = (0, 0, 0, 1, 2, 3, 6, 12)
HOW_MANY_CHANGES = (0, *(1, 2, 3, 4) * 3)
FEW, HALF, NEARLY_ALL = range(3)


class Drawing:
    """Draws possible charts of one rule base, with the answers of ``below``."""

    def __init__(self, tables: Tables, below: Below, *, most_terms: int | None = None) -> None:
        self._tables = tables
        self._below = below
        self._most_terms = most_terms

    def directed(self, chart: Chart, rules: Sequence[Rule]) -> Chart:
        """An extension of the chart, made so that up to three of the rules fire, with some more findings."""
        making = self._making(chart)
        for _ in range(HOW_MANY_RULES[self._below(len(HOW_MANY_RULES))]):
            making.aim_at(rules[self._below(len(rules))])
        return self._with_more(making)

    def towards(self, condition: Condition) -> tuple[Chart, Chart]:
        """A chart made so that a condition holds, and the same with some more findings."""
        making = self._making(Chart())
        making.aim_for(condition)
        return making.chart, self._with_more(making)

    def impossible(self, combination: Impossible) -> Chart:
        """A chart made so that an impossible combination holds, with some more findings."""
        making = Making(self._tables, self._below, {}, may_be_impossible=True)
        making.aim_for(combination.when)
        return self._with_more(making)

    def half_known(self) -> Chart:
        """A few findings in any order; or of each term a value or none, so that about half is known, or nearly all.

        Of each of ``most_terms`` in a row, where there are more.
        """
        making = self._making(Chart())
        share = self._below(NEARLY_ALL + 1)
        if share == FEW:
            return self._with_more(making)
        for name, values in self._terms_in_a_row():
            unknown = len(values) if share == HALF else 1
            place = self._below(unknown + len(values)) - unknown
            if place >= 0:
                making.put(name, values[place])
        return making.chart

    def near(self, chart: Chart) -> Chart:
        """The chart with up to four changes, each of a known finding or of any; none makes it impossible."""
        for _ in range(HOW_MANY_CHANGES[self._below(len(HOW_MANY_CHANGES))]):
            names = tuple(self._tables.telling if self._below(2) or not len(chart) else chart)
            name = names[self._below(len(names))]
            others = [value for value in self._tables.telling[name] if value != chart.get(name)]
            place = self._below(len(others) + 2)
            if place:  # 1 takes it away, more gives it another value
                changed = chart.extended({name: others[place - 2]}) if place > 1 else chart.without(name)
                chart = changed if self._tables.allows(changed, name) else chart
        return chart

    def _terms_in_a_row(self) -> list[tuple[str, tuple[Held, ...]]]:
        terms = list(self._tables.telling.items())
        if self._most_terms is None or len(terms) <= self._most_terms:
            return terms
        first = self._below(len(terms))
        return (terms[first:] + terms[:first])[: self._most_terms]

    def _with_more(self, making: Making) -> Chart:
        findings = self._tables.findings
        for _ in range(HOW_MANY_FINDINGS[self._below(len(HOW_MANY_FINDINGS))]):
            place = self._below(len(findings) + 1)
            if place:
                making.put(*findings[place - 1])
        return making.chart

    def _making(self, findings: Mapping[str, Held]) -> Making:
        return Making(self._tables, self._below, findings)
