"""Why something is not concluded, on the screen: the rules that could have concluded it, and those behind them."""

from expert.cli.condition_lines import show_rule
from expert.cli.screen import Screen, counted
from expert.questions import WhyNot

FIRST = 20


def show_why_not(screen: Screen, answer: WhyNot, *, every: bool) -> None:
    """Print it; of the rules behind, the first ``FIRST`` unless ``every`` is said."""
    screen.say(answer.says, "bold")
    if answer.rules:
        screen.heading(f"Rules that conclude it ({len(answer.rules)})")
    for place, rule in enumerate(answer.rules):
        if place:
            screen.blank()
        show_rule(screen, rule)
    if answer.behind:
        screen.heading(f"Behind them ({counted(len(answer.behind), 'rule')})")
    for place, rule in enumerate(answer.behind if every else answer.behind[:FIRST]):
        if place:
            screen.blank()
        show_rule(screen, rule)
    if not every and len(answer.behind) > FIRST:
        screen.blank()
        screen.say(f"and {len(answer.behind) - FIRST} more; --all shows every one.", "dim", indent=2)
