"""A replay of a log on the screen: whose conclusions change, from what to what, by which rules; then totals."""

from collections import Counter
from typing import TYPE_CHECKING, Any

from rich.text import Text

from expert.cli.screen import Screen
from expert.language.conclusions import NOTHING
from expert.language.rulebase import RuleBase

if TYPE_CHECKING:  # the help of 'expert log' needs no extra
    from expert.log import Replayed

_WORDS = {
    "same": "answered as before", "changed": "answered otherwise", "refused": "refused by today's rule base",
    "forgotten": "forgotten", "unreadable": "unreadable", "of another rule base": "of another rule base",
}  # fmt: skip


class Tally:
    """What became of logged consultations: those that are not as before, and of the rest how many there are."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.otherwise: list[Replayed] = []

    def add(self, one: "Replayed") -> None:
        """Count one."""
        self.counts[one.came] += 1
        if not one.as_before:
            self.otherwise.append(one)

    def data(self, rulebase: RuleBase) -> dict[str, Any]:
        """As plain data."""
        return {
            "rulebase": {"name": rulebase.name, "version": rulebase.version, "fingerprint": rulebase.fingerprint},
            "counts": {word: self.counts[word] for word in _WORDS},
            "not_as_before": [one.data() for one in self.otherwise],
        }


def show_replay(screen: Screen, tally: Tally, rulebase: RuleBase) -> None:
    """Print it."""
    for one in tally.otherwise:
        _entry(screen, one, rulebase)
        screen.blank()
    _by_conclusion(screen, tally, rulebase)
    screen.say("TOTALS", "bold")
    told = [f"{tally.counts[word]} {said}" for word, said in _WORDS.items() if tally.counts[word]]
    screen.say(f"{sum(tally.counts.values())} logged consultations: {', '.join(told) or 'none'}.", indent=2)
    screen.say(
        f"Rule base {rulebase.name} {rulebase.version}, fingerprint {rulebase.fingerprint[:12]}.", "dim", indent=2
    )


def _entry(screen: Screen, one: "Replayed", rulebase: RuleBase) -> None:
    reference = f", {one.reference}" if one.reference is not None else ""
    screen.item(f"Entry {one.entry}", f"{one.time[:10]}, rule base version {one.version}{reference}", indent=0)
    for change in one.changes:
        screen.point(Text.assemble(
            f"{_title(rulebase, change.conclusion)}: {change.before or NOTHING} -> ",
            (change.after or NOTHING, "bold"),
            (f"  by {', '.join(change.begins_with)}", "dim"),
        ))  # fmt: skip
    for sentence in one.left_out:
        word = "refused" if one.came == "refused" else "left out"
        screen.point(Text.assemble((word, "yellow"), f": {sentence}"))
    if one.came == "unreadable":
        screen.point("it cannot be read; verify the log", style="red")
    for before, now in one.renamed.items():
        screen.point(Text(f"{before} is called {now} now", "dim"))


def _by_conclusion(screen: Screen, tally: Tally, rulebase: RuleBase) -> None:
    """Each change and how many it concerns, where it is more than can be seen at a glance."""
    found = Counter(
        (change.conclusion, change.before or NOTHING, change.after or NOTHING, change.begins_with)
        for one in tally.otherwise
        for change in one.changes
    )
    if len(tally.otherwise) < 2 or not found:  # noqa: PLR2004  # of one entry, the list above is the summary
        return
    screen.say("WHAT CHANGES", "bold")
    for (name, before, after, rules), many in found.most_common():
        said = f"{_title(rulebase, name)}: {before} -> {after}"
        screen.point(Text.assemble(f"{many} x  {said}", (f"  by {', '.join(rules)}", "dim")))
    screen.blank()


def _title(rulebase: RuleBase, name: str) -> str:
    conclusion = rulebase.conclusions_by_name.get(name)
    return conclusion.title if conclusion is not None else name
