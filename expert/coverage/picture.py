"""The picture of a coverage, rules by cases: one page of HTML that needs no server, no script and no other file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from importlib.resources import files
from itertools import groupby

from expert.cases import Case, place_of
from expert.coverage.measuring import Coverage, Found
from expert.coverage.nearest import Nearest, nearest_of
from expert.coverage.obligations import Obligation
from expert.coverage.report import Count, by_topic, count, counts
from expert.language.rules import Rule
from expert.wording import leaf_text

WIDE, TALL = 784, 12  # of a row of cells, in pixels; the width is filled where that makes no cell odd
NARROWEST, WIDEST = 2.5, 10
SPACE = 0.6  # after a cell

_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="expert coverage">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""

_LEGEND = """\
<ul class="legend">
<li><span style="background: var(--fired)"></span>the rule fires in a situation of the case</li>
<li><span style="background: var(--withheld)"></span>its exception withholds it, and it fires in none</li>
<li><span style="background: var(--band)"></span>a band of columns: the cases of one folder, in the order of files</li>
<li><span style="background: var(--gap)"></span>something is not shown by any case</li>
</ul>"""


def picture(coverage: Coverage) -> bytes:
    """The page, the same bytes for the same cases and rule base."""
    page = _Picture(coverage)
    style = (files("expert.coverage") / "picture.css").read_text(encoding="utf-8")
    title = escape(f"Coverage of {coverage.rulebase.title}")
    return _PAGE.format(title=title, style=style, body=page.body()).encode("utf-8", "backslashreplace")


@dataclass(frozen=True)
class _Picture:
    coverage: Coverage

    def body(self) -> str:
        """All below the title."""
        topics = by_topic(self.coverage)
        of_none = [one for one in self.coverage.found if not one.obligation.rules]  # values that no rule concludes
        matrices = [self._topic(topic, found) for topic, found in topics.items()]
        head = (self._introduction(), _totals(self.coverage, topics), _LEGEND)
        return "\n".join([*head, *matrices, self._gaps(of_none)])

    @cached_property
    def cases(self) -> tuple[tuple[Case, int], ...]:
        """The cases in order, each with its situations as a mask."""
        masks: dict[str, int] = {}
        for number, (case, _) in enumerate(self.coverage.situations):
            masks[case.path] = masks.get(case.path, 0) | 1 << number
        return tuple({case.path: (case, masks[case.path]) for case, _ in self.coverage.situations}.values())

    @cached_property
    def nearest(self) -> Mapping[Obligation, Nearest]:
        """The nearest situation of each gap."""
        return nearest_of(self.coverage, (one.obligation for one in self.coverage.gaps))

    def _introduction(self) -> str:
        whole, rulebase = count(self.coverage.found), self.coverage.rulebase
        said = (
            f"{rulebase.name} {rulebase.version}: "
            f"{len(self.cases)} case{'s' * (len(self.cases) != 1)} with {len(self.coverage.situations)} "
            f"situations meet {whole.covered} of {whole.all} obligations, {whole.percent}. "
            f"{len(self.coverage.gaps)} are gaps, {whole.waived} are waived; {whole.unreachable} were proved to be out "
            "of reach of any possible patient and are not counted. A leaf of a condition counts while it decides: "
            "while the condition holds if the leaf is true, and does not if it is not."
        )
        return f"<p>{escape(said)}</p>"

    def _topic(self, topic: str, found: Sequence[Found]) -> str:
        rules = [one.obligation.rules[0] for one in found if one.obligation.kind == "rule"]
        of_rule = {rule.id: [one for one in found if one.obligation.about == rule.id] for rule in rules}
        rows = "\n".join(self._row(rule, count(of_rule[rule.id])) for rule in rules)
        return (
            f'<section id="{escape(topic)}">\n<h2>{escape(topic)} <small>{count(found)}</small></h2>\n'
            f'<div class="wide"><table class="matrix">\n<thead><tr><th>rule</th>'
            f"<th>shown</th><th>{self._folders()}</th></tr></thead>\n<tbody>\n{rows}\n</tbody>\n"
            f"</table></div>\n{self._gaps(found)}</section>"
        )

    def _row(self, rule: Rule, shown: Count) -> str:
        short = ' class="short"' if shown.covered < shown.all else ""
        name = f'<th scope="row" title="{escape(f"{rule.id}: {rule.title}")}">{escape(_within_topic(rule.id))}</th>'
        return f"<tr>{name}<td{short}>{shown}</td><td>{self._strip(rule)}</td></tr>"

    def _strip(self, rule: Rule) -> str:
        """A cell for each case in which the rule fires or is withheld."""
        fired = self.coverage.side_by_side.fired.get(rule.id, 0)
        withheld = self.coverage.side_by_side.withheld.get(rule.id, 0)
        cells = []
        for column, (case, situations) in enumerate(self.cases):
            state = "fired" if situations & fired else "withheld" if situations & withheld else ""
            if state:
                number = (situations & (fired if state == "fired" else withheld)).bit_count()
                title = escape(f"{rule.id} {state} in {number} of {situations.bit_count()}: {case.title}")
                cells.append(self._rect(state, column, self._cell - SPACE, title))
        size = f'width="{self._width}" height="{TALL}"'
        return f'<svg {size} role="img" aria-label="cases">{self._bands}{"".join(cells)}</svg>'

    def _rect(self, kind: str, column: int, width: float, title: str) -> str:
        place = f'x="{self._x(column)}" width="{width:g}" height="{TALL}"'
        return f'<rect class="{kind}" {place}><title>{title}</title></rect>'

    @cached_property
    def _cell(self) -> float:
        """The width of a cell and the space after it."""
        return round(max(NARROWEST, min(WIDEST, WIDE / max(1, len(self.cases)))), 1)

    def _x(self, columns: int) -> str:
        """How wide so many columns are."""
        return f"{columns * self._cell:g}"

    @cached_property
    def _width(self) -> str:
        return self._x(len(self.cases))

    @cached_property
    def _folder_columns(self) -> tuple[tuple[str, int, int], ...]:
        """Each folder of cases with its first column and how many it has."""
        places = [place_of(case.path, self.coverage.rulebase) for case, _ in self.cases]
        columns, folders = 0, []
        for folder, several in groupby(places, key=lambda place: place.replace("\\", "/").rpartition("/")[0]):
            number = len(list(several))
            folders.append((folder or ".", columns, number))
            columns += number
        return tuple(folders)

    @cached_property
    def _bands(self) -> str:
        """Every second folder's columns, as ground for the cells."""
        drawn = "".join(f"M{self._x(first)} 0h{self._x(number)}v{TALL}h-{self._x(number)}z"
                        for _, first, number in self._folder_columns[1::2])  # fmt: skip
        return f'<path class="band" d="{drawn}"/>' if drawn else ""

    def _folders(self) -> str:
        """The bands with the names of the folders as titles."""
        bands = "".join(
            self._rect("band" if place % 2 else "plain", first, number * self._cell, escape(folder))
            for place, (folder, first, number) in enumerate(self._folder_columns)
        )
        return f'<svg width="{self._width}" height="{TALL}" role="img" aria-label="cases by folder">{bands}</svg>'

    def _gaps(self, found: Iterable[Found]) -> str:
        gaps = [one.obligation for one in found if one.state == "uncovered"]
        if not gaps:
            return ""
        cells = ((_owner(gap), gap.outcome, _what(gap), self._place(gap)) for gap in gaps)
        rows = "\n".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in cells)
        named = f"{len(gaps)} gap{'s' if len(gaps) > 1 else ''}"
        return (
            f'<details><summary>{named}</summary>\n<div class="wide"><table class="gaps">\n<thead><tr><th>rule</th>'
            f"<th>never</th><th>what</th><th>nearest situation</th></tr></thead>\n<tbody>\n{rows}\n</tbody>\n"
            "</table></div></details>\n"
        )

    def _place(self, gap: Obligation) -> str:
        near = self.nearest.get(gap)
        if near is None:
            return ""
        return f"{place_of(near.case.path, self.coverage.rulebase)}:{near.situation.line} {near.situation.name}".strip()


