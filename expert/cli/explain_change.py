"""``expert explain change``: the smallest change of findings with which a conclusion would appear, or go."""

import click

from expert.cli.asked_file import asked_of
from expert.cli.change_page import show_change
from expert.cli.options import json_option, rulebase_option
from expert.cli.screen import Screen, print_json_text
from expert.counterfactual import SmallestChange, smallest_change
from expert.counterfactual.wanted import Only
from expert.language.rulebase import RuleBase
from expert.outcome import Outcome


@click.command(short_help="The smallest change of findings that would change a conclusion.")
@click.argument("file", type=click.Path(allow_dash=True, readable=False))
@click.argument("conclusion")
@click.argument("value", required=False)
@click.option("--go", "goes", is_flag=True, help="Let it go instead of appear; VALUE may be left out then.")
@click.option(
    "--only",
    type=click.Choice(["unknown", "known"]),
    help="Change only what is not known (by further findings), or only what is known.",
)
@rulebase_option
@json_option
def change(
    *, file: str, conclusion: str, value: str | None, goes: bool, only: Only | None, rulebase: RuleBase, as_json: bool
) -> None:
    """Find the smallest change of findings that makes CONCLUSION (or this VALUE of it) appear, or go.

    The fewest findings; of those the cheapest, counted from the dearest down; of those the first of the rule base. A
    finding that is not known may be added, a known one may have another value, and none is taken away. That no change
    can is proved. It tells what the rules hang on, and is no advice.

    FILE is a stored consultation or findings, as for the other questions. Needs z3, which the extra 'proving' brings.
    """
    answer = _answered(asked_of(file, rulebase), conclusion, value, goes=goes, only=only)
    if as_json:
        print_json_text(answer.model_dump_json(indent=2))
    else:
        show_change(Screen(), answer)


def _answered(before: Outcome, conclusion: str, value: str | None, *, goes: bool, only: Only | None) -> SmallestChange:
    """The answer; while it is searched for, a terminal shows so."""
    console = Screen(stderr=True).console
    if not console.is_terminal or not console.color_system:
        return smallest_change(before, conclusion, value, goes=goes, only=only)
    with console.status("Searching"):
        return smallest_change(before, conclusion, value, goes=goes, only=only)
