"""The summary's picture: what is concluded most often, the urgency, and how many red flags were not asked; as SVG.

Its text stays text, so that a browser finds it, and the same summary draws the same bytes.
"""

import io
import re
import textwrap
from collections.abc import Mapping, Sequence
from itertools import accumulate
from threading import Lock
from typing import Any

from expert.population.faults import require
from expert.population.markup import percent

require("population", "matplotlib")

import matplotlib as mpl  # noqa: E402 - only where the extra is installed
from matplotlib.axes import Axes  # noqa: E402 - as above
from matplotlib.backends.backend_svg import FigureCanvasSVG  # noqa: E402 - as above
from matplotlib.figure import Figure  # noqa: E402 - as above
from matplotlib.ticker import MaxNLocator  # noqa: E402 - as above

MOST_BARS = 30
WIDE, LINE_WIDTH = 11.0, 62  # inches; signs to a line of a title
INK, QUIET, BAR, RELEASING = "#1c2430", "#4d5866", "#0072b2", "#b84a00"
_STYLE: Any = {
    "svg.fonttype": "none",
    "svg.hashsalt": "expert.population",
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans"],
    "font.size": 9.5,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": QUIET,
    "xtick.color": QUIET,
    "ytick.color": INK,
}
_drawing = Lock()  # the style is Matplotlib's own, for all threads


def plot(summary: Mapping[str, Any]) -> str:
    """The picture as an SVG element. Raises NotInstalled without the extra."""
    bars = frequent(summary)
    urgency = next((one for one in summary["conclusions"] if one["name"] == summary["urgency"]), None)
    flags = summary["red_flags"]["open"]["by_number"] if summary["red_flags"]["of"] else {}
    lines = sum(text.count("\n") + 1 for text, *_ in bars)
    heights = [
        0.2 * lines + 0.6,
        *([0.3 * len(urgency["values"]) + 1.0] if urgency else []),
        *([2.4] if flags else []),
    ]
    with _drawing, mpl.rc_context(_STYLE):
        figure = Figure(figsize=(WIDE, sum(heights)), layout="constrained")
        canvas = FigureCanvasSVG(figure)
        axes = list(figure.subplots(len(heights), 1, height_ratios=heights, squeeze=False)[:, 0])
        _bars(axes.pop(0), bars, f"The {len(bars)} most frequent conclusions, % of valid patients")
        if urgency:
            _bars(axes.pop(0), _urgency(urgency), f"{urgency['title']}, % of valid patients")
        if flags:
            _columns(axes.pop(0), flags, "Red flags that were not asked: how many patients have so many open")
        out = io.BytesIO()
        canvas.print_svg(out, metadata={"Date": None, "Creator": None})  # type: ignore[no-untyped-call]
    return _element(out.getvalue().decode())


def frequent(summary: Mapping[str, Any]) -> list[tuple[str, float, str]]:
    """The most frequent conclusions but the urgency: what is concluded, its rate in percent, and the bar's colour."""
    found = [(one, value) for one in summary["conclusions"] if one["name"] != summary["urgency"]
             for value in one["values"] if value["count"]]  # fmt: skip
    found.sort(key=lambda pair: (-pair[1]["count"], pair[0]["name"], pair[1]["value"]))
    return [
        (_wrapped(_said(one, value)), 100 * value["rate"], RELEASING if value["releasing"] else BAR)
        for one, value in found[:MOST_BARS]
    ]


def _said(conclusion: Mapping[str, Any], value: Mapping[str, Any]) -> str:
    is_sign = conclusion["kind"] == "sign"
    said = conclusion["title"] if is_sign else f"{conclusion['title']}: {value['value']}"
    return said + _releases(value)


def _releases(value: Mapping[str, Any]) -> str:
    return " (releases)" if value["releasing"] else ""


def _urgency(urgency: Mapping[str, Any]) -> list[tuple[str, float, str]]:
    rates = [(f"{one['value']}{_releases(one)}", 100 * (one["rate"] or 0), RELEASING if one["releasing"] else BAR)
             for one in reversed(urgency["values"])]  # fmt: skip
    return [*rates, ("not concluded: still open", 100 * (urgency["not_concluded"]["rate"] or 0), QUIET)]


def _bars(axes: Axes, bars: Sequence[tuple[str, float, str]], title: str) -> None:
    lines = [text.count("\n") + 1 for text, *_ in bars]
    places = [below - many / 2 for below, many in zip(accumulate(lines), lines, strict=True)]
    drawn = axes.barh(places, [width for _, width, _ in bars], color=[colour for *_, colour in bars], height=0.66)
    axes.bar_label(drawn, labels=[percent(width / 100) for _, width, _ in bars], padding=3, color=QUIET)
    axes.set_yticks(places, [text for text, *_ in bars])
    axes.set_ylim(sum(lines) + 0.1, -0.1)
    axes.set_xlim(0, max([*(width for _, width, _ in bars), 1.0]) * 1.12)
    _finish(axes, title)


def _columns(axes: Axes, counts: Mapping[str, int], title: str) -> None:
    axes.bar([int(number) for number in counts], list(counts.values()), color=BAR, width=0.8)
    axes.yaxis.set_major_formatter(lambda number, _: f"{number:,.0f}")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlabel("red flags not asked")
    _finish(axes, title)


def _finish(axes: Axes, title: str) -> None:
    axes.set_title(title, loc="left", fontweight="bold")
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(length=0)


def _wrapped(text: str) -> str:
    return "\n".join(textwrap.wrap(text, LINE_WIDTH, max_lines=2, placeholder=" ..."))


def _element(svg: str) -> str:
    """The SVG without the prologue of a file, as wide as its page."""
    element = svg[svg.index("<svg") :]
    return re.sub(r'width="[^"]*pt" height="[^"]*pt"', 'role="img" aria-label="Conclusions by rate"', element, count=1)
