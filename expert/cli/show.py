"""``expert show``: one rule, as a clinician reads it."""

import click

from expert.cli.options import complete_rule, json_option, rulebase_option
from expert.cli.screen import Screen, print_json
from expert.language.export import rule_data
from expert.language.rulebase import RuleBase
from expert.wording import as_text, rule_sections


@click.command()
@click.argument("rule", shell_complete=complete_rule)
@rulebase_option
@json_option
def show(rule: str, rulebase: RuleBase, as_json: bool) -> None:
    """Show the rule whose id is RULE: when, then, unless, because, source, evidence, caveats."""
    found = rulebase.rule(rule)
    sections = rule_sections(found, rulebase.claims)
    if as_json:
        data = rule_data(found, prose=True)
        print_json({**data, "layer": rulebase.layer_of(found), "text": f"{found.title}\n\n{as_text(sections)}"})
        return
    screen = Screen()
    screen.item(found.title, found.id, indent=0)
    for section in sections:
        screen.blank()
        screen.say(section.heading, "bold")
        for line in section.lines:
            if len(section.lines) == 1:
                screen.say(line.text, indent=2)
            else:
                screen.point(line.text, indent=2 + 2 * line.depth)
