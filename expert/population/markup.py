"""Pieces of a summary's page: numbers as people read them, tables and their cells. Whoever makes a piece escapes it."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

_LITTLE, _ONE_IN_A_HUNDRED, _NEARLY_ALL = 0.0001, 0.01, 0.999


def number(count: int) -> str:
    """A count: 1,234,567."""
    return f"{count:,}"


def percent(rate: float | None) -> str:
    """A rate; a few are never rounded to nobody, nor most to everybody."""
    if rate is None:
        return "of nobody"
    if rate in (0, 1):
        return "0 %" if rate == 0 else "100 %"
    if rate < _LITTLE:
        return "< 0.01 %"
    if rate > _NEARLY_ALL:
        return "> 99.9 %"
    return f"{100 * rate:.2f} %" if rate < _ONE_IN_A_HUNDRED else f"{100 * rate:.1f} %"


def section(anchor: str, heading: str, body: str) -> str:
    """A part of the page under a heading; '' where there is nothing to say."""
    return f'<section id="{anchor}">\n<h2>{escape(heading)}</h2>\n{body}\n</section>' if body else ""


def paragraph(text: str, kind: str = "") -> str:
    """Plain text as a paragraph."""
    return f"<p{_class(kind)}>{escape(text)}</p>"


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells; a heading that starts with '#' stands over numbers."""
    heads = "".join(f'<th scope="col"{_class("n" if one.startswith("#") else "")}>{escape(one.removeprefix("#"))}</th>'
                    for one in head)  # fmt: skip
    body = "\n".join(f"<tr>{''.join(row)}</tr>" for row in rows)
    return (
        f'<div class="table"><table>\n<caption>{escape(caption)}</caption>\n<thead><tr>{heads}</tr></thead>\n'
        f"<tbody>\n{body}\n</tbody>\n</table></div>"
    )


def named(title: str, name: str) -> str:
    """The cell that names a row: what people call it, and its name."""
    small = f"<small>{escape(name)}</small>" if name != title else ""
    return f'<th scope="row">{escape(title)}{small}</th>'


def cell(text: str, kind: str = "") -> str:
    """A cell of plain text."""
    return f"<td{_class(kind)}>{escape(text)}</td>"


def counted(share: Mapping[str, Any]) -> tuple[str, str]:
    """Two cells: a count, and its rate with a bar as long."""
    rate = share["rate"]
    bar = f' style="--share:{100 * rate:.2f}%"' if rate else ""
    return cell(number(share["count"]), "n"), f'<td class="rate"{bar}>{percent(rate)}</td>'


def listed(names: Iterable[str]) -> str:
    """A long list in columns."""
    return '<ul class="names">\n' + "\n".join(f"<li>{escape(name)}</li>" for name in names) + "\n</ul>"


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
