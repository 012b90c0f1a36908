"""``expert log explain``: questions asked of a logged consultation, with nothing run again."""

import click

from expert import log as decision_log  # as in expert.cli.log
from expert.cli.condition_lines import show_rule
from expert.cli.log_options import log_option
from expert.cli.options import json_option, rulebase_option
from expert.cli.proof_page import show_proof
from expert.cli.screen import Screen, print_json_text
from expert.cli.why_not_page import show_why_not
from expert.language.rulebase import RuleBase
from expert.questions import how, rule_state, why_not
from expert.recalling import recalled


@click.command(short_help="Ask how or why of an entry.")
@click.argument("entry", type=int)
@click.argument("question", type=click.Choice(["how", "why-not", "rule"]))
@click.argument("name")
@click.argument("value", required=False)
@log_option
@rulebase_option
@click.option("--all", "every", is_flag=True, help="Show everything, not the first of it alone.")
@json_option
def explain(
    *, entry: int, question: str, name: str, value: str | None, where: str, rulebase: RuleBase, every: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Ask how NAME came to stand in entry ENTRY, why it did not, or whether the rule NAME fired.

    'how' and 'why-not' take a conclusion, 'why-not' also a VALUE of it, 'rule' the id of a rule. Nothing is run again.
    It is asked of the rule base that answered then, or of one of the same meaning: --rulebase takes an export of it.
    What else 'expert explain' offers, it answers of the consultation alone:

    \b
        expert log show ENTRY --consultation | expert explain what-if - --set TERM=VALUE
    """
    if value is not None and question != "why-not":
        raise click.UsageError(f"'{question}' takes one name; '{value}' is too much.")
    with decision_log.Log.open(where, create=False) as opened:
        consultation = opened.entry(entry).consultation
    outcome = recalled(rulebase, consultation, where=f"entry {entry}")
    screen = Screen()
    match question:
        case "how":
            proof = how(outcome, name)
            print_json_text(proof.model_dump_json(indent=2)) if as_json else show_proof(screen, proof)
        case "why-not":
            reasons = why_not(outcome, name, value)
            print_json_text(reasons.model_dump_json(indent=2)) if as_json else show_why_not(
                screen, reasons, every=every
            )
        case _:
            state = rule_state(outcome, name)
            if as_json:
                print_json_text(state.model_dump_json(indent=2))
            else:
                show_rule(screen, state, indent=0, in_full=True)
