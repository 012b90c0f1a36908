"""A decision log on the screen: its entries, one of them, and what a verification found."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from expert.cli.consultation_page import show_consultation
from expert.cli.screen import Screen, counted

if TYPE_CHECKING:  # the help of 'expert log' needs no extra
    from expert.log import Entry, Verification

NO_HEAD = (
    "Without a head noted before (--head), nobody can tell whether the newest entries were cut off, or the "
    "whole log was written anew."
)


def counted_entries(number: int) -> str:
    """'1 entry', '2 entries'."""
    return "1 entry" if number == 1 else f"{number} entries"


def entry_data(entry: "Entry") -> dict[str, Any]:
    """An entry in a list, without what was found."""
    header = entry.header
    return {
        "number": entry.number, "time": header.time, "kind": entry.kind, "rulebase": header.rulebase,
        "version": header.version, "state": entry.state, "reference": entry.reference, "hash": entry.hash,
    }  # fmt: skip


def show_list(screen: Screen, entries: "Iterable[Entry]", *, left_out: int) -> None:
    """A line an entry; ``left_out`` older ones are told of."""
    lines = [_line(entry) for entry in entries]
    if not lines:
        screen.say("No entries.")
        return
    screen.table(("entry", "time", "rule base", "reference"), lines)
    if left_out:
        screen.say(f"{left_out} older not shown; --all shows them.", "dim")


def _line(entry: "Entry") -> tuple[str, ...]:
    header = entry.header
    if entry.kind == "forgetting":
        return str(entry.number), _minute(header.time), "", "(a reference was forgotten)"
    told = entry.reference or "-" if entry.state == "readable" else f"({entry.state})"
    return str(entry.number), _minute(header.time), f"{header.rulebase} {header.version}", told


def _minute(time: str) -> str:
    """A time as people read it, to the second."""
    return f"{time[:19].replace('T', ' ')} UTC"


def show_entry(screen: Screen, entry: "Entry", order: Sequence[str] = (), *, brief: bool = False) -> None:
    """One entry, whole; ``order`` is that of the rule base's conclusions."""
    header = entry.header
    consultation = entry.consultation if entry.kind == "consultation" else None
    screen.item(f"Entry {entry.number}", _minute(header.time), indent=0)
    if entry.reference is not None:
        screen.pair("reference", entry.reference, indent=2)
    if consultation is None:
        screen.pair("forgot", f"the key {header.forgets}", indent=2)
    screen.pair("hash", entry.hash, indent=2)
    screen.pair("before it", header.previous, indent=2)
    if consultation is not None:
        screen.blank()
        show_consultation(screen, consultation, order, brief=brief)


def show_verification(screen: Screen, found: "Verification") -> None:
    """What is wrong, if anything, and the head to note."""
    for fault in found.faults:
        screen.point(str(fault), indent=0, style="red")
    several = counted_entries(found.entries)
    if found.ok:
        screen.say(f"{several}, unchanged and in their order; {found.forgotten} of them forgotten.", "bold")
    else:
        screen.say(f"{several}, {counted(len(found.faults), 'fault')}.", "bold red")
    if found.noted is None:
        screen.say(NO_HEAD)
    elif found.ok:
        screen.say("The noted head is there: nothing up to it was cut off.")
    screen.say(f"Head {found.head}")


def verification_data(found: "Verification") -> dict[str, Any]:
    """As plain data."""
    return {
        "ok": found.ok, "entries": found.entries, "forgotten": found.forgotten, "head": str(found.head),
        "noted": None if found.noted is None else str(found.noted), "truncation_excluded": found.truncation_excluded,
        "faults": [{"entry": fault.entry, "says": fault.says} for fault in found.faults],
    }  # fmt: skip
