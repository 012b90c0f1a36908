"""What a page of the handbook is made of: a tree of plain values, written as HTML and as Markdown by one reader each.

Text is always plain; only the two writers know of markup, and so nothing that a rule base says can become markup.
"""

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

_SPELT = re.compile(r"[^A-Za-z0-9._-]")

Tone = Literal["good", "middling", "bad", "plain"]


@dataclass(frozen=True, slots=True)
class Address:
    """A place in the handbook: a page (its path without suffix, '/' between folders), and an anchor on it or ''."""

    page: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """A name as programs write it."""

    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A short label in a frame; its words say all, its tone only repeats them in colour."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a place in the handbook."""

    text: str
    to: Address


@dataclass(frozen=True, slots=True)
class Outside:
    """Words that lead out of the handbook."""

    text: str
    url: str


Span = str | Strong | Code | Mark | Link | Outside
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the page's title: level 2 or deeper."""

    level: int
    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; a 'lead' opens a page, an 'aside' is small, a 'warning' is framed."""

    spans: Spans
    role: Literal["plain", "lead", "aside", "warning"] = "plain"


@dataclass(frozen=True, slots=True)
class Item:
    """A point of a list, with points of its own."""

    spans: Spans
    items: tuple["Item", ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of points."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labels and what they label, one below the other."""

    rows: tuple[tuple[str, tuple["Block", ...]], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; the first cell of a row names it."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Spans, ...], ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """Blocks that a reader may open."""

    summary: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be looked up: a rule, a term, a source; with the anchor by which it is found."""

    anchor: str
    level: int
    title: str
    aside: Spans
    blocks: tuple["Block", ...]
    is_rule: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing: its SVG, what it shows in words, and the file (path without suffix) that holds it for Markdown."""

    file: str
    svg: str
    says: str


Block = Heading | Paragraph | Bullets | Pairs | Table | Folded | Entry | Picture


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path without suffix, its title, and its blocks."""

    path: str
    title: str
    blocks: tuple[Block, ...]


def anchor_of(name: str) -> str:
    """A name as an anchor or a file's name: letters, digits, '.', '_' and '-' stay, all else is spelt '~' and hex."""
    return _SPELT.sub(lambda found: f"~{ord(found[0]):x}~", name)


@lru_cache(maxsize=4096)
def way(path: str, page: str) -> str:
    """How a file of the handbook is reached from a page, given by its path without suffix."""
    return posixpath.relpath(path, posixpath.dirname(page) or ".")
