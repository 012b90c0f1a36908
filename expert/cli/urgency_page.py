"""How urgent it is and which red flags are open: the first lines of every consultation on the screen."""

from rich.text import Text

from expert.cli.screen import Screen
from expert.consultation import Consultation

WARNING = "bold red"
HEADS = {"present": "Red flags present", "not asked": "Red flags not asked"}


def show_urgency(screen: Screen, consultation: Consultation) -> None:
    """The urgency with its actions, the red flags that are present, and those that nobody asked."""
    urgency = consultation.urgency
    if urgency is not None:
        calm = urgency.not_asked == 0 and urgency.value is not None
        routine = calm and not any(flag.asked == "present" for flag in consultation.red_flags)
        screen.say(Text.assemble("Urgency: ", (urgency.says, "bold" if routine else WARNING)), indent=2)
        for action in urgency.actions:
            screen.point(action, indent=4)
    for asked, head in HEADS.items():
        titles = [flag.title for flag in consultation.red_flags if flag.asked == asked]
        if titles:
            screen.say(Text.assemble((f"{head}: ", "bold"), "; ".join(titles)), indent=2)
    if urgency is not None or consultation.red_flags:
        screen.blank()
