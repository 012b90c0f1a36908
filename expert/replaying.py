"""Replays documented cases: what each source says should come out, against what the rule base concludes."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from expert.cases import Case, Situation, read_cases
from expert.chaining import Engine
from expert.chart import Chart
from expert.explaining import rule_status, statuses_for
from expert.language.conclusions import CONFLICT, NOTHING
from expert.language.rulebase import RuleBase
from expert.loading import load
from expert.missing import missing
from expert.outcome import Outcome
from expert.replay_report import Difference, Report, Result, report_of

Run = Callable[[Chart], Outcome]

__all__ = ["Report", "Result", "Run", "judge", "replay", "replay_each"]


def replay(
    rulebase: RuleBase | None = None, paths: Iterable[Path | str] | None = None, *, run: Run | None = None
) -> Report:
    """Replay the cases below these paths (default: those that ship with the rule base) and report on them.

    Without a rule base the installed one is taken; ``run`` answers a chart, and is the engine by default. Raises
    CaseError with every fault of every file when a case cannot be read.
    """
    rulebase = rulebase or load()
    return report_of(rulebase, replay_each(read_cases(rulebase, paths), run or Engine(rulebase).run))


def replay_each(cases: Iterable[Case], run: Run) -> Iterator[Result]:
    """The result of every situation of these cases, one at a time."""
    for case in cases:
        for situation in case.situations:
            yield judge(case, situation, run(situation.chart))


def judge(case: Case, situation: Situation, outcome: Outcome) -> Result:
    """Compare what a situation expects with what came out."""
    found = (
        *_values(situation, outcome),
        *_conflicts(situation, outcome),
        *_fires(situation, outcome),
        *_withheld(situation, outcome),
        *_asks(situation, outcome),
        *_agreements(situation, outcome),
    )
    return Result(case=case, situation=situation, outcome=outcome, differences=found)


def _values(situation: Situation, outcome: Outcome) -> Iterator[Difference]:
    for name, wanted in situation.expected.values.items():
        stands = outcome.standing.get(name, NOTHING)
        if stands != wanted:
            yield Difference(
                kind="value", about=name, expected=wanted, found=stands, by=_behind(outcome, name, stands),
                why=statuses_for(outcome, name, wanted) if wanted not in (NOTHING, CONFLICT) else (),
            )  # fmt: skip


def _conflicts(situation: Situation, outcome: Outcome) -> Iterator[Difference]:
    """A verdict in conflict fails wherever it is, named or not, unless the case says that it is."""
    for name in outcome.conflicts:
        if situation.expected.values.get(name) != CONFLICT:
            yield Difference(
                kind="conflict", about=name, expected="one value at most", found=CONFLICT,
                by=_behind(outcome, name, CONFLICT),
            )  # fmt: skip


def _fires(situation: Situation, outcome: Outcome) -> Iterator[Difference]:
    wanted = situation.expected.fires
    topics = {rule.partition(".")[0] for rule in wanted}
    fired = [rule.id for rule in outcome.fired if rule.topic in topics]
    for rule in wanted:
        if rule not in fired:
            why = rule_status(outcome, outcome.rulebase.rule(rule))
            yield Difference(kind="fires", about=rule, expected="that it fires", found="that it does not", why=(why,))
    for rule in fired:
        if rule not in wanted:
            yield Difference(kind="fires", about=rule, expected="that it does not fire", found="that it does")


def _withheld(situation: Situation, outcome: Outcome) -> Iterator[Difference]:
    for name, wanted in situation.expected.withheld.items():
        withheld = [rule.id for rule in outcome.withheld if rule.then.conclusion.name == name]
        for rule in wanted:
            if rule not in withheld:
                why = rule_status(outcome, outcome.rulebase.rule(rule))
                yield Difference(
                    kind="withheld", about=rule, expected="that it is withheld", found="that it is not", why=(why,)
                )
        for rule in withheld:
            if rule not in wanted:
                yield Difference(kind="withheld", about=rule, expected="that it is not withheld", found="that it is")


def _asks(situation: Situation, outcome: Outcome) -> Iterator[Difference]:
    open_ = missing(outcome) if situation.expected.asks else {}
    for term in situation.expected.asks:
        if term not in open_:
            found = f"that only these would matter: {', '.join(open_) or 'none'}"
            yield Difference(kind="asks", about=term, expected="that it is asked", found=found)


def _agreements(situation: Situation, outcome: Outcome) -> Iterator[Difference]:
    for name in situation.expected.disagrees:
        if outcome.standing.get(name, NOTHING) == situation.expected.values[name]:
            yield Difference(
                kind="disagrees", about=name, expected="that we disagree",
                found=f"that we agree on '{situation.expected.values[name]}'; take it out of disagrees",
            )  # fmt: skip


def _behind(outcome: Outcome, name: str, value: str) -> tuple[str, ...]:
    """The fired rules that concluded what stands."""
    return tuple(rule.id for rule in outcome.fired
                 if rule.then.conclusion.name == name and value in (rule.then.value, CONFLICT))  # fmt: skip
