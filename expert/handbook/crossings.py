"""Everything that points at everything else in a rule base, looked up once for all pages."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from expert.citing import cases_by_claim
from expert.language.conclusions import CONFLICT
from expert.language.conditions import Condition, leaves
from expert.language.labels import in_words
from expert.language.layers import Pair, conclusions_read
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.topics import Topic, TopicKind
from expert.replay_report import Report, Result


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """Things of one kind that stand on one page or under one heading; ``text`` is their topic's, where there is one."""

    name: str
    title: str
    text: Topic | None
    names: tuple[str, ...]


@dataclass(frozen=True)
class Crossings:
    """A rule base, the replay of its cases, and who reads, feeds and cites whom; rules by id, all in fixed order."""

    rulebase: RuleBase
    report: Report

    def chapters(self, kind: TopicKind) -> tuple[Chapter, ...]:
        """The rule base's topics of this kind; where it has none, rules by their topic and all else in one chapter."""
        written = [topic for topic in self.rulebase.topics if topic.kind == kind]
        if written:
            return tuple(Chapter(name=topic.name, title=topic_title(topic.name, self._prose(topic)), text=topic,
                                 names=topic.holds) for topic in written)  # fmt: skip
        if kind == "rules":
            names = dict.fromkeys(rule.topic for rule in self.rulebase.rules)
            return tuple(Chapter(name=name, title=topic_title(name), text=None,
                                 names=tuple(rule.id for rule in self.rulebase.rules if rule.topic == name))
                         for name in names)  # fmt: skip
        members = self.rulebase.terms if kind == "terms" else self.rulebase.conclusions
        return (Chapter(name=kind, title=kind.capitalize(), text=None, names=tuple(one.name for one in members)),)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Topic of rules -> its title."""
        return {chapter.name: chapter.title for chapter in self.chapters("rules")}

    @cached_property
    def read_by(self) -> Mapping[str, tuple[Rule, ...]]:
        """Name of a term or conclusion -> the rules that read it in their condition or exception."""
        table: dict[str, dict[str, Rule]] = {}
        for rule in self.rulebase.rules:
            for name in names_read(rule.when, rule.unless):
                table.setdefault(name, {})[rule.id] = rule
        return {name: tuple(rules.values()) for name, rules in table.items()}

    @cached_property
    def feeds(self) -> Mapping[str, tuple[Rule, ...]]:
        """Rule id -> the rules that read what it concludes."""
        table: dict[str, list[Rule]] = {rule.id: [] for rule in self.rulebase.rules}
        for rule in self.rulebase.rules:
            for other in self.fed_by[rule.id]:
                table[other.id].append(rule)
        return {name: tuple(rules) for name, rules in table.items()}

    @cached_property
    def fed_by(self) -> Mapping[str, tuple[Rule, ...]]:
        """Rule id -> the rules that conclude what it reads."""
        return {
            rule.id: tuple(sorted(
                {other for pair in pairs_wanted(rule.when, rule.unless)
                 for other in self.rulebase.rules_by_pair.get(pair, ())},
                key=lambda other: other.id,
            ))
            for rule in self.rulebase.rules
        }  # fmt: skip

    @cached_property
    def fires_in(self) -> Mapping[str, tuple[Result, ...]]:
        """Rule id -> the situations in which it fires, in the order of the cases."""
        return self._results_by_rule(lambda result: result.outcome.fired)

    @cached_property
    def withheld_in(self) -> Mapping[str, tuple[Result, ...]]:
        """Rule id -> the situations in which it is withheld, in the order of the cases."""
        return self._results_by_rule(lambda result: result.outcome.withheld)

    @cached_property
    def claim_cases(self) -> Mapping[str, list[str]]:
        """Claim id -> paths of the cases that show it."""
        return cases_by_claim(self.rulebase, self.report.cases)

    def _prose(self, topic: Topic) -> str:
        """What a topic and its rules say, for the spelling of its title."""
        rules = [self.rulebase.rule(name) for name in topic.holds] if topic.kind == "rules" else []
        return " ".join([topic.about, topic.use, topic.misuse, *(f"{rule.title} {rule.because}" for rule in rules)])

    def _results_by_rule(self, rules_of: Callable[[Result], Sequence[Rule]]) -> Mapping[str, tuple[Result, ...]]:
        table: dict[str, list[Result]] = {rule.id: [] for rule in self.rulebase.rules}
        for result in self.report.results:
            for rule in rules_of(result):
                table[rule.id].append(result)
        return {rule: tuple(results) for rule, results in table.items()}


def names_read(*conditions: Condition | None) -> Iterator[str]:
    """The names of the terms and conclusions that these conditions read, in their order, each once."""
    yield from dict.fromkeys(leaf.subject.name for condition in conditions if condition is not None
                             for leaf in leaves(condition))  # fmt: skip


def pairs_wanted(*conditions: Condition | None) -> frozenset[Pair]:
    """The (conclusion, value) pairs by which a leaf of these conditions is met; of a conflict all values."""
    return frozenset(
        (conclusion.name, value)
        for condition in conditions
        for conclusion, values in conclusions_read(condition)
        for value in (conclusion.values if CONFLICT in values else values)
    )


def topic_title(name: str, prose: str = "") -> str:
    """A topic's name in words, hyphens and capitals as its text has them: 'anti_inflammatory', 'Anti-inflammatory'."""
    words = name.split("_")
    lower = prose.lower()
    words = [word if re.search("[aeiouy]", word) else word.upper() for word in words]  # 'dvt' is no word
    joined = words[0]
    for before, word in pairwise(words):
        joined += ("-" if f"{before}-{word}" in lower else " ") + word
    said = in_words(joined.replace(" ", "_"), f"{prose} {joined}")
    return said[:1].upper() + said[1:]
