"""A run of slips on the screen: survivors by rule, then counts by topic and by operator, scores and times."""

from itertools import groupby

from rich.text import Text

from expert.cli.screen import Screen, counted
from expert.mutating import Counts, MutationReport

COLUMNS = ("", "score", "mutants", "killed", "survivors", "equivalent", "stillborn")
NOT_PROVED = "Nothing was proved: slips that no patient could show are among the survivors, and the score is too low."


def show_mutation(screen: Screen, report: MutationReport, *, at_least: float, reading: float) -> None:
    """Print the report; ``reading`` is how many seconds it took to read the cases."""
    for rule, survivors in groupby(report.survivors, key=lambda tried: tried.slip.rule):
        screen.item(rule.id, rule.title, indent=0)
        for tried in survivors:
            shown = f"  shows in {tried.shown_in}, which does not expect it" if tried.shown_in else ""
            screen.point(Text.assemble(tried.slip.says, (shown, "dim")))
        screen.blank()
    rows = [(topic, counts) for topic, counts in report.by_topic.items() if counts.survived]
    if rows:
        screen.say("TOPICS WITH SURVIVORS", "bold")
        _table(screen, rows)
        screen.blank()
    screen.say("BY OPERATOR", "bold")
    _table(screen, [*report.by_operator.items(), ("at thresholds", report.at_thresholds), ("overall", report.overall)])
    screen.blank()
    if not report.proved:
        screen.say(NOT_PROVED)
    _verdict(screen, report, at_least)
    times = {"reading the cases": reading, "making slips": report.seconds["slips"],
             "running the cases": report.seconds["cases"], "proofs": report.seconds["proofs"]}  # fmt: skip
    said = ", ".join(f"{stage} {seconds:.1f} s" for stage, seconds in times.items())
    screen.say(f"{counted(report.situations, 'situation')}. {said[0].upper()}{said[1:]}.", "dim")


def _table(screen: Screen, rows: list[tuple[str, Counts]]) -> None:
    screen.table(COLUMNS, [(name, said_score(counts), *map(str, _numbers(counts))) for name, counts in rows])


def _numbers(counts: Counts) -> tuple[int, ...]:
    return counts.mutants, counts.killed, counts.survived, counts.equivalent, counts.stillborn


def _verdict(screen: Screen, report: MutationReport, at_least: float) -> None:
    reached = report.reaches(at_least)
    screen.say(Text.assemble(
        f"Score: {said_score(report.overall)} overall, {said_score(report.at_thresholds)} at thresholds; ",
        (f"{'reaches' if reached else 'below'} the {at_least:g} % that is asked for.", "" if reached else "bold red"),
    ))  # fmt: skip


def said_score(counts: Counts) -> str:
    """A score to one decimal, rounded down so that it never flatters."""
    return "-" if counts.score is None else f"{int(counts.score * 10) / 10:.1f} %"
