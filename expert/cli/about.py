"""``expert about``: what the rule base is for, where it comes from, what it reads, and how far it was reviewed."""

from collections import Counter

import click

from expert.cli.options import json_option, rulebase_option
from expert.cli.screen import Screen, print_json
from expert.language.attributes import Attribute
from expert.language.export import attributes_data
from expert.language.rulebase import RuleBase
from expert.language.sources import LEVELS
from expert.wording import GRADES

NOT_STATED = "not stated"


@click.command()
@rulebase_option
@json_option
def about(rulebase: RuleBase, as_json: bool) -> None:
    """Tell what the rule base is for and what it is not for, its source attributes, and the state of its rules."""
    levels = Counter(rule.appraisal.level for rule in rulebase.rules)
    grades = Counter(rule.appraisal.grade for rule in rulebase.rules if rule.appraisal.grade is not None)
    unreviewed = sum(rule.review is None for rule in rulebase.rules)
    if as_json:
        print_json({
            "name": rulebase.name, "version": rulebase.version, "title": rulebase.title,
            "intended_use": rulebase.intended_use, "misuse": rulebase.misuse,
            "source_attributes": attributes_data(rulebase.source_attributes),
            "rules": len(rulebase.rules), "unreviewed": unreviewed,
            "appraisals": {level: levels[level] for level in LEVELS}, "grades": {g: grades[g] for g in GRADES},
            "sources": len(rulebase.sources), "invariants": len(rulebase.invariants),
            "fingerprint": rulebase.fingerprint, "meaning_fingerprint": rulebase.meaning_fingerprint,
        })  # fmt: skip
        return
    screen = Screen()
    screen.say(f"{rulebase.title}, version {rulebase.version}", "bold")
    _part(screen, "Intended use", [rulebase.intended_use])
    _part(screen, "Misuse", [rulebase.misuse])
    screen.heading("Source attributes")
    told = rulebase.source_attributes
    for attribute in told.listed() if told is not None else (Attribute("Source attributes", NOT_STATED),):
        screen.pair(attribute.name, attribute.says, indent=2, label_width=26)
    appraised = ", ".join(f"{levels[level]} {level}" for level in LEVELS if levels[level])
    graded = ", ".join(f"{grades[grade]} {grade} ({words})" for grade, words in GRADES.items() if grades[grade])
    _part(
        screen,
        "Rules",
        [
            f"{len(rulebase.rules)} rules, citing {len(rulebase.sources)} sources.",
            f"Appraised as: {appraised}.",
            *([f"Grade of evidence: {graded}."] if graded else []),
            f"{unreviewed} not yet reviewed by a clinician; see expert rules --review.",
            f"{len(rulebase.invariants)} invariants that every consultation keeps.",
        ],
    )
    screen.blank()
    screen.say(f"Fingerprint {rulebase.fingerprint}; of the meaning {rulebase.meaning_fingerprint}.", "dim")


def _part(screen: Screen, heading: str, lines: list[str]) -> None:
    screen.heading(heading)
    for line in lines:
        screen.say(line, indent=2)
