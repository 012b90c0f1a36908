"""A proof on the screen: each promise kept or not, the faults with their smallest patients, and what is waived."""

from pathlib import Path
from shlex import quote

from rich.text import Text

from expert.cli.screen import Screen, counted
from expert.language.rulebase import RuleBase
from expert.proofs import PROMISES, Fault, Proof
from expert.proofs.proof import given
from expert.wording import subject_text


def show_proof(screen: Screen, proof: Proof, written: tuple[Path, int] | None, chosen: str | None = None) -> None:
    """Print the proof, where its witnesses were written, how many, and how they are shown.

    ``chosen`` is the name by which the rule base was asked for, if it was.
    """
    for kind, promise in PROMISES.items():
        _promise(screen, promise, len(proof.by_kind[kind]), sum(fault.kind == kind for fault, _ in proof.waived))
    if proof.faults:
        screen.heading("Not proved")
        for fault in proof.faults:
            _fault(screen, fault, proof.rulebase)
    if proof.waived:
        screen.heading(f"Waived ({len(proof.waived)})")
        for fault, waiver in proof.waived:
            screen.item(fault.key, waiver.on)
            screen.say(waiver.because, indent=4)
    screen.heading("Totals")
    _totals(screen, proof)
    if written is not None:
        screen.say(_where(*written, chosen), indent=2)


def _where(folder: Path, many: int, chosen: str | None) -> str:
    """Where the witnesses are and the command that shows them, which must name the rule base where this one did."""
    if not many:
        return f"No witness case in {folder}: no fault is one that a patient shows."
    option = f"--rulebase {quote(chosen)} " if chosen else ""
    return f"{counted(many, 'witness case')} in {folder}; show with: expert replay {option}{quote(str(folder))}"


def _promise(screen: Screen, promise: str, faults: int, waived: int) -> None:
    aside = f" ({waived} waived)" if waived else ""
    word, style = (f"{faults} FAULT{'' if faults == 1 else 'S'}", "bold red") if faults else ("proved", "green")
    screen.pair(word, f"{promise}{aside}", indent=0, label_width=10, label_style=style)


def _fault(screen: Screen, fault: Fault, rulebase: RuleBase) -> None:
    screen.item(fault.key)
    screen.say(fault.says, indent=4)
    for number, chart in enumerate(fault.patients):
        told = given(rulebase, chart)
        before = given(rulebase, fault.patients[0]) if number else {}
        news = {name: value for name, value in told.items() if before.get(name) != value}
        start = "then" if number else "for example" if told else "for example a patient of whom nothing is known"
        screen.say(Text(start, "dim"), indent=4)
        for name, value in news.items():
            term = rulebase.term(name)
            said = value if isinstance(value, str) else term.spoken(value)
            screen.point(Text.assemble(f"{subject_text(term)}: {said}", (f"  {name}", "dim")), indent=6)
    screen.blank()


def _totals(screen: Screen, proof: Proof) -> None:
    faults, waivers = len(proof.faults), len(proof.waived)
    verdict = "everything is proved" if not faults else f"{counted(faults, 'fault')} found"
    said = (
        f"{counted(len(proof.rulebase.rules), 'rule')}: ",
        (verdict, "bold red" if faults else "bold"),
        f", {waivers} waived; {proof.asked} questions, {proof.seconds:.1f} s of solving.",
    )
    screen.say(Text.assemble(*said), indent=2)
