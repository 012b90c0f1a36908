"""A graph as SVG: boxes with words in columns, lines between them, the same bytes for the same graph."""

import re
import textwrap
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from itertools import accumulate
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
SMALLEST = 0.72  # how far a picture is scaled down before it scrolls, unless a page would not hold it
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
    first: Collection[str] = (), late: Sequence[str] = (), last: Sequence[str] = (),
    withholding: Collection[Edge] = (), down: bool = False,
) -> str:  # fmt: skip
    """The graph as SVG: ``edges`` weigh 1 or more, ``boxes`` are the least and most width of a box.

    First, late and last as in layout; ``withholding`` are the edges that speak against what they lead to. Boxes are as
    wide as a page takes, for words in wide boxes make low pictures. ``down`` draws a graph of many columns so that
    they lie below each other, with boxes of the least width; so is one drawn that no page would hold otherwise.
    """

    def sheet(sizes: Mapping[str, float], box: int, *, down: bool) -> _Sheet:
        plan = layout(sizes, edges, first=first, late=late, last=last, tight=down)
        return _Sheet(nodes, edges, plan, box, withholding, down)

    downwards = sheet(dict.fromkeys(nodes, float(boxes[0])), boxes[0], down=True)
    box = sorted((boxes[0], (PAGE - MARGIN * 2 + BETWEEN) // downwards.plan.columns - BETWEEN, boxes[1]))[1]
    across = sheet({name: _height(node, box) for name, node in nodes.items()}, box, down=False)
    if down or downwards.size[0] < across.size[0] > PAGE / SMALLEST:
        return downwards.svg(title)
    return across.svg(title)


def standalone(svg: str) -> str:
    """A picture for a file of its own: with its colours, and without links, which would lead from another folder."""
    bare = re.sub(r'<a href="[^"]*">|</a>', "", svg)
    return bare.replace("<title>", f"<style>{shipped('picture.css')}</style>\n<title>", 1) + "\n"


@dataclass(frozen=True)
class _Sheet:
    """A graph, where everything stands, and how wide a box is.

    A place is told by how far it lies along the columns and how far across them; ``_point`` alone knows which of the
    two is drawn from left to right.
    """

    nodes: Mapping[str, Node]
    edges: Mapping[Edge, int]
    plan: Layout
    box: int
    withholding: Collection[Edge]
    down: bool

    @property
    def size(self) -> tuple[float, float]:
        """Its width and height."""
        turned = 2 * GAP + 8 * len(self.plan.turned) if self.plan.turned else 0
        along, across = MARGIN + self._ends[-1], MARGIN * 2 + self.plan.height + turned
        return (across, along) if self.down else (along, across)

    def svg(self, title: str) -> str:
        width, height = self.size
        least = min(width * SMALLEST, PAGE)
        view = f'viewBox="0 0 {_n(width)} {_n(height)}" width="{_n(width)}" style="min-width:{_n(least)}px"'
        boxes = [self._box(name, node) for name, node in self.nodes.items()]
        return "\n".join([
            f'<svg xmlns="http://www.w3.org/2000/svg" class="picture" {view} role="group">',
            f"<title>{escape(title)}</title>", '<g class="edges">', *self._lines(), "</g>", *boxes, "</svg>",
        ])  # fmt: skip

    @cached_property
    def _depths(self) -> list[float]:
        """How far each column reaches along: the width of its boxes, or drawn downwards the height of its highest."""
        if not self.down:
            return [self.box] * self.plan.columns
        highest = [0.0] * self.plan.columns
        for name, (column, _) in self.plan.nodes.items():
            highest[column] = max(highest[column], _height(self.nodes[name], self.box))
        return highest

    @cached_property
    def _ends(self) -> list[float]:
        """Where each column ends."""
        return [MARGIN + end + BETWEEN * column for column, end in enumerate(accumulate(self._depths))]

    def _begin(self, column: int) -> float:
        return self._ends[column] - self._depths[column]

    def _point(self, along: float, across: float) -> str:
        return f"{_n(across)} {_n(along)}" if self.down else f"{_n(along)} {_n(across)}"

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
        """From the far side of a box, along its lane, to the near side of another."""
        (column, across), *rest = points
        way = [f"M{self._point(self._ends[column], MARGIN + across)}"]
        for place, (following, there) in enumerate(rest):
            near = self._begin(following)
            half = near - BETWEEN / 2
            bend = (self._point(half, MARGIN + across), self._point(half, MARGIN + there))
            way.append(f"C{' '.join(bend)} {self._point(near, MARGIN + there)}")
            if place < len(rest) - 1:
                way.append(f"L{self._point(self._ends[following], MARGIN + there)}")
            across = there
        return "".join(way)

    def _back(self, edge: Edge, place: int) -> str:
        """A line that leads back, beyond everything else."""
        (column, across), (before, there) = self.plan.nodes[edge[0]], self.plan.nodes[edge[1]]
        end, begin = self._ends[column], self._begin(before)
        out, back = end + 14 + 3 * place, max(begin - 14 - 3 * place, 1)
        edge_of_all = MARGIN + self.plan.height + GAP + 8 * place
        corners = [(end, MARGIN + across), (out, MARGIN + across), (out, edge_of_all), (back, edge_of_all),
                   (back, MARGIN + there), (begin, MARGIN + there)]  # fmt: skip
        return "M" + "L".join(self._point(*corner) for corner in corners)

    def _box(self, name: str, node: Node) -> str:
        column, middle = self.plan.nodes[name]
        begin, height = self._begin(column), self._depths[column] if self.down else _height(node, self.box)
        size = self.box if self.down else height
        left, upper = (begin, MARGIN + middle - size / 2)[:: -1 if self.down else 1]
        shapes = [_rect(left, upper, self.box, height, CORNERS[node.kind])]
        if node.kind == "releasing":  # told by a second frame, not by colour alone
            inner = _rect(left + 3, upper + 3, self.box - 6, height - 6, CORNERS[node.kind] - 3)
            shapes.append(inner.replace("<rect", '<rect class="inner"'))
        words, small = _wrapped(node.words, self.box), _wrapped(node.small, self.box)
        for place, line in enumerate((*words, *small)):
            kind = "" if place < len(words) else ' class="small"'
            base = _n(upper + PAD + LINE * place + 12)
            shapes.append(f'<text{kind} x="{_n(left + PAD)}" y="{base}">{escape(line)}</text>')
        said = escape(f"{node.words}. {node.small}" if node.small else node.words)
        inside = f"<title>{said}</title>{''.join(shapes)}"
        group = f'<g class="box {node.kind}" data-name="{escape(name)}">{inside}</g>'
        return f'<a href="{escape(node.href)}">{group}</a>' if node.href else group


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


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
