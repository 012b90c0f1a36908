"""Charts that are steered towards rules: random charts seldom reach a deep rule or a releasing value.

Drawn from a ``random.Random``, which is many times faster than drawing finding by finding through Hypothesis; the laws
draw the seed with Hypothesis, and a chart that breaks a law is made smaller by ``smallest``.
"""

import random
from collections import defaultdict
from functools import cache

from expert.chart import Chart
from expert.language.conditions import All, Any, AtLeast, Compare, Is, Stands, leaves
from expert.language.quantities import Quantity
from expert.language.truth import truth


def all_values(term):
    """Every value of a term; of a quantity in steps."""
    if isinstance(term, Quantity):
        return range(term.first, term.last + 1)
    return (True, False) if term.kind == "flag" else term.values


def telling_values(rulebase, term):
    """The values of a term that some condition could tell apart: of a quantity, those at its thresholds and ends."""
    if not isinstance(term, Quantity):
        return all_values(term)
    near = {step + beside for step in thresholds(rulebase)[term.name] for beside in (-1, 0, 1)}
    return sorted(step for step in near | {term.first, term.last} if term.first <= step <= term.last)


@cache
def thresholds(rulebase):
    """The steps with which rules and impossible combinations compare, by term."""
    found = defaultdict(set)
    for read in (*rulebase.rules, *rulebase.impossible):
        for leaf in leaves(read.when):
            if isinstance(leaf, Compare):
                found[leaf.subject.name].add(leaf.steps)
    return found


def is_possible(rulebase, findings):
    """Whether no impossible combination holds."""
    chart = Chart(findings)
    return not any(truth(combination.when, chart.truth) for combination in rulebase.impossible)


class Steering:
    """Draws charts of one rule base."""

    def __init__(self, rulebase, seed):
        self.rulebase = rulebase
        self.random = random.Random(seed)

    def chart(self, rules=None):
        """A possible chart: findings that satisfy one to three of ``rules`` (default: all), and some more."""
        return self.extension(Chart(), rules, least=1)

    def towards(self, condition):
        """A possible chart that was drawn to make the condition of an invariant hold; it need not."""
        return Chart(self._if_possible({}, self._satisfying(condition, {})))

    def extension(self, chart, rules=None, least=0):
        """A possible extension of a possible chart, steered towards up to three of ``rules``."""
        findings = dict(chart)
        for rule in self.random.choices(rules or self.rulebase.rules, k=self.random.randint(least, 3)):
            findings |= self._if_possible(findings, self._satisfying(rule.when, dict(findings)))
        for term in self.random.sample(self.rulebase.terms, self.random.choice((0, 0, 3, 12))):
            findings |= self._if_possible(findings, {term.name: findings.get(term.name, self.value(term))})
        return Chart(findings)

    def value(self, term):
        """Any value of a term; of a quantity in steps."""
        return self.random.choice(all_values(term))

    def _if_possible(self, findings, more):
        return more if is_possible(self.rulebase, {**findings, **more}) else {}

    def _satisfying(self, condition, findings):
        """``findings`` with what makes the condition hold, unless what is known already forbids it."""
        match condition:
            case All(parts):
                for part in parts:
                    self._satisfying(part, findings)
            case Any(parts):
                self._satisfying(self.random.choice(parts), findings)
            case AtLeast(count, parts):
                for part in self.random.sample(parts, count):
                    self._satisfying(part, findings)
            case Compare(term, _, steps):
                near = range(max(term.first, steps - 2), min(term.last, steps + 2) + 1)
                findings.setdefault(term.name, self.random.choice([step for step in near if condition.holds(step)]))
            case Is(subject, values) if subject.is_finding:
                findings.setdefault(subject.name, self.random.choice(values))
            case Is(subject, values) | Stands(subject, values):
                looked_for = subject.values if "conflict" in values else values
                rules = [rule for v in looked_for for rule in self.rulebase.rules_by_pair.get((subject.name, v), ())]
                if rules:
                    self._satisfying(self.random.choice(rules).when, findings)
        return findings


def smallest(findings, breaks):
    """A least part of the findings for which ``breaks`` still holds, by leaving out one after the other."""
    kept = dict(findings)
    for name in list(kept):
        fewer = {other: value for other, value in kept.items() if other != name}
        if breaks(fewer):
            kept = fewer
    return kept
