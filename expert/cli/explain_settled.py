"""``expert explain settled``: which conclusions no further answer can change, and what could change one of them."""

import click

from expert.cli.asked_file import asked_of
from expert.cli.options import json_option, rulebase_option
from expert.cli.screen import Screen, print_json_text
from expert.cli.settlement_page import show_settlement
from expert.language.rulebase import RuleBase
from expert.settlement import settlement


@click.command("settled", short_help="What no further answer can change.")
@click.argument("file", type=click.Path(allow_dash=True, readable=False))
@click.argument("conclusion", required=False)
@rulebase_option
@json_option
def settled(file: str, conclusion: str | None, rulebase: RuleBase, as_json: bool) -> None:
    """Show which conclusions are settled: the same whatever else is answered, unanswered questions allowed.

    With CONCLUSION, whether this one is; and if not, the fewest further findings with which it would be otherwise.
    FILE is a stored consultation or findings, as for the other questions. Needs z3, which the extra 'proving' brings.
    """
    answer = settlement(asked_of(file, rulebase), conclusion)
    if as_json:
        print_json_text(answer.model_dump_json(indent=2))
    else:
        show_settlement(Screen(), answer)
