"""A summary in a few sentences, for the screen: what is less cautious first."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from expert.population.changes_page import rows_of, version_of
from expert.population.markup import number, percent
from expert.population.summary_page import never_concluded, silent_rules

Data = Mapping[str, Any]


class Told(NamedTuple):
    """A sentence, and whether it warns of what has become less cautious."""

    text: str
    is_alarm: bool = False


def summary_lines(summary: Data) -> tuple[Told, ...]:
    """The sentences of a summary."""
    return (*_changes(summary), *_figures(summary))


def _changes(summary: Data) -> Iterator[Told]:
    if "against" not in summary:
        return
    changes = summary["against"]
    before = version_of(changes["rulebase"], summary["rulebase"])
    for kind, says in (("released", "told something that releases and was not told by"),
                       ("dropped", "no more told something of caution that was told by")):  # fmt: skip
        found = changes[kind]
        if found["count"]:
            titles = [one["title"] for one in changes["conclusions"]
                      if any(change["step"] == kind for change in one["changes"])]  # fmt: skip
            yield Told(
                f"Less cautious: patients {says} {before}: {_share(found)} ({rows_of(found)}). "
                f"It is about: {'; '.join(titles)}.",
                is_alarm=kind == "released",
            )
    yield Told(f"Patients told anything else than by {before}: {_share(changes['changed'])}.")
    for kind, says in (("valid_only_before", "valid by it and refused now"), ("valid_only_now", "refused by it")):
        if changes[kind]["count"]:
            yield Told(f"Rows {says}, and not compared: {number(changes[kind]['count'])} ({rows_of(changes[kind])}).")


def _figures(summary: Data) -> Iterator[Told]:
    rows, valid, aside = (number(summary[key]) for key in ("rows", "valid", "set_aside"))
    yield Told(f"Rows: {rows}, of them {valid} valid and {aside} set aside.")
    if not summary["valid"]:
        return
    flags = summary["red_flags"]
    if flags["of"]:
        yield Told(
            f"Patients with a red flag that was not asked: {_share(flags['open'])}; "
            f"with one that is present: {_share(flags['present'])}."
        )
    urgency = next((one for one in summary["conclusions"] if one["name"] == summary["urgency"]), None)
    if urgency is not None:
        said = [f"{one['value']} {percent(one['rate'])}" for one in reversed(urgency["values"])]
        none = percent(urgency["not_concluded"]["rate"])
        yield Told(f"{urgency['title']}: {', '.join(said)}, not concluded {none}.")
    never, silent = len(never_concluded(summary)), len(silent_rules(summary))
    yield Told(
        f"{number(never)} of {number(len(summary['conclusions']))} conclusions are drawn of nobody, "
        f"{number(silent)} of {number(len(summary['rules']))} rules fired for nobody."
    )


def _share(share: Data) -> str:
    return f"{number(share['count'])} ({percent(share['rate'])})"
