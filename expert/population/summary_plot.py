"""The summary's pictures as SVG: what is concluded most often, the urgency, how many red flags were not asked.

They take their colours from the page, and their words are found by a browser's search.
"""

import textwrap
from collections.abc import Mapping, Sequence
from html import escape
from math import floor, log10
from typing import Any, NamedTuple

from expert.population.markup import number, percent

MOST_BARS = 30
_WORDS, _BARS, _FIGURE = 430, 560, 70  # how wide: what a bar is of, the longest bar, the figure after it
_WIDE = _WORDS + _BARS + _FIGURE
_LINE, _HEAD, _GAP = 16, 28, 7  # how high: a line of words, the title, between two bars
_SIGNS = 62  # to a line of words
_HIGH, _FOOT = 150, 40  # how high: the highest column, what stands below it
_TICKS = 4


class Bar(NamedTuple):
    """A bar: what it is of, its rate, and whether it is of something that releases or of nothing concluded."""

    words: str
    rate: float
    kind: str = ""


def pictures(summary: Mapping[str, Any]) -> str:
    """The SVG elements, one below the other."""
    urgency = next((one for one in summary["conclusions"] if one["name"] == summary["urgency"]), None)
    flags = summary["red_flags"]["open"]["by_number"] if summary["red_flags"]["of"] else {}
    bars = frequent(summary)
    found = [_bars(f"The {len(bars)} most frequent conclusions", bars)] if bars else []
    if urgency is not None:
        found.append(_bars(urgency["title"], _of_urgency(urgency)))
    if flags:
        counts = {int(flags_): count for flags_, count in flags.items()}
        found.append(_columns("How many patients have so many red flags that were not asked", counts))
    return "\n".join(found)


def frequent(summary: Mapping[str, Any]) -> list[Bar]:
    """The most frequent conclusions, the urgency left out."""
    found = [(one, value) for one in summary["conclusions"] if one["name"] != summary["urgency"]
             for value in one["values"] if value["count"]]  # fmt: skip
    found.sort(key=lambda pair: -pair[1]["count"])
    return [_bar(one["title"] if one["kind"] == "sign" else f"{one['title']}: {value['value']}", value)
            for one, value in found[:MOST_BARS]]  # fmt: skip


def _of_urgency(urgency: Mapping[str, Any]) -> list[Bar]:
    none = Bar("not concluded: questions are open", urgency["not_concluded"]["rate"] or 0, "none")
    return [*(_bar(value["value"], value) for value in reversed(urgency["values"])), none]


def _bar(words: str, value: Mapping[str, Any]) -> Bar:
    rate = value["rate"] or 0
    return Bar(f"{words} (releases)", rate, "releasing") if value["releasing"] else Bar(words, rate)


def _bars(title: str, bars: Sequence[Bar]) -> str:
    """Bars from left to right, one below the other, each as long as its rate is to the highest."""
    longest = max(*(bar.rate for bar in bars), 0.01)
    parts: list[str] = []
    top = _HEAD
    for bar in bars:
        lines = textwrap.wrap(bar.words, _SIGNS, max_lines=2, placeholder=" ...")
        middle, width = top + _LINE * len(lines) / 2, _BARS * bar.rate / longest
        for place, line in enumerate(lines):
            parts.append(_text(_WORDS - 8, top + _LINE * (place + 0.75), line, "end"))
        kind = f"bar {bar.kind}".strip()
        parts.append(f'<rect class="{kind}" x="{_WORDS}" y="{_n(middle - 7)}" width="{_n(width)}" height="14"/>')
        parts.append(_text(_WORDS + width + 5, middle + 4, percent(bar.rate), "small"))
        top += _LINE * len(lines) + _GAP
    return _svg(f"{title}, of the valid patients", top, parts)


def _columns(title: str, counts: Mapping[int, int]) -> str:
    """Columns from left to right, with a scale."""
    tick = _tick(max(counts.values()) / _TICKS)
    highest = max(1, -(-max(counts.values()) // tick)) * tick
    base, left = _HEAD + _HIGH, 70
    slot = (_WIDE - left) / (max(counts) + 1)
    parts: list[str] = []
    for level in range(0, highest + 1, tick):
        height = base - _HIGH * level / highest
        parts.append(f'<line class="grid" x1="{left}" x2="{_WIDE}" y1="{_n(height)}" y2="{_n(height)}"/>')
        parts.append(_text(left - 6, height + 4, number(level), "end small"))
    for flags, count in counts.items():
        x, height = left + slot * flags, _HIGH * count / highest
        place = f'x="{_n(x + slot * 0.1)}" y="{_n(base - height)}" width="{_n(slot * 0.8)}" height="{_n(height)}"'
        parts.append(f'<rect class="bar" {place}><title>{flags}: {number(count)}</title></rect>')
    every = max(1, round((max(counts) + 1) / 20))
    parts += [_text(left + slot * (flags + 0.5), base + 15, number(flags), "middle small")
              for flags in range(0, max(counts) + 1, every)]  # fmt: skip
    parts.append(_text(left, base + 33, "red flags not asked", "small"))
    return _svg(title, base + _FOOT, parts)


def _tick(least: float) -> int:
    """The next round number: 1, 2 or 5 with zeros."""
    if least <= 1:
        return 1
    power = int(10 ** floor(log10(least)))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= least)


def _svg(title: str, high: float, parts: Sequence[str]) -> str:
    head = f'<text class="title" x="0" y="16">{escape(title)}</text>'
    return (f'<svg class="picture" viewBox="0 0 {_WIDE} {_n(high)}" role="group" aria-label="{escape(title)}">\n'
            + "\n".join([head, *parts]) + "\n</svg>")  # fmt: skip


def _text(x: float, y: float, words: str, kind: str = "plain") -> str:
    return f'<text class="{kind}" x="{_n(x)}" y="{_n(y)}">{escape(words)}</text>'


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
