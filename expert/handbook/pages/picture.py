"""The picture of how topics feed one another, and the same in words."""

from collections.abc import Iterator

from expert.handbook.crossings import Crossings
from expert.handbook.document import Block, Heading, Link, Page, Paragraph, Spans, Table
from expert.handbook.phrases import PICTURE, listed, subject_place, topic_place
from expert.handbook.pictures import joint_grades, joint_name, whole_edges, whole_picture

_LEAD = (
    "Rules read findings, and what other rules conclude. A line leads down from a topic to one that reads what it "
    "concludes; the more rules read it, the thicker the line. A broken line leads back. Point at a topic, or reach it "
    "with the keyboard, to see its lines alone; each topic leads to its page, which shows its rules one by one."
)


def picture_page(crossings: Crossings) -> Page:
    """The page of the picture."""
    return Page(PICTURE.page, "How the rules feed one another", tuple(_blocks(crossings)))


def _blocks(crossings: Crossings) -> Iterator[Block]:
    yield Paragraph((_LEAD,), "lead")
    joint = joint_grades(crossings)
    if joint:
        grades = listed([Link(grade.title, subject_place(grade)) for grade in joint])
        told = "; read by policies and told by every consultation, it has a round box of its own."
        yield Paragraph(("To one scale several topics add, and its highest step stands: ", *grades, told))
    yield whole_picture(crossings)
    yield Heading(2, "The same in words", "words")
    links = {name: Link(title, topic_place(name)) for name, title in crossings.titles.items()}
    links |= {joint_name(grade): Link(f"{grade.title} (conclusion)", subject_place(grade)) for grade in joint}
    edges = whole_edges(crossings)
    rows = []
    for name, link in links.items():
        fed_by = _links([start for start, end in edges if end == name], links)
        feeds = _links([end for start, end in edges if start == name], links)
        rows.append(((link,), fed_by or ("findings alone",), feeds or ("no other topic",)))
    yield Table("Topics, what they rest on and what reads them", ("Topic", "Rests on", "Read by"), tuple(rows))


def _links(names: list[str], links: dict[str, Link]) -> Spans:
    return listed([link for name, link in links.items() if name in names])
