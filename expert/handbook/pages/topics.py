"""A page for each topic of rules: its use and misuse, its picture, its rules."""

from collections.abc import Iterator

from expert.handbook.crossings import Chapter, Crossings
from expert.handbook.document import Block, Bullets, Heading, Item, Link, Page, Pairs, Paragraph
from expert.handbook.phrases import count, listed, rule_link, topic_place
from expert.handbook.pictures import topic_picture
from expert.handbook.rule_entry import rule_entry

_SIGNS = (
    "Square boxes are rules, round ones what they conclude, with a double frame where it releases; a broken frame is "
    "concluded elsewhere. A dotted line withholds the rule to which it leads. The boxes at the end of the lines are "
    "topics that read what is concluded here."
)


def topic_pages(crossings: Crossings) -> Iterator[Page]:
    """The pages, in the order of the topics."""
    for chapter in crossings.chapters("rules"):
        yield Page(topic_place(chapter.name).page, chapter.title, tuple(_blocks(chapter, crossings)))


def about(chapter: Chapter) -> Iterator[Block]:
    """What a chapter is about, its use and its misuse, as far as it says so."""
    if chapter.text is None:
        return
    yield Paragraph((chapter.text.about,), "lead")
    rows = (("Use", chapter.text.use), ("Misuse", chapter.text.misuse))
    yield Pairs(tuple((label, (Paragraph((_capital(text),)),)) for label, text in rows))


def _blocks(chapter: Chapter, crossings: Crossings) -> Iterator[Block]:
    rules = [crossings.rulebase.rule(name) for name in chapter.names]
    yield from about(chapter)
    yield Heading(2, "How its rules feed one another", "picture")
    yield Paragraph((_SIGNS,), "aside")
    yield topic_picture(chapter, crossings)
    yield from _neighbours(chapter, crossings)
    yield Heading(2, count(len(rules), "rule"), "rules")
    if len(rules) > 1:
        yield Bullets(tuple(Item((rule_link(rule),)) for rule in rules))
    for rule in rules:
        yield rule_entry(rule, crossings)


def _neighbours(chapter: Chapter, crossings: Crossings) -> Iterator[Block]:
    for words, table in (("Rests on: ", crossings.fed_by), ("Read by: ", crossings.feeds)):
        topics = {other.topic for name in chapter.names for other in table[name]} - {chapter.name}
        links = [Link(title, topic_place(name)) for name, title in crossings.titles.items() if name in topics]
        if links:
            yield Paragraph((words, *listed(links), "."), "aside")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
