"""Proofs that keep a rule base in order: nothing is dead, doubled, out of reach or out of use, and there is no gap."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from expert.language.conclusions import Then, Verdict
from expert.language.conditions import Any, Condition, leaves
from expert.language.layers import pairs_read
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.proofs.bench import Bench
from expert.proofs.faults import Fault


def dead_rules(bench: Bench) -> Iterator[Fault]:
    """Rules that fire for nobody."""
    for rule in bench.rulebase.rules:
        if not bench.can_fire(rule):
            why = "its condition can hold for no patient"
            if rule.unless is not None and bench.one.possible(bench.said.met(rule)):
                why = "its exception applies wherever its condition holds"
            yield Fault(
                kind="dead rule", about=rule.id, shows=(rule.then.conclusion.name,),
                says=f"the rule {rule.id} never fires: {why}; mend it or take it away.",
            )  # fmt: skip


def doubled_rules(bench: Bench) -> Iterator[Fault]:
    """Rules that add nothing to the others of their voice and value: duplicates, subsumed and redundant ones."""

    def of_one_voice_and_value(rule: Rule) -> tuple[tuple[str, str], str]:
        return rule.then.pair, rule.voice

    for _, group in groupby(sorted(bench.rulebase.rules, key=of_one_voice_and_value), of_one_voice_and_value):
        alive = [rule for rule in group if bench.can_fire(rule)]
        for rule in alive:
            yield from _doubled(bench, rule, [other for other in alive if other is not rule])


def _doubled(bench: Bench, rule: Rule, others: Sequence[Rule]) -> Iterator[Fault]:
    if not others or _fires_alone(bench, rule, others):
        return
    wider = [other for other in others if not _fires_alone(bench, rule, [other])]
    same = [other for other in wider if not _fires_alone(bench, other, [rule])]
    value, shows = f"'{rule.then}'", (rule.then.conclusion.name,)
    if same:
        if rule.id < same[0].id:  # told once, of the first of the two
            yield Fault(
                kind="duplicate rules", about=f"{rule.id} and {same[0].id}", shows=shows,
                says=f"{rule.id} and {same[0].id} conclude {value} for the same patients; keep one of them.",
            )  # fmt: skip
    elif wider:
        yield Fault(
            kind="subsumed rule", about=f"{rule.id} by {wider[0].id}", shows=shows,
            says=f"wherever {rule.id} fires, {wider[0].id} concludes {value} too; take it away or narrow the other.",
        )  # fmt: skip
    else:
        yield Fault(
            kind="redundant rule", about=rule.id, shows=shows,
            says=f"wherever {rule.id} fires, one of {', '.join(other.id for other in _needed(bench, rule, others))} "
            f"concludes {value} too; take it away or narrow the others.",
        )  # fmt: skip


def _needed(bench: Bench, rule: Rule, others: Sequence[Rule]) -> list[Rule]:
    """A least part of the others that together fire wherever the rule does."""
    needed = list(others)
    for other in others:
        fewer = [one for one in needed if one is not other]
        if not _fires_alone(bench, rule, fewer):
            needed = fewer
    return needed


def _fires_alone(bench: Bench, rule: Rule, others: Sequence[Rule]) -> bool:
    silent = [bench.z3.Not(bench.said.fires(other)) for other in others]
    return bench.one.possible(bench.said.fires(rule), *silent)


def unreachable_values(bench: Bench) -> Iterator[Fault]:
    """Values of conclusions that stand for nobody."""
    for conclusion in bench.rulebase.conclusions:
        for value in conclusion.values:
            if bench.one.possible(bench.said.stands(conclusion, value)):
                continue
            rules = bench.rulebase.rules_for(conclusion.name, value)
            why = "no rule concludes it"
            if rules:
                alive = any(map(bench.can_fire, rules))
                why = "another value is always concluded with it" if alive else "none of its rules ever fires"
            yield Fault(
                kind="unreachable value", about=str(Then(conclusion, value)), shows=(conclusion.name,),
                says=f"'{Then(conclusion, value)}' stands for no patient: {why}; mend its rules or drop the value.",
            )  # fmt: skip


def idle_exceptions(bench: Bench) -> Iterator[Fault]:
    """Exceptions, and alternatives of them, that never apply where the rule's condition holds."""
    for rule in bench.rulebase.rules:
        if rule.unless is None or not bench.one.possible(bench.said.met(rule)):
            continue
        for part in rule.unless.parts if isinstance(rule.unless, Any) else (rule.unless,):
            if not bench.one.possible(bench.said.met(rule), bench.said.holds(part)):
                yield Fault(
                    kind="idle exception", about=f"{rule.id} unless {part}", shows=(rule.then.conclusion.name,),
                    says=f"the exception '{part}' never applies to the rule {rule.id}; take it away.",
                )  # fmt: skip


def unattainable_values(bench: Bench) -> Iterator[Fault]:
    """Values that nobody can have of whom all is known that applies: combinations forbid them together."""
    for term in bench.rulebase.terms:
        for value, is_it in bench.complete.values(term.name):
            if not bench.answered.possible(is_it):
                said = term.spoken(value)
                yield Fault(
                    kind="unattainable value", about=f"{term.name}: {said}",
                    says=f"nobody of whom all is known has {term.name}: {said}, for impossible combinations "
                    "forbid whatever else is found; narrow one of them, or take the value away.",
                )  # fmt: skip


def unused_terms(bench: Bench) -> Iterator[Fault]:
    """Terms that are asked for nothing."""
    used = {leaf.subject.name for condition in _reading(bench.rulebase) for leaf in leaves(condition)}
    for term in bench.rulebase.terms:
        if term.name not in used:
            yield Fault(
                kind="unused term", about=term.name,
                says=f"no rule and no red flag reads {term.name}; write the rule, or take the term away.",
            )  # fmt: skip


def gaps(bench: Bench) -> Iterator[Fault]:
    """Total verdicts without a value although all is known that their rules read, and that applies."""
    for conclusion in bench.rulebase.conclusions:
        if not (isinstance(conclusion, Verdict) and conclusion.total):
            continue
        told = [bench.told(name) for name in sorted(_read_at_any_depth(bench.rulebase, conclusion))]
        found = bench.one.smallest(*told, bench.z3.Not(bench.said.concludes_any(conclusion)))
        if found is not None:
            yield Fault(
                kind="gap", about=conclusion.name, patients=found, shows=(conclusion.name,),
                says=f"{conclusion.title} is total, and has no value for a patient of whom all is known that its rules "
                "read; write the rule for that patient.",
            )  # fmt: skip


def _reading(rulebase: RuleBase) -> Iterator[Condition]:
    """The conditions that make a term of use."""
    for rule in rulebase.rules:
        yield rule.when
    for flag in rulebase.red_flags:
        yield from (part for part in (flag.when, flag.absent, flag.answered_by) if part is not None)
    for term in rulebase.terms:
        if term.asked_if is not None:
            yield term.asked_if


def _read_at_any_depth(rulebase: RuleBase, verdict: Verdict) -> set[str]:
    """The terms on which a verdict rests, through whatever rules."""
    waiting = [(verdict.name, value) for value in verdict.values]
    seen = set(waiting)
    found: set[str] = set()
    while waiting:
        for rule in rulebase.rules_by_pair.get(waiting.pop(), ()):
            found.update(leaf.subject.name for leaf in leaves(rule.when) if leaf.subject.is_finding)
            more = (pairs_read(rule.when) | pairs_read(rule.unless)) - seen
            seen |= more
            waiting += more
    return found
