"""What the cases of a rule base have to show, each obligation with where it is met.

*Where* is read from truths that know ``&``, ``|`` and ``~``: a mask with a bit for each documented situation, or the
formula of a prover, whose models are the patients in which the obligation is met. So what is measured and what is
proved to be unreachable are one definition.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from expert.coverage.deciding import Of, Truths, deciding, holds
from expert.language.conclusions import Conclusion
from expert.language.conditions import Condition, Leaf, leaves
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule

Of_co = TypeVar("Of_co", bound=Truths, covariant=True)

Kind = Literal["rule", "leaf", "exception", "value"]
KINDS: tuple[Kind, ...] = ("rule", "leaf", "exception", "value")
TRUE, FALSE, UNKNOWN = "true", "false", "unknown"
CONCLUDED, NOT_CONCLUDED = "concluded", "not concluded"
USED, NOT_USED = "used", "not used"


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """Something that a documented case has to show.

    ``kind``     'rule', 'leaf', 'exception' (an ``unless``) or 'value' (of a conclusion)
    ``about``    the rule's id; of a value the conclusion's name
    ``outcome``  'fired'; 'true', 'false', 'unknown' of a leaf on a finding, 'concluded', 'not concluded' of one on a
                 conclusion, each while it decides; 'used', 'not used' of an exception; the value that stands
    ``rules``    the rules that it concerns: one, or those that conclude the value
    ``number``   of a leaf: its place in the condition from left to right, from 1
    """

    kind: Kind
    about: str
    outcome: str
    rules: tuple[Rule, ...]
    leaf: Leaf | None = None
    number: int = 0
    in_unless: bool = False

    @property
    def key(self) -> str:
        """How it is named when no case meets it, for a waiver; the same as long as the condition stays."""
        return f"uncovered {self.kind}: {self.about}{self._which}"

    @property
    def _which(self) -> str:
        match self.kind:
            case "rule":
                return ""
            case "leaf":
                return f", {'unless ' if self.in_unless else ''}leaf {self.number} ({self.leaf}) {self.outcome}"
        return f", {self.outcome}"


class View(Protocol[Of_co]):
    """What is known of many patients, or of any patient."""

    @property
    def every(self) -> Of_co:
        """True of all of them."""

    def true(self, leaf: Leaf) -> Of_co:
        """Where a leaf holds."""

    def false(self, leaf: Leaf) -> Of_co:
        """Where a leaf on a finding is known not to hold."""

    def stands(self, conclusion: Conclusion, value: str) -> Of_co:
        """Where a value of a conclusion stands."""


def obligations(
    rulebase: RuleBase, view: View[Of], *, about: Collection[str] | None = None
) -> Iterator[tuple[Obligation, Of]]:
    """Every obligation of a rule base, and where it is met: rules by id, then the values of the conclusions.

    ``about`` keeps to those of these rules and conclusions.
    """
    for rule in rulebase.rules:
        if about is None or rule.id in about:
            yield from _of_rule(rule, view)
    for conclusion in rulebase.conclusions:
        for value in conclusion.values if about is None or conclusion.name in about else ():
            rules = rulebase.rules_for(conclusion.name, value)
            told = Obligation(kind="value", about=conclusion.name, outcome=value, rules=rules)
            yield told, view.stands(conclusion, value)


def _of_rule(rule: Rule, view: View[Of]) -> Iterator[tuple[Obligation, Of]]:
    met = holds(rule.when, view.true) & view.every
    excepted = None if rule.unless is None else holds(rule.unless, view.true)
    fired = met if excepted is None else met & ~excepted
    yield Obligation(kind="rule", about=rule.id, outcome="fired", rules=(rule,)), fired
    yield from _of_leaves(rule, rule.when, view.every, view, in_unless=False)
    if rule.unless is None or excepted is None:
        return
    for outcome, where in ((USED, met & excepted), (NOT_USED, fired)):
        yield Obligation(kind="exception", about=rule.id, outcome=outcome, rules=(rule,)), where
    if len(list(leaves(rule.unless))) > 1:  # the use of an exception of one leaf is the leaf's, and is not asked twice
        yield from _of_leaves(rule, rule.unless, met, view, in_unless=True)


def _of_leaves(
    rule: Rule, condition: Condition, where: Of, view: View[Of], *, in_unless: bool
) -> Iterator[tuple[Obligation, Of]]:
    for number, (leaf, decides) in enumerate(deciding(condition, view.true, where), 1):
        true = view.true(leaf)
        outcomes: dict[str, Of]
        if leaf.subject.is_finding:
            false = view.false(leaf)
            outcomes = {TRUE: decides & true, FALSE: decides & false, UNKNOWN: decides & ~true & ~false}
        else:
            outcomes = {CONCLUDED: decides & true, NOT_CONCLUDED: decides & ~true}
        for outcome, seen in outcomes.items():
            told = Obligation(
                kind="leaf", about=rule.id, outcome=outcome, rules=(rule,), leaf=leaf, number=number,
                in_unless=in_unless,
            )  # fmt: skip
            yield told, seen
