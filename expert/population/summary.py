"""What a population's result says, for people: the counts of all its parts with names, titles and rates, as plain data.

A rate is of the valid rows. What is not concluded of a patient is not absent: it may never have been asked.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from expert.language.conclusions import Conclusion
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.population.counting import Counts, merged
from expert.population.shares import identity_of, share
from expert.population.summary_changes import changes_of
from expert.population.summary_page import summary_page

JSON_NAME, HTML_NAME = "summary.json", "summary.html"


def summary_of(
    rulebase: RuleBase,
    parts: Iterable[Counts],
    *,
    rows: int,
    set_aside: int,
    reasons: Mapping[str, int] | None = None,
    against: RuleBase | None = None,
    about: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """The summary of a run, as plain data: what ``summary.json`` holds.

    ``parts`` are what ``part_counts`` gave; of ``rows`` in all so many were ``set_aside``, for ``reasons`` (the
    commonest, in a sentence each). ``against`` is the earlier version with which the parts were counted; ``about`` is
    put in as it is: the input, what made it.
    """
    counts = merged(parts)
    valid = counts.get("valid", 0)
    urgency = rulebase.urgency
    summary: dict[str, Any] = {
        "rulebase": identity_of(rulebase),
        "about": dict(about or {}),
        "rows": rows,
        "valid": valid,
        "set_aside": set_aside,
        "set_aside_reasons": [
            {"reason": reason, "count": count}
            for reason, count in sorted((reasons or {}).items(), key=lambda one: (-one[1], one[0]))
        ],
        "urgency": urgency.name if urgency is not None else None,
        "red_flags": _red_flags(rulebase, counts, valid),
        "conclusions": [
            _conclusion(one, counts.get("conclusions", {}).get(one.name, {}), valid) for one in rulebase.conclusions
        ],
        "rules": [_rule(one, counts, valid) for one in rulebase.rules],
    }
    if against is not None:
        summary["against"] = changes_of(against, rulebase, counts.get("against", {}))
    return summary


def summary_files(summary: Mapping[str, Any]) -> dict[str, bytes]:
    """The files of a summary: for programs, and a page for people that needs no other file."""
    data = json.dumps(summary, ensure_ascii=False, indent=1) + "\n"
    return {JSON_NAME: data.encode(), HTML_NAME: summary_page(summary).encode()}


def _red_flags(rulebase: RuleBase, counts: Counts, valid: int) -> dict[str, Any]:
    found: dict[str, Any] = {"of": len(rulebase.red_flags)}
    for kind in ("open", "present"):
        patients = {int(flags): count for flags, count in counts.get(f"red_flags_{kind}", {}).items()}
        found[kind] = {
            **share(valid - patients.get(0, 0), valid),
            "by_number": {str(flags): patients[flags] for flags in sorted(patients)},
        }
    return found


def _conclusion(conclusion: Conclusion, counts: Mapping[str, int], valid: int) -> dict[str, Any]:
    return {
        "name": conclusion.name,
        "title": conclusion.title,
        "kind": conclusion.kind,
        "values": [
            {"value": value, "releasing": value in conclusion.releasing, **share(counts.get(value, 0), valid)}
            for value in conclusion.may_stand
        ],
        "not_concluded": share(valid - sum(counts.values()), valid),
    }


def _rule(rule: Rule, counts: Counts, valid: int) -> dict[str, Any]:
    return {
        "id": rule.id,
        "title": rule.title,
        "concludes": rule.then.conclusion.name,
        "value": rule.then.value,
        "fired": share(counts.get("fired", {}).get(rule.id, 0), valid),
        "withheld": share(counts.get("withheld", {}).get(rule.id, 0), valid) if rule.unless is not None else None,
    }
