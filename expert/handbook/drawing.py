"""A graph as SVG: boxes with words in columns, lines between them, the same bytes for the same graph."""

import re
import textwrap
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

from expert.handbook.html import shipped
from expert.handbook.layered import GAP, Layout, layout

Kind = Literal["topic", "rule", "conclusion", "releasing", "given"]
Edge = tuple[str, str]

BETWEEN = 60  # between two columns
LINE = 17  # from line to line
PAD = 9  # between a box and its words
MARGIN = 6
PAGE = 1090  # the width that a picture may fill without being scaled
SMALLEST = 0.72  # how far a picture is scaled down before it scrolls
CORNERS: dict[Kind, int] = {"conclusion": 14, "releasing": 14, "given": 14, "topic": 6, "rule": 2}
# Widths of signs in the widest of the usual fonts, in pixels at 14 pixels; what is measured too wide only wraps early.
_NARROW, _WIDE = frozenset("fijlrt|!,.:;'()-[] "), frozenset("mwMW@%")
_LONGEST_WORD = 18


@dataclass(frozen=True, slots=True)
class Node:
    """A box: its words, small words below them, where it leads ('' for nowhere), and what it stands for."""

    words: str
    small: str = ""
    href: str = ""
    kind: Kind = "rule"


def draw(
    nodes: Mapping[str, Node], edges: Mapping[Edge, int], *, title: str, boxes: tuple[int, int] = (190, 300),
    late: Sequence[str] = (), last: Sequence[str] = (), withholding: Collection[Edge] = (),
) -> str:  # fmt: skip
    """The graph as SVG: ``edges`` weigh 1 or more, ``boxes`` are the least and most width of a box.

    Late and last as in layout; ``withholding`` are the edges that speak against what they lead to. Boxes are as wide
    as a page takes, for words in wide boxes make low pictures.
    """
    columns = layout(dict.fromkeys(nodes, LINE), edges, late=late, last=last).columns
    box = sorted((boxes[0], (PAGE - MARGIN * 2 + BETWEEN) // columns - BETWEEN, boxes[1]))[1]
    heights = {name: _height(node, box) for name, node in nodes.items()}
    return _Sheet(nodes, edges, layout(heights, edges, late=late, last=last), box, withholding).svg(title)


def standalone(svg: str) -> str:
    """A picture for a file of its own: with its colours, and without links, which would lead from another folder."""
    bare = re.sub(r'<a href="[^"]*">|</a>', "", svg)
    return bare.replace("<title>", f"<style>{shipped('picture.css')}</style>\n<title>", 1) + "\n"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A graph, where everything stands, and how wide a box is."""

    nodes: Mapping[str, Node]
    edges: Mapping[Edge, int]
    plan: Layout
    box: int
    withholding: Collection[Edge]

    def svg(self, title: str) -> str:
        plan = self.plan
        width = MARGIN * 2 + plan.columns * self.box + (plan.columns - 1) * BETWEEN
        height = MARGIN * 2 + plan.height + (2 * GAP + 8 * len(plan.turned) if plan.turned else 0)
        size = f'viewBox="0 0 {width} {_n(height)}" width="{width}" style="min-width:{_n(width * SMALLEST)}px"'
        boxes = [self._box(name, node) for name, node in self.nodes.items()]
        return "\n".join([
            f'<svg xmlns="http://www.w3.org/2000/svg" class="picture" {size} role="group">',
            f"<title>{escape(title)}</title>", '<g class="edges">', *self._lines(), "</g>", *boxes, "</svg>",
        ])  # fmt: skip

    def _lines(self) -> Iterator[str]:
        for edge, points in sorted(self.plan.edges.items()):
            yield self._path(edge, "edge withholds" if edge in self.withholding else "edge", self._along(points))
        for place, edge in enumerate(self.plan.turned):
            yield self._path(edge, "edge turned", self._back(edge, place))

    def _path(self, edge: Edge, kind: str, way: str) -> str:
        weight = self.edges[edge]
        wide = f' style="stroke-width:{min(1 + 0.5 * weight, 4):g}"' if weight > 1 else ""
        start, end = map(escape, edge)
        return f'<path class="{kind}" data-from="{start}" data-to="{end}"{wide} d="{way}"/>'

    def _along(self, points: Sequence[tuple[int, float]]) -> str:
        """From the right side of a box, along its lane, to the left side of another."""
        (column, height), *rest = points
        way = [f"M{self._left(column) + self.box} {_y(height)}"]
        for place, (following, there) in enumerate(rest):
            end = self._left(following)
            half = end - BETWEEN / 2
            way.append(f"C{_n(half)} {_y(height)} {_n(half)} {_y(there)} {end} {_y(there)}")
            if place < len(rest) - 1:
                way.append(f"H{end + self.box}")
            height = there
        return "".join(way)

    def _back(self, edge: Edge, place: int) -> str:
        """A line that leads back, below everything else."""
        (column, height), (before, there) = self.plan.nodes[edge[0]], self.plan.nodes[edge[1]]
        right, left = self._left(column) + self.box, self._left(before)
        floor = _y(self.plan.height + GAP + 8 * place)
        out, back = right + 14 + 3 * place, max(left - 14 - 3 * place, 1)
        return f"M{right} {_y(height)}H{out}V{floor}H{back}V{_y(there)}H{left}"

    def _box(self, name: str, node: Node) -> str:
        column, middle = self.plan.nodes[name]
        left, height = self._left(column), _height(node, self.box)
        upper = MARGIN + middle - height / 2
        shapes = [_rect(left, upper, self.box, height, CORNERS[node.kind])]
        if node.kind == "releasing":  # told by a second frame, not by colour alone
            inner = _rect(left + 3, upper + 3, self.box - 6, height - 6, CORNERS[node.kind] - 3)
            shapes.append(inner.replace("<rect", '<rect class="inner"'))
        words, small = _wrapped(node.words, self.box), _wrapped(node.small, self.box)
        for place, line in enumerate((*words, *small)):
            kind = "" if place < len(words) else ' class="small"'
            base = _n(upper + PAD + LINE * place + 12)
            shapes.append(f'<text{kind} x="{left + PAD}" y="{base}">{escape(line)}</text>')
        said = escape(f"{node.words}. {node.small}" if node.small else node.words)
        inside = f"<title>{said}</title>{''.join(shapes)}"
        group = f'<g class="box {node.kind}" data-name="{escape(name)}">{inside}</g>'
        return f'<a href="{escape(node.href)}">{group}</a>' if node.href else group

    def _left(self, column: int) -> int:
        return MARGIN + column * (self.box + BETWEEN)


def _rect(left: float, upper: float, width: float, height: float, corner: int) -> str:
    return f'<rect x="{_n(left)}" y="{_n(upper)}" width="{_n(width)}" height="{_n(height)}" rx="{corner}"/>'


def _wrapped(words: str, box: int) -> list[str]:
    """The words in lines that fit a box."""
    lines: list[str] = []
    for word in (part for whole in words.split() for part in textwrap.wrap(whole, _LONGEST_WORD)):
        if lines and _width(f"{lines[-1]} {word}") <= box - 2 * PAD:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _width(text: str) -> float:
    return sum(5.4 if sign in _NARROW else 13.5 if sign in _WIDE else 10 if sign.isupper() else 8.6 for sign in text)


def _height(node: Node, box: int) -> float:
    return 2 * PAD + LINE * (len(_wrapped(node.words, box)) + len(_wrapped(node.small, box))) - 2


def _y(height: float) -> str:
    return _n(MARGIN + height)


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
