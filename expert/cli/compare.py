"""``expert compare``: two rule bases, what differs in them, and whose conclusions differ."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from expert.cli.compare_page import show_comparison
from expert.cli.options import complete_rulebase, json_option, opened
from expert.cli.screen import Screen, print_json
from expert.comparing import Comparison, Logged
from expert.comparing import compare as comparison_of
from expert.language.rulebase import RuleBase

DIFFERENT = 1


@click.command()
@click.argument("old", shell_complete=complete_rulebase)
@click.argument("new", shell_complete=complete_rulebase)
@click.option(
    "--cases",
    metavar="PATH",
    multiple=True,
    type=click.Path(readable=False),
    help="A case file or a folder of them, in place of the cases that ship with the rule base; may be repeated.",
)
@click.option("--no-cases", is_flag=True, help="Compare the rule bases alone.")
@click.option(
    "--log", "where", metavar="URL", help="Ask both of the consultations in a decision log too (extra 'log')."
)
@click.option("--prove", is_flag=True, help="Prove of each changed rule whether it is another one (extra 'proving').")
@click.option("--all", "every", is_flag=True, help="Show all texts before and after in full, reworded ones too.")
@json_option
@click.pass_context
def compare(
    ctx: click.Context, *, old: str, new: str, cases: tuple[str, ...], no_cases: bool, where: str | None, prove: bool,
    every: bool, as_json: bool,
) -> None:  # fmt: skip
    """Compare the rule base OLD with the rule base NEW.

    Told are rules, findings, conclusions and the like that were added, removed, renamed, changed in meaning or only
    reworded, and the documented cases and logged consultations whose conclusions differ, with the rules responsible.
    OLD and NEW are names of installed rule bases or files of exports. The cases are those of NEW, or else of OLD.

    Exit code: 0 when nothing differs in meaning and no conclusion differs, 1 when something does, 2 when something
    cannot be read.
    """
    if cases and no_cases:
        raise click.UsageError("--cases and --no-cases contradict each other; leave one of them out.")
    chosen = () if no_cases else cases or None
    bases = opened(old), opened(new)
    with _logged(where, *bases) as logged:
        comparison = _compared(*bases, chosen, logged, prove=prove)
    left_out = dict(sorted(logged.left_out.items()))
    if as_json:
        print_json({**comparison.data(), **({"log_left_out": left_out} if where is not None else {})})
    else:
        show_comparison(Screen(), comparison, left_out, every=every)
    if not comparison.same:
        ctx.exit(DIFFERENT)


@contextmanager
def _logged(where: str | None, old: RuleBase, new: RuleBase) -> Iterator[Logged]:
    """The consultations of a log, as long as it is open; without one none."""
    names = {old.name, new.name}
    if where is None:
        yield Logged((), names)
        return
    from expert.log import Log  # noqa: PLC0415  # needs an extra, which only --log does

    with Log.open(where, create=False) as log:
        yield Logged(log, names)


def _compared(
    old: RuleBase, new: RuleBase, cases: tuple[str, ...] | None, logged: Logged, *, prove: bool
) -> Comparison:
    """The comparison; while it is made, a terminal shows how many patients have been answered."""
    console = Screen(stderr=True).console
    if not console.is_terminal or not console.color_system:
        return comparison_of(old, new, cases=cases, situations=logged, prove=prove)
    with console.status("Comparing") as status:
        return comparison_of(
            old, new, cases=cases, situations=logged, prove=prove,
            on_the_way=lambda asked: status.update(f"Comparing: {asked} patients asked of both"),
        )  # fmt: skip
