"""``expert completion``: the script that teaches a shell to complete this command."""

import click
from click.shell_completion import get_completion_class

from expert.cli.options import json_option
from expert.cli.screen import print_json

PROGRAM = "expert"
INSTALL = {
    "bash": 'eval "$(expert completion bash)"',
    "zsh": 'eval "$(expert completion zsh)"',
    "fish": "expert completion fish | source",
}


@click.command()
@click.argument("shell", type=click.Choice(list(INSTALL)))
@json_option
@click.pass_context
def completion(ctx: click.Context, shell: str, as_json: bool) -> None:
    """Print the completion script for SHELL.

    \b
    bash, zsh:  eval "$(expert completion bash)"
    fish:       expert completion fish | source
    """
    completer = get_completion_class(shell)
    if completer is None:
        raise click.UsageError(f"there is no completion for {shell}.")
    writer = completer(ctx.find_root().command, {}, PROGRAM, f"_{PROGRAM.upper()}_COMPLETE")
    script = writer.source_template % writer.source_vars()  # its source() would start the shell to ask its version
    if as_json:
        print_json({"shell": shell, "install": INSTALL[shell], "script": script})
    else:
        click.echo(script)
