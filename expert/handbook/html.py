"""Pages as HTML that works from a folder, without a server: one ``match`` over the document's tree."""

import posixpath
from collections.abc import Iterable, Sequence
from html import escape
from importlib.resources import files

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

_PAGE = """\
<!DOCTYPE html>
<html lang="en" data-root="{root}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="expert handbook">
<title>{title}</title>
<link rel="stylesheet" href="{root}handbook.css">
<script src="{root}index.js" defer></script>
<script src="{root}search.js" defer></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<nav aria-label="Handbook"><ul>
{menu}
</ul></nav>
<div id="search"></div>
</header>
<main id="content">
<h1>{heading}</h1>
{body}
</main>
<footer><p>{foot}</p></footer>
</body>
</html>
"""


def shipped(name: str) -> str:
    """A file that every handbook holds as it stands: the style sheet, the search."""
    return (files("expert.handbook") / name).read_text(encoding="utf-8")


def html_page(page: Page, *, menu: Sequence[Link], foot: str, handbook: str) -> str:
    """The page as a whole HTML document; ``menu`` leads to the main pages, ``handbook`` is the title of it all."""
    root = "../" * page.path.count("/")
    title = page.title if page.title == handbook else f"{page.title} - {handbook}"
    current = Address(page.path)
    entries = "\n".join(f"<li>{_current(link) if link.to == current else _span(link, page)}</li>" for link in menu)
    return _PAGE.format(
        root=root, title=escape(title), menu=entries, heading=escape(page.title), body=_blocks(page.blocks, page),
        foot=escape(foot),
    )  # fmt: skip


def href(to: Address, page: Page, suffix: str = ".html") -> str:
    """A place as seen from a page."""
    fragment = f"#{to.anchor}" if to.anchor else ""
    if to.page == page.path and fragment:
        return fragment
    return way(to.page + suffix, page.path) + fragment


def _current(link: Link) -> str:
    return f'<a href="{escape(posixpath.basename(link.to.page))}.html" aria-current="page">{escape(link.text)}</a>'


def _blocks(blocks: Iterable[Block], page: Page) -> str:
    return "\n".join(_block(block, page) for block in blocks)


def _block(block: Block, page: Page) -> str:  # noqa: PLR0911  # one return for each kind of block
    match block:
        case Heading(level, text, anchor):
            return f"<h{level}{_id(anchor)}>{escape(text)}</h{level}>"
        case Paragraph(spans, role):
            return f"<p{_class(role)}>{_spans(spans, page)}</p>"
        case Bullets(items):
            return _list(items, page)
        case Pairs(rows):
            groups = "\n".join(f"<div><dt>{escape(label)}</dt><dd>{_blocks(blocks, page)}</dd></div>"
                               for label, blocks in rows)  # fmt: skip
            return f"<dl>\n{groups}\n</dl>"
        case Table():
            return _table(block, page)
        case Folded(summary, blocks):
            return f"<details>\n<summary>{escape(summary)}</summary>\n{_blocks(blocks, page)}\n</details>"
        case Entry(anchor, level, title, aside, blocks, is_rule):
            name = f"{anchor}.title"
            head = f'<h{level} id="{escape(name)}">{escape(title)} <a class="here" href="#{anchor}">#</a></h{level}>'
            about = f'\n<p class="aside">{_spans(aside, page)}</p>' if aside else ""
            kind = ' class="rule"' if is_rule else ""
            opening = f'<article{kind} id="{escape(anchor)}" aria-labelledby="{escape(name)}">'
            return f"{opening}\n{head}{about}\n{_blocks(blocks, page)}\n</article>"
        case Picture(_, svg, says):
            label = escape(f"{says} (scrolls sideways)")
            return f'<figure role="group" aria-label="{label}" tabindex="0">\n{svg}\n</figure>'
    raise TypeError(f"{block!r} is no block of a page")


def _table(table: Table, page: Page) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.head)
    rows = "\n".join(
        f'<tr><th scope="row">{_spans(first, page)}</th>'
        + "".join(f"<td>{_spans(cell, page)}</td>" for cell in rest) + "</tr>"
        for first, *rest in table.rows
    )  # fmt: skip
    return (
        f'<div class="table" role="group" aria-label="{escape(table.caption)}" tabindex="0"><table>\n'
        f"<caption>{escape(table.caption)}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n"
        "</table></div>"
    )


def _list(items: Iterable[Item], page: Page) -> str:
    points = "\n".join(
        f"<li>{_spans(item.spans, page)}{_list(item.items, page) if item.items else ''}</li>" for item in items
    )
    return f"<ul>\n{points}\n</ul>"


def _spans(spans: Spans, page: Page) -> str:
    return "".join(_span(span, page) for span in spans)


def _span(span: Span, page: Page) -> str:
    match span:
        case str():
            return escape(span)
        case Strong(text):
            return f"<strong>{escape(text)}</strong>"
        case Code(text):
            return f"<code>{escape(text)}</code>"
        case Mark(text, tone):
            return f'<span class="mark {tone}">{escape(text)}</span>'
        case Link(text, to):
            return f'<a href="{escape(href(to, page))}">{escape(text)}</a>'
        case Outside(text, url):
            return f'<a class="outside" href="{escape(url)}" rel="noreferrer">{escape(text)}</a>'
    raise TypeError(f"{span!r} is no part of a line")


def _id(anchor: str) -> str:
    return f' id="{escape(anchor)}"' if anchor else ""


def _class(role: str) -> str:
    return "" if role == "plain" else f' class="{role}"'
