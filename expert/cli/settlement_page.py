"""What is settled, on the screen: the conclusions that stand, one a line, or one of them and what could change it."""

from expert.cli.screen import Screen
from expert.cli.step_lines import concluded
from expert.language.conclusions import CONCLUDED
from expert.settlement import ConclusionSettled, Settlement


def show_settlement(screen: Screen, answer: Settlement) -> None:
    """Print it; what does not stand and no longer can is counted, and not listed."""
    screen.say(answer.says, "bold")
    for heading, wanted in (("Settled", True), ("Open", False)):
        found = [one for one in answer.conclusions if one.settled is wanted and one.standing is not None]
        if found and len(answer.conclusions) > 1:
            screen.heading(f"{heading} ({len(found)})")
            for one in found:
                screen.point(concluded(one.title, one.standing or CONCLUDED))
    for one in answer.conclusions:
        _otherwise(screen, one)
    screen.blank()
    screen.say(answer.caveat, "dim")


def _otherwise(screen: Screen, one: ConclusionSettled) -> None:
    if one.otherwise is None:
        return
    screen.heading("With")
    for found in one.otherwise.findings:
        screen.item(found.says, found.term, style="")
    screen.heading("Would stand")
    screen.say(concluded(one.title, one.otherwise.standing) if one.otherwise.standing else "nothing", indent=2)
