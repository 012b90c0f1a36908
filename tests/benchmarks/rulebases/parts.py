"""A part of a rule base, closed under what it reads: with a rule come all rules that conclude what it reads."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any as Plain

from expert.language import RuleBase
from expert.language.conditions import Condition, leaves
from expert.language.layers import conclusions_read
from expert.language.rules import Rule


def part_of(rulebase: RuleBase, rules: int) -> RuleBase:
    """A part of so many rules, topic after topic in the rule base's own order, each rule with what it rests on."""
    kept: dict[str, Rule] = {}
    for rule in _by_topic(rulebase):
        more = {one.id: one for one in _resting_on(rulebase, rule)}
        if len(kept | more) <= rules:
            kept |= more
    if len(kept) != rules:
        raise ValueError(f"{rulebase!r} has no such part of {rules} rules")
    return RuleBase(**fields_of(rulebase, kept.values()))


def fields_of(rulebase: RuleBase, rules: Iterable[Rule]) -> dict[str, Plain]:
    """The fields of a rule base with these rules, and of the rest what they read and conclude."""
    kept = tuple(rules)
    names = {leaf.subject.name for rule in kept for leaf in leaves(rule.when)}
    named = {rule.then.conclusion.name for rule in kept}
    return {
        "name": "part", "version": rulebase.version, "title": f"{len(kept)} rules of {rulebase.name}",
        "intended_use": "Benchmarks.", "misuse": "Anything else.", "claims": rulebase.claims, "rules": kept,
        "terms": tuple(replace(term, asked_if=None) for term in rulebase.terms if term.name in names),
        "conclusions": tuple(one for one in rulebase.conclusions if one.name in named),
        "impossible": tuple(one for one in rulebase.impossible if _reads(one.when) <= names),
    }  # fmt: skip


def _by_topic(rulebase: RuleBase) -> Iterator[Rule]:
    yield from (rulebase.rule(id_) for topic in rulebase.topics if topic.kind == "rules" for id_ in topic.holds)
    yield from rulebase.rules  # those in no topic


def _resting_on(rulebase: RuleBase, rule: Rule) -> Iterator[Rule]:
    """The rule, and every rule that concludes what it reads, down to the findings."""
    seen, waiting = {rule.id}, [rule]
    while waiting:
        one = waiting.pop()
        yield one
        for condition in (one.when, one.unless):
            for conclusion, _ in conclusions_read(condition):
                new = [below for below in rulebase.rules_for(conclusion.name) if below.id not in seen]
                seen |= {below.id for below in new}
                waiting += new


def _reads(condition: Condition) -> set[str]:
    return {leaf.subject.name for leaf in leaves(condition)}
