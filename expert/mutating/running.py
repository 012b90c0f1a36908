"""Makes every slip, runs the cases against it, and has what survives proved equivalent or shown in a patient."""

import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from expert.cases import Case
from expert.chart import Chart
from expert.errors import ExpertError, NotFound, did_you_mean
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.mutating.judging import Expectations
from expert.mutating.proofs import witnesses
from expert.mutating.report import MutationReport, Tried
from expert.mutating.rerun import Mutant, Reruns
from expert.mutating.slips import Slip, slips_of
from expert.mutating.stillborn import Nursery

FEW = 5


class CasesFail(ExpertError):
    """Some situations fail without any slip, so that nothing can be learnt from those that fail with one."""


def mutate(
    rulebase: RuleBase, cases: Sequence[Case], *, rules: Collection[str] = (), prove: bool = True
) -> MutationReport:
    """Try the cases with every slip of every rule, or of the ``rules`` named by id or topic.

    Without ``prove`` nothing is proved and no survivor has a witness. Raises CasesFail, NotFound for a rule or topic
    that is not there, and ExpertError where z3 is wanted and not installed.
    """
    seconds: dict[str, float] = {}
    with _timed("slips", seconds):
        nursery = Nursery(rulebase)
        tried = [(slip, nursery.layers(slip)) for rule in chosen_rules(rulebase, rules) for slip in slips_of(rule)]
        mutants = {slip.id: Mutant(slip, slip.mutated(), layers) for slip, layers in tried if layers is not None}
    with _timed("cases", seconds):
        expectations = Expectations(rulebase, cases)
        reruns = Reruns(rulebase, expectations.charts)
        _require_passing(expectations, expectations.failing(reruns.base))
        killed_by = {id_: expectations.killed(reruns.run(one)).bit_count() for id_, one in mutants.items()}
    with _timed("proofs", seconds):
        alive = [one for id_, one in mutants.items() if not killed_by[id_]] if prove else []
        found = dict(zip((one.id for one in alive), witnesses(rulebase, alive) if alive else (), strict=True))
    return MutationReport(
        rulebase=rulebase, situations=len(expectations.situations), proved=prove, seconds=seconds,
        results=tuple(_result(slip, mutants, killed_by, found) for slip, _ in tried),
    )  # fmt: skip


def chosen_rules(rulebase: RuleBase, names: Iterable[str]) -> tuple[Rule, ...]:
    """The rules named by id or topic, each once and by id; without a name all. NotFound with the nearest spelling."""
    wanted = list(names)
    known = {*rulebase.rules_by_id, *(rule.topic for rule in rulebase.rules)}
    for name in wanted:
        if name not in known:
            near = did_you_mean(name, known, default="see the list of rules.")
            raise NotFound(f"there is no rule or topic '{name}'; {near}")
    return tuple(rule for rule in rulebase.rules if not wanted or rule.id in wanted or rule.topic in wanted)


def _result(
    slip: Slip, mutants: Mapping[str, Mutant], killed_by: Mapping[str, int], found: Mapping[str, Chart | None]
) -> Tried:
    if slip.id not in mutants:
        return Tried(slip=slip, status="stillborn")
    if killed_by[slip.id]:
        return Tried(slip=slip, status="killed", killed_by=killed_by[slip.id])
    if slip.id in found and found[slip.id] is None:
        return Tried(slip=slip, status="equivalent")
    return Tried(slip=slip, status="survived", witness=found.get(slip.id))


@contextmanager
def _timed(stage: str, seconds: dict[str, float]) -> Iterator[None]:
    started = time.perf_counter()
    yield
    seconds[stage] = time.perf_counter() - started


def _require_passing(expectations: Expectations, failing: int) -> None:
    places = expectations.charts.places(failing)
    if places:
        failed = [expectations.situations[place] for place in places]
        named = ", ".join(f"{case.path}:{situation.line}" for case, situation in failed[:FEW])
        more = f" and {len(failed) - FEW} more" if len(failed) > FEW else ""
        some = "a situation fails" if len(failed) == 1 else f"{len(failed)} situations fail"
        raise CasesFail(f"{some} without any slip ({named}{more}); see 'expert replay', and mend them first.")
