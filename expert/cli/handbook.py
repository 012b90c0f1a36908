"""``expert handbook``: the rules as a handbook, in HTML that needs no server and in Markdown."""

import click

from expert.cli.options import rulebase_option
from expert.cli.screen import Screen
from expert.handbook import write_handbook
from expert.language.rulebase import RuleBase


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path())
@rulebase_option
def handbook(folder: str, rulebase: RuleBase) -> None:
    """Write a handbook of the rules to the folder DIR: open DIR/index.html, or read DIR/markdown/index.md.

    One page a topic, each rule with its reason, claim, source, evidence and cases; findings, conclusions, safety,
    sources, and a picture of how rules feed one another. DIR is new, empty, or holds a handbook, which is replaced.

    Exit code: 2 when DIR is anything else or cannot be written.
    """
    written = write_handbook(rulebase, folder)
    Screen().say(f"The handbook of {rulebase.name} {rulebase.version} is in {written / 'index.html'}")
