"""The command group: a command is imported when it is run, and what is wrong with the input ends as a sentence."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Any, NoReturn

import click

from expert.errors import ExpertError

BAD_INPUT = 2
INTERRUPTED = 130
BROKEN_PIPE = 141

# Name of a command, the module below expert.cli that holds it, and its line in the help.
COMMANDS = {
    "replay": ("replay", "Replay documented cases; show expected, concluded, and rules fired."),
    "prove": ("prove", "Prove the rule base over every possible, half-known patient."),
    "mutate": ("mutate", "Tell which small slips in the rules no documented case would notice."),
    "coverage": ("coverage", "Measure what documented cases show of the rules, and name the gaps."),
    "consult": ("consult", "Consult the rule base about one patient's findings."),
    "interview": ("interview", "Ask what has to be known, question by question, and say why."),
    "explain": ("explain", "Explain a consultation: how, why not, which rules, what if."),
    "log": ("log", "Record consultations; list, verify and replay them; forget a patient."),
    "population": ("population", "Draw the conclusions about every row of a table, whatever its size."),
    "template": ("template", "Print an empty chart to fill in."),
    "rules": ("catalogue", "List the rules."),
    "show": ("show", "Show one rule as a clinician reads it."),
    "about": ("about", "Tell what the rule base is for, where it comes from, and what data it reads."),
    "claims": ("claims", "List the source's claims, the rules that encode them, the cases that show them."),
    "terms": ("catalogue", "List the findings that can be given."),
    "handbook": ("handbook", "Write the rules as a handbook: HTML that needs no server, and Markdown."),
    "compare": ("compare", "Compare two rule bases: what differs in them, and whose conclusions differ."),
    "export": ("export", "Export the rule base as JSON; --rulebase reads it back."),
    "schema": ("schema", "Print the JSON Schema of a chart, a case file, a consultation, a log entry or an export."),
    "completion": ("completion", "Print the completion script for a shell."),
}


class ExpertGroup(click.Group):
    """Knows its commands by name, and imports a command's module when the command is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"expert.cli.{COMMANDS[cmd_name][0]}"), cmd_name)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands' lines, without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run it as a program, which says so where its output cannot be written."""
        if sys.stdout is None:
            click.echo("standard output is closed; nothing can be told.", err=True)
            sys.exit(BAD_INPUT)
        try:
            try:
                return super().main(*args, **extra)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            _drop_output()
            sys.exit(BROKEN_PIPE)
        except OSError as error:
            if error.filename is not None:  # of a file of ours, not of the output
                raise
            _drop_output()
            with suppress(OSError):
                click.echo(f"the output cannot be written: {os.strerror(error.errno or 0).lower()}.", err=True)
            sys.exit(BAD_INPUT)

    def invoke(self, ctx: click.Context) -> Any:
        """Run it, guarded."""
        return guarded(lambda: super(ExpertGroup, self).invoke(ctx))


def guarded(work: Callable[[], Any]) -> Any:
    """Do the work; end the program with a sentence where the input was wrong, and quietly where nobody listens."""
    try:
        result = work()
        sys.stdout.flush()
    except ExpertError as error:
        click.echo(str(error), err=True)
        raise click.exceptions.Exit(BAD_INPUT) from None
    except KeyboardInterrupt:
        raise click.exceptions.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        _hang_up()
    return result


def _hang_up() -> NoReturn:
    """The reader of our output has gone (``expert rules | head``): end without a word."""
    _drop_output()
    raise click.exceptions.Exit(BROKEN_PIPE) from None


def _drop_output() -> None:
    """Nothing is written any more; or the flush at exit would complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(
    cls=ExpertGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="lumbar-hamstring-expert", prog_name="expert")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """An expert system that shows its reasons: rules with their sources, replayed against documented cases.

    It supports a professional's decision and shows its basis; it does not diagnose.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
