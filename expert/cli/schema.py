"""``expert schema``: the JSON Schema of what goes in and what comes out."""

import click

from expert.case_schema import case_schema
from expert.cli.options import json_option, rulebase_option
from expert.cli.screen import print_json
from expert.consultation import Consultation
from expert.findings import chart_schema
from expert.language.rulebase import RuleBase
from expert.log import entry_schema


@click.command()
@click.argument("what", type=click.Choice(["chart", "case", "consultation", "log-entry"]))
@rulebase_option
@json_option
def schema(what: str, rulebase: RuleBase, as_json: bool) -> None:
    """Print the JSON Schema of a chart, a case file, a consultation or a log entry (JSON with or without --json)."""
    match what:
        case "chart":
            print_json(chart_schema(rulebase))
        case "consultation":
            print_json(Consultation.model_json_schema(mode="serialization"))
        case "case":
            print_json(case_schema(rulebase))
        case "log-entry":
            print_json(entry_schema())
