"""The picture of how topics feed one another, and the same in words."""

from collections.abc import Iterator

from expert.handbook.crossings import Crossings
from expert.handbook.document import Block, Heading, Link, Page, Paragraph, Spans, Table
from expert.handbook.phrases import PICTURE, listed, topic_place
from expert.handbook.pictures import topic_edges, whole_picture

_LEAD = (
    "Rules read findings, and what other rules conclude. A line leads from a topic to one that reads what it "
    "concludes; the more rules read it, the thicker the line. A broken line leads back. Point at a topic, or reach it "
    "with the keyboard, to see its lines alone; each topic leads to its page, which shows its rules one by one."
)


def picture_page(crossings: Crossings) -> Page:
    """The page of the picture."""
    return Page(PICTURE.page, "How the rules feed one another", tuple(_blocks(crossings)))


def _blocks(crossings: Crossings) -> Iterator[Block]:
    yield Paragraph((_LEAD,), "lead")
    yield whole_picture(crossings)
    yield Heading(2, "The same in words", "words")
    edges = topic_edges(crossings)
    rows = []
    for name, title in crossings.titles.items():
        fed_by = _links([start for start, end in edges if end == name], crossings)
        feeds = _links([end for start, end in edges if start == name], crossings)
        rows.append(((Link(title, topic_place(name)),), fed_by or ("findings alone",), feeds or ("no other topic",)))
    yield Table("Topics, what they rest on and what reads them", ("Topic", "Rests on", "Read by"), tuple(rows))


def _links(names: list[str], crossings: Crossings) -> Spans:
    return listed([Link(title, topic_place(name)) for name, title in crossings.titles.items() if name in names])
