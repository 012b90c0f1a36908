"""``expert export``: the rule base as JSON, for other programs and for later comparison."""

import click

from expert.cli.options import json_option, rulebase_option
from expert.cli.screen import Screen, print_json_text
from expert.exchange import export_text, write_export
from expert.language.rulebase import RuleBase
from expert.text_files import shown


@click.command()
@click.argument("file", required=False, type=click.Path(readable=False, allow_dash=True))
@rulebase_option
@json_option
def export(file: str | None, rulebase: RuleBase, as_json: bool) -> None:
    """Export the rule base as JSON, to FILE or to standard output (JSON with or without --json).

    The export holds all but the documented cases: rules, vocabulary, sources, and two fingerprints. --rulebase takes
    its file wherever it takes a name; 'expert schema rules' prints its JSON Schema.

    Exit code: 2 when FILE cannot be written; it is then as it was before.
    """
    if file in (None, "-"):
        print_json_text(export_text(rulebase).rstrip("\n"))
        return
    write_export(rulebase, str(file))
    if not as_json:
        Screen(stderr=True).say(f"The export of {rulebase.name} {rulebase.version} is in {shown(str(file))}")
