"""What has to change in a situation so that a rule's condition holds, or a leaf of it decides: the fewest leaves."""

from collections.abc import Iterable
from dataclasses import dataclass

from expert.coverage.deciding import parts_wanted
from expert.coverage.obligations import CONCLUDED, FALSE, NOT_CONCLUDED, TRUE, UNKNOWN, USED, Obligation
from expert.language.conditions import All, Any, AtLeast, Condition, Leaf, leaves
from expert.language.rules import Rule
from expert.logic import Truth

# What a leaf has to be where it must not hold: false or unknown.
NOT_TRUE = "not true"
_OUTCOME = {True: TRUE, False: FALSE, None: UNKNOWN}

# By the number of the leaf in its rule, from 0: how each leaf comes out, and how some of them should.
Truths = tuple[Truth, ...]
Plan = dict[int, str]


@dataclass(frozen=True, slots=True)
class Change:
    """A leaf that has to come out otherwise: 'true', 'not true', 'false', 'unknown', 'concluded', 'not concluded'."""

    leaf: Leaf
    to: str

    def __str__(self) -> str:
        return f"{self.leaf}: {self.to}"


@dataclass(frozen=True, slots=True)
class _Node:
    """A node of a condition, with the numbers of its leaves and how many parts have to be true (0: it is a leaf)."""

    numbers: range
    wanted: int
    parts: tuple["_Node", ...]


def _node(condition: Condition, first: int) -> _Node:
    if not isinstance(condition, All | Any | AtLeast):
        return _Node(range(first, first + 1), 0, ())
    parts: list[_Node] = []
    last = first
    for part in condition.parts:
        parts.append(_node(part, last))
        last = parts[-1].numbers.stop
    return _Node(range(first, last), parts_wanted(condition), tuple(parts))


class RuleToChange:
    """A rule's condition and exception, ready to be asked what has to change."""

    def __init__(self, rule: Rule) -> None:
        self._when = _node(rule.when, 0)
        self._unless = None if rule.unless is None else _node(rule.unless, self._when.numbers.stop)
        self.leaves = (*leaves(rule.when), *(leaves(rule.unless) if rule.unless is not None else ()))

    def plan(self, obligation: Obligation, truths: Truths) -> Plan:
        """What has to change, where the leaves have these truths, so that the obligation is met."""
        plan: Plan = {}
        if obligation.leaf is not None:
            number = obligation.number - 1 + (self._when.numbers.stop if obligation.in_unless else 0)
            plan = _own(obligation.leaf, truths[number], obligation.outcome, number)
            if not obligation.in_unless:
                return plan | _deciding(self._when, truths, number)
            plan |= _deciding(self._unless, truths, number) if self._unless is not None else {}
        elif self._unless is not None:
            plan = (_made_true if obligation.outcome == USED else _made_untrue)(self._unless, truths)
        return plan | _made_true(self._when, truths)

    def changes(self, plan: Plan) -> tuple[Change, ...]:
        """The plan in words, in the order of the leaves; of a leaf on a conclusion, that it is concluded or not."""
        return tuple(_change(self.leaves[number], to) for number, to in sorted(plan.items()))


def _change(leaf: Leaf, to: str) -> Change:
    return Change(leaf, to if leaf.subject.is_finding else {TRUE: CONCLUDED, NOT_TRUE: NOT_CONCLUDED}.get(to, to))


def _own(leaf: Leaf, truth: Truth, outcome: str, number: int) -> Plan:
    """What the obligation wants of its own leaf."""
    is_true, is_not = (TRUE, _OUTCOME[truth]) if leaf.subject.is_finding else (CONCLUDED, NOT_CONCLUDED)
    return {} if outcome == (is_true if truth is True else is_not) else {number: outcome}


def _deciding(node: _Node, truths: Truths, target: int) -> Plan:
    """What has to change below a node so that the target leaf decides it."""
    plan: Plan = {}
    if node.parts:
        plan = _exactly(node.wanted - 1, [part for part in node.parts if target not in part.numbers], truths)
        for part in node.parts:
            if target in part.numbers:
                plan |= _deciding(part, truths, target)
    return plan


def _made_true(node: _Node, truths: Truths) -> Plan:
    if not node.parts:
        return {} if truths[node.numbers.start] is True else {node.numbers.start: TRUE}
    return _cheapest([_made_true(part, truths) for part in node.parts], node.wanted)


def _made_untrue(node: _Node, truths: Truths) -> Plan:
    if not node.parts:
        return {node.numbers.start: NOT_TRUE} if truths[node.numbers.start] is True else {}
    return _cheapest([_made_untrue(part, truths) for part in node.parts], len(node.parts) - node.wanted + 1)


def _exactly(count: int, parts: Iterable[_Node], truths: Truths) -> Plan:
    """The fewest changes after which exactly so many of these parts are true."""
    choices = [(_made_true(part, truths), _made_untrue(part, truths)) for part in parts]
    choices.sort(key=lambda choice: len(choice[0]) - len(choice[1]))
    return _joined(choice[0 if place < count else 1] for place, choice in enumerate(choices))


def _cheapest(plans: list[Plan], count: int) -> Plan:
    return _joined(sorted(plans, key=len)[:count])


def _joined(plans: Iterable[Plan]) -> Plan:
    return {number: to for plan in plans for number, to in plan.items()}
