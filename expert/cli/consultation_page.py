"""A consultation on the screen, in the order in which a clinician asks: what, why, what not, what is still open."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from expert.cli.missing_page import show_missing
from expert.cli.screen import Screen
from expert.cli.urgency_page import show_urgency
from expert.consultation import Consultation, parts
from expert.language.conclusions import CONCLUDED, CONFLICT
from expert.wording import APPRAISALS, GRADES, VOICES, step_text

HELD_BACK = "yellow"
DEFINITION = "by definition"


def show_consultation(
    screen: Screen, consultation: Consultation, order: Sequence[str] = (), *, brief: bool = False, every: bool = False
) -> None:
    """Print it; ``order`` names the conclusions from the first to the last that is asked about.

    ``brief`` leaves out the reasons and the sources; ``every`` prints every question that could matter.
    """
    base = consultation.rulebase
    screen.say(f"{base.title}, version {base.version}", "bold")
    if consultation.notice:
        screen.blank()
        screen.say(consultation.notice, HELD_BACK)
    _conclusions(screen, consultation)
    if not brief:
        _differences(screen, consultation)
        _why(screen, consultation)
        _withheld(screen, consultation)
    show_missing(screen, consultation, order, every=every)
    if not brief:
        _sources(screen, consultation)
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
            screen.point(Text.assemble(note.says, (f"  ({_cited(note.source)})", "dim")))


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
        screen.item(_concluded(one.conclusion_title, one.value), ", ".join(one.rules), style="")
        screen.pair("the article says", one.article_says, label_width=18)
        evidence = _appraisal(one.evidence_says).removeprefix("Published evidence ")
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
        screen.pair("concludes", _concluded(firing.conclusion_title, firing.value))
        _matched(screen, firing.findings, firing.conclusions)
        screen.pair("because", firing.because)
        for claim in firing.claims:
            screen.pair(f"claim {claim.id}", _first_time(claim.id, claim.says, told))
        for note in firing.rationale:
            if note.id not in told:
                screen.pair("background", _first_time(note.id, note.says, told))
        screen.pair("source", _cited(firing.source))
        if firing.appraisal_along_path != DEFINITION:
            screen.pair("evidence", _evidence(firing, above=firing.rule in beside))
        screen.pair("voice", VOICES[firing.voice])


def _first_time(name: str, says: str, told: set[str]) -> str:
    """What a claim or a note says, in full where it is told for the first time."""
    if name in told:
        return "(above)"
    told.add(name)
    return says


def _matched(screen: Screen, findings: Iterable[parts.Finding], conclusions: Iterable[parts.ConclusionMatched]) -> None:
    label = "matched"
    for finding in findings:
        screen.pair(label, Text.assemble(finding.says, (_by(finding), "dim")))
        label = "" if not screen.narrow else label
    for match in conclusions:
        text = Text.assemble(_concluded(match.title, match.value), (f"  by {', '.join(match.rules)}", "dim"))
        screen.pair(label, text)
        label = "" if not screen.narrow else label


def _by(finding: parts.Finding) -> str:
    """Where a finding comes from, as far as it was said."""
    told = [", ".join(filter(None, (one.observer, one.instrument, one.date))) for one in finding.provenance]
    return f"  ({'; '.join(told)})" if told else ""


def _evidence(firing: parts.Firing, *, above: bool) -> str:
    """The rule's own appraisal, in full unless it stands beside the article above, and what it rests on where worse."""
    own, along = firing.appraisal, firing.appraisal_along_path
    said = f"{_sentence(APPRAISALS[own.level])} (above)." if above else _appraisal(own)
    return said if along == own.level else f"{said} With what it rests on: {APPRAISALS[along]}."


def _appraisal(given: parts.AppraisalGiven) -> str:
    """An appraisal with the grade of its best source and the short names of its sources."""
    grade = f"; best source: grade {given.grade}" if given.grade is not None else ""
    cited = f" ({'; '.join(map(_cited, given.sources))})" if given.sources else ""
    return f"{_sentence(step_text(given.level))}{grade}. {given.says.rstrip('.')}{cited}."


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]


def _withheld(screen: Screen, consultation: Consultation) -> None:
    if consultation.withheld:
        screen.heading("Withheld")
    for place, withheld in enumerate(consultation.withheld):
        if place:
            screen.blank()
        screen.item(withheld.title, withheld.rule)
        screen.pair("would say", _concluded(withheld.conclusion_title, withheld.value))
        _matched(screen, withheld.findings, withheld.conclusions)
        for match in withheld.unless:
            said = Text.assemble(_concluded(match.title, match.value), (f"  by {', '.join(match.rules)}", "dim"))
            screen.pair("withheld by", said)


def _sources(screen: Screen, consultation: Consultation) -> None:
    """What is cited above by a short name, once and in full."""
    cited = [source for firing in consultation.firings for source in (firing.source, *firing.appraisal.sources)]
    cited += [note.source for found in consultation.conclusions for note in found.caveats]
    texts = {source.id: source.text for source in cited}
    if texts:
        screen.heading("Sources")
    if any(firing.appraisal.grade for firing in consultation.firings):
        grades = "; ".join(f"{grade} {words}" for grade, words in GRADES.items())
        screen.say(f"Grade of evidence, by the best source: {grades}.", "dim", indent=2)
    for name in sorted(texts):
        screen.point(Text.assemble((name, "bold"), f"  {texts[name]}"))


def _concluded(title: str, value: str) -> str:
    if value == CONCLUDED:
        return title
    return f"{title}: {'in conflict' if value == CONFLICT else value}"


def _cited(source: parts.Reference) -> str:
    return f"{source.id}, {source.place}" if source.place else source.id


def _once(notes: Iterable[parts.Note]) -> list[parts.Note]:
    return list({note.id: note for note in notes}.values())
