"""``expert rules`` and ``expert terms``: what the rule base holds, as lists."""

from datetime import date, datetime

import click

from expert.cli.options import json_option, rulebase_option
from expert.cli.screen import Screen, print_json
from expert.language.export import review_data, rule_data, term_data
from expert.language.quantities import Quantity
from expert.language.review import ReviewState, review_state, review_text
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.terms import Choice, Term
from expert.wording import then_text


@click.command()
@rulebase_option
@click.option("--review", "for_review", is_flag=True, help="Only rules that a clinician has to look at, and why.")
@click.option(
    "--today", type=click.DateTime(("%Y-%m-%d",)), metavar="DATE", help="With --review: as of this day, not today."
)
@json_option
def rules(rulebase: RuleBase, for_review: bool, today: datetime | None, as_json: bool) -> None:
    """List the rules, in the order in which they are decided.

    With --review only those that no clinician has signed, and those whose review is due or overdue.
    """
    if today is not None and not for_review:
        raise click.UsageError("--today goes with --review.")
    if for_review:
        list_for_review(rulebase, today.date() if today is not None else date.today(), as_json=as_json)
        return
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


def list_for_review(rulebase: RuleBase, today: date, *, as_json: bool) -> None:
    """Print the rules that wait for a clinician: overdue ones first, the longest overdue before the others."""
    waiting = waiting_for_review(rulebase, today)
    if as_json:
        print_json([
            {"id": rule.id, "title": rule.title, "state": state, "review": review_data(rule.review)}
            for rule, state in waiting
        ])  # fmt: skip
        return
    screen = Screen()
    if not waiting:
        screen.say(f"Every rule has been reviewed, and no review is due on {today}.")
        return
    overdue = sum(state == "overdue" for _, state in waiting)
    screen.say(f"{overdue} overdue and {len(waiting) - overdue} unreviewed, of {len(rulebase.rules)} rules.")
    screen.blank()
    rows = [(rule.id, rule.title, state, review_text(rule.review) if rule.review else "") for rule, state in waiting]
    screen.table(("rule", "title", "state", "review"), rows)


def waiting_for_review(rulebase: RuleBase, today: date) -> list[tuple[Rule, ReviewState]]:
    """The rules that a clinician has to look at, overdue ones first, by the day on which they were due."""
    states = [(rule, review_state(rule.review, today)) for rule in rulebase.rules]
    return sorted(
        ((rule, state) for rule, state in states if state != "reviewed"),
        key=lambda found: (found[0].review is None, found[0].review.due if found[0].review else ""),
    )


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
