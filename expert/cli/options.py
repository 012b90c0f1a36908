"""Options that commands share, and what completes them."""

import os
from collections.abc import Callable
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from expert.errors import ExpertError
from expert.exchange import load_export
from expert.language.rulebase import RuleBase
from expert.loading import load, names

CHOSEN = "expert.rulebase"
_SEPARATORS = {"/", os.sep, os.altsep or os.sep}

Command = TypeVar("Command", bound=Callable[..., Any])


def rulebase_option(command: Command) -> Command:
    """``--rulebase``: an installed rule base or an export, handed to the command, loaded, as ``rulebase``."""
    return click.option(
        "--rulebase",
        metavar="NAME|FILE",
        callback=_loaded,
        shell_complete=complete_rulebase,
        help="Which rule base to use: the name of an installed one, or the file of an export.",
    )(command)


def json_option(command: Command) -> Command:
    """``--json``: data on standard output and nothing else; handed to the command as ``as_json``."""
    return click.option("--json", "as_json", is_flag=True, help="Print plain JSON, for programs.")(command)


def opened(name: str | None) -> RuleBase:
    """The rule base of a name as people give it: that of an export where it is a path or ends in '.json'."""
    if name is not None and (name.endswith(".json") or any(sign in name for sign in _SEPARATORS)):
        return load_export(name)
    return load(name)


def complete_rulebase(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of installed rule bases that start so, and files."""
    installed = [CompletionItem(name) for name in names() if name.startswith(incomplete)]
    return installed or [CompletionItem(incomplete, type="file")]


def complete_rule(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of rules that start so."""
    try:
        rulebase = opened(ctx.meta.get(CHOSEN))
    except ExpertError:
        return []
    return [CompletionItem(rule.id, help=rule.title) for rule in rulebase.rules if rule.id.startswith(incomplete)]


def _loaded(ctx: click.Context, param: click.Parameter, value: str | None) -> RuleBase | None:
    ctx.meta[CHOSEN] = value
    return None if ctx.resilient_parsing else opened(value)  # nothing is loaded while a shell completes a line
