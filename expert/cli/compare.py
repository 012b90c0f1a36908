"""``expert compare``: two rule bases, what differs in them, and whose conclusions differ."""

import click

from expert.cli.compare_page import show_comparison
from expert.cli.options import complete_rulebase, json_option, opened
from expert.cli.screen import Screen, print_json
from expert.comparing import Comparison
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
@click.option("--prove", is_flag=True, help="Prove of each changed rule whether it is another one (extra 'proving').")
@click.option("--all", "every", is_flag=True, help="Show all texts before and after in full, reworded ones too.")
@json_option
@click.pass_context
def compare(
    ctx: click.Context, *, old: str, new: str, cases: tuple[str, ...], no_cases: bool, prove: bool, every: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Compare the rule base OLD with the rule base NEW.

    Told are rules, findings, conclusions and the like that were added, removed, renamed, changed in meaning or only
    reworded, and the documented cases whose conclusions differ, with the rules responsible. OLD and NEW are names of
    installed rule bases or files of exports. The cases are those of NEW, or else of OLD.

    Exit code: 0 when nothing differs in meaning and no conclusion differs, 1 when something does, 2 when something
    cannot be read.
    """
    if cases and no_cases:
        raise click.UsageError("--cases and --no-cases contradict each other; leave one of them out.")
    chosen = () if no_cases else cases or None
    comparison = _compared(opened(old), opened(new), chosen, prove=prove)
    if as_json:
        print_json(comparison.data())
    else:
        show_comparison(Screen(), comparison, every=every)
    if not comparison.same:
        ctx.exit(DIFFERENT)


def _compared(old: RuleBase, new: RuleBase, cases: tuple[str, ...] | None, *, prove: bool) -> Comparison:
    """The comparison; while it is made, a terminal shows how many patients have been answered."""
    console = Screen(stderr=True).console
    if not console.is_terminal or not console.color_system:
        return comparison_of(old, new, cases=cases, prove=prove)
    with console.status("Comparing") as status:
        return comparison_of(
            old, new, cases=cases, prove=prove,
            on_the_way=lambda asked: status.update(f"Comparing: {asked} patients asked of both"),
        )  # fmt: skip
