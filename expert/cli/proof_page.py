"""How a conclusion comes to stand, on the screen: the tree in short, then each step with its reasons and sources."""

from rich.text import Text

from expert.cli.screen import Screen
from expert.cli.step_lines import DEFINITION, cited, concluded, show_sources, show_step, told_by
from expert.consultation import parts
from expert.questions import Proof
from expert.wording import APPRAISALS


def show_proof(screen: Screen, proof: Proof) -> None:
    """Print it."""
    screen.say(proof.says, "bold")
    if proof.conclusion.appraisal != DEFINITION:
        screen.say(f"With all that it rests on: {APPRAISALS[proof.conclusion.appraisal]}.", "dim")
    screen.heading("How")
    numbers = {step.rule: number for number, step in enumerate(proof.steps, start=1)}
    told: set[str] = set()
    for side in proof.sides:
        screen.say(Text(concluded(proof.conclusion.title, side.value)), indent=2)
        for rule in side.rules:
            _branch(screen, proof, rule, numbers, told, indent=4)
    if proof.conclusion.caveats:
        screen.heading("To bear in mind")
        for note in proof.conclusion.caveats:
            screen.point(Text.assemble(note.says, (f"  ({cited(note.source)})", "dim")))
    screen.heading("Step by step")
    said: set[str] = set()
    for step in proof.steps:
        if numbers[step.rule] > 1:
            screen.blank()
        screen.item(f"{numbers[step.rule]}. {step.title}", step.rule)
        show_step(screen, step, said)
    show_sources(screen, proof.steps, proof.conclusion.caveats)


def _branch(screen: Screen, proof: Proof, rule: str, numbers: dict[str, int], told: set[str], *, indent: int) -> None:
    """A rule, and below it what it rests on; what stands above already is referred to by its number."""
    step = proof.step(rule)
    if rule in told:
        screen.item(f"{numbers[rule]}. {step.title}", "(above)", indent=indent, style="")
        return
    told.add(rule)
    screen.item(f"{numbers[rule]}. {step.title}", rule, indent=indent, style="")
    for finding in step.findings:
        screen.point(_found(finding), indent=indent + 3)
    for match in step.conclusions:
        screen.point(concluded(match.title, match.value), indent=indent + 3)
        for other in match.rules:
            _branch(screen, proof, other, numbers, told, indent=indent + 5)


def _found(finding: parts.Finding) -> Text:
    return Text.assemble(finding.says, (told_by(finding), "dim"))
