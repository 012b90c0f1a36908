"""Asks the prover of a slip whether any possible patient could show it; needs the extra ``proving``."""

from functools import cached_property

from expert.chart import Chart
from expert.language.rulebase import RuleBase
from expert.mutating.slips import Slip
from expert.proving.equivalence import Equivalence


class Prover:
    """Proofs about the slips of a rule base; z3 is imported with the first question."""

    def __init__(self, rulebase: RuleBase) -> None:
        self.rulebase = rulebase

    @cached_property
    def _equivalence(self) -> Equivalence:
        return Equivalence(self.rulebase)

    def could_show(self, slip: Slip) -> bool:
        """Whether some possible patient tells them apart: by what fires, what is withheld, or which value stands.

        Raises ExpertError where z3 is not installed, or gives no answer.
        """
        return self._equivalence.differ(slip.rule, slip.mutated())

    def witness(self, slip: Slip) -> Chart | None:
        """The smallest such patient; None where it is proved that there is none."""
        return self._equivalence.witness(slip.rule, slip.mutated())
