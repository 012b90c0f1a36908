"""``expert coverage``: what the documented cases show of the rules, and what they do not."""

from functools import partial

import click

from expert.cases import read_cases
from expert.cli.coverage_page import show_coverage
from expert.cli.options import complete_rule, json_option, rulebase_option
from expert.cli.screen import Screen, print_json
from expert.coverage import measure
from expert.coverage.picture import picture
from expert.coverage.reachability import unreachable
from expert.coverage.report import data
from expert.errors import NotFound, did_you_mean
from expert.language.rulebase import RuleBase
from expert.proving import ProverMissing
from expert.report_files import write_report

SOME_GAPS = 1


@click.command()
@click.argument("paths", metavar="[PATH ...]", nargs=-1, type=click.Path(readable=False))
@click.option(
    "--rule", "chosen", metavar="ID", multiple=True, shell_complete=complete_rule,
    help="Only this rule, or the rules of this topic; can be given again.",
)  # fmt: skip
@click.option("--html", metavar="FILE", type=click.Path(readable=False), help="Draw rules by cases on a page too.")
@click.option("--gaps", is_flag=True, help="Tell of every gap the situation from which a case for it is made.")
@rulebase_option
@json_option
@click.pass_context
def coverage(
    ctx: click.Context, *, paths: tuple[str, ...], chosen: tuple[str, ...], html: str | None, gaps: bool,
    rulebase: RuleBase, as_json: bool,
) -> None:  # fmt: skip
    """Measure what documented cases show of the rules, and name the gaps.

    Each rule fires; each leaf of its condition decides while it is true, while it is false and while it is unknown;
    each exception is used and not used; each value of each conclusion is reached. PATH is a case file or a folder of
    case files; without one the cases that ship with the rule base are measured.

    Exit code: 0 when all is shown, waived or proved to be unreachable, 1 when not, 2 when something cannot be read.
    """
    rules = chosen_rules(rulebase, chosen)
    cases = read_cases(rulebase, paths or None)
    note = ""
    try:
        found = measure(rulebase, cases, rules=rules, unreachable=partial(unreachable, rulebase))
    except ProverMissing as missing:
        found = measure(rulebase, cases, rules=rules)
        note = f"What no possible patient could show is counted among the gaps: {missing}"
    if html is not None:
        write_report(html, lambda: picture(found), "the page")
    if as_json:
        print_json(data(found))
    else:
        show_coverage(Screen(), found, gaps=gaps, note=note)
    if not found.ok:
        ctx.exit(SOME_GAPS)


def chosen_rules(rulebase: RuleBase, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of the rules that are named, or whose topic is; NotFound with the nearest spelling."""
    topics = {rule.topic for rule in rulebase.rules}
    for name in chosen:
        if name not in topics and name not in rulebase.rules_by_id:
            near = did_you_mean(name, [*rulebase.rules_by_id, *topics], default="see 'expert rules'.")
            raise NotFound(f"there is no rule and no topic '{name}'; {near}")
    return tuple(rule.id for rule in rulebase.rules if rule.id in chosen or rule.topic in chosen)
