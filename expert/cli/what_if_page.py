"""What would be otherwise, on the screen: what is supposed, and what would then be concluded, by which rules."""

from collections.abc import Sequence

from rich.text import Text

from expert.cli.screen import Screen
from expert.cli.step_lines import concluded
from expert.consultation import parts
from expert.consultation.red_flag_parts import Urgency
from expert.language.conclusions import CONCLUDED, CONFLICT
from expert.questions import WhatIf
from expert.questions.parts import ConclusionChange, RuleNamed

FIRST = 20


def show_what_if(screen: Screen, answer: WhatIf, *, every: bool) -> None:
    """Print it; of each list of questions the first ``FIRST`` unless ``every`` is said."""
    screen.say(answer.says, "bold")
    screen.heading("Supposed")
    for found in answer.findings:
        before, after = (_value(one, found.title) for one in (found.before, found.after))
        screen.point(
            Text.assemble(f"{found.title}: ", (after, "bold"), f" instead of {before}", (f"  {found.term}", "dim"))
        )
    if answer.urgency_before != answer.urgency_after:
        screen.heading("Urgency")
        screen.say(f"{_urgency(answer.urgency_after)} instead of {_urgency(answer.urgency_before)}", indent=2)
    if answer.conclusions:
        screen.heading("Conclusions")
    for one in answer.conclusions:
        screen.point(conclusion_line(one))
    _rules(screen, "Would fire", answer.fires)
    _rules(screen, "Would no longer fire", answer.no_longer_fires)
    _rules(screen, "Would be withheld", answer.withheld)
    _rules(screen, "Would no longer be withheld", answer.no_longer_withheld)
    _questions(screen, "Conclusions would wait for these too", answer.missing, every=every)
    _questions(screen, "No conclusion would wait for these any more", answer.no_longer_missing, every=every)


def conclusion_line(one: ConclusionChange) -> Text:
    """A conclusion that would be otherwise: what would stand, what stands now, and where the difference begins."""
    before, after = (_standing(value) for value in (one.before, one.after))
    by = f"  begins with {', '.join(one.begins_with)}" if one.begins_with else ""
    return Text.assemble(f"{one.title}: ", (after, "bold"), f" instead of {before}", (by, "dim"))


def _standing(value: str | None) -> str:
    if value is None:
        return "nothing"
    return {CONCLUDED: "concluded", CONFLICT: "in conflict"}.get(value, value)


def _urgency(urgency: Urgency | None) -> str:
    return urgency.says if urgency is not None else "none"


def _value(finding: parts.Finding | None, title: str) -> str:
    """The value of a finding in words, without its label."""
    return "not known" if finding is None else finding.says.removeprefix(f"{title}: ")


def _rules(screen: Screen, heading: str, rules: Sequence[RuleNamed]) -> None:
    if rules:
        screen.heading(f"{heading} ({len(rules)})")
    for one in rules:
        said = concluded(one.conclusion_title, one.value)
        told = one.title if said == one.title else f"{one.title}: concludes {said}"
        screen.point(Text.assemble(told, (f"  {one.rule}", "dim")))


def _questions(screen: Screen, heading: str, missing: Sequence[parts.Missing], *, every: bool) -> None:
    if missing:
        screen.heading(f"{heading} ({len(missing)})")
    for one in missing if every else missing[:FIRST]:
        screen.point(Text.assemble(one.question, (f"  {one.term}", "dim")))
    if not every and len(missing) > FIRST:
        screen.say(f"and {len(missing) - FIRST} more; --all shows every one.", "dim", indent=2)
