"""``expert claims``: each claim of the source, the rules that encode it, the cases that show it."""

import click

from expert.cases import read_cases
from expert.citing import cases_by_claim, rules_of
from expert.cli.options import json_option, rulebase_option
from expert.cli.screen import Screen, print_json
from expert.language.rulebase import RuleBase

NONE = "none"


@click.command()
@rulebase_option
@json_option
def claims(rulebase: RuleBase, as_json: bool) -> None:
    """List the source's claims, the rules that encode them, and the cases that show them.

    A case shows a claim when its file names it (claims, decides), or when a rule or remark that cites it fires in it.
    """
    rules = {claim.id: rules_of(claim, rulebase) for claim in rulebase.claims}
    cases = cases_by_claim(rulebase, read_cases(rulebase)) if rulebase.cases else {}
    if as_json:
        print_json([
            {"id": claim.id, "kinds": list(claim.kinds), "rules": rules[claim.id], "cases": cases.get(claim.id, [])}
            for claim in rulebase.claims
        ])  # fmt: skip
        return
    screen = Screen()
    for place, claim in enumerate(rulebase.claims):
        if place:
            screen.blank()
        screen.item(claim.id, f"{claim.about}, {', '.join(claim.kinds)}", indent=0)
        screen.say(claim.says, indent=2)
        if claim.reading:
            screen.pair("read as", claim.reading, indent=2, label_width=7)
        screen.pair("rules", ", ".join(rules[claim.id]) or NONE, indent=2, label_width=7)
        screen.pair("cases", "; ".join(cases.get(claim.id, [])) or NONE, indent=2, label_width=7)
