"""What was added, removed, renamed, changed in meaning or only reworded, and how it reads before and after."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any as Plain
from typing import Literal

from expert.comparing.described import Described, Kind, Lines
from expert.wording import Line

Mark = Literal["-", "+", " "]
Change = Literal["added", "removed", "changed", "renamed", "reworded"]
CHANGES: tuple[Change, ...] = ("added", "removed", "changed", "renamed", "reworded")


@dataclass(frozen=True, slots=True)
class DiffLine:
    """A line of both versions (' '), of the old one only ('-') or of the new one only ('+'), so deep in its list."""

    mark: Mark
    depth: int
    text: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that differs, and how it reads; ``in_meaning`` where it decides what patients are told."""

    field: str
    in_meaning: bool
    lines: tuple[DiffLine, ...]

    def data(self) -> dict[str, Plain]:
        """As plain data."""
        return {"field": self.field, "in_meaning": self.in_meaning,
                "lines": [f"{line.mark} {'  ' * line.depth}{line.text}" for line in self.lines]}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class PartChange:
    """A rule, term, conclusion or the like that is not as it was; ``was`` is its old name where that is another.

    ``changed`` is changed in meaning, ``reworded`` in prose, sources or appraisal alone. What was renamed may be
    reworded too.
    """

    kind: Kind
    name: str
    title: str
    change: Change
    was: str | None = None
    fields: tuple[FieldChange, ...] = ()

    @property
    def in_meaning(self) -> bool:
        """Whether some patient may be told something else."""
        if self.change in ("added", "removed"):
            return any(field.in_meaning for field in self.fields)
        return self.change == "changed"

    def data(self) -> dict[str, Plain]:
        """As plain data."""
        return {
            "kind": self.kind, "name": self.name, "was": self.was, "title": self.title, "change": self.change,
            "in_meaning": self.in_meaning, "fields": [field.data() for field in self.fields],
        }  # fmt: skip


def changes_of(
    kind: Kind, old: Mapping[str, Described], new: Mapping[str, Described], pairs: Mapping[str, str]
) -> Iterator[PartChange]:
    """The changes of one kind: what is new in the new order, then what is gone in the old one."""
    before = {now: was for was, now in pairs.items()}
    for name, thing in new.items():
        was = before.get(name)
        if was is None:
            yield PartChange(kind=kind, name=name, title=thing.title, change="added", fields=_whole(thing, "+"))
            continue
        fields = tuple(_differing(old[was], thing))
        if any(field.in_meaning for field in fields):
            change: Change = "changed"
        elif was != name:
            change = "renamed"
        else:
            change = "reworded"
        if fields or was != name:
            renamed = was if was != name else None
            yield PartChange(kind=kind, name=name, title=thing.title, change=change, was=renamed, fields=fields)
    for name, thing in old.items():
        if name not in pairs:
            yield PartChange(kind=kind, name=name, title=thing.title, change="removed", fields=_whole(thing, "-"))


def _differing(old: Described, new: Described) -> Iterator[FieldChange]:
    for field in dict.fromkeys((*old.senses, *new.senses)):
        if old.senses.get(field) != new.senses.get(field):
            before, after = old.shown.get(field, ()), new.shown.get(field, ())
            if before == after:  # what differs is not in the words
                before, after = ((Line(0, one.exact[field]),) if field in one.exact else () for one in (old, new))
            yield FieldChange(field, True, diff(before, after))
    for field in dict.fromkeys((*old.prose, *new.prose)):
        before, after = old.prose.get(field, ()), new.prose.get(field, ())
        if before != after:
            yield FieldChange(field, False, diff(before, after))


def _whole(thing: Described, mark: Mark) -> tuple[FieldChange, ...]:
    """All that decides of a thing that stands in one version only; of what decides nothing, its words."""
    told = thing.shown or thing.prose
    return tuple(
        FieldChange(field, field in thing.shown, tuple(_marked(mark, lines)))
        for field, lines in told.items() if lines
    )  # fmt: skip


def diff(old: Lines, new: Lines) -> tuple[DiffLine, ...]:
    """Both versions in one list of lines."""
    first, second = ([(line.depth, line.text) for line in lines] for lines in (old, new))
    found: list[DiffLine] = []
    for tag, low, high, start, end in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if tag == "equal":
            found += _marked(" ", old[low:high])
        else:
            found += (*_marked("-", old[low:high]), *_marked("+", new[start:end]))
    return tuple(found)


def _marked(mark: Mark, lines: Sequence[Line]) -> Iterator[DiffLine]:
    return (DiffLine(mark, line.depth, line.text) for line in lines)
