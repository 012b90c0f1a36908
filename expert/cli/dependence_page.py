"""What depends on what, on the screen."""

from itertools import groupby

from rich.text import Text

from expert.cli.screen import Screen, counted
from expert.cli.step_lines import concluded
from expert.questions import Reaches, Uses
from expert.questions.parts import Dependent, Producer, RuleNamed, Stage

FIRST = 20
_READ_IN: dict[tuple[Stage, ...], str] = {
    ("when",): "",
    ("unless",): " (as its exception)",
    ("when", "unless"): " (also as its exception)",
}


def show_uses(screen: Screen, answer: Uses) -> None:
    """Print what depends on a finding or conclusion."""
    screen.say(Text.assemble((answer.says, "bold"), (f"  {answer.name}", "dim")))
    for steps, group in groupby(answer.rules, key=lambda one: one.steps):
        rules = list(group)
        screen.heading(f"Read by ({len(rules)})" if steps == 1 else f"In {steps} steps ({len(rules)})")
        for one in rules:
            _dependent(screen, one)
    if answer.elsewhere:
        screen.heading("Elsewhere in the rule base")
    for place in answer.elsewhere:
        by = f", with {', '.join(place.rules)}" if place.rules else ""
        screen.point(Text.assemble(f"{place.place}: {place.says}", (f"  {place.id}{by}", "dim")))


def show_reaches(screen: Screen, answer: Reaches, *, every: bool) -> None:
    """Print what can produce a conclusion; of each list the first ``FIRST`` unless ``every`` is said."""
    screen.say(Text.assemble((answer.says, "bold"), (f"  {answer.conclusion}", "dim")))
    if answer.rules:
        screen.heading(f"Concluded by ({len(answer.rules)})")
    for place, one in enumerate(answer.rules):
        if place:
            screen.blank()
        _producer(screen, one)
    steps = {step: list(group) for step, group in groupby(answer.behind, key=lambda one: one.steps)}
    for step, rules in steps.items():
        screen.heading(f"On which they rest, in {step} steps ({len(rules)})")
        for one in rules if every else rules[:FIRST]:
            screen.point(Text.assemble(_said(one), (f"  {one.rule}", "dim")))
        _more(screen, len(rules), every=every)
    if answer.findings:
        screen.heading(f"What is asked for it ({counted(len(answer.findings), 'finding')})")
    for question in answer.findings if every else answer.findings[:FIRST]:
        screen.point(Text.assemble(question.question, (f"  {question.term}", "dim")))
    _more(screen, len(answer.findings), every=every)


def _dependent(screen: Screen, one: Dependent) -> None:
    through = f", through {', '.join(one.through)}" if one.through else ""
    screen.point(Text.assemble(_said(one), _READ_IN[one.reads_in], (f"  {one.rule}{through}", "dim")))


def _producer(screen: Screen, one: Producer) -> None:
    screen.item(one.title, one.rule)
    screen.pair("says", concluded(one.conclusion_title, one.value))
    for label, lines in (("when", one.needs), ("unless", one.unless)):
        if lines:
            screen.say(Text(label, "dim"), indent=4)
        for line in lines:
            screen.point(line.lstrip(), indent=6 + len(line) - len(line.lstrip()))


def _said(one: RuleNamed) -> str:
    """A rule by its title, with what it concludes where the title does not say it."""
    said = concluded(one.conclusion_title, one.value)
    return one.title if said == one.title else f"{one.title}: concludes {said}"


def _more(screen: Screen, many: int, *, every: bool) -> None:
    if not every and many > FIRST:
        screen.say(f"and {many - FIRST} more; --all shows every one.", "dim", indent=2)
