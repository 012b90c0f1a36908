"""A consultation on the screen, in the order in which a clinician asks: what, why, what not, what is still open."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from expert.cli.missing_page import show_missing
from expert.cli.screen import Screen
from expert.cli.settled_page import Settled, show_settled
from expert.cli.step_lines import DEFINITION, appraisal_line, cited, concluded, matched, show_sources, show_step
from expert.cli.urgency_page import show_urgency
from expert.consultation import Consultation, parts
from expert.language.conclusions import CONCLUDED, CONFLICT
from expert.wording import APPRAISALS

HELD_BACK = "yellow"


def show_consultation(
    screen: Screen,
    consultation: Consultation,
    order: Sequence[str] = (),
    *,
    settled: Settled | None = None,
    brief: bool = False,
    every: bool = False,
) -> None:
    """Print it; ``order`` names the conclusions from the first to the last that is asked about.

    ``settled`` is what is settled of it, or why that is not known; ``brief`` leaves out the reasons and the sources;
    ``every`` prints every question that could matter.
    """
    base = consultation.rulebase
    screen.say(f"{base.title}, version {base.version}", "bold")
    if consultation.notice:
        screen.blank()
        screen.say(consultation.notice, HELD_BACK)
    _conclusions(screen, consultation)
    if settled is not None:
        show_settled(screen, consultation, settled)
    if not brief:
        _differences(screen, consultation)
        _why(screen, consultation)
        _withheld(screen, consultation)
    show_missing(screen, consultation, order, every=every)
    if not brief:
        notes = [note for found in consultation.conclusions for note in found.caveats]
        show_sources(screen, consultation.firings, notes)
    screen.blank()
    screen.say(f"{base.intended_use} {base.misuse}", "dim")
    screen.say(
        f"Rule base {base.name} {base.version}, fingerprint {base.fingerprint[:12]}; "
        f"shell {consultation.shell_version}. {_review(base)}",
        "dim",
    )


def _review(base: parts.RuleBaseIdentity) -> str:
    """How many rules no clinician has signed. Whether a review is overdue changes by the day and is not told here."""
    if base.unreviewed == base.rules:
        return "No rule has been reviewed by a clinician yet."
    return f"{base.unreviewed} of its {base.rules} rules have not been reviewed by a clinician."


def _conclusions(screen: Screen, consultation: Consultation) -> None:
    if not consultation.conclusions and consultation.urgency is None:
        return
    screen.heading("Conclusions")
    show_urgency(screen, consultation)
    told = consultation.urgency.conclusion if consultation.urgency else None
    valued = [found for found in consultation.conclusions if found.value != CONCLUDED and found.name != told]
    width = max((len(found.title) for found in valued), default=0)
    sides = {conflict.name: conflict.sides for conflict in consultation.conflicts}
    for found in valued:
        said = _value(found, sides.get(found.name, ()))
        screen.pair(found.title, said, indent=2, label_width=min(width, 44), label_style="")
    if valued and len(valued) < len(consultation.conclusions):
        screen.blank()
    signs = [found for found in consultation.conclusions if found.value == CONCLUDED]
    for found in signs:
        if found.appraisal != DEFINITION:
            screen.point(Text.assemble(found.title, (f"  ({APPRAISALS[found.appraisal]})", "dim")))
    noted = "; ".join(found.title for found in signs if found.appraisal == DEFINITION)
    if noted:
        screen.point(Text.assemble("By definition: ", noted))
    notes = _once(note for found in consultation.conclusions for note in found.caveats)
    if notes:
        screen.heading("To bear in mind")
        for note in notes:
            screen.point(Text.assemble(note.says, (f"  ({cited(note.source)})", "dim")))


def _value(found: parts.Conclusion, sides: Iterable[parts.Side]) -> Text:
    if found.value == CONFLICT:
        both = " against ".join(f"{side.value} ({', '.join(side.rules)})" for side in sides)
        return Text.assemble(("in conflict", "bold red"), f": {both}; neither stands")
    style = f"bold {HELD_BACK}" if found.gate and found.stance == "cautious" else "bold"
    return Text.assemble((found.value, style), (f"  ({APPRAISALS[found.appraisal]})", "dim"))


def _differences(screen: Screen, consultation: Consultation) -> None:
    """What the article says beside what published evidence says, where they differ."""
    if consultation.differences:
        screen.heading("Article and evidence")
    for place, one in enumerate(consultation.differences):
        if place:
            screen.blank()
        screen.item(concluded(one.conclusion_title, one.value), ", ".join(one.rules), style="")
        screen.pair("the article says", one.article_says, label_width=18)
        evidence = appraisal_line(one.evidence_says).removeprefix("Published evidence ")
        screen.pair("published evidence", evidence, label_width=18)


def _why(screen: Screen, consultation: Consultation) -> None:
    if consultation.firings:
        screen.heading("Why")
    told: set[str] = set()
    beside = {rule for one in consultation.differences for rule in one.rules}
    for place, firing in enumerate(consultation.firings):
        if place:
            screen.blank()
        screen.item(firing.title, firing.rule)
        show_step(screen, firing, told, above=firing.rule in beside)


def _withheld(screen: Screen, consultation: Consultation) -> None:
    if consultation.withheld:
        screen.heading("Withheld")
    for place, withheld in enumerate(consultation.withheld):
        if place:
            screen.blank()
        screen.item(withheld.title, withheld.rule)
        screen.pair("would say", concluded(withheld.conclusion_title, withheld.value))
        matched(screen, withheld.findings, withheld.conclusions)
        for match in withheld.unless:
            said = Text.assemble(concluded(match.title, match.value), (f"  by {', '.join(match.rules)}", "dim"))
            screen.pair("withheld by", said)


def _once(notes: Iterable[parts.Note]) -> list[parts.Note]:
    return list({note.id: note for note in notes}.values())
