"""Handbooks made once, and read back as a browser would: what stands on each page, under which anchor."""

from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from expert.handbook.crossings import Crossings
from expert.handbook.site import files_of
from expert.handbook.site import replayed as replay_of
from expert.replay_report import report_of
from tests.bases import garden
from tests.conftest import CI

VOID = {"meta", "link", "br", "hr", "img", "input", "rect"}


@dataclass
class Element:
    """An element with its attributes, its words, and its children in order."""

    tag: str
    attributes: dict
    parts: list = field(default_factory=list)

    @cached_property
    def text(self):
        """All words inside, white space made single."""
        return " ".join("".join(part if isinstance(part, str) else f" {part.text} " if part.tag in BLOCKS else part.text
                                for part in self.parts).split())  # fmt: skip

    def all(self, *tags):
        """The elements inside with one of these tags, in order; every element when none is named."""
        return (element for element in self.inside if not tags or element.tag in tags)

    @cached_property
    def inside(self):
        """Every element inside, in order."""
        return [element for part in self.parts if not isinstance(part, str) for element in (part, *part.inside)]


BLOCKS = {
    "p", "li", "ul", "dl", "dt", "dd", "div", "article", "h1", "h2", "h3", "h4", "tr", "td", "th", "details", "summary",
}  # fmt: skip


class Reader(HTMLParser):
    """Reads a page strictly: an element that is not closed, or closed out of order, is a fault."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]
        self.faults = []
        self.feed(html)
        self.close()
        self.faults += [f"<{element.tag}> is never closed" for element in self.open[1:]]

    def handle_starttag(self, tag, attrs):
        element = Element(tag, dict(attrs))
        if len(dict(attrs)) != len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice")
        self.open[-1].parts.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.open[-1].parts.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag):
        if self.open[-1].tag != tag:
            self.faults.append(f"</{tag}> closes <{self.open[-1].tag}>")
        else:
            self.open.pop()

    def handle_data(self, data):
        self.open[-1].parts.append(data)


class Handbook:
    """A handbook's files, with its HTML pages read and its Markdown pages rendered and read."""

    def __init__(self, rulebase, report=None):
        self.rulebase = rulebase
        self.crossings = Crossings(rulebase, report or replay_of(rulebase))
        self.files = files_of(self.crossings)
        self.html = {name: Reader(text) for name, text in self.files.items() if name.endswith(".html")}

    @cached_property
    def markdown(self):
        """Each Markdown page, rendered and read."""
        render = MarkdownIt("commonmark", {"html": True}).enable("table").render
        return {name: Reader(render(text)) for name, text in self.files.items() if name.endswith(".md")}

    @cached_property
    def articles(self):
        """(page, anchor) -> the articles that stand there; there should be one."""
        table = {}
        for name, page in self.html.items():
            for article in page.root.all("article"):
                table.setdefault((name, article.attributes["id"]), []).append(article)
        return table

    def article(self, page, anchor):
        """The one article with this anchor on a page."""
        (found,) = self.articles[page, anchor]
        return found


@pytest.fixture(scope="session")
def handbook(replayed):
    """The handbook of the rule base that ships with the package; by default with two variants of a point, at most.

    To read all three thousand back takes three times as long, and they are written alike.
    """
    results = replayed.results if CI else tuple(_fewer_variants(replayed.results))
    return Handbook(replayed.rulebase, report_of(replayed.rulebase, results))


def _fewer_variants(results):
    count = 0
    for result in results:
        count = count + 1 if result.situation.is_variant else 0
        if count <= 2:
            yield result


@pytest.fixture(scope="session")
def small():
    """A handbook of a rule base without topics, cases, red flags, invariants or attributes."""
    return Handbook(garden.RULEBASE)


@pytest.fixture(scope="session")
def handbook_of():
    """Make and read the handbook of a rule base."""
    return Handbook
