"""Which obligations no possible patient can meet: proved, from the same definitions that measure the cases."""

from collections.abc import Collection
from typing import Any

from expert.coverage.obligations import Obligation, obligations
from expert.language.conclusions import Conclusion
from expert.language.conditions import Leaf
from expert.language.rulebase import RuleBase
from expert.proving.patient import Patient
from expert.proving.rules import Reasoning
from expert.proving.solving import Solver
from expert.proving.z3_gate import z3


def unreachable(rulebase: RuleBase, open_: Collection[Obligation]) -> frozenset[Obligation]:
    """Those of these obligations that no possible, half-known patient meets.

    Raises ProverMissing where z3 is not installed, and Unproved when it finds no answer in time.
    """
    if not open_:
        return frozenset()
    reasoning = Reasoning(Patient(rulebase, z3().Context()))
    solver = Solver(reasoning.patient)
    solver.tell(reasoning.definitions)
    asked = obligations(rulebase, _AnyPatient(reasoning), about={one.about for one in open_})
    wanted = frozenset(open_)
    return frozenset(one for one, met in asked if one in wanted and not solver.possible(met))


class _AnyPatient:
    """What is known of any patient: formulas of z3."""

    def __init__(self, reasoning: Reasoning) -> None:
        self._said = reasoning
        self.every: Any = reasoning.z3.BoolVal(True, reasoning.context)

    def true(self, leaf: Leaf) -> Any:
        return self._said.truth(leaf)

    def false(self, leaf: Leaf) -> Any:
        return self._said.patient.denies(leaf)

    def stands(self, conclusion: Conclusion, value: str) -> Any:
        return self._said.stands(conclusion, value)
