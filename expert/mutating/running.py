"""Makes every slip, runs the cases against it, and has what survives proved equivalent or shown in a patient."""

import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager

from expert.cases import Case
from expert.citing import path_within
from expert.errors import ExpertError, NotFound, did_you_mean
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.mutating.judging import Expectations
from expert.mutating.proofs import Prover
from expert.mutating.report import MutationReport, Tried
from expert.mutating.rerun import Mutant, Reruns
from expert.mutating.slips import slips_of
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
        tried = [(slip, nursery.loads(slip)) for rule in chosen_rules(rulebase, rules) for slip in slips_of(rule)]
        mutants = [Mutant(slip, slip.mutated()) for slip, loads in tried if loads]
    with _timed("cases", seconds):
        expectations = Expectations(rulebase, cases)
        reruns = Reruns(rulebase, expectations.charts)
        _require_passing(expectations, expectations.failing(reruns.base))
        results = {one.id: _judged(one, reruns, expectations) for one in mutants}
    with _timed("proofs", seconds):
        if prove:
            prover = Prover(rulebase)
            for id_, one in results.items():
                if one.status == "survived" and not one.shown_in and not prover.could_show(one.slip):
                    results[id_] = Tried(slip=one.slip, status="equivalent")
    return MutationReport(
        rulebase=rulebase, situations=len(expectations.situations), proved=prove, seconds=seconds,
        results=tuple(results.get(slip.id) or Tried(slip=slip, status="stillborn") for slip, _ in tried),
    )  # fmt: skip


def chosen_rules(rulebase: RuleBase, names: Iterable[str]) -> tuple[Rule, ...]:
    """The rules named by id or topic, each once and by id; without a name all. NotFound with the nearest spelling."""
    wanted = list(names)
    known = {*rulebase.rules_by_id, *(rule.topic for rule in rulebase.rules)}
    for name in wanted:
        if name not in known:
            near = did_you_mean(name, known, default="see 'expert rules'.")
            raise NotFound(f"there is no rule or topic '{name}'; {near}")
    return tuple(rule for rule in rulebase.rules if not wanted or rule.id in wanted or rule.topic in wanted)


def _judged(mutant: Mutant, reruns: Reruns, expectations: Expectations) -> Tried:
    rerun = reruns.run(mutant)
    killed = expectations.killed(rerun)
    if killed:
        return Tried(slip=mutant.slip, status="killed", killed_by=killed.bit_count())
    shown = expectations.charts.places(reruns.differing(mutant, rerun))
    if not shown:
        return Tried(slip=mutant.slip, status="survived")
    case, situation = expectations.situations[shown[0]]
    place = f"{path_within(expectations.rulebase, case)}:{situation.line}"
    return Tried(slip=mutant.slip, status="survived", shown_in=place)


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
