"""What drawing charts of a rule base needs to know of it, worked out once for each rule base.

A condition is turned into a *plan*: which findings to put into a chart so that it holds, with a choice wherever there
are several ways, down through the rules that conclude what it reads.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from weakref import WeakKeyDictionary

from expert.chart import Chart, Held
from expert.language.conclusions import CONFLICT, Conclusion
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Leaf, Stands, leaves
from expert.language.invariants import Always, Stable
from expert.language.layers import pairs_read
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.rules import Impossible, Rule
from expert.language.terms import Choice, Term
from expert.language.truth import truth


@dataclass(frozen=True, slots=True, eq=False)
class Finding:
    """Plan of one leaf on a finding, or of several that must hold together: the telling values, simplest first."""

    name: str
    leaves: tuple[Leaf, ...]
    values: tuple[Held, ...]

    def holds(self, value: Held) -> bool:
        """Whether a known value satisfies the leaves."""
        return all(leaf.holds(value) for leaf in self.leaves)

    def joined(self, other: "Finding") -> "Finding":
        """The plan of both on the same finding, such as a lower and an upper threshold."""
        values = tuple(value for value in self.values if value in other.values)
        return Finding(self.name, (*self.leaves, *other.leaves), values)


@dataclass(frozen=True, slots=True, eq=False)
class Some:
    """Plan of a branch: so many of the parts."""

    count: int
    parts: tuple["Plan", ...]


@dataclass(frozen=True, slots=True, eq=False)
class Concluded:
    """Plan of a leaf on a conclusion: one of these rules has to fire."""

    rules: tuple[Rule, ...]


Plan = Finding | Some | Concluded


class Tables:
    """A rule base's telling values, impossible combinations by term, and plans."""

    def __init__(self, rulebase: RuleBase) -> None:
        # The rule base is the key of a weak mapping, so nothing here may hold on to it; its parts it may.
        self._rules_by_pair = rulebase.rules_by_pair
        self.terms = rulebase.terms
        self.rules = rulebase.rules
        self.telling = {term.name: tuple(_telling(term, steps)) for term, steps in _thresholds(rulebase)}
        forbids: defaultdict[str, list[Impossible]] = defaultdict(list)
        for combination in rulebase.impossible:
            for name in dict.fromkeys(leaf.subject.name for leaf in leaves(combination.when)):
                forbids[name].append(combination)
        self._forbids: Mapping[str, list[Impossible]] = dict(forbids)

    def __repr__(self) -> str:
        return f"<tables of {len(self.rules)} rules>"

    @cached_property
    def findings(self) -> tuple[tuple[str, Held], ...]:
        """Every telling finding: name and value."""
        return tuple((name, value) for name, values in self.telling.items() for value in values)

    @cached_property
    def aims(self) -> tuple[Rule, ...]:
        """The rules to aim at, in twos those that no rule reads, in threes those of them that rest on others.

        The rest fire on the way to these too.
        """
        read = {pair for rule in self.rules for pair in pairs_read(rule.when) | pairs_read(rule.unless)}
        last = tuple(rule for rule in self.rules if rule.then.pair not in read)
        return (*self.rules, *last, *(rule for rule in last if pairs_read(rule.when)))

    @cached_property
    def plans(self) -> Mapping[str, Plan]:
        """How to make each rule's ``when`` hold, by rule id."""
        return {rule.id: self.plan(rule.when) for rule in self.rules}

    @cached_property
    def exceptions(self) -> Mapping[str, Plan]:
        """How to make each rule's ``unless`` hold, by rule id."""
        return {rule.id: self.plan(rule.unless) for rule in self.rules if rule.unless is not None}

    def plan(self, condition: Condition) -> Plan:
        """How to make a condition over findings, conclusions and standing steps hold."""
        match condition:
            case All(parts):
                return _all(map(self.plan, parts))
            case Any(parts):
                return Some(1, tuple(map(self.plan, parts)))
            case AtLeast(count, parts):
                return Some(count, tuple(map(self.plan, parts)))
            case Is() | Compare() | Stands():
                return self._of_leaf(condition)
        raise TypeError(f"{condition!r} is no node of the rule language")

    def allows(self, findings: Mapping[str, Held], name: str) -> bool:
        """Whether no impossible combination that reads this finding holds."""
        combinations = self._forbids.get(name)
        if not combinations:
            return True
        chart = Chart(findings)
        return not any(truth(combination.when, chart.truth) is True for combination in combinations)

    def _of_leaf(self, leaf: Leaf) -> Plan:
        subject = leaf.subject
        if not isinstance(subject, Conclusion):
            holding = tuple(value for value in self.telling[subject.name] if leaf.holds(value))
            if isinstance(leaf, Compare):
                holding = tuple(sorted(holding, key=lambda value: abs(int(value) - leaf.steps)))
            return Finding(subject.name, (leaf,), holding)
        if isinstance(leaf, Is) and CONFLICT in leaf.values:
            each = [self._rules_by_pair.get((subject.name, value), ()) for value in subject.values]
            return Some(2, tuple(Concluded(rules) for rules in each if rules))
        wanted = [value for value in subject.values if leaf.holds(value)]
        return Concluded(tuple(rule for value in wanted for rule in self._rules_by_pair.get((subject.name, value), ())))


