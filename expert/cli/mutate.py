"""``expert mutate``: every small slip in the rules, and whether the documented cases would notice it."""

import time

import click

from expert.cases import read_cases
from expert.cli.mutation_page import show_mutation
from expert.cli.options import complete_rule, json_option, rulebase_option
from expert.cli.screen import Screen, counted, print_json
from expert.language.rulebase import RuleBase
from expert.mutating import TEMPLATES, CasesFail, write_templates
from expert.mutating import mutate as try_cases
from expert.proving import ProverMissing
from expert.whole_folder import checked_folder

BELOW_THE_BAR = 1


@click.command()
@click.argument("paths", metavar="[PATH ...]", nargs=-1, type=click.Path(readable=False))
@click.option("--rule", "rules", metavar="ID", multiple=True, shell_complete=complete_rule,
              help="Only slips of this rule or topic; can be repeated.")  # fmt: skip
@click.option("--at-least", metavar="PERCENT", type=click.FloatRange(0, 100), default=95.0, show_default=True,
              help="The score to reach, overall and at thresholds.")  # fmt: skip
@click.option(
    "--write",
    "folder",
    metavar="DIR",
    type=click.Path(),
    help="Write templates of the missing cases; about a second each.",
)
@click.option("--no-proof", is_flag=True, help="Prove nothing: equivalent slips then count as survivors.")
@rulebase_option
@json_option
@click.pass_context
def mutate(
    ctx: click.Context, *, paths: tuple[str, ...], rules: tuple[str, ...], at_least: float, no_proof: bool,
    folder: str | None, rulebase: RuleBase, as_json: bool,
) -> None:  # fmt: skip
    """Make every small slip in the rules, one at a time, and tell which of them no documented case would notice.

    PATH is a case file or a folder of case files; without one the cases that ship with the rule base are tried.

    DIR is new, empty, or holds templates as they were written, which are replaced. A template has the findings of the
    smallest patient in whom slips show; what should come out is filled in from the source.

    Exit code: 0 when the score reaches the bar overall and at thresholds, 1 when it does not or when cases fail
    without any slip, 2 when something cannot be read.
    """
    if folder is not None:
        checked_folder(folder, TEMPLATES)  # at once, and not after all the work
    started = time.perf_counter()
    cases = read_cases(rulebase, paths or None)
    reading = time.perf_counter() - started
    try:
        report = try_cases(rulebase, cases, rules=rules, prove=not no_proof)
    except CasesFail as error:
        click.echo(str(error), err=True)
        ctx.exit(BELOW_THE_BAR)
    except ProverMissing as error:
        raise ProverMissing(f"{error} - or score without proofs, with --no-proof") from error
    written = write_templates(report, folder) if folder is not None else None
    if as_json:
        print_json(report.data())
    else:
        show_mutation(Screen(), report, at_least=at_least, reading=reading)
        if written is not None:
            place, many = written
            Screen().say(f"{counted(many, 'template')} of missing cases in {place}")
    if not report.reaches(at_least):
        ctx.exit(BELOW_THE_BAR)
