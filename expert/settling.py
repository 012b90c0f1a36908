"""Which conclusions no further answer can change: the standing value, or that nothing stands, is settled.

Settled is the same in every possible extension of a chart: whatever else becomes known, unanswered questions allowed,
impossible combinations left out. It says nothing of findings that are corrected, of questions that this rule base does
not ask, or of a patient's risk. Exact, by SAT over the regions between thresholds; needs z3, the extra ``proving``.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from threading import Lock
from typing import Any

from expert.chart import Chart
from expert.consultation import Consultation
from expert.errors import ChartError
from expert.findings import impossible_in, read_chart
from expert.language.rulebase import RuleBase
from expert.loading import load
from expert.meaning import conclude
from expert.outcome import Outcome
from expert.proving import Unproved
from expert.proving.patient import Patient
from expert.proving.rules import Reasoning
from expert.proving.solving import SECONDS, Solver
from expert.proving.z3_gate import z3
from expert.questions.asked import outcome_asked


class Settling:
    """Asks of one chart after the other what is settled; the rules are told to the solver once, when this is made.

    ``seconds`` bounds each question to the solver. One object may be shared by threads, which then wait for each
    other. The answers depend on the chart alone, never on the charts before. Raises ProverMissing without z3.
    """

    def __init__(self, rulebase: RuleBase, *, seconds: float = SECONDS) -> None:
        self.rulebase = rulebase
        self._lock = Lock()
        patient = Patient(rulebase, z3().Context())
        said = Reasoning(patient)
        self._z3, self._patient, self._solver = z3(), patient, Solver(patient, seconds=seconds)
        self._said = said
        self._solver.tell(said.definitions)
        self._staying: dict[tuple[str, str | None], Any] = {}
        self._applying: dict[str, Any] = {}

    def settled(
        self, chart: Chart, names: Iterable[str] | None = None, *, askable: Collection[str] | None = None
    ) -> Mapping[str, bool]:
        """Of each conclusion (of each named, if names are given) whether it is settled, in the rule base's order.

        With ``askable``, whether it is settled in the extensions by these terms alone, each where its question applies.

        Raises Unproved when the solver gives up on some, with nothing told of any; NotFound for a name that is no
        conclusion's; ChartError for a chart in which an impossible combination holds.
        """
        with self._lock:
            facts = self._facts(chart)
            if askable is not None:
                facts += self._asked_only(chart, askable)
            return self._settled(self._standing(chart, names), facts)

    def witness(self, chart: Chart, name: str) -> Chart | None:
        """The smallest possible extension of a chart in which another value of a conclusion stands; None if settled.

        Of those with the fewest further findings the one that knows the terms that stand first in the rule base, with
        the values that stand first; of a quantity the lowest value that does. Raises as ``settled`` does.
        """
        with self._lock:
            standing = self._standing(chart, [name])
            self._solver.vary(False)
            found = self._solver.smallest(*self._facts(chart), self._z3.Not(self._stays(name, standing[name])))
        if found is None:
            return None
        held = found[0].extended(chart)  # a quantity of the chart keeps its value, not the lowest of its region
        return held.ordered(self.rulebase.terms_by_name)

    def _settled(self, standing: Mapping[str, str | None], facts: list[Any]) -> Mapping[str, bool]:
        self._solver.vary(True)  # so that one model refutes many conclusions: it takes a third of the time
        settled: dict[str, bool] = {}
        waiting = {name: self._stays(name, value) for name, value in standing.items()}
        while waiting:
            name, stays = waiting.popitem()
            try:
                settled[name] = not self._solver.possible(*facts, self._z3.Not(stays))
            except Unproved as error:
                raise Unproved(f"whether {name} is settled was not found out: {error}") from None
            if not settled[name]:  # a model that refutes one conclusion mostly refutes others too
                for other in [one for one, stays in waiting.items() if not self._solver.holds_in_model(stays)]:
                    settled[other] = False
                    del waiting[other]
        return {name: settled[name] for name in standing}

    def _standing(self, chart: Chart, names: Iterable[str] | None) -> dict[str, str | None]:
        """What stands of each conclusion that is asked about, in the rule base's order."""
        problems = impossible_in(self.rulebase, chart)
        if problems:
            raise ChartError(problems)
        asked = None if names is None else {self.rulebase.conclusion(name).name for name in names}
        standing = conclude(self.rulebase, chart).standing
        return {
            name: standing.get(name) for name in self.rulebase.conclusions_by_name if asked is None or name in asked
        }

    def _facts(self, chart: Chart) -> list[Any]:
        return list(self._patient.agrees(chart))

    def _asked_only(self, chart: Chart, askable: Collection[str]) -> Iterator[Any]:
        """What is true of the extensions by these terms, each where its question applies."""
        for term in self.rulebase.terms:
            known = self._patient.known(term.name)
            if term.name not in chart and term.name not in askable:
                yield self._z3.Not(known)
            elif term.name not in chart and term.asked_if is not None:
                if term.name not in self._applying:
                    applying = self._z3.Bool(f"{term.name} where it applies", self._patient.context)
                    applies = self._z3.Implies(known, self._patient.holds(term.asked_if))
                    self._solver.tell([self._z3.Implies(applying, applies)])
                    self._applying[term.name] = applying
                yield self._applying[term.name]

    def _stays(self, name: str, value: str | None) -> Any:
        """That this value stands, or nothing; with a name of its own, so that a model decides it too."""
        if (name, value) not in self._staying:
            conclusion = self.rulebase.conclusion(name)
            if value is None:
                meaning = self._z3.Not(self._said.concludes_any(conclusion))
            else:
                meaning = self._said.stands(conclusion, value)
            self._staying[name, value] = self._z3.Bool(f"{name} stays {value}", self._patient.context)
            self._solver.tell([self._staying[name, value] == meaning])
        return self._staying[name, value]


def settled(
    of: Consultation | Outcome | Mapping[str, object], rulebase: RuleBase | None = None, *, seconds: float = SECONDS
) -> Mapping[str, bool]:
    """Of each conclusion of a rule base (default: the installed one) whether no further answer can change it.

    ``of`` are findings as ``consult`` takes them, a consultation, which may have been stored, or an outcome. By the
    name of the conclusion, in the rule base's order; ``Settling`` is the faster way to ask about many. Raises
    ProverMissing without z3 (the extra ``proving``), Unproved when the solver gives up, ChartError for findings that
    are no chart, NotRecalled for a consultation of another rule base.
    """
    if isinstance(of, Consultation | Outcome):
        outcome = outcome_asked(of, rulebase)
        rulebase, chart = outcome.rulebase, outcome.chart
    else:
        rulebase = rulebase or load()
        chart = read_chart(rulebase, of)
    return Settling(rulebase, seconds=seconds).settled(chart)
