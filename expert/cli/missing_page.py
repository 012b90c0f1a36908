"""What is not known and could matter, on the screen: the questions that hold something back first, and not too many."""

from collections.abc import Sequence

from rich.text import Text

from expert.cli.screen import Screen
from expert.consultation import Consultation, parts

FIRST = 20


def show_missing(screen: Screen, consultation: Consultation, order: Sequence[str], *, every: bool) -> None:
    """Each question once, below the first of the conclusions that it holds back or that its answer could change.

    First come those that hold back a conclusion which stands at a cautious value until they are answered; ``order``
    names the conclusions from the first to the last that is asked about. Unless ``every`` is said, a page has
    ``FIRST`` questions and tells how many more there are.
    """
    if not consultation.missing:
        return
    many = len(consultation.missing)
    screen.heading(f"Not known, and could matter ({many} {'question' if many == 1 else 'questions'})")
    asked = _in_order(consultation, order)
    above = None
    for heading, one in asked if every else asked[:FIRST]:
        if heading != above:
            if above is not None:
                screen.blank()
            screen.say(f"for: {heading}", "bold", indent=2)
            above = heading
        screen.point(Text.assemble(one.question, (f"  {one.term}", "dim")), indent=4)
    if not every and many > FIRST:
        screen.blank()
        screen.say(f"and {many - FIRST} more; --all shows every one.", "dim", indent=2)


def _in_order(consultation: Consultation, order: Sequence[str]) -> list[tuple[str, parts.Missing]]:
    """Each question with the heading below which it stands; those of one heading together."""
    places = {name: place for place, name in enumerate(order)}
    asked = []
    for one in consultation.missing:
        first = (*one.holds_back, *one.conclusions)[0]
        now = f", now '{consultation.standing(first.name)}'" if one.holds_back else ""
        place = (not one.holds_back, places.get(first.name, len(places)), first.name)
        asked.append((place, f"{first.title}{now}", one))
    return [(heading, one) for _, heading, one in sorted(asked, key=lambda each: each[0])]
