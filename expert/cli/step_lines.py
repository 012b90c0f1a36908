"""One step of reasoning on the screen: a rule, what it matched, why, by which source, and how well it is borne out."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from expert.cli.screen import Screen
from expert.consultation import parts
from expert.language.conclusions import CONCLUDED, CONFLICT
from expert.wording import APPRAISALS, GRADES, VOICES, step_text

DEFINITION = "by definition"


def concluded(title: str, value: str) -> str:
    """A conclusion with its value; a sign's only value goes without saying."""
    if value == CONCLUDED:
        return title
    return f"{title}: {'in conflict' if value == CONFLICT else value}"


def cited(source: parts.Reference) -> str:
    """A source by its short name, and the place in it."""
    return f"{source.id}, {source.place}" if source.place else source.id


def show_step(screen: Screen, firing: parts.Firing, told: set[str], *, above: bool = False) -> None:
    """What a fired rule concludes, what it matched, and what bears it out.

    ``told`` are the ids of claims and notes that are told in full above, to which these are added; ``above`` says that
    its appraisal is.
    """
    screen.pair("concludes", concluded(firing.conclusion_title, firing.value))
    matched(screen, firing.findings, firing.conclusions)
    screen.pair("because", firing.because)
    for claim in firing.claims:
        screen.pair(f"claim {claim.id}", _first_time(claim.id, claim.says, told))
    for note in firing.rationale:
        if note.id not in told:
            screen.pair("background", _first_time(note.id, note.says, told))
    screen.pair("source", cited(firing.source))
    if firing.appraisal_along_path != DEFINITION:
        screen.pair("evidence", _evidence(firing, above=above))
    screen.pair("voice", VOICES[firing.voice])


def matched(screen: Screen, findings: Iterable[parts.Finding], conclusions: Iterable[parts.ConclusionMatched]) -> None:
    """What a rule matched: findings with where they come from, and conclusions with the rules that reached them."""
    label = "matched"
    for finding in findings:
        screen.pair(label, Text.assemble(finding.says, (told_by(finding), "dim")))
        label = "" if not screen.narrow else label
    for match in conclusions:
        text = Text.assemble(concluded(match.title, match.value), (f"  by {', '.join(match.rules)}", "dim"))
        screen.pair(label, text)
        label = "" if not screen.narrow else label


def told_by(finding: parts.Finding) -> str:
    """Where a finding comes from, as far as it was said."""
    told = [", ".join(filter(None, (one.observer, one.instrument, one.date))) for one in finding.provenance]
    return f"  ({'; '.join(told)})" if told else ""


def appraisal_line(given: parts.AppraisalGiven) -> str:
    """An appraisal with the grade of its best source and the short names of its sources."""
    grade = f"; best source: grade {given.grade}" if given.grade is not None else ""
    sources = f" ({'; '.join(map(cited, given.sources))})" if given.sources else ""
    return f"{_sentence(step_text(given.level))}{grade}. {given.says.rstrip('.')}{sources}."


def show_sources(screen: Screen, firings: Sequence[parts.Firing], notes: Iterable[parts.Note]) -> None:
    """What firings and notes cite by a short name, once and in full."""
    sources = [source for firing in firings for source in (firing.source, *firing.appraisal.sources)]
    sources += [note.source for note in notes]
    texts = {source.id: source.text for source in sources}
    if texts:
        screen.heading("Sources")
    if any(firing.appraisal.grade for firing in firings):
        grades = "; ".join(f"{grade} {words}" for grade, words in GRADES.items())
        screen.say(f"Grade of evidence, by the best source: {grades}.", "dim", indent=2)
    for name in sorted(texts):
        screen.point(Text.assemble((name, "bold"), f"  {texts[name]}"))


def _first_time(name: str, says: str, told: set[str]) -> str:
    """What a claim or a note says, in full where it is told for the first time."""
    if name in told:
        return "(above)"
    told.add(name)
    return says


def _evidence(firing: parts.Firing, *, above: bool) -> str:
    """The rule's own appraisal, in full unless it stands beside the article above, and what it rests on where worse."""
    own, along = firing.appraisal, firing.appraisal_along_path
    said = f"{_sentence(APPRAISALS[own.level])} (above)." if above else appraisal_line(own)
    return said if along == own.level else f"{said} With what it rests on: {APPRAISALS[along]}."


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]
