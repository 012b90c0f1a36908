"""What further answers can still change, on the screen; and what is said where that is not known."""

from collections.abc import Mapping

from expert.cli.screen import Screen, counted
from expert.cli.step_lines import concluded
from expert.consultation import Consultation
from expert.outcome import Outcome
from expert.proving import ProverMissing, Unproved
from expert.settlement import CAVEAT
from expert.settling import settled

SECONDS = 2.0  # for one question to the solver, which mostly takes a thousandth of it
Settled = Mapping[str, bool] | str
"""What is settled, by the conclusion's name; or a sentence that says why that is not known."""


def settled_of(outcome: Outcome, *, brief: bool = False) -> Settled | None:
    """What is settled of an outcome; None where z3 is missing and the page is brief."""
    try:
        return settled(outcome, seconds=SECONDS)
    except ProverMissing:
        return None if brief else "Which conclusions are settled is told where the extra 'proving' is installed."
    except Unproved:
        return "Which conclusions are settled was not found out in time."


def show_settled(screen: Screen, consultation: Consultation, told: Settled) -> None:
    """Print which of the standing conclusions no further answer can change, and which it can; the fewer by title."""
    if isinstance(told, str):
        screen.blank()
        screen.say(told, "dim")
        return
    if not consultation.conclusions:
        return
    sides = {
        label: [found for found in consultation.conclusions if told[found.name] is wanted]
        for label, wanted in (("settled", True), ("open", False))
    }
    fewer = min(map(len, sides.values()))
    screen.heading("What further answers can change")
    for label, found in sides.items():
        titles = "; ".join(concluded(one.title, one.value) for one in found) or "none"
        said = _others(len(found), fewer) if len(found) > fewer else titles
        screen.pair(label, said, indent=2, label_width=8)
    screen.say(CAVEAT, "dim", indent=2)


def _others(count: int, fewer: int) -> str:
    """The conclusions of the side that is not told by title."""
    if not fewer:
        return "the conclusion above" if count == 1 else f"all {count} conclusions above"
    return f"the other {counted(count, 'conclusion')} above" if count > 1 else "the other conclusion above"
