"""What two versions of a rule base say differently of a population, with names and titles, as plain data.

First comes what is least cautious: what now releases and did not, then what no longer warns.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from expert.language.conclusions import NOTHING, Conclusion
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.population.counting import Counts
from expert.population.differing import step_of
from expert.population.shares import identity_of, share

NOBODY: Counts = {"count": 0, "rows": []}
STEPS = ("released", "dropped", "other")  # the least cautious first


def changes_of(old: RuleBase, new: RuleBase, counts: Counts) -> dict[str, Any]:
    """What differs between ``old`` and ``new``: patients, conclusions, rules; and what one of the two alone knows."""
    both = counts.get("both", 0)

    def patients(kind: str) -> dict[str, Any]:
        found = counts.get(kind, NOBODY)
        return {**share(found["count"], both), "rows": found["rows"]}

    return {
        "rulebase": identity_of(old),
        "both": both,
        "valid_only_before": counts.get("only_before", NOBODY),
        "valid_only_now": counts.get("only_after", NOBODY),
        "changed": patients("changed"),
        "released": patients("released"),
        "dropped": patients("dropped"),
        "conclusions": _conclusions(old, new, counts.get("conclusions", {}), both),
        "rules": _rules(old, new, counts),
        "one_version_only": {
            kind: {"before": sorted({*was} - {*now}), "now": sorted({*now} - {*was})}
            for kind, was, now in (
                ("terms", old.terms_by_name, new.terms_by_name),
                ("conclusions", old.conclusions_by_name, new.conclusions_by_name),
                ("rules", old.rules_by_id, new.rules_by_id),
            )
        },
    }


def _conclusions(old: RuleBase, new: RuleBase, counts: Counts, both: int) -> list[dict[str, Any]]:
    found = []
    for name, befores in counts.items():
        was, now = old.conclusions_by_name.get(name), new.conclusions_by_name.get(name)
        changes = [
            {"before": before, "after": after, "step": step_of(was, now, _none(before), _none(after)),
             **share(one["count"], both), "rows": one["rows"]}
            for before, afters in befores.items() for after, one in afters.items()
        ]  # fmt: skip
        changes.sort(key=lambda one: (STEPS.index(one["step"]), -one["count"], one["before"], one["after"]))
        found.append({"name": name, "title": _title(now, was), "in": _in(was, now), "changes": changes})
    return sorted(
        found,
        key=lambda one: (STEPS.index(one["changes"][0]["step"]), -_total(one["changes"]), one["name"]),
    )


def _rules(old: RuleBase, new: RuleBase, counts: Counts) -> list[dict[str, Any]]:
    found = []
    for name in sorted({*counts.get("fired", {}), *counts.get("withheld", {})}):
        was, now = old.rules_by_id.get(name), new.rules_by_id.get(name)
        ways = {kind: counts[kind].get(name, {}) for kind in ("fired", "withheld")}
        found.append({
            "id": name, "title": _title(now, was), "in": _in(was, now),
            **{kind: {way: both.get(way, NOBODY) for way in ("gained", "lost")} for kind, both in ways.items()},
        })  # fmt: skip
    return sorted(found, key=lambda one: (-_total(_each(one)), one["id"]))


def _each(rule: Mapping[str, Any]) -> Iterator[Counts]:
    return (rule[kind][way] for kind in ("fired", "withheld") for way in ("gained", "lost"))


def _total(counted: Iterable[Counts]) -> int:
    return sum(one["count"] for one in counted)


def _title(*versions: Conclusion | Rule | None) -> str:
    return next(one.title for one in versions if one is not None)


def _in(was: object, now: object) -> str:
    if was is not None and now is not None:
        return "both"
    return "before" if was is not None else "now"


def _none(value: str) -> str | None:
    return None if value == NOTHING else value
