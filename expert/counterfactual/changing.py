"""Searches for the smallest change of findings, and has it verified by the engine."""

from collections.abc import Iterator, Mapping
from threading import Lock
from typing import Any

from expert.chaining import Engine
from expert.chart import Chart, Held
from expert.counterfactual.wanted import Changed, Counterfactual, Only, Wanted
from expert.findings import impossible_in
from expert.language.conclusions import CONFLICT, Verdict
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.terms import COSTS
from expert.language.truth import truth
from expert.outcome import Outcome
from expert.proving import Unproved
from expert.proving.patient import Patient
from expert.proving.rules import Reasoning
from expert.proving.solving import SECONDS, Solver
from expert.proving.z3_gate import z3


class Disagreement(Exception):
    """A change that does not bring what is wanted when the rules are run: a fault of ours."""


class Changing:
    """Asks of one chart after the other for the smallest change; the rules are told to the solver once.

    **Smallest** is: the fewest findings that change, premises of added questions counted; of those the cheapest,
    compared from the dearest cost down (fewest invasive, then fewest MRI, ultrasound, bedside test); of those the ones
    whose terms stand first in the rule base, with the values that stand first (of a flag: present; of a quantity: the
    lowest region between two thresholds).

    **Changes**: a finding that is not known may be added, one that is known may get another value, and none is taken
    away. The patient stays possible. An added question must be known to apply (``asked_if``), and the question of a
    finding that is known must not come to be beside the point.

    ``seconds`` bounds each question to the solver. One object may be shared by threads, which then wait for each
    other; an answer depends on its chart alone. Raises ProverMissing without z3.
    """

    def __init__(self, rulebase: RuleBase, *, seconds: float = SECONDS) -> None:
        self.rulebase = rulebase
        self._lock = Lock()
        self._z3 = z3()
        self._patient = Patient(rulebase, self._z3.Context())
        self._said = Reasoning(self._patient)
        self._solver = Solver(self._patient, seconds=seconds)
        self._solver.tell(self._said.definitions)

    def smallest(
        self,
        before: Outcome,
        conclusion: str,
        value: str | None = None,
        *,
        goes: bool = False,
        only: Only | None = None,
    ) -> Counterfactual:
        """The smallest change with which a value of a conclusion (None: any) stands, or the standing one goes.

        ``only`` allows a change of what is not known, or of what is known, alone. Raises NotFound for a wrong name,
        NothingToChange where it is so already, Unproved when the solver gives up.
        """
        chart, wanted = before.chart, Wanted.of(before, conclusion, value, goes=goes, only=only)
        with self._lock:
            marks = self._marks(chart, only)
            truths = [*self._rules_of_change(chart, only, marks), self._meaning(wanted)]
            groups = [self._costing(cost) for cost in reversed(COSTS[1:])]
            try:
                found = self._solver.least(truths, marks, groups)
            except Unproved as error:
                raise Unproved(f"the smallest change for {conclusion} was not found out: {error}") from None
            if found is None:
                return Counterfactual(wanted, before, None)
            changed = tuple(self._changed(chart, found))
        more = Chart({one.term.name: one.after for one in changed})
        after = Engine(self.rulebase).run(chart.extended(more).ordered(self.rulebase.terms_by_name))
        _verify(wanted, after)
        return Counterfactual(wanted, before, after, changed)

    def _marks(self, chart: Chart, only: Only | None) -> dict[str, Any]:
        """Of each term that may change a Boolean that says so, in the rule base's order."""
        marks: dict[str, Any] = {}
        for term in self.rulebase.terms:
            if term.name not in chart and only != "known":
                marks[term.name] = self._patient.known(term.name)
            elif term.name in chart and only != "unknown":
                marks[term.name] = self._z3.Bool(f"{term.name} changed", self._patient.context)
        return marks

    def _rules_of_change(self, chart: Chart, only: Only | None, marks: Mapping[str, Any]) -> Iterator[Any]:
        """What may change, and what that means for the questions."""
        module, patient = self._z3, self._patient
        for term in self.rulebase.terms:
            name, known = term.name, patient.known(term.name)
            if name in chart:
                kept = module.And(*patient.agrees(chart.ordered([name])))
                yield known
                yield kept if only == "unknown" else module.Xor(marks[name], kept)
            elif only == "known":
                yield module.Not(known)
            if term.asked_if is None:
                continue
            if name not in chart:
                yield module.Implies(known, patient.holds(term.asked_if))
            elif truth(term.asked_if, chart.truth) is not False:
                yield module.Not(patient.is_denied(term.asked_if))

    def _meaning(self, wanted: Wanted) -> Any:
        """That it is as wanted."""
        if wanted.goes or wanted.value is not None:
            stands = self._said.stands(wanted.conclusion, str(wanted.value))
            return self._z3.Not(stands) if wanted.goes else stands
        some = self._said.concludes_any(wanted.conclusion)
        if not isinstance(wanted.conclusion, Verdict):
            return some
        return self._z3.And(some, self._z3.Not(self._said.stands(wanted.conclusion, CONFLICT)))

    def _costing(self, cost: str) -> set[str]:
        return {term.name for term in self.rulebase.terms if term.cost == cost}

    def _changed(self, chart: Chart, found: Chart) -> Iterator[Changed]:
        """The findings that changed, each with its value; of a quantity the one that is nearest in its region."""
        for name, after in found.items():
            term, before = self.rulebase.term(name), chart.get(name)
            if not isinstance(term, Quantity):
                if before != after:
                    yield Changed(term, before, after)
                continue
            low, high = self._patient.region(name, int(after))
            if before is None or not low <= int(before) <= high:
                yield Changed(term, before, _nearest(before, low, high), low, high)


def _nearest(before: Held | None, low: int, high: int) -> int:
    return low if before is None else min(max(int(before), low), high)


def _verify(wanted: Wanted, after: Outcome) -> None:
    """What was found is so when the rules are run. Raises Disagreement."""
    if impossible_in(after.rulebase, after.chart) or not wanted.holds(after):
        raise Disagreement(f"the change that was found for {wanted.conclusion.name} does not show it when it is run")
