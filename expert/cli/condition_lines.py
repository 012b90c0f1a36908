"""What a rule demands, on the screen: each thing with what is known of it."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from expert.cli.screen import Screen
from expert.cli.step_lines import concluded, told_by
from expert.questions.parts import ConditionAnswer, LeafAnswer, RuleAnswer

WIDTH = len("not concluded")
STYLES = {"held": "green", "contradicted": "red", "withheld": "yellow"}


def show_rule(screen: Screen, answer: RuleAnswer, *, indent: int = 2, in_full: bool = False) -> None:
    """A rule with its state, what it would say, and what became of each thing that it demands.

    Unless ``in_full`` is said, what holds of a rule that did not fire is told in a line.
    """
    screen.item(answer.title, answer.rule, indent=indent)
    label = "says" if answer.state == "fired" else "would say"
    _pair(screen, label, concluded(answer.conclusion_title, answer.value), indent + 2)
    _pair(screen, "state", state_text(answer), indent + 2)
    if in_full:
        _pair(screen, "because", answer.because, indent + 2)
    for match in answer.withheld_by:
        by = Text.assemble(concluded(match.title, match.value), (f"  by {', '.join(match.rules)}", "dim"))
        _pair(screen, "withheld by", by, indent + 2)
    show_condition(screen, answer.when, indent + 2, in_full=in_full)
    if answer.unless and answer.state != "withheld" and in_full:
        screen.say(Text("unless:", "dim"), indent=indent + 2)
        show_condition(screen, answer.unless, indent + 4, in_full=True)


def state_text(answer: RuleAnswer) -> str:
    """The state, and whether further findings could change it."""
    match answer.state:
        case "fired":
            may = "its exception could still hold, and would withhold it"
            return f"fired; {may}" if answer.exception == "could still hold" else "fired"
        case "withheld":
            return "withheld: all that it demands holds, and so does its exception"
        case "could still fire":
            return "did not fire, and still could"
    return "did not fire, and no further finding can make it fire"


def show_condition(screen: Screen, lines: Sequence[ConditionAnswer], indent: int, *, in_full: bool = False) -> None:
    """A condition line by line.

    Of a condition that does not hold, the parts that do are told in one line, unless ``in_full`` is said.
    """
    first, *below = lines
    if first.leaf is not None:
        _leaf(screen, first, first.leaf, indent)
        return
    if first.wants != "all of":
        screen.say(Text(f"{first.wants}:", "dim"), indent=indent)
        indent += 2
    held: dict[str, None] = {}
    above = ""
    for part in _parts(below, first.depth + 1):
        if not in_full and part[0].holds and not first.holds:
            held |= dict.fromkeys(line.wants for line in part if line.leaf is not None and line.holds)
        elif part[0].leaf is not None:
            _leaf(screen, part[0], part[0].leaf, indent, above=above)
            above = part[0].leaf.status
        else:
            show_condition(screen, part, indent, in_full=in_full)
            above = ""
    if held:
        _pair(screen, "held", "; ".join(held), indent)


def _parts(lines: Sequence[ConditionAnswer], depth: int) -> Iterator[Sequence[ConditionAnswer]]:
    """The lines of each part of a branch."""
    starts = [place for place, line in enumerate(lines) if line.depth == depth]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[start:end]


def _leaf(screen: Screen, line: ConditionAnswer, leaf: LeafAnswer, indent: int, *, above: str = "") -> None:
    """One thing that is demanded; its status, unless it is that of the one above, and what is known instead."""
    known = f"; {leaf.known}" if leaf.known and leaf.status != "withheld" else ""
    label = "" if leaf.status == above and not screen.narrow else leaf.status
    said = Text.assemble(line.wants, known, (_aside(leaf), "dim"))
    _pair(screen, label, said, indent, STYLES.get(leaf.status, "dim"))
    if leaf.status == "withheld":
        _pair(screen, "", leaf.known, indent)


def _aside(leaf: LeafAnswer) -> str:
    """The name by which a finding is given and where it comes from; of a conclusion the rules to look at."""
    if leaf.kind == "finding":
        return f"  {leaf.about}{told_by(leaf.finding) if leaf.finding is not None else ''}"
    if leaf.status == "held":
        return f"  by {', '.join(leaf.rules)}"
    by = f"  by {', '.join(leaf.against)}" if leaf.against else ""
    return f"{by}  see {', '.join(leaf.rules)}" if leaf.rules else by


def _pair(screen: Screen, label: str, text: str | Text, indent: int, style: str = "dim") -> None:
    screen.pair(label, text, indent=indent, label_width=WIDTH, label_style=style)
