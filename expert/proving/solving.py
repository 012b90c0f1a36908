"""One incremental solver, asked question after question: is there such a patient, and which is the smallest?"""

import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from expert.chart import Chart
from expert.errors import ExpertError
from expert.proving.patient import Patient
from expert.proving.z3_gate import z3

SECONDS = 10.0  # for one question; the longest of our own rule base takes a hundredth of it


class Unproved(ExpertError):
    """A question that the solver did not answer in time; nothing is proved then, one way or the other."""


class Solver:
    """What is known to be true of one or two patients, and questions about them. Not for several threads at once.

    ``seconds`` bounds each question; ``spent`` adds up the processor time of solving, ``asked`` counts the questions.
    """

    def __init__(self, *patients: Patient, seconds: float = SECONDS) -> None:
        self.patients = patients
        self.z3, self.context = z3(), patients[0].context
        self.asked, self.spent = 0, 0.0
        self._solver = self.z3.SolverFor("QF_FD", ctx=self.context)
        self._solver.set("timeout", max(1, int(seconds * 1000)))
        self._laws_told = [0] * len(patients)
        self._named: dict[int, tuple[Any, Any]] = {}
        self._model: Any = None
        self._varied = False

    def vary(self, varied: bool) -> None:
        """Whether the patients found are to differ much from one another, or to know little, as they do at first.

        It changes which patients are found, and how fast, never whether there is one.
        """
        if varied != self._varied:
            self._solver.set("phase", "random" if varied else "caching")  # from a seed that never changes
            self._varied = varied

    def tell(self, truths: Iterable[Any]) -> None:
        """Add what is always true."""
        self._solver.add(*truths)

    def possible(self, *wanted: Any) -> bool:
        """Whether some patient satisfies all that is wanted. Raises Unproved when there is no answer in time."""
        assumed = [self._literal(one) for one in wanted]
        for place, patient in enumerate(self.patients):
            self._solver.add(*patient.laws[self._laws_told[place] :])
            self._laws_told[place] = len(patient.laws)
        possible = self._asked(*assumed)
        if possible:
            self._model = None
        return possible

    def holds_in_model(self, expression: Any) -> bool:
        """Whether something is true in the patient found last (a question that has none leaves the last one)."""
        return bool(self.z3.is_true(self._found.eval(expression, model_completion=True)))

    @property
    def _found(self) -> Any:
        """The model of the last question that had one; most questions only want to know whether there is one."""
        if self._model is None:
            self._model = self._solver.model()
        return self._model

    def charts(self) -> tuple[Chart, ...]:
        """The charts of the patients found last."""
        return tuple(patient.chart(self._found) for patient in self.patients)

    def smallest(self, *wanted: Any) -> tuple[Chart, ...] | None:
        """The charts with the fewest known findings that satisfy what is wanted; None where there are none.

        Of those the ones that know the terms that stand first, with the values that stand first. Of two patients, of
        whom the last one extends the first, first the last is made small, then the first.
        """
        if not self.possible(*wanted):
            return None
        self._model = self._found
        self._solver.push()
        try:
            self._solver.add(*wanted)
            for patient in reversed(self.patients):
                self._know_few(patient)
                self._take_first_values(patient)
            self._possible()
            return self.charts()
        finally:
            self._solver.pop()

    def least(self, wanted: Iterable[Any], marks: Mapping[str, Any], groups: Iterable[Collection[str]]) -> Chart | None:
        """The chart that satisfies what is wanted with the fewest marks true; None where there is none.

        Marks are named by terms of the one patient. Of those charts the one with the fewest true marks of the first
        group, then of the next, and so on; then the one whose true marks stand first; then the one of which the terms
        of those marks have the values that stand first.
        """
        (patient,) = self.patients
        self.possible()  # so that all laws are told
        self._solver.push()
        try:
            self._solver.add(*wanted)
            if not self._possible():
                return None
            for names in (marks, *groups):
                self._fix_count({name: marks[name] for name in marks if name in names})
            self._fix_which(marks)
            true = [name for name, mark in marks.items() if self.holds_in_model(mark)]
            self._take_first([[region for _, region in patient.values(name)] for name in true])
            self._possible()
            return patient.chart(self._found)
        finally:
            self._solver.pop()

    def _know_few(self, patient: Patient) -> None:
        """Fix which terms are known: as few as can be, and of those that stand first."""
        known = {term.name: patient.known(term.name) for term in patient.rulebase.terms}
        self._fix_count(known)
        self._fix_which(known)

    def _fix_count(self, marks: Mapping[str, Any]) -> None:
        """Let no more of the marks be true than must be."""
        if marks:
            self._solver.add(self._at_most(marks, self._least_count(marks)))
            self._possible()

    def _fix_which(self, marks: Mapping[str, Any]) -> None:
        """Fix which of the marks are true, their count being fixed: those that stand first."""
        ever = {name for name, one in marks.items() if self.holds_in_model(one)}
        while others := [one for name, one in marks.items() if name not in ever]:
            if not self._possible_too(self.z3.Or(*others)):
                break
            ever |= {name for name, one in marks.items() if self.holds_in_model(one)}
        self._solver.add(*map(self.z3.Not, others))  # true in none of the patients with so few
        self._take_first([[one, self.z3.Not(one)] for name, one in marks.items() if name in ever])

    def _take_first_values(self, patient: Patient) -> None:
        """Fix the values of the known terms, each at the first that can be."""
        self._take_first([[region for _, region in patient.values(name)] for name in patient.chart(self._found)])

    def _take_first(self, choices: Sequence[Sequence[Any]]) -> None:
        """Fix each choice at the first of its alternatives that can be, the first choice before the second, and so on.

        Instead of asking for each alternative, one question asks for a patient who comes before the one in hand in
        that order; when there is none, the one in hand is the first.
        """
        while True:
            taken = [next(place for place, one in enumerate(choice) if self.holds_in_model(one)) for choice in choices]
            before, same = [], self.z3.BoolVal(True, self.context)
            for choice, place in zip(choices, taken, strict=True):
                if place:
                    before.append(self.z3.And(same, self.z3.Or(*choice[:place])))
                same = self.z3.And(same, choice[place])
            if not before or not self._possible_too(self.z3.Or(*before)):
                self._solver.add(same)
                return

    def _least_count(self, marks: Mapping[str, Any]) -> int:
        """How few marks can be true; the model in hand satisfies what is wanted."""
        self._solver.push()
        try:
            for one in marks.values():  # a quick way down: what is false stays so, and one by one is taken away
                if not self.holds_in_model(one) or self._possible(self.z3.Not(one)):
                    self._solver.add(self.z3.Not(one))
        finally:
            self._solver.pop()
        count = sum(map(self.holds_in_model, marks.values()))
        fewer = True
        while count and fewer:
            fewer = self._possible_too(self._at_most(marks, count - 1))
            if fewer:
                count = sum(map(self.holds_in_model, marks.values()))
        return count

    def _at_most(self, marks: Mapping[str, Any], count: int) -> Any:
        return self.z3.AtMost(*marks.values(), count)

    def _possible_too(self, more: Any) -> bool:
        """Whether something more is possible, which is not kept."""
        self._solver.push()
        self._solver.add(more)
        try:
            return self._possible()
        finally:
            self._solver.pop()

    def _possible(self, *assumed: Any) -> bool:
        possible = self._asked(*assumed)
        if possible:
            self._model = self._solver.model()
        return possible

    def _asked(self, *assumed: Any) -> bool:
        started = time.thread_time()
        answer = self._solver.check(*assumed)
        self.spent += time.thread_time() - started
        self.asked += 1
        if answer == self.z3.unknown:
            raise Unproved(f"the solver gave up: {self._solver.reason_unknown()}")
        return bool(answer == self.z3.sat)

    def _literal(self, wanted: Any) -> Any:
        """What is wanted as a Boolean that can be assumed; a longer expression gets a name, once."""
        if self.z3.is_const(wanted) or (self.z3.is_not(wanted) and self.z3.is_const(wanted.arg(0))):
            return wanted
        key = wanted.get_id()
        if key not in self._named:
            name = self.z3.Bool(f"wanted {len(self._named)}", self.context)
            self._solver.add(self.z3.Implies(name, wanted))
            self._named[key] = (name, wanted)  # the expression is kept, or its id might be given to another
        return self._named[key][0]
