"""Options that name a decision log and a patient in it."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

VARIABLE = "EXPERT_LOG"
DEFAULT = "decisions.db"

Command = TypeVar("Command", bound=Callable[..., Any])


def log_option(command: Command) -> Command:
    """``--log URL``: which log is meant; handed to the command as ``where``."""
    return click.option(
        "--log", "where", metavar="URL", envvar=VARIABLE, default=DEFAULT,
        help=f"An SQLite file, or postgresql://USER@HOST/DATABASE; without it {VARIABLE}, else {DEFAULT} here.",
    )(command)  # fmt: skip


def reference_option(command: Command) -> Command:
    """``--reference TEXT``: the caller's name for the patient."""
    return click.option(
        "--reference", metavar="TEXT", help="Your own name or number for the patient, under which to forget it later."
    )(command)
