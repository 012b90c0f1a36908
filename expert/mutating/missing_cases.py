"""The cases that are missing: few smallest patients, in whom the slips show that no documented case notices."""

from collections.abc import Iterator
from dataclasses import dataclass

from expert.chart import Chart
from expert.mutating.proofs import Prover
from expert.mutating.report import MutationReport, Tried
from expert.mutating.rerun import Mutant, Reruns
from expert.side_by_side import Charts, standing


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingCase:
    """A patient; the survivors that a case of this patient notices if it expects all that should come out.

    Of ``unnoticed`` ones the rule says something else, and nothing that a case can expect changes by that.
    """

    chart: Chart
    noticed: tuple[Tried, ...]
    unnoticed: tuple[Tried, ...] = ()

    @property
    def first(self) -> Tried:
        """The survivor for which the patient was made."""
        return (*self.noticed, *self.unnoticed)[0]


def missing_cases(report: MutationReport) -> Iterator[MissingCase]:
    """Missing cases until every survivor is in one, in the survivors' order; the smallest patient for the first left.

    Raises ExpertError where z3 is not installed, or gives no answer.
    """
    rulebase, prover = report.rulebase, Prover(report.rulebase)
    left = {tried.slip.id: tried for tried in report.survivors}
    while left:
        first = next(iter(left.values()))
        chart = prover.witness(first.slip)
        if chart is None:  # an equivalent slip, in a report without proofs
            del left[first.slip.id]
            continue
        reruns = Reruns(rulebase, Charts([chart]))
        mutants = [Mutant(tried.slip, tried.slip.mutated()) for tried in left.values()]
        noticed = tuple(left[one.id] for one in mutants if _is_noticed(one, reruns))
        yield MissingCase(chart=chart, noticed=noticed, unnoticed=() if first in noticed else (first,))
        for tried in (first, *noticed):
            left.pop(tried.slip.id, None)


def _is_noticed(mutant: Mutant, reruns: Reruns) -> bool:
    """Whether what fires, what is withheld, or what stands is otherwise with the mutant."""
    rerun = reruns.run(mutant)
    if rerun.rules:
        return True
    for conclusion in {reruns.rulebase.conclusions_by_name[name] for name, _ in rerun.pairs}:
        for value in conclusion.may_stand:
            every = reruns.charts.every
            before = standing(conclusion, value, reruns.base.concluded, every)
            if before != standing(conclusion, value, rerun.found.concluded, every):
                return True
    return False