def _all(plans: Iterable[Plan]) -> Plan:
    """The plan of all of these; what leaves no choice comes first, so that choices are made with it in view."""
    findings: dict[str, Finding] = {}
    choices: list[Plan] = []
    waiting = deque(plans)
    while waiting:
        plan = waiting.popleft()
        match plan:
            case Finding(name):
                findings[name] = findings[name].joined(plan) if name in findings else plan
            case Some(count, parts) if count == len(parts):
                waiting.extend(parts)
            case _:
                choices.append(plan)
    together = (*findings.values(), *choices)
    return Some(len(together), together)


_lock = Lock()
_tables: "WeakKeyDictionary[RuleBase, Tables]" = WeakKeyDictionary()


def tables_of(rulebase: RuleBase) -> Tables:
    """The tables of a rule base, built at the first call and forgotten with it."""
    with _lock:
        tables = _tables.get(rulebase)
        if tables is None:
            tables = _tables[rulebase] = Tables(rulebase)
        return tables


def telling_values(rulebase: RuleBase, term: Term) -> tuple[Held, ...]:
    """The values of a term that some condition of the rule base could tell apart, held as a chart holds them.

    Of a quantity these are its thresholds, the steps just below and above them, and its ends.
    """
    return tables_of(rulebase).telling[term.name]


def is_possible(rulebase: RuleBase, findings: Mapping[str, Held]) -> bool:
    """Whether no impossible combination holds."""
    chart = Chart(findings)
    return not any(truth(combination.when, chart.truth) is True for combination in rulebase.impossible)


def _thresholds(rulebase: RuleBase) -> Iterator[tuple[Term, list[int]]]:
    """Every term, and the steps with which a condition anywhere in the rule base compares it, in order."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for condition in _conditions(rulebase):
        for leaf in leaves(condition):
            if isinstance(leaf, Compare):
                found[leaf.subject.name].add(leaf.steps)
    for term in rulebase.terms:
        yield term, sorted(found[term.name])


def _conditions(rulebase: RuleBase) -> Iterator[Condition]:
    yield from (rule.when for rule in rulebase.rules)
    yield from (combination.when for combination in rulebase.impossible)
    for invariant in rulebase.invariants:
        if not isinstance(invariant, Stable):
            yield invariant.when
        if isinstance(invariant, Always):
            yield invariant.then
    for flag in rulebase.red_flags:
        yield from (flag.when, flag.cleared)
    for term in rulebase.terms:
        if term.asked_if is not None:
            yield term.asked_if


def _telling(term: Term, thresholds: list[int]) -> list[Held]:
    match term:
        case Quantity(first=first, last=last):
            # In their order, for Hypothesis shrinks from one value to the next before it; the low end is seldom what
            # is looked for, so it stands last.
            near = sorted({step + by for step in thresholds for by in (-1, 0, 1)} - {first})
            return [step for step in dict.fromkeys((*near, last, first)) if first <= step <= last]
        case Choice(values=values):
            return list(values)
    return [True, False]
