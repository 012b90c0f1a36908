"""Asks the prover of a slip whether any possible patient could show it; needs the extra ``proving``."""

from collections.abc import Iterable, Iterator

from expert.chart import Chart
from expert.language.rulebase import RuleBase
from expert.mutating.rerun import Mutant


def witnesses(rulebase: RuleBase, mutants: Iterable[Mutant]) -> Iterator[Chart | None]:
    """For each mutant the smallest possible patient in whom the rule fires, or is withheld, otherwise than its slip.

    None: proved that there is none. Raises ExpertError where z3 is not installed, or gives no answer.
    """
    from expert.proving.equivalence import Equivalence  # noqa: PLC0415 - z3 is an extra, and not every run proves

    equivalence = Equivalence(rulebase)
    for mutant in mutants:
        yield equivalence.witness(mutant.slip.rule, mutant.rule)
