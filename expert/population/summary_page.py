"""The summary as one page of HTML that needs no other file: what is wrong or less cautious first, then every rate."""

from collections.abc import Mapping
from html import escape
from importlib.resources import files
from typing import Any

from expert.population.changes_page import changes_section
from expert.population.markup import cell, counted, listed, named, number, paragraph, percent, section, table
from expert.population.summary_plot import pictures

Summary = Mapping[str, Any]

_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="expert population">
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
_READING = (
    "A rate is the share of the valid patients of whom something is concluded. It says nothing of how common a "
    "condition is: what is not concluded of a patient is not absent, for what it rests on may never have been asked."
)
_PLACES = {
    "changes": "Changes", "picture": "At a glance", "urgency": "Urgency", "red-flags": "Red flags",
    "conclusions": "Conclusions", "rules": "Rules", "set-aside": "Rows set aside", "about": "About this run",
}  # fmt: skip


def summary_page(summary: Summary) -> str:
    """The whole document."""
    base = summary["rulebase"]
    sections = [
        _figures(summary),
        *([changes_section(summary)] if "against" in summary else []),
        section("picture", "At a glance", _picture(summary)),
        section("urgency", "Urgency", _urgency(summary)),
        section("red-flags", "Red flags", _red_flags(summary)),
        section("conclusions", "Conclusions", _conclusions(summary)),
        section("rules", "Rules", _rules(summary)),
        section("set-aside", "Rows set aside", _set_aside(summary)),
        section("about", "About this run", _about(summary)),
    ]
    style = (files("expert.population") / "summary.css").read_text(encoding="utf-8")
    title = f"{base['title']}: {number(summary['rows'])} patients"
    return _PAGE.format(title=escape(title), style=style, body="\n".join([_head(summary), *filter(None, sections)]))


def _head(summary: Summary) -> str:
    base = summary["rulebase"]
    said = f"What {base['name']} {base['version']} ({base['fingerprint'][:12]}) concludes of them. {_READING}"
    links = [(f"#{anchor}", words) for anchor, words in _PLACES.items() if anchor != "changes" or "against" in summary]
    menu = "".join(f'<li><a href="{to}">{words}</a></li>' for to, words in links)
    return f'{paragraph(said)}\n<nav aria-label="On this page"><ul>{menu}</ul></nav>'


def _figures(summary: Summary) -> str:
    flags, rules, valid = summary["red_flags"], summary["rules"], summary["valid"]
    silent, never = len(silent_rules(summary)), len(never_concluded(summary))
    figures = [
        ("valid patients", number(valid), f"of {number(summary['rows'])}"),
        ("rows set aside", number(summary["set_aside"]), _of(summary["set_aside"], summary["rows"])),
        *([("have a red flag that was not asked", number(flags["open"]["count"]), percent(flags["open"]["rate"])),
           ("have a red flag that is present", number(flags["present"]["count"]), percent(flags["present"]["rate"]))]
          if flags["of"] else []),
        ("conclusions drawn of nobody", number(never), f"of {number(len(summary['conclusions']))}"),
        ("rules that fired for nobody", number(silent), f"of {number(len(rules))}"),
    ]  # fmt: skip
    groups = "\n".join(f"<div><dt>{escape(label)}</dt><dd>{value} <small>{escape(small)}</small></dd></div>"
                       for label, value, small in figures)  # fmt: skip
    return f'<dl class="figures">\n{groups}\n</dl>'


def _picture(summary: Summary) -> str:
    if not summary["valid"]:
        return ""
    return f"<figure>\n{pictures(summary)}\n</figure>"


def _urgency(summary: Summary) -> str:
    urgency = next((one for one in summary["conclusions"] if one["name"] == summary["urgency"]), None)
    if urgency is None:
        return ""
    rows = [(cell(*_value(urgency, one)), *counted(one)) for one in reversed(urgency["values"])]
    rows.append((cell("not concluded: questions are open"), *counted(urgency["not_concluded"])))
    return table(f"{urgency['title']}, the highest that was concluded", ("Value", "#Patients", "Rate"), rows)


