"""A coverage on the screen: a table by topic, totals, and the gaps by rule."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from expert.cli.screen import Screen, counted
from expert.coverage import Coverage, Found, nearest_of
from expert.coverage.report import by_topic, count, counts, gaps_by_rule
from expert.wording import leaf_text


def show_coverage(screen: Screen, coverage: Coverage, *, gaps: bool = False, note: str = "") -> None:
    """Print the figures and the gaps; with ``gaps`` each of them with the nearest situation; ``note`` below totals."""
    columns = counts(coverage.found)
    rows = [(topic, *map(str, counts(found).values())) for topic, found in by_topic(coverage).items()]
    rows.append(("all", *map(str, columns.values())))
    rows.append(("", *(one.percent if one.all else "" for one in columns.values())))
    screen.table(("topic", *columns), rows)
    _totals(screen, coverage)
    if note:
        screen.say(note, indent=2)
    if gaps:
        _every_gap(screen, coverage)
    else:
        _gaps(screen, coverage)


def _totals(screen: Screen, coverage: Coverage) -> None:
    whole = count(coverage.found)
    screen.heading("Totals")
    files = len({case.path for case, _ in coverage.situations})
    screen.say(f"{counted(files, 'case')}, {counted(len(coverage.situations), 'situation')}.", indent=2)
    met, gaps = f"{whole.covered} of {whole.all} obligations are met", counted(len(coverage.gaps), "gap")
    screen.say(f"{met}, {whole.percent}; {gaps}.", indent=2)
    screen.say(f"{whole.waived} waived; {whole.unreachable} proved to be unreachable.", indent=2)
    for waiver in coverage.idle_waivers:
        screen.point(f"The waiver of '{waiver.waives}' waives nothing; take it out.", style="red")


def _gaps(screen: Screen, coverage: Coverage) -> None:
    if coverage.gaps:
        screen.heading("Gaps")
    for rule, found in gaps_by_rule(coverage):
        screen.item(rule.title, rule.id)
        for text in _texts(found):
            screen.point(text, indent=4)
    for one in coverage.gaps:
        if one.obligation.kind == "value":
            screen.item(one.obligation.key.partition(": ")[2])
            screen.point("no situation in which it stands", indent=4)


def _texts(found: Iterable[Found]) -> list[str]:
    """The gaps of a rule, a line a leaf: 'leaf 3, muscle atrophy: present; never seen false or unknown'."""
    lines = []
    for _, several in groupby(found, key=lambda one: (one.obligation.kind, one.obligation.leaf, one.obligation.number)):
        gaps = [one.obligation for one in several]
        outcomes = " or ".join(one.outcome for one in gaps)
        first = gaps[0]
        if first.leaf is not None:
            part = "unless, leaf" if first.in_unless else "leaf"
            lines.append(f"{part} {first.number}, {leaf_text(first.leaf)}; never decides while {outcomes}")
        else:
            lines.append(f"never {outcomes}" if first.kind == "rule" else f"its exception is never {outcomes}")
    return lines


def _every_gap(screen: Screen, coverage: Coverage) -> None:
    """Each gap under its key, as a waiver would name it, with the nearest situation and what to make of its leaves."""
    if not coverage.gaps:
        return
    screen.heading("Gaps")
    nearest = nearest_of(coverage, (one.obligation for one in coverage.gaps))
    rows = []
    for one in coverage.gaps:
        near = nearest.get(one.obligation)
        if near is None:
            rows.append((one.obligation.key, "no rule concludes it" if not one.obligation.rules else "no case", ""))
            continue
        place = f"{_below_here(near.case.path)}:{near.situation.line} {near.situation.name}".strip()
        make = "; ".join(f"{leaf_text(change.leaf)} - {change.to}" for change in near.changes)
        rows.append((one.obligation.key, place, make))
    screen.table(("gap", "nearest situation", "to be made"), rows)


def _below_here(path: str) -> str:
    """A path as it is typed in this folder."""
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here := Path.cwd()) else path
