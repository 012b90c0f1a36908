"""A consultation in steps: findings are added, changed and taken away in any order, and every law holds throughout."""

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from expert.chart import Chart
from expert.language.rulebase import RuleBase
from expert.testing.laws import Laws, MakeRun
from expert.testing.steering import smallest_step
from expert.testing.strategies import extensions, near
from expert.testing.tables import is_possible, tables_of


def machine(rulebase: RuleBase, *, engine: MakeRun | None = None) -> type[RuleBasedStateMachine]:
    """A stateful Hypothesis machine that consults a rule base in steps; ``engine`` as in ``suite``.

        TestConsultation = machine(RULEBASE).TestCase

    Agreement, determinism and the invariants hold of every chart on the way; monotony, and the invariants of stable
    values and the stability of what releases, of every step that only adds.
    """
    laws = Laws(rulebase, engine)
    findings, telling = tables_of(rulebase).findings, tables_of(rulebase).telling
    released = [(conclusion.name, value) for conclusion in rulebase.conclusions for value in conclusion.releasing]

    class Consultation(RuleBasedStateMachine):
        """One patient, of whom more and more becomes known, or less, or something else."""

        def __init__(self) -> None:
            super().__init__()
            self.before = self.chart = Chart()

        @rule(place=st.integers(0, len(findings) - 1))
        def learn(self, place: int) -> None:
            """A finding becomes known, or changes."""
            name, value = findings[place]
            self.turn_to(self.chart.extended({name: value}))

        @rule(data=st.data())
        def learn_more(self, data: st.DataObject) -> None:
            """Several findings become known, towards some rule."""
            self.turn_to(data.draw(extensions(rulebase, self.chart)))

        @rule(data=st.data())
        def correct(self, data: st.DataObject) -> None:
            """A few findings are added, changed or taken away."""
            self.turn_to(data.draw(near(rulebase, self.chart)))

        @precondition(lambda self: len(self.chart) > 0)
        @rule(place=st.integers(min_value=0))
        def forget(self, place: int) -> None:
            """A finding is no longer known."""
            self.turn_to(self.chart.without(tuple(self.chart)[place % len(self.chart)]))

        def turn_to(self, chart: Chart) -> None:
            """The next chart, unless it is impossible."""
            if is_possible(rulebase, chart):
                self.before, self.chart = self.chart, chart

        @invariant()
        def every_law_holds(self) -> None:
            """Of the chart, and of the step to it; what is broken is told of the fewest findings that break it."""
            less = self.before if self.before.items() <= self.chart.items() else self.chart
            told = broken(less, self.chart)
            if told:
                pytest.fail(broken(*smallest_step(less, self.chart, breaks, telling)) or told, pytrace=False)

    def broken(chart: Chart, extension: Chart) -> str:
        """The first law that a chart and an extension of it break; '' where they break none."""
        told = laws.agreement(extension) or laws.determinism(extension) or laws.monotony(chart, extension)
        standing = laws.run(chart).standing.items()
        unstable = (laws.stability(chart, extension, value) for value in released if value in standing)
        return told or next(filter(None, unstable), "") or laws.invariants(chart, extension)

    def breaks(chart: Chart, extension: Chart) -> bool:
        return is_possible(rulebase, extension) and broken(chart, extension) != ""

    return Consultation