def _red_flags(summary: Summary) -> str:
    flags = summary["red_flags"]
    if not flags["of"]:
        return ""
    numbers = sorted({int(flags_) for kind in ("open", "present") for flags_ in flags[kind]["by_number"]})
    rows = [
        (cell(number(flags_), "n"), *(cell(number(flags[kind]["by_number"].get(str(flags_), 0)), "n")
                                      for kind in ("open", "present")))
        for flags_ in numbers
    ]  # fmt: skip
    says = f"The rule base has {flags['of']} red flags. One that was not asked is open; it is not absent."
    return paragraph(says) + table("Patients by how many of their red flags were not asked, and are present",
                                   ("#So many flags", "#Not asked", "#Present"), rows)  # fmt: skip


def _conclusions(summary: Summary) -> str:
    found = [(one, value) for one in summary["conclusions"] for value in one["values"] if value["count"]]
    found.sort(key=lambda pair: -pair[1]["count"])
    rows = [
        (named(one["title"], one["name"]), cell(*_value(one, value)), *counted(value)) for one, value in found
    ]  # fmt: skip
    never = never_concluded(summary)
    more = f"<h3>Concluded of nobody</h3>\n{listed(never)}" if never else ""
    return table("What is concluded, by rate", ("Conclusion", "Value", "#Patients", "Rate"), rows) + more


def _rules(summary: Summary) -> str:
    found = [one for one in summary["rules"] if one["fired"]["count"] or (one["withheld"] or {}).get("count")]
    found.sort(key=lambda one: -one["fired"]["count"])
    rows = [
        (named(one["title"], one["id"]), *counted(one["fired"]),
         cell(number(one["withheld"]["count"]) if one["withheld"] else "", "n"))
        for one in found
    ]  # fmt: skip
    silent = silent_rules(summary)
    more = f"<h3>Fired for nobody</h3>\n{listed(silent)}" if silent else ""
    head = ("Rule", "#Fired", "Rate", "#Withheld")
    return table("Rules by how often they fired; withheld is a rule whose exception held", head, rows) + more


def _set_aside(summary: Summary) -> str:
    if not summary["set_aside"]:
        return paragraph("None: every row could be read, and is possible.")
    rows = [(cell(one["reason"]), cell(number(one["count"]), "n")) for one in summary["set_aside_reasons"]]
    says = paragraph(f"{number(summary['set_aside'])} rows ({_of(summary['set_aside'], summary['rows'])}) were refused "
                     "as a chart would be; they are in the side files and in none of the rates.")  # fmt: skip
    return says + (table("The commonest reasons", ("Reason", "#Rows"), rows) if rows else "")


def _about(summary: Summary) -> str:
    base = summary["rulebase"]
    said = {"rule base": f"{base['name']} {base['version']}", "fingerprint": base["fingerprint"],
            "fingerprint of its meaning": base["meaning_fingerprint"]}  # fmt: skip
    said |= {str(key).replace("_", " "): str(value) for key, value in summary["about"].items()}
    return table("What was run", ("What", "Which"), [(cell(key), cell(value)) for key, value in said.items()])


def silent_rules(summary: Summary) -> list[str]:
    """The rules that fired for nobody, by title and id."""
    return [f"{one['title']} ({one['id']})" for one in summary["rules"] if not one["fired"]["count"]]


def never_concluded(summary: Summary) -> list[str]:
    """The conclusions of which no value stood for anybody, by title."""
    return [one["title"] for one in summary["conclusions"] if not any(value["count"] for value in one["values"])]


def _value(conclusion: Summary, value: Summary) -> tuple[str, str]:
    if value["value"] == "conflict" and conclusion["kind"] == "verdict":
        return "in conflict", "conflict"
    return f"{value['value']} (releases)" if value["releasing"] else value["value"], ""


def _of(count: int, all_: int) -> str:
    return percent(count / all_ if all_ else None)
