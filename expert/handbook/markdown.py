"""Pages as Markdown: one ``match`` over the document's tree. Anchors and pictures are the only HTML in it."""

import re
from collections.abc import Iterable, Iterator

from expert.handbook.document import (
    Address,
    Block,
    Bullets,
    Code,
    Entry,
    Folded,
    Heading,
    Item,
    Link,
    Mark,
    Outside,
    Page,
    Pairs,
    Paragraph,
    Picture,
    Span,
    Spans,
    Strong,
    Table,
    way,
)

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|&~!$])")
_SPACE = re.compile(r"\s+")
_AT_START = re.compile(r"^(\s*)(?:(\d+)([.)])|([-+=:]))")


def markdown_page(page: Page, *, foot: str) -> str:
    """The page as a whole Markdown document."""
    blocks = "\n\n".join(_block(block, page) for block in page.blocks)
    return f"# {_escaped(page.title)}\n\n{blocks}\n\n---\n\n{_escaped(foot)}\n"


def _block(block: Block, page: Page) -> str:  # noqa: PLR0911  # one return for each kind of block
    match block:
        case Heading(level, text, anchor):
            return f"{_anchor(anchor)}{'#' * level} {_escaped(text)}"
        case Paragraph(spans, role):
            quoted = "> " if role == "warning" else ""
            return quoted + _spans(spans, page)
        case Bullets(items):
            return "\n".join(_points(items, page, 0))
        case Pairs(rows):
            return "\n\n".join(f"**{_escaped(label)}**\n\n{_joined(blocks, page)}" for label, blocks in rows)
        case Table(caption, head, rows):
            rule = " | ".join("---" for _ in head)
            lines = [" | ".join(map(_escaped, head)), rule]
            lines += [" | ".join(_spans(cell, page) for cell in row) for row in rows]
            return f"*{_escaped(caption)}*\n\n" + "\n".join(f"| {line} |" for line in lines)
        case Folded(summary, blocks):
            return f"*{_escaped(summary)}*\n\n{_joined(blocks, page)}"
        case Entry(anchor, level, title, aside, blocks):
            about = f"\n\n{_spans(aside, page)}" if aside else ""
            return f"{_anchor(anchor)}{'#' * level} {_escaped(title)}{about}\n\n{_joined(blocks, page)}"
        case Picture(file, _, says):
            return f"![{_escaped(says)}]({_from(Address(file), page, '.svg')})"
    raise TypeError(f"{block!r} is no block of a page")


def _joined(blocks: Iterable[Block], page: Page) -> str:
    return "\n\n".join(_block(block, page) for block in blocks)


def _points(items: Iterable[Item], page: Page, depth: int) -> Iterator[str]:
    for item in items:
        yield f"{'  ' * depth}- {_spans(item.spans, page)}"
        yield from _points(item.items, page, depth + 1)


def _spans(spans: Spans, page: Page) -> str:
    return _at_start("".join(_span(span, page) for span in spans))


def _span(span: Span, page: Page) -> str:
    match span:
        case str():
            return _escaped(span)
        case Strong(text):
            return f"**{_escaped(text)}**"
        case Code(text):
            return _code(text)
        case Mark(text, _):
            return f"*{_escaped(text)}*"
        case Link(text, to):
            return f"[{_escaped(text)}]({_from(to, page, '.md')})"
        case Outside(text, url):
            return f"[{_escaped(text)}](<{url}>)"
    raise TypeError(f"{span!r} is no part of a line")


def _from(to: Address, page: Page, suffix: str) -> str:
    path = way(to.page + suffix, page.path)
    return f"{path}#{to.anchor}" if to.anchor else path


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", _SPACE.sub(" ", text))


def _code(text: str) -> str:
    """A name in a fence that is longer than any within it."""
    text = _SPACE.sub(" ", text)
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence} {text} {fence}" if text[:1] in "` " or text[-1:] in "` " else f"{fence}{text}{fence}"


def _at_start(line: str) -> str:
    """What would make the line a list, a heading or a rule is not meant so."""
    return _AT_START.sub(lambda found: f"{found[1]}{found[2] or ''}\\{found[3] or found[4]}", line)


def _anchor(anchor: str) -> str:
    return f'<a id="{anchor}"></a>\n\n' if anchor else ""
