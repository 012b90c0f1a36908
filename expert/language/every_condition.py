"""Every condition over findings that a rule base holds, wherever it stands."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from expert.language.conditions import Condition

if TYPE_CHECKING:
    from expert.language.rulebase import RuleBase


def conditions_in(rulebase: "RuleBase") -> Iterator[Condition]:
    """Of rules, impossible combinations, red flags and questions: what may name a threshold or read a finding."""
    for rule in rulebase.rules:
        yield rule.when
    for combination in rulebase.impossible:
        yield combination.when
    for flag in rulebase.red_flags:
        yield from (part for part in (flag.when, flag.absent, flag.answered_by) if part is not None)
    for term in rulebase.terms:
        if term.asked_if is not None:
            yield term.asked_if
