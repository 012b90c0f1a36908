"""Options that commands share, and what completes them."""

from collections.abc import Callable
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from expert.errors import ExpertError
from expert.language.rulebase import RuleBase
from expert.loading import load, names

CHOSEN = "expert.rulebase"

Command = TypeVar("Command", bound=Callable[..., Any])


def rulebase_option(command: Command) -> Command:
    """``--rulebase NAME``: which installed rule base is meant; hands the loaded one to the command as ``rulebase``."""
    return click.option(
        "--rulebase",
        metavar="NAME",
        callback=_loaded,
        shell_complete=_complete_rulebase,
        help="Which installed rule base to use, where there are several.",
    )(command)


def json_option(command: Command) -> Command:
    """``--json``: data on standard output and nothing else; handed to the command as ``as_json``."""
    return click.option("--json", "as_json", is_flag=True, help="Print plain JSON, for programs.")(command)


def complete_rule(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of rules that start so."""
    try:
        rulebase = load(ctx.meta.get(CHOSEN))
    except ExpertError:
        return []
    return [CompletionItem(rule.id, help=rule.title) for rule in rulebase.rules if rule.id.startswith(incomplete)]


def _loaded(ctx: click.Context, param: click.Parameter, value: str | None) -> RuleBase | None:
    ctx.meta[CHOSEN] = value
    return None if ctx.resilient_parsing else load(value)  # nothing is loaded while a shell completes a line


def _complete_rulebase(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in names() if name.startswith(incomplete)]
