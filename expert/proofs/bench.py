"""The workbench of a proof: a rule base's patients and solvers, built once and shared by all checks."""

from functools import cached_property
from typing import Any

from expert.language.conclusions import Grade
from expert.language.conditions import Leaf
from expert.language.invariants import Stable
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.terms import Term
from expert.proving.patient import Patient, denied
from expert.proving.rules import Reasoning
from expert.proving.solving import Solver
from expert.proving.z3_gate import z3


class Bench:
    """One patient (``said``, ``one``) and, once asked for, one with an extension (``before``, ``after``, ``two``).

    ``complete`` is a patient of whom everything is known that applies, without the rules (``answered``).

    ``seconds`` bounds each question. Not for several threads at once.
    """

    def __init__(self, rulebase: RuleBase, seconds: float) -> None:
        self.rulebase = rulebase
        self.z3 = z3()
        self._seconds = seconds
        self.said = Reasoning(Patient(rulebase, self.z3.Context()))
        self.one = Solver(self.said.patient, seconds=seconds)
        self.one.tell(self.said.definitions)
        self.complete = Patient(rulebase, self.z3.Context())
        self.answered = Solver(self.complete, seconds=seconds)
        self.answered.tell(self._told(self.complete, term) for term in rulebase.terms)
        self._fires: dict[str, bool] = {}

    @property
    def asked(self) -> int:
        """How many questions were asked."""
        return sum(solver.asked for solver in self._solvers)

    @property
    def spent(self) -> float:
        """Seconds of solving."""
        return sum(solver.spent for solver in self._solvers)

    @property
    def _solvers(self) -> list[Solver]:
        return [self.one, self.answered, *([self.two] if "two" in self.__dict__ else [])]

    @cached_property
    def before(self) -> Reasoning:
        """A patient of whom less is known."""
        return Reasoning(Patient(self.rulebase, self.z3.Context(), "before: "))

    @cached_property
    def after(self) -> Reasoning:
        """The same patient when more is known."""
        return Reasoning(Patient(self.rulebase, self.before.context, "after: "))

    @cached_property
    def two(self) -> Solver:
        """Questions about both."""
        solver = Solver(self.before.patient, self.after.patient, seconds=self._seconds)
        solver.tell(self.before.definitions)
        solver.tell(self.after.definitions)
        solver.tell(self.after.patient.extends(self.before.patient))
        return solver

    def told(self, name: str) -> Any:
        """That the term of this name is known, or its question is known not to apply."""
        return self._told(self.said.patient, self.rulebase.term(name))

    def _told(self, patient: Patient, term: Term) -> Any:
        known = patient.known(term.name)
        return self.z3.Or(known, *self._beside_the_point(patient, term, ()))

    def _beside_the_point(self, patient: Patient, term: Term, on_the_way: tuple[str, ...]) -> list[Any]:
        """What says that a term's question does not apply, if it has a premise.

        A premise is denied too where its own question does not apply: nobody asks a man in which week of pregnancy he
        is. ``on_the_way`` are the terms that led here, for premises may go in a circle.
        """
        if term.asked_if is None or term.name in on_the_way:
            return []

        def denies(leaf: Leaf) -> Any:
            name = leaf.subject.name
            why = self._beside_the_point(patient, self.rulebase.term(name), (*on_the_way, term.name))
            unasked = [self.z3.And(self.z3.Not(patient.known(name)), one) for one in why]
            return self.z3.Or(patient.denies(leaf), *unasked)

        return [denied(self.z3, term.asked_if, denies)]

    def can_fire(self, rule: Rule) -> bool:
        """Whether a rule fires for some patient."""
        if rule.id not in self._fires:
            self._fires[rule.id] = self.one.possible(self.said.fires(rule))
        return self._fires[rule.id]

    def lost(self, stable: Stable) -> Any:
        """That a value stands before and, although more is known, no longer after (see ``Stable``)."""
        conclusion, value = stable.value.conclusion, stable.value.value
        if isinstance(conclusion, Grade) and not stable.value.is_releasing:
            kept = self.after.holds(conclusion.reaches(value))
        else:
            kept = self.after.stands(conclusion, value)
        return self.z3.And(self.before.stands(conclusion, value), self.z3.Not(kept))
