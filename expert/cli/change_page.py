"""The smallest change of findings on the screen: what would be added or otherwise, and what changes with it."""

from collections.abc import Sequence

from rich.text import Text

from expert.cli.screen import Screen
from expert.cli.what_if_page import conclusion_line
from expert.counterfactual import NewFinding, SmallestChange


def show_change(screen: Screen, answer: SmallestChange) -> None:
    """Print it; the findings in the rule base's order, each with its question and what asking costs.

    The notice stands first: what is listed reads like advice, and is none.
    """
    screen.say(answer.says, "bold")
    screen.say(answer.notice, "dim")
    _findings(screen, "Otherwise", [one for one in answer.findings if one.before is not None])
    _findings(screen, "Added", [one for one in answer.findings if one.before is None])
    if answer.conclusions:
        screen.heading("What changes with it")
    for one in answer.conclusions:
        screen.point(conclusion_line(one))


def _findings(screen: Screen, heading: str, findings: Sequence[NewFinding]) -> None:
    if findings:
        screen.heading(f"{heading} ({len(findings)})")
    for one in findings:
        prefix = f"{one.title}: "
        was = "" if one.before is None else f" instead of {one.before.says.removeprefix(prefix)}"
        said = Text.assemble(prefix, (one.after.says.removeprefix(prefix), "bold"), was)
        if one.any_of is not None:
            said.append(f"; any of {one.any_of} does")
        screen.point(Text.assemble(said, (f"  {one.cost}", "dim")))
        screen.say(Text.assemble(one.question, (f"  {one.term}", "dim")), indent=4)
