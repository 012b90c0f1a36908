"""What holds of every rule base and every engine, law by law: each is one question about a chart, or two.

A law answers with a sentence that names the patient, or with '' where it holds. Nothing here draws anything.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from expert.cases import read_cases
from expert.chaining import Engine
from expert.chart import Chart, Held
from expert.errors import ChartError
from expert.findings import read_chart
from expert.invariants_kept import broken, unsettled
from expert.language.conclusions import CONFLICT, Verdict
from expert.language.invariants import Invariant
from expert.language.layers import Pair, conclusions_read
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.rules import Impossible, Rule
from expert.meaning import conclude
from expert.outcome import Outcome
from expert.replaying import Run, replay_each
from expert.testing.told import added, difference, patient

AGAIN = 5
MakeRun = Callable[[RuleBase], Run]


def default_engine(rulebase: RuleBase) -> Run:
    """The engine that a consultation uses."""
    return Engine(rulebase).run


def rete_engine(rulebase: RuleBase) -> Run:
    """experta's own matcher, the second opinion."""
    return Engine(rulebase, "rete").run


class Laws:
    """The laws for one rule base, and for the engine that answers it.

    ``engine`` is given a rule base and returns what answers its charts; by default the engine of a consultation.
    """

    def __init__(self, rulebase: RuleBase, engine: MakeRun | None = None) -> None:
        self.rulebase = rulebase
        self._make = engine or default_engine
        self.run = self._make(rulebase)
        self._reordered: Run | None = None
        self._rete: Run | None = None

    def agreement(self, chart: Chart) -> str:
        """The engine fires and withholds the rules that the reference does, in its order, and the same values stand."""
        differ = difference(("the engine", self.run(chart)), ("the reference", conclude(self.rulebase, chart)))
        return differ and f"With {self._told(chart)} the engine and the reference differ; {differ}."

    def second_opinion(self, chart: Chart) -> str:
        """The same of experta's Rete."""
        self._rete = self._rete or rete_engine(self.rulebase)
        differ = difference(("Rete", self._rete(chart)), ("the reference", conclude(self.rulebase, chart)))
        return differ and f"With {self._told(chart)} experta's Rete and the reference differ; {differ}."

    def determinism(self, chart: Chart) -> str:
        """The same answer every time, and with the findings in the opposite order."""
        first = ("the first time", self.run(chart))
        again = [("another time", self.run(chart)) for _ in range(AGAIN)]
        turned = ("with the findings turned round", self.run(Chart(dict(reversed(tuple(chart.items()))))))
        differ = next(filter(None, (difference(first, other) for other in (*again, turned))), "")
        return differ and f"With {self._told(chart)} the answers differ; {differ}."

    def order_of_rules(self, chart: Chart) -> str:
        """The same answer where the rules and the impossible combinations are listed the other way round."""
        if self._reordered is None:
            base = self.rulebase
            turned = replace(base, rules=base.rules[::-1], impossible=base.impossible[::-1], policies=())
            self._reordered = self._make(turned)
        differ = difference(
            ("the rules as listed", self.run(chart)), ("the rules listed the other way round", self._reordered(chart))
        )
        return differ and f"With {self._told(chart)} the order of the rules matters; {differ}."

    def monotony(self, chart: Chart, extension: Chart) -> str:
        """A further finding takes nothing away but through an exception or a conflict.

        A rule that fired and no longer fires is now withheld, or reads a conclusion whose rule is lost in the same
        way, or reads a verdict that is now in conflict. So where nothing is withheld and nothing is in conflict all
        that fired still fires, and no grade falls.
        """
        before, after = self.run(chart), self.run(extension)
        lost = [rule for rule in before.fired if rule not in after.fired]
        pairs = {rule.then.pair for rule in lost}
        for rule in lost:
            if rule not in after.withheld and not _reads_what_is_lost(rule, pairs, after):
                return (
                    f"Rule {rule.id} fires with {self._told(chart)}, and no longer with "
                    f"{self._added(chart, extension)} added, though no exception and no conflict takes it away."
                )
        return ""

    def stability(self, chart: Chart, extension: Chart, value: Pair) -> str:
        """A releasing value that stands for a chart stands for every possible extension of it."""
        name, wanted = value
        if self.run(chart).standing.get(name) != wanted:
            return ""
        stands = self.run(extension).standing.get(name, "nothing")
        if stands == wanted:
            return ""
        return (
            f"{name}: {wanted} is released with {self._told(chart)}, and with {self._added(chart, extension)} added "
            f"it is {stands}."
        )

    def invariants(self, chart: Chart, extension: Chart, which: Invariant | None = None) -> str:
        """No invariant, or not this one, is broken by a chart or by an extension of it.

        That is: what is never so is not so, what is always so is so, and a value that has to be stable is not lost.
        """
        before, after = self.run(chart), self.run(extension)
        for outcome in (before, after):
            for invariant in broken(outcome):
                if which in (None, invariant):
                    told = self._told(outcome.chart)
                    return f"The invariant {invariant.id} is broken with {told}; it says: {invariant.because}"
        for stable in unsettled(before, after):
            if which in (None, stable):
                return (
                    f"The invariant {stable.id} is broken: {stable.value} stands with {self._told(chart)}, and not "
                    f"with {self._added(chart, extension)} added; it says: {stable.because}"
                )
        return ""

    def cases(self, paths: Iterable[Path | str] | None = None) -> str:
        """Every documented case comes out as its source says. Raises CaseError where one cannot be read."""
        results = replay_each(read_cases(self.rulebase, paths), self.run)
        failed = (result for result in results if result.status == "failed")
        told = ((f"{one.place}: {one.name}", *(f"  {line}" for line in one.lines())) for one in failed)
        return "\n".join(line for lines in told for line in lines)

    def refusal(self, chart: Chart, combination: Impossible) -> str:
        """No chart can be made of findings in which an impossible combination holds, and so nothing is concluded."""
        try:
            read_chart(self.rulebase, self._as_given(chart))
        except ChartError:
            return ""
        return f"{self._told(chart)} is impossible ({combination.id}), and yet a chart is made of it."

    def reading(self, chart: Chart) -> str:
        """A possible chart, said as a caller would say it, is read as the same chart."""
        try:
            same = dict(read_chart(self.rulebase, self._as_given(chart))) == dict(chart)
        except ChartError as error:
            return f"{self._told(chart)} is possible, and yet refused: {error}"
        return "" if same else f"{self._told(chart)} is read as other findings."

    def _as_given(self, chart: Chart) -> dict[str, Held]:
        terms = ((self.rulebase.term(name), value) for name, value in chart.items())
        return {term.name: term.spoken(value) if isinstance(term, Quantity) else value for term, value in terms}

    def _told(self, chart: Chart) -> str:
        return patient(self.rulebase, chart)

    def _added(self, chart: Chart, extension: Chart) -> str:
        return added(self.rulebase, chart, extension)


def _reads_what_is_lost(rule: Rule, lost: set[Pair], after: Outcome) -> bool:
    for conclusion, values in conclusions_read(rule.when):
        read = conclusion.values if CONFLICT in values else values
        if any((conclusion.name, value) in lost for value in read):
            return True
        if isinstance(conclusion, Verdict) and after.standing.get(conclusion.name) == CONFLICT:
            return True
    return False
