"""``expert prove``: the rule base over every possible, half-known patient."""

import click

from expert.cli.options import CHOSEN, json_option, rulebase_option
from expert.cli.prove_page import show_proof
from expert.cli.screen import Screen, print_json
from expert.language.rulebase import RuleBase
from expert.proofs import Proof
from expert.proofs import prove as proof_of
from expert.proofs.witness_files import write_witnesses

NOT_PROVED = 1


@click.command()
@click.option(
    "--write",
    "folder",
    metavar="DIR",
    type=click.Path(),
    help="Write each witness to DIR as a case file; DIR is new, empty, or holds witnesses.",
)
@click.option(
    "--seconds",
    type=click.FloatRange(min=0.001, max=3600),
    default=10.0,
    show_default=True,
    help="The most time for one question; without an answer by then, nothing is proved.",
)
@rulebase_option
@json_option
@click.pass_context
def prove(ctx: click.Context, *, folder: str | None, seconds: float, rulebase: RuleBase, as_json: bool) -> None:
    """Prove the rule base over every possible, half-known patient; show the smallest patient where a promise fails.

    Needs z3, which the extra 'proving' brings. What authors waive is counted, and told with its reason.

    Exit code: 0 when all is proved or waived, 1 when not, 2 when something is missing or cannot be written.
    """
    proof = _proved(rulebase, seconds)
    written = write_witnesses(proof, folder) if folder is not None else None
    if as_json:
        print_json(proof.data())
    else:
        show_proof(Screen(), proof, written, chosen=ctx.meta[CHOSEN])
    if not proof.ok:
        ctx.exit(NOT_PROVED)


def _proved(rulebase: RuleBase, seconds: float) -> Proof:
    """The proof; while it is made, a terminal shows what is being proved."""
    console = Screen(stderr=True).console
    if not console.is_terminal or not console.color_system:
        return proof_of(rulebase, seconds=seconds)
    with console.status("Proving") as status:
        return proof_of(rulebase, seconds=seconds, on_the_way=lambda check: status.update(f"Proving: {check}"))
