"""``expert rules`` and ``expert terms``: what the rule base holds, as lists."""

import click

from expert.cli.options import json_option, rulebase_option
from expert.cli.screen import Screen, print_json
from expert.language.export import rule_data, term_data
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.terms import Choice, Term
from expert.wording import then_text


@click.command()
@rulebase_option
@json_option
def rules(rulebase: RuleBase, as_json: bool) -> None:
    """List the rules, in the order in which they are decided."""
    if as_json:
        print_json([{**rule_data(rule, prose=True), "layer": rulebase.layer_of(rule)} for rule in rulebase.rules])
        return
    rows = [
        (
            rule.id,
            rule.title,
            then_text(rule.then),
            rule.voice,
            rule.appraisal.level,
            " ".join(rule.claims),
            str(rulebase.layer_of(rule)),
        )
        for rule in rulebase.rules_in_order
    ]
    Screen().table(("rule", "title", "concludes", "voice", "appraisal", "claims", "layer"), rows)


@click.command()
@rulebase_option
@json_option
def terms(rulebase: RuleBase, as_json: bool) -> None:
    """List the findings that can be given: name, question, values, and what asking costs."""
    if as_json:
        print_json([term_data(term, prose=True) for term in rulebase.terms])
        return
    rows = [(term.name, term.question, values_text(term), term.cost) for term in rulebase.terms]
    Screen().table(("term", "question", "values", "by"), rows)


def values_text(term: Term) -> str:
    """The values that a term takes, in a line."""
    match term:
        case Choice():
            return (" < " if term.ordered else " | ").join(term.values)
        case Quantity():
            return term.range_text
    return "true | false"
