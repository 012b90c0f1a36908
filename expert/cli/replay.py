"""``expert replay``: documented cases, expected against concluded, the rules fired, and what failed and why."""

import click
from rich.progress import track

from expert.cases import read_cases
from expert.cli.options import json_option, rulebase_option
from expert.cli.replay_page import show_report
from expert.cli.screen import Screen, print_json
from expert.consulting import outcome_of
from expert.junit import write_junit
from expert.language.rulebase import RuleBase
from expert.replay_report import Report, report_of
from expert.replaying import judge

SOME_FAILED = 1


@click.command()
@click.argument("paths", metavar="[PATH ...]", nargs=-1, type=click.Path(readable=False))
@click.option("--junit", metavar="FILE", type=click.Path(readable=False), help="Write the result as JUnit XML too.")
@click.option("--quiet", "-q", is_flag=True, help="Show what failed, and the totals, only.")
@rulebase_option
@json_option
@click.pass_context
def replay(
    ctx: click.Context, *, paths: tuple[str, ...], junit: str | None, quiet: bool, rulebase: RuleBase, as_json: bool
) -> None:
    """Replay documented cases, and show for each what was expected, what was concluded, and which rules fired.

    PATH is a case file or a folder of case files; without one the cases that ship with the rule base are replayed.

    Exit code: 0 when all pass, 1 when some fail, 2 when something cannot be read.
    """
    report = _replayed(rulebase, paths)
    if junit is not None:
        write_junit(report, junit)
    if as_json:
        print_json(report.data())
    else:
        show_report(Screen(), report, quiet=quiet)
    if not report.ok:
        ctx.exit(SOME_FAILED)


def _replayed(rulebase: RuleBase, paths: tuple[str, ...]) -> Report:
    """The report; while it is made, a terminal shows how far it has come."""
    situations = [(case, one) for case in read_cases(rulebase, paths or None) for one in case.situations]
    console = Screen(stderr=True).console
    on_the_way = track(
        situations,
        "Replaying",
        console=console,
        transient=True,
        disable=not console.is_terminal or not console.color_system,
    )
    return report_of(rulebase, [judge(case, one, outcome_of(rulebase, one.chart)) for case, one in on_the_way])
