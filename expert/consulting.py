"""Consults a rule base: findings in, consultation out; and replays the cases by which it is judged."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from expert import replaying
from expert.chaining import Engine
from expert.chart import Chart
from expert.consultation import Consultation, consultation_of
from expert.findings import read_chart
from expert.firing_log import log_outcome
from expert.language.rulebase import RuleBase
from expert.loading import load
from expert.outcome import Outcome
from expert.replay_report import Report


def consult(findings: Mapping[str, object], rulebase: RuleBase | None = None) -> Consultation:
    """Everything that a rule base (default: the installed one) says of one patient's findings.

    ``findings`` maps term names to values: True or False of a flag, a word of a choice, a number in the term's unit or
    a text with its unit of a quantity; None or no key at all means not known. Raises ChartError with a sentence for
    each fault.
    """
    rulebase = rulebase or load()
    return consultation_of(outcome_of(rulebase, read_chart(rulebase, findings)))


def consult_many(findings: Iterable[Mapping[str, object]], rulebase: RuleBase | None = None) -> Iterator[Consultation]:
    """The consultation of each of the findings, in their order, one at a time and holding none back.

    A fault raises ChartError with the number of the findings, from 1, when their turn comes.
    """
    rulebase = rulebase or load()
    for number, one in enumerate(findings, start=1):
        yield consultation_of(outcome_of(rulebase, read_chart(rulebase, one, where=f"findings {number}")))


def replay(paths: Iterable[Path | str] | Path | str | None = None, rulebase: RuleBase | None = None) -> Report:
    """Replay documented cases: the files and folders named, or those that ship with the rule base.

    Raises CaseError with every fault of every file when a case cannot be read.
    """
    if isinstance(paths, str | Path):
        paths = [paths]
    return replaying.replay(rulebase, paths)


def outcome_of(rulebase: RuleBase, chart: Chart) -> Outcome:
    """The engine's outcome of a chart; its firings go to the log."""
    outcome = Engine(rulebase).run(chart)
    log_outcome(outcome)
    return outcome
