"""The part of a summary's page about two versions: who is told less caution comes first."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from expert.population.markup import cell, counted, named, number, paragraph, percent, section, table

Data = Mapping[str, Any]

STEPS = {
    "released": "now releases",
    "dropped": "caution dropped",
    "other": "",
}
_KINDS = {"terms": "findings", "conclusions": "conclusions", "rules": "rules"}


def changes_section(summary: Data) -> str:
    """What differs, as a part of the page."""
    changes = summary["against"]
    return section("changes", f"Changes since {version_of(changes['rulebase'], summary['rulebase'])}", "\n".join([
        *_told_first(changes), *_patients(summary, changes), *_conclusions(changes), *_rules(changes),
        *_one_version_only(changes),
    ]))  # fmt: skip


def version_of(one: Data, other: Data) -> str:
    """A version, with as much of its fingerprint as tells it from another one of the same number."""
    said = f"version {one['version']}" if one["name"] == other["name"] else f"{one['name']} {one['version']}"
    same = (one["name"], one["version"]) == (other["name"], other["version"])
    return f"{said} ({one['fingerprint'][:12]})" if same else said


def rows_of(examples: Data) -> str:
    """The example rows of a change: 'rows 3, 17, 20 and others'."""
    rows = [number(row) for row in examples["rows"]]
    if not rows:
        return ""
    more = " and others" if examples["count"] > len(rows) else ""
    return f"{'row' if len(rows) == 1 else 'rows'} {', '.join(rows)}{more}"


def _told_first(changes: Data) -> list[str]:
    released = changes["released"]
    if not released["count"]:
        return [paragraph("Of no patient does anything release now that did not before.")]
    names = [one["title"] for one in changes["conclusions"] if one["changes"][0]["step"] == "released"]
    said = f"Less cautious: {number(released['count'])} patients ({percent(released['rate'])})"
    more = (f" are told something that releases and were not told it before, for example {rows_of(released)}. "
            f"It is about: {'; '.join(names)}.")  # fmt: skip
    return [f'<div class="alarm"><p><strong>{escape(said)}</strong>{escape(more)}</p></div>']


def _patients(summary: Data, changes: Data) -> list[str]:
    kinds = {
        "released": ("Something releases that did not", "released"),
        "dropped": ("Something of caution stands no more, or a lower step of it does", "dropped"),
        "changed": ("Any conclusion differs", ""),
    }
    rows = [
        (cell(said, kind), *counted(changes[key]), cell(rows_of(changes[key]))) for key, (said, kind) in kinds.items()
    ]
    found = [table("Patients", ("Patients of whom", "#Patients", "Rate", "For example"), rows)]
    for key, said in (("valid_only_before", version_of(changes["rulebase"], summary["rulebase"])),
                      ("valid_only_now", version_of(summary["rulebase"], changes["rulebase"]))):  # fmt: skip
        alone = changes[key]
        if alone["count"]:
            found.append(paragraph(f"{number(alone['count'])} rows are valid only in {said} and are not compared: "
                                   f"{rows_of(alone)}."))  # fmt: skip
    return found


def _conclusions(changes: Data) -> list[str]:
    rows = [
        (named(one["title"], one["name"] + _where(one)), cell(_stood(change["before"])), cell(_stood(change["after"])),
         cell(STEPS[change["step"]], change["step"]), *counted(change), cell(rows_of(change)))
        for one in changes["conclusions"] for change in one["changes"]
    ]  # fmt: skip
    if not rows:
        return [paragraph("No conclusion differs for anybody.")]
    head = ("Conclusion", "Before", "Now", "", "#Patients", "Rate", "For example")
    return ["<h3>Conclusions that differ</h3>", table("From what stood before to what stands now", head, rows)]


def _rules(changes: Data) -> list[str]:
    rows = [
        (named(one["title"], one["id"] + _where(one)), *(_more_and_fewer(one[kind]) for kind in ("fired", "withheld")),
         cell(rows_of(_first(one))))
        for one in changes["rules"]
    ]  # fmt: skip
    if not rows:
        return [paragraph("No rule fires or is withheld for anybody else than before.")]
    head = ("Rule", "#Fires: more / fewer", "#Withheld: more / fewer", "For example")
    says = "For how many patients a rule does now what it did not do, and no more what it did"
    return ["<h3>Rules that fire for others</h3>", table(says, head, rows)]


def _one_version_only(changes: Data) -> list[str]:
    rows = [
        (cell(_KINDS[kind]), cell(", ".join(both["before"])), cell(", ".join(both["now"])))
        for kind, both in changes["one_version_only"].items() if both["before"] or both["now"]
    ]  # fmt: skip
    if not rows:
        return []
    return ["<h3>In one version only</h3>", table("By name; what was renamed stands on both sides",
                                                  ("What", "Only before", "Only now"), rows)]  # fmt: skip


def _where(one: Data) -> str:
    return {"both": "", "before": " (only before)", "now": " (only now)"}[one["in"]]


def _stood(value: str) -> str:
    return {"nothing": "not concluded", "conflict": "in conflict"}.get(value, value)


def _more_and_fewer(ways: Data) -> str:
    said = [
        f"{sign}{number(ways[way]['count'])}" for sign, way in (("+", "gained"), ("-", "lost")) if ways[way]["count"]
    ]
    return cell(" / ".join(said), "n")


def _first(rule: Data) -> Data:
    ways: Sequence[Data] = [rule[kind][way] for kind in ("fired", "withheld") for way in ("gained", "lost")]
    return next((one for one in ways if one["count"]), ways[0])
