"""Proofs on which a patient's safety rests: conflicts, invariants, what is released, and red flags not asked about."""

from collections.abc import Iterator

from expert.language.conclusions import CONFLICT, Conclusion, Then, Verdict
from expert.language.conditions import All, Condition, leaves
from expert.language.invariants import Always, Invariant, Never, Stable
from expert.language.layers import pairs_read
from expert.language.rulebase import RuleBase
from expert.proofs.bench import Bench
from expert.proofs.faults import Fault


def conflicts(bench: Bench) -> Iterator[Fault]:
    """Verdicts of which one patient gets two values."""
    for conclusion in bench.rulebase.conclusions:
        if isinstance(conclusion, Verdict):
            found = bench.one.smallest(bench.said.stands(conclusion, CONFLICT))
            if found is not None:
                yield Fault(
                    kind="verdict conflict", about=conclusion.name, patients=found, shows=(conclusion.name,),
                    says=f"rules conclude two values of {conclusion.title} for one patient, and neither stands; let "
                    "one of them demand that the other's findings are known absent.",
                )  # fmt: skip


def invariants(bench: Bench) -> Iterator[Fault]:
    """Invariants that some patient breaks, or some extension of a patient."""
    for invariant in bench.rulebase.invariants:
        if isinstance(invariant, Stable):
            wanted = bench.lost(invariant)
            found = bench.two.smallest(wanted)
            read: tuple[str, ...] = (invariant.value.conclusion.name,)
        else:
            when = bench.said.holds(invariant.when)
            wanted = when
            if isinstance(invariant, Always):
                wanted = bench.z3.And(when, bench.z3.Not(bench.said.holds(invariant.then)))
            found = bench.one.smallest(wanted)
            read = _conclusions(invariant)
        if found is not None:
            yield Fault(
                kind="broken invariant", about=invariant.id, patients=found, shows=read,
                says=f"the invariant '{invariant.because}' does not hold; mend the rules that conclude what it reads.",
            )  # fmt: skip


def vacuous(bench: Bench) -> Iterator[Fault]:
    """Invariants that say nothing: of an ``Always`` or ``Stable`` no patient reaches it, of a ``Never`` some part."""
    for invariant in bench.rulebase.invariants:
        for part in _parts(invariant):
            reached = (
                bench.said.stands(part.conclusion, part.value) if isinstance(part, Then) else bench.said.holds(part)
            )
            if not bench.one.possible(reached):
                yield Fault(
                    kind="vacuous invariant", about=invariant.id,
                    says=f"no patient reaches '{part}', so it promises nothing; take it away, or mend what it reads.",
                )  # fmt: skip


def releases(bench: Bench) -> Iterator[Fault]:
    """Releasing values that further findings can take away again."""
    promised = {one.value.pair for one in bench.rulebase.invariants if isinstance(one, Stable)}
    for conclusion, value in _released(bench.rulebase):
        if (conclusion.name, value) in promised:
            continue  # asked as an invariant
        then = Then(conclusion, value)
        found = bench.two.smallest(bench.lost(Stable(id="released", value=then, because="It releases.")))
        if found is not None:
            yield Fault(
                kind="unstable release", about=str(then), patients=found, shows=(conclusion.name,),
                says=f"'{then}' is released, and withdrawn when more is found out; demand that the contrary finding "
                "is known absent.",
            )  # fmt: skip


def open_red_flags(bench: Bench) -> Iterator[Fault]:
    """What is released at last, or as urgency, while a red flag is neither known absent nor answered.

    Released at last is what no rule reads: with it the reader is told to go on.
    """
    flags = bench.rulebase.red_flags
    if not flags:
        return
    read = {pair for rule in bench.rulebase.rules for pair in pairs_read(rule.when) | pairs_read(rule.unless)}
    cleared = [bench.said.holds(flag.cleared) for flag in flags]
    some_open = bench.z3.Or(*map(bench.z3.Not, cleared))
    for conclusion, value in _released(bench.rulebase):
        urgency = bench.rulebase.urgency is not None and conclusion.name == bench.rulebase.urgency.name
        if (conclusion.name, value) in read and not urgency:
            continue
        stands = bench.said.stands(conclusion, value)
        if not bench.one.possible(bench.z3.And(stands, some_open)):
            continue
        open_ = [
            flag
            for flag, clear in zip(flags, cleared, strict=True)
            if bench.one.possible(bench.z3.And(stands, bench.z3.Not(clear)))
        ]
        yield Fault(
            kind="open red flag", about=str(Then(conclusion, value)), shows=(conclusion.name,),
            patients=bench.one.smallest(stands, bench.z3.Not(bench.said.holds(open_[0].cleared))) or (),
            says=f"'{Then(conclusion, value)}' is released while red flags are open ({len(open_)} of {len(flags)}),"
            f" the first of them '{open_[0].title}'; let its rules demand that each is known absent.",
        )  # fmt: skip


def _released(rulebase: RuleBase) -> Iterator[tuple[Conclusion, str]]:
    for conclusion in rulebase.conclusions:
        for value in conclusion.releasing:
            yield conclusion, value


def _parts(invariant: Invariant) -> tuple[Condition | Then, ...]:
    match invariant:
        case Stable(value=value):
            return (value,)
        case Always(when=when):
            return (when,)
        case Never(when=All(parts)):
            return parts
    return ()  # that a single condition never holds is all that it promises


def _conclusions(invariant: Never | Always) -> tuple[str, ...]:
    """The conclusions that an invariant reads, each once."""
    read = (invariant.when,) if isinstance(invariant, Never) else (invariant.when, invariant.then)
    names = (leaf.subject.name for condition in read for leaf in leaves(condition) if not leaf.subject.is_finding)
    return tuple(dict.fromkeys(names))
