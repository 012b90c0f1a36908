"""Charts from a seed, many times faster than through Hypothesis, for laws that want many thousands of them.

What Hypothesis draws shrinks by itself; a chart from here that breaks a law is made smaller by ``smallest``.
"""

from collections.abc import Callable, Mapping, Sequence
from random import Random

from expert.chart import Chart, Held
from expert.language.conditions import Condition
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.testing.drawing import Drawing
from expert.testing.tables import tables_of


class Steering:
    """Draws charts of one rule base, all of them possible; the same seed draws the same charts.

        steering = Steering(RULEBASE, 1)
        chart = steering.chart(RULEBASE.rules_for("urgency", "emergency"))

    ``random`` is what it draws from, for whatever else a law wants drawn.
    """

    def __init__(self, rulebase: RuleBase, seed: int | Random) -> None:
        self.rulebase = rulebase
        self.random = seed if isinstance(seed, Random) else Random(seed)
        self._drawing = Drawing(tables_of(rulebase), self.random.randrange)

    def chart(self, rules: Sequence[Rule] = ()) -> Chart:
        """A chart made so that up to three of ``rules`` (default: all) fire, with some more findings; they need not.

        Now and then it is made to meet the exception of a rule too.
        """
        return self.extension(Chart(), rules)

    def extension(self, chart: Chart, rules: Sequence[Rule] = ()) -> Chart:
        """An extension of a possible chart, made so that up to three of ``rules`` (default: all) fire."""
        return self._drawing.directed(chart, rules or tables_of(self.rulebase).aims)

    def towards(self, condition: Condition) -> Chart:
        """A chart made so that a condition, such as that of an invariant, holds; it need not."""
        least, _ = self._drawing.towards(condition)
        return least

    def half_known(self) -> Chart:
        """A chart with any of the findings: few of them, about half, or nearly all."""
        return self._drawing.half_known()


def smallest(findings: Mapping[str, Held], breaks: Callable[[Chart], bool]) -> Chart:
    """A least part of the findings for which ``breaks`` still holds, by leaving out one after the other."""
    kept = Chart(findings)
    for name in list(kept):
        fewer = kept.without(name)
        if breaks(fewer):
            kept = fewer
    return kept


def smallest_step(
    chart: Chart, extension: Chart, breaks: Callable[[Chart, Chart], bool], simpler: Mapping[str, Sequence[Held]]
) -> tuple[Chart, Chart]:
    """The step from a chart to an extension with the fewest findings: of those that it adds, then of those before.

    Each finding that is left gets the first of its ``simpler`` values with which the step still breaks.
    """
    added = {name: value for name, value in extension.items() if name not in chart}
    added = dict(smallest(added, lambda fewer: breaks(chart, chart.extended(fewer))))
    known = smallest(chart, lambda fewer: breaks(fewer, fewer.extended(added)))
    for name in (*known, *added):
        for value in simpler[name]:
            other = known.extended({name: value}) if name in known else known
            more = {**added, name: value} if name in added else added
            if breaks(other, other.extended(more)):
                known, added = other, more
                break
    return known, known.extended(added)
