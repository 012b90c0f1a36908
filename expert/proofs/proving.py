"""Proves a rule base: every check over every possible, half-known patient."""

from collections.abc import Callable, Iterable, Iterator

from expert.language.rulebase import RuleBase
from expert.proofs import safety, upkeep
from expert.proofs.bench import Bench
from expert.proofs.confirming import confirmed
from expert.proofs.faults import PROMISES, WAIVABLE, Fault
from expert.proofs.order import order
from expert.proofs.proof import Proof
from expert.proving import Unproved
from expert.proving.solving import SECONDS

Check = Callable[[Bench], Iterator[Fault]]

CHECKS: tuple[tuple[str, Check], ...] = (
    ("firing order", order),
    ("verdict conflicts", safety.conflicts),
    ("invariants", safety.invariants),
    ("invariants that promise something", safety.vacuous),
    ("releases", safety.releases),
    ("open red flags", safety.open_red_flags),
    ("dead rules", upkeep.dead_rules),
    ("doubled rules", upkeep.doubled_rules),
    ("unreachable values", upkeep.unreachable_values),
    ("idle exceptions", upkeep.idle_exceptions),
    ("unattainable values", upkeep.unattainable_values),
    ("unused terms", upkeep.unused_terms),
    ("gaps", upkeep.gaps),
)


def prove(
    rulebase: RuleBase, *, seconds: float = SECONDS, on_the_way: Callable[[str], None] = lambda check: None
) -> Proof:
    """Prove a rule base, or say what is wrong with it, with the smallest patients that show it.

    ``seconds`` bounds each question to the solver; one without an answer is a fault of the kind 'unproved'.
    ``on_the_way`` is told the name of each check before it begins. Raises ProverMissing without z3.
    """
    bench = Bench(rulebase, seconds)
    found: list[Fault] = []
    for name, check in CHECKS:
        on_the_way(name)
        found += (confirmed(rulebase, fault) for fault in _answered(name, check, bench))
    waivers = {waiver.waives: waiver for waiver in rulebase.waivers if waiver.kind in PROMISES}
    waived = [(fault, waivers[fault.key]) for fault in found if fault.kind in WAIVABLE and fault.key in waivers]
    keys = {fault.key for fault, _ in waived}
    left = [fault for fault in found if fault.key not in keys]
    left += _stale((key for key in waivers if key not in keys), left)
    kinds = list(PROMISES)
    return Proof(
        rulebase=rulebase,
        faults=tuple(sorted(left, key=lambda fault: kinds.index(fault.kind))),
        waived=tuple(sorted(waived, key=lambda one: kinds.index(one[0].kind))),
        asked=bench.asked,
        seconds=bench.spent,
    )


def _answered(name: str, check: Check, bench: Bench) -> Iterator[Fault]:
    """The faults that a check finds; where the solver gives up, that is one, and the check goes no further."""
    try:
        yield from check(bench)
    except Unproved as error:
        yield Fault(
            kind="unproved", about=name, says=f"{error}; nothing more is known of {name}: give it more time.",
        )  # fmt: skip


def _stale(keys: Iterable[str], left: Iterable[Fault]) -> Iterator[Fault]:
    """Waivers that waive nothing, or what may not be waived."""
    found = {fault.key for fault in left}
    for key in keys:
        why = "which may not be waived" if key in found else "which is not found"
        yield Fault(kind="stale waiver", about=key, says=f"a waiver names '{key}', {why}; take the waiver away.")
