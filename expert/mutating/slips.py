"""The slips of a rule: each a rule that differs from it in one small thing, or its absence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from expert.language.conclusions import Conclusion, Grade, Then, Verdict
from expert.language.conditions import Condition
from expert.language.rules import Rule
from expert.mutating.operators import OPERATORS, Operator, Place, slips_in
from expert.wording import then_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One slip: the rule that was meant, what was done to it, and what it became (``deleted``: nothing).

    ``id`` tells the slips of a rule base apart: 'gate.opens/drop condition 3: MRI done'.
    """

    rule: Rule
    operator: Operator
    says: str
    when: Condition
    then: Then
    unless: Condition | None

    @property
    def id(self) -> str:
        """The rule, the operator, the place and the change, in words."""
        return f"{self.rule.id}/{self.says}"

    @property
    def deleted(self) -> bool:
        """Whether the rule is gone."""
        return self.operator == "delete rule"

    def mutated(self) -> Rule | None:
        """What the rule became; None where it is gone. LanguageError where no rule may be so."""
        return None if self.deleted else replace(self.rule, when=self.when, then=self.then, unless=self.unless)


def slips_of(rule: Rule) -> tuple[Slip, ...]:
    """Every slip of a rule that gives another tree, each tree once: by operator, then from left to right."""
    seen = {(rule.when, rule.then, rule.unless)}
    kept = []
    for slip in sorted(_all_slips(rule), key=lambda slip: OPERATORS.index(slip.operator)):
        tree = (slip.when, slip.then, slip.unless)
        if slip.deleted or tree not in seen:
            seen.add(tree)
            kept.append(slip)
    return tuple(kept)


def _all_slips(rule: Rule) -> Iterator[Slip]:
    when, then, unless = rule.when, rule.then, rule.unless
    yield Slip(rule=rule, operator="delete rule", says="delete rule", when=when, then=then, unless=unless)
    for slip in slips_in(when):
        says = f"{slip.operator}{_number(slip.place)}: {slip.says}"
        yield Slip(rule=rule, operator=slip.operator, says=says, when=slip.tree, then=then, unless=unless)
    for value in _other_values(then.conclusion, then.value):
        other = Then(then.conclusion, value)
        says = f"change conclusion: {then_text(other)} instead of {then.value}"
        yield Slip(rule=rule, operator="change conclusion", says=says, when=when, then=other, unless=unless)
    if unless is not None:
        yield Slip(rule=rule, operator="drop unless", says="drop unless", when=when, then=then, unless=None)
        for slip in slips_in(unless):
            says = f"{slip.operator}{_number(slip.place)} of unless: {slip.says}"
            yield Slip(rule=rule, operator=slip.operator, says=says, when=when, then=then, unless=slip.tree)


def _other_values(conclusion: Conclusion, value: str) -> tuple[str, ...]:
    match conclusion:
        case Grade(values=steps):
            place = steps.index(value)
            return tuple(steps[other] for other in (place + 1, place - 1) if 0 <= other < len(steps))
        case Verdict(values=values):
            return tuple(other for other in values if other != value)
    return ()


def _number(place: Place) -> str:
    return f" {'.'.join(map(str, place))}" if place else ""