def _totals(coverage: Coverage, topics: Mapping[str, Sequence[Found]]) -> str:
    whole = counts(coverage.found)
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in whole)
    rows = "\n".join(
        f'<tr><th scope="row"><a href="#{escape(topic)}">{escape(topic)}</a></th>{_cells(counts(found))}</tr>'
        for topic, found in topics.items()
    )
    percents = "".join(f"<td>{one.percent if one.all else ''}</td>" for one in whole.values())
    return (
        f'<div class="wide"><table class="totals">\n<thead><tr><th scope="col">topic</th>{heads}</tr></thead>\n'
        f'<tbody>\n{rows}\n</tbody>\n<tfoot><tr><th scope="row">all</th>{_cells(whole)}</tr>\n'
        f"<tr><th></th>{percents}</tr></tfoot>\n</table></div>"
    )


def _cells(columns: Mapping[str, Count]) -> str:
    return "".join(f'<td class="short">{one}</td>' if one.covered < one.all else f"<td>{one}</td>"
                   for one in columns.values())  # fmt: skip


def _what(gap: Obligation) -> str:
    if gap.leaf is not None:
        return f"{'unless, ' if gap.in_unless else ''}leaf {gap.number}: {leaf_text(gap.leaf)}"
    return {"rule": "the rule", "exception": "its exception"}.get(gap.kind, "the value")


def _owner(gap: Obligation) -> str:
    return gap.about if gap.kind == "value" else _within_topic(gap.about)


def _within_topic(rule: str) -> str:
    return rule.partition(".")[2]
