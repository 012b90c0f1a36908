"""The start page: what the rule base is for and is not for, how a rule is read, the topics, where it comes from."""

from collections.abc import Iterator

from expert.handbook.crossings import Chapter, Crossings
from expert.handbook.document import (
    Block,
    Bullets,
    Code,
    Heading,
    Item,
    Link,
    Mark,
    Page,
    Pairs,
    Paragraph,
    Spans,
    Strong,
)
from expert.handbook.phrases import (
    CASES,
    CLAIMS,
    CONCLUSIONS,
    PICTURE,
    SAFETY,
    SOURCES,
    START,
    TONES,
    VOCABULARY,
    count,
    sentence,
    topic_place,
)
from expert.language.sources import LEVELS, Voice
from expert.wording import APPRAISALS, GRADES, VOICES

_LEAD = (
    "A handbook generated from the rules of the expert system, so that every rule can be read and questioned. It "
    "supports a professional's decision and shows its basis; it does not diagnose."
)


_GRADED = (
    "The letter after 'best source' grades the best source behind the appraisal and not the step: a good trial can say "
    "little of a step for which it is cited."
)
_VOICES: dict[Voice, str] = {
    "article": "what the source that this rule base sets out to encode says, or how its claim is read.",
    "evidence": "what the guideline, review or study named as the source says.",
    "safety": "our own decision, so that nothing grave is overlooked; the source named supports the concern, and need "
    "not say the same.",
}


def start_page(crossings: Crossings) -> Page:
    """The page that opens the handbook."""
    return Page(START.page, crossings.rulebase.title, tuple(_blocks(crossings)))


def _blocks(crossings: Crossings) -> Iterator[Block]:
    rulebase = crossings.rulebase
    yield Paragraph((_LEAD,), "lead")
    yield Pairs((
        ("Intended use", (Paragraph((rulebase.intended_use,)),)),
        ("Misuse", (Paragraph((rulebase.misuse,), "warning"),)),
        ("Version", (Paragraph((f"{rulebase.name} {rulebase.version}",)),)),
        ("Fingerprint", (Paragraph((Code(rulebase.fingerprint),)),)),
        ("Review", (Paragraph((_reviews(crossings),)),)),
    ))  # fmt: skip
    yield Heading(2, "Where to look", "contents")
    yield Bullets(tuple(_contents(crossings)))
    yield Heading(2, "Topics", "topics")
    yield Bullets(tuple(_topic(chapter) for chapter in crossings.chapters("rules")))
    yield Heading(2, "How to read a rule", "reading")
    yield from _legend()
    if rulebase.source_attributes is not None:
        yield Heading(2, "Where it comes from, and which data about people it reads", "attributes")
        yield Pairs(tuple((name, (Paragraph((says,)),)) for name, says in rulebase.source_attributes.listed()))


def _contents(crossings: Crossings) -> Iterator[Item]:
    rulebase = crossings.rulebase
    rules, topics = count(len(rulebase.rules), "rule"), count(len(crossings.titles), "topic")
    flags, cases = count(len(rulebase.red_flags), "red flag"), count(len(crossings.report.cases), "documented case")
    yield Item((Link("Findings", VOCABULARY), f": {len(rulebase.terms)} questions that can be asked of a patient"))
    yield Item((Link("Conclusions", CONCLUSIONS), f": {len(rulebase.conclusions)} things that the rules can say"))
    yield Item((Link("Picture", PICTURE), f": how {rules} in {topics} feed one another"))
    yield Item((Link("Safety", SAFETY), f": {flags} to ask about, and what no consultation may break"))
    yield Item((Link("Claims", CLAIMS), f": {len(rulebase.claims)} statements of the source, and the rules for each"))
    yield Item((Link("Cases", CASES), f": {cases} against which the rules are tried"))
    yield Item((Link("Sources", SOURCES), f": {len(rulebase.sources)} references, and how much of each was read"))


def _topic(chapter: Chapter) -> Item:
    spans: Spans = (Link(chapter.title, topic_place(chapter.name)), f" ({count(len(chapter.names), 'rule')})")
    return Item((*spans, f": {chapter.text.about}") if chapter.text else spans)


def _legend() -> Iterator[Block]:
    yield Paragraph((
        "A rule concludes one thing when its condition holds. Every finding in a condition must be ", Strong("known"),
        ": a question that was not asked satisfies neither 'present' nor 'absent', and an exception (",
        Strong("Unless"), ") withholds the rule only when it is known to hold. A value marked ", Mark("releases"),
        " permits something, rules something out or opens a gate; nothing that is found later takes it back.",
    ))  # fmt: skip
    yield Paragraph((
        Strong("Because"), " gives the reason in our words. ", Strong("Voice"), " says whose reason it is:",
    ))  # fmt: skip
    yield Bullets(tuple(Item((Strong(VOICES[voice]), f": {says}")) for voice, says in _VOICES.items()))
    yield Paragraph((
        Strong("Evidence"), " says what published evidence makes of the step, whoever's it is, from best to worst:",
    ))  # fmt: skip
    levels = (Item((Mark(level, TONES[level]), f" {sentence(APPRAISALS[level])}")) for level in reversed(LEVELS))
    yield Bullets(tuple(levels))
    yield Paragraph((_GRADED,))
    yield Bullets(tuple(Item((Mark(grade), f" {sentence(says)}")) for grade, says in GRADES.items()))


def _reviews(crossings: Crossings) -> str:
    rules = crossings.rulebase.rules
    reviewed = sum(rule.review is not None for rule in rules)
    if not reviewed:
        return "No rule has been reviewed by a clinician yet."
    return f"{reviewed} of {count(len(rules), 'rule')} reviewed by a clinician; each rule says by whom."
