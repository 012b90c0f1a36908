"""``expert schema``: the JSON Schema of what goes in and what comes out."""

import click

from expert.cli.options import json_option, rulebase_option
from expert.cli.screen import print_json
from expert.language.rulebase import RuleBase
from expert.schemas import SCHEMAS
from expert.schemas import schema as schema_of


@click.command()
@click.argument("what", type=click.Choice(list(SCHEMAS)))
@rulebase_option
@json_option
def schema(what: str, rulebase: RuleBase, as_json: bool) -> None:
    """Print the JSON Schema (draft 2020-12) of WHAT goes in or comes out (JSON with or without --json)."""
    print_json(schema_of(what, rulebase))
