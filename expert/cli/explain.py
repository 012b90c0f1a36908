"""``expert explain``: how, why not, did this rule fire, what depends on what, what if."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from expert.cli.asked_file import asked_of
from expert.cli.condition_lines import show_rule
from expert.cli.dependence_page import show_reaches, show_uses
from expert.cli.explain_change import change
from expert.cli.explain_settled import settled
from expert.cli.options import complete_rule, json_option, rulebase_option
from expert.cli.proof_page import show_proof
from expert.cli.screen import Screen, print_json_text
from expert.cli.what_if_page import show_what_if
from expert.cli.why_not_page import show_why_not
from expert.consultation.red_flag_parts import Part
from expert.language.rulebase import RuleBase
from expert.nodes import Scalar, Unreadable
from expert.questions import how as proof_of
from expert.questions import reaches as what_reaches
from expert.questions import rule_state
from expert.questions import uses as what_uses
from expert.questions import what_if as supposed
from expert.questions import why_not as reasons_against
from expert.yaml_reader import read_yaml_text

Command = TypeVar("Command", bound=Callable[..., Any])


@click.group()
def explain() -> None:
    """Explain a consultation, or ask the rules.

    FILE is a stored consultation (the JSON of 'expert consult --json'), of which nothing is run again, or findings in
    YAML or JSON, which are consulted about first; '-' reads either from standard input.
    """


explain.add_command(change)
explain.add_command(settled)


def _file(command: Command) -> Command:
    return click.argument("file", type=click.Path(allow_dash=True, readable=False))(command)


def _all(command: Command) -> Command:
    return click.option("--all", "every", is_flag=True, help="Show everything, not the first of it alone.")(command)


@explain.command(short_help="How a conclusion comes to stand.")
@_file
@click.argument("conclusion")
@rulebase_option
@json_option
def how(file: str, conclusion: str, rulebase: RuleBase, as_json: bool) -> None:
    """Show how CONCLUSION comes to stand: every rule and finding on which it rests, with reasons and sources."""
    _print(proof_of(asked_of(file, rulebase), conclusion), show_proof, as_json=as_json)


@explain.command("why-not", short_help="Why a conclusion does not stand.")
@_file
@click.argument("conclusion")
@click.argument("value", required=False)
@rulebase_option
@_all
@json_option
def why_not(file: str, conclusion: str, value: str | None, *, rulebase: RuleBase, every: bool, as_json: bool) -> None:
    """Show why CONCLUSION (or this VALUE of it) is not concluded: what became of every rule that could have."""
    answer = reasons_against(asked_of(file, rulebase), conclusion, value)
    _print(answer, lambda screen, told: show_why_not(screen, told, every=every), as_json=as_json)


@explain.command(short_help="Whether a rule fired, and on what.")
@_file
@click.argument("rule", shell_complete=complete_rule)
@rulebase_option
@json_option
def rule(file: str, rule: str, rulebase: RuleBase, as_json: bool) -> None:
    """Show whether the rule whose id is RULE fired, on what, and what is known of all that it demands."""
    answer = rule_state(asked_of(file, rulebase), rule)
    _print(answer, lambda screen, told: show_rule(screen, told, indent=0, in_full=True), as_json=as_json)


@explain.command(short_help="What depends on a finding or a conclusion.")
@click.argument("name")
@rulebase_option
@json_option
def uses(name: str, rulebase: RuleBase, as_json: bool) -> None:
    """Show what depends on NAME, a finding or a conclusion: rules, at once or in steps, and where else it is read."""
    _print(what_uses(name, rulebase), show_uses, as_json=as_json)


@explain.command(short_help="Which rules can produce a conclusion.")
@click.argument("conclusion")
@click.argument("value", required=False)
@rulebase_option
@_all
@json_option
def reaches(conclusion: str, value: str | None, *, rulebase: RuleBase, every: bool, as_json: bool) -> None:
    """Show which rules can produce CONCLUSION (or this VALUE of it), and on which others they rest."""
    answer = what_reaches(conclusion, value, rulebase)
    _print(answer, lambda screen, told: show_reaches(screen, told, every=every), as_json=as_json)


@explain.command("what-if", short_help="What some findings otherwise would change.")
@_file
@click.option("--set", "sets", metavar="TERM=VALUE", multiple=True, help="Suppose this finding; may be repeated.")
@click.option("--without", metavar="TERM", multiple=True, help="Suppose that this is not known; may be repeated.")
@rulebase_option
@_all
@json_option
def what_if(
    *, file: str, sets: tuple[str, ...], without: tuple[str, ...], rulebase: RuleBase, every: bool, as_json: bool
) -> None:
    """Consult again with some findings otherwise, and show what would be otherwise then."""
    if not sets and not without:
        raise click.UsageError("nothing is supposed; say --set TERM=VALUE or --without TERM.")
    answer = supposed(asked_of(file, rulebase), _findings(sets), without)
    _print(answer, lambda screen, told: show_what_if(screen, told, every=every), as_json=as_json)


Told = TypeVar("Told", bound=Part)


def _print(answer: Told, show: Callable[[Screen, Told], None], *, as_json: bool) -> None:
    if as_json:
        print_json_text(answer.model_dump_json(indent=2))
    else:
        show(Screen(), answer)


def _findings(sets: tuple[str, ...]) -> dict[str, Scalar]:
    """Findings as they are said on the command line, each value as in YAML."""
    found: dict[str, Scalar] = {}
    for said in sets:
        name, equals, value = (part.strip() for part in said.partition("="))
        if not equals or not name:
            raise click.UsageError(f"--set takes TERM=VALUE, and {said!r} is not that.")
        if name in found:
            raise click.UsageError(f"--set names {name} twice; say one value.")
        found[name] = _scalar(value, name)
    return found


def _scalar(value: str, name: str) -> Scalar:
    try:
        read = read_yaml_text(value, f"--set {name}").value if value else None
    except Unreadable:
        return value
    return value if isinstance(read, dict | list) else read
