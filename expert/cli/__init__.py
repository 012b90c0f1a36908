"""The command line; click and rich are used here and nowhere else."""

from expert.cli.group import cli

__all__ = ["cli", "main"]


def main() -> None:
    """The console command ``expert``."""
    cli(prog_name="expert")
