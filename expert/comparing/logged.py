"""Logged consultations as situations: what was found, in the words of the rule base of that day."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from expert.carrying import Kept
from expert.errors import ExpertError
from expert.log.entries import Entry

ANOTHER = "of another rule base"
UNREADABLE = "unreadable"


class Logged:
    """The consultations in a log, as ``compare`` takes situations; ``names`` are the rule bases whose entries count.

    ``entries`` is a log, or entries of one. ``left_out`` counts, once it was gone through, the entries that cannot be
    asked: those forgotten, unreadable, or of another rule base.
    """

    def __init__(self, entries: Iterable[Entry], names: Collection[str]) -> None:
        self._entries, self._names = entries, names
        self.left_out: Counter[str] = Counter()

    def __iter__(self) -> Iterator[tuple[str, Mapping[str, object]]]:
        """The name and the findings of each; what was found before an error stays told."""
        for entry in self._entries:
            if entry.kind != "consultation":
                continue
            if entry.state != "readable":
                self.left_out[entry.state] += 1
            elif entry.header.rulebase not in self._names:
                self.left_out[ANOTHER] += 1
            else:
                try:
                    found = {str(one["term"]): Kept(str(one["term"]), one["value"], one["unit"])
                             for one in entry.data()["findings"]}  # fmt: skip
                except (ExpertError, KeyError, TypeError, ValueError):
                    self.left_out[UNREADABLE] += 1
                    continue
                yield f"entry {entry.number}", found
