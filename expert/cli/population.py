"""``expert population``: the conclusions about every row of a table, written to a folder part by part."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

import click

from expert import population as populations  # by name only where it is used: its help needs no extra
from expert.cli.options import complete_rulebase, json_option, opened, rulebase_option
from expert.cli.screen import Screen, counted, print_json
from expert.language.rulebase import RuleBase

if TYPE_CHECKING:
    from expert.population import Progress

DEFAULT_ROWS, MOST_ROWS = 250_000, 1_000_000


@click.command()
@click.argument("source", metavar="IN", type=click.Path(readable=False))
@click.argument("folder", metavar="OUT", type=click.Path(readable=False))
@click.option("--keep", metavar="COLUMN", multiple=True,
              help="Carry this column along, such as a number by which a row is known; may be repeated.")  # fmt: skip
@click.option("--rows-per-part", metavar="N", type=click.IntRange(1, MOST_ROWS), default=DEFAULT_ROWS,
              show_default=True, help="How many rows of IN become one file.")  # fmt: skip
@click.option("--against", metavar="NAME|FILE", shell_complete=complete_rulebase,
              help="Tell what an earlier rule base concludes otherwise.")  # fmt: skip
@click.option("--engine", type=click.Choice(["polars", "duckdb"]), default="polars", show_default=True,
              help="What computes; duckdb is a second opinion, slower, and needs its extra.")  # fmt: skip
@click.option("--quiet", "-q", is_flag=True, help="Print nothing where all goes well.")
@rulebase_option
@json_option
def population(
    *, source: str, folder: str, keep: tuple[str, ...], rows_per_part: int, against: str | None,
    engine: Literal["polars", "duckdb"], quiet: bool, rulebase: RuleBase, as_json: bool,
) -> None:  # fmt: skip
    """Draw the conclusions about every row of the table IN, and write them to the folder OUT.

    IN is a Parquet, Arrow, CSV or NDJSON file (.csv.gz and .ndjson.gz too), or a folder or pattern of Parquet files,
    with one column a term, '.' written '__'; an empty cell is not known. OUT is new or empty, and gets part files
    (Parquet) with a row for each valid row of IN; rows that cannot be are set aside in files beside them, with the
    reason. A run that was cut off is gone on with by the same command. Needs the extra 'population'.

    Exit code: 2 when IN cannot be read or OUT cannot be written; what is finished then stays.
    """
    earlier = opened(against) if against is not None else None
    with _shown(quiet=quiet or as_json) as on_the_way:
        done = populations.run(
            source, folder, rulebase=rulebase, keep=keep, rows_per_part=rows_per_part, against=earlier,
            engine=engine, on_the_way=on_the_way,
        )  # fmt: skip
    if as_json:
        print_json(done.data())
    elif not quiet:
        from expert.cli.population_page import show_run  # noqa: PLC0415  # needs the extra

        show_run(Screen(), done)


@contextmanager
def _shown(*, quiet: bool) -> Iterator[Callable[["Progress"], None] | None]:
    """A bar while it runs, on a terminal."""
    console = Screen(stderr=True).console
    if quiet or not console.is_terminal or not console.color_system:
        yield None
        return
    from rich import progress  # noqa: PLC0415  # only a terminal needs it

    columns = (
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.MofNCompleteColumn(),
        progress.TextColumn("rows{task.fields[said]}"),
        progress.TimeRemainingColumn(),
    )
    with progress.Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("Concluding", total=None, said="")

        def on_the_way(so_far: "Progress") -> None:
            rate = bar.tasks[0].speed
            said = f", {counted(so_far.parts, 'part')}" + (f", {rate:,.0f} a second" if rate else "")
            bar.update(task, completed=so_far.rows, total=so_far.of, said=said)

        yield on_the_way
