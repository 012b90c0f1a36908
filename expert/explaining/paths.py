"""Why: what each fired rule matched, how far its opinion carries, which caveats go with it, and what withheld a rule.

Along the path of a firing the appraisal is the least of its own and of the conclusions it matched: of an ``All``
the least, of an ``Any`` the best, of an ``at_least(n)`` the n-th best. A conclusion takes the best of the firings
that reach its standing value (a conflict, which rests on two values, the least of their bests). Caveats are the union.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from expert.chart import Held
from expert.language.conclusions import CONFLICT
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Leaf, Stands
from expert.language.rules import Rule
from expert.language.sources import LEVELS, Level, Remark
from expert.language.terms import Term
from expert.language.truth import Truths
from expert.meaning import concludes
from expert.outcome import Outcome

# A finding is no opinion: along a path it counts as the best there is.
BEST = LEVELS[-1]


@dataclass(frozen=True, slots=True)
class MatchedFinding:
    """A finding that a rule rests on, and its value as it is held."""

    term: Term
    value: Held


@dataclass(frozen=True, slots=True)
class MatchedConclusion:
    """A conclusion that a rule rests on, its standing value, and the fired rules that reach this value."""

    name: str
    value: str
    rules: tuple[Rule, ...]

    def __str__(self) -> str:
        return f"{self.name} ({', '.join(rule.id for rule in self.rules)})"


@dataclass(frozen=True, slots=True)
class Firing:
    """A fired rule: what it matched, in the order of its condition, and what carries along its path."""

    rule: Rule
    findings: tuple[MatchedFinding, ...]
    conclusions: tuple[MatchedConclusion, ...]
    appraisal: Level
    caveats: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Withheld:
    """A rule whose condition held and which was withheld, and the conclusions of its ``unless`` that withheld it."""

    rule: Rule
    findings: tuple[MatchedFinding, ...]
    conclusions: tuple[MatchedConclusion, ...]
    unless: tuple[MatchedConclusion, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A conclusion's standing value, the rules that reach it, and what carries along their paths.

    ``beside`` are the fired rules that concluded another value of it: a lower step of a grade.
    """

    name: str
    value: str
    rules: tuple[Rule, ...]
    beside: tuple[Rule, ...]
    appraisal: Level
    caveats: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An outcome explained: firings in the outcome's order (layer, then id), conclusions in the rule base's."""

    standings: tuple[Standing, ...]
    firings: tuple[Firing, ...]
    withheld: tuple[Withheld, ...]


def explain(outcome: Outcome) -> Explanation:
    """Explain an outcome; a pure function of it."""
    holding, firings = Holding(outcome), dict[str, Firing]()
    for rule in outcome.fired:  # in layers, so that what a rule matched is explained before it
        firings[rule.id] = _firing(outcome, rule, firings, holding)
    standings = tuple(_standing(outcome, name, firings, holding) for name in outcome.standing)
    return Explanation(
        standings, tuple(firings.values()), tuple(withholding(outcome, rule, holding) for rule in outcome.withheld)
    )


class Holding(Truths):
    """Whether a condition holds, given what was found and concluded; a leaf that is not known to hold is False."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self._chart, self._concluded = outcome.chart, outcome.concluded

    def of_leaf(self, leaf: Leaf) -> bool:
        """Whether a leaf holds."""
        if leaf.subject.is_finding:
            return self._chart.truth(leaf) is True
        return concludes(leaf, self._concluded)


def needed(condition: Condition, holding: Truths) -> Iterator[Leaf]:
    """The leaves on which a condition that holds rests: of an Any or AtLeast only the parts that hold."""
    pending = [condition]
    while pending:
        one = pending.pop()
        if holding.truth(one) is True:
            match one:
                case All(parts) | Any(parts) | AtLeast(_, parts):
                    pending += reversed(parts)
                case Is() | Compare() | Stands():
                    yield one


def shown(remarks: Iterable[Remark], outcome: Outcome, holding: Holding | None = None) -> tuple[Remark, ...]:
    """The remarks whose ``unless`` does not hold, each once; ``holding`` is the outcome's, if the caller has it."""
    holding = holding or Holding(outcome)
    return tuple(
        remark for remark in dict.fromkeys(remarks) if remark.unless is None or holding.truth(remark.unless) is not True
    )


def _firing(outcome: Outcome, rule: Rule, before: dict[str, Firing], holding: Holding) -> Firing:
    findings, conclusions = matched(outcome, rule.when, holding)

    def of_leaf(leaf: Leaf) -> Level:
        return BEST if leaf.subject.is_finding else _best(outcome, leaf.subject.name, before)

    along = _least((rule.appraisal.level, _carried(rule.when, holding, of_leaf)))
    carried = [remark for match in conclusions for other in match.rules for remark in before[other.id].caveats]
    return Firing(rule, findings, conclusions, along, shown((*rule.caveats, *carried), outcome, holding))


def _carried(condition: Condition, holding: Holding, of_leaf: Callable[[Leaf], Level]) -> Level:
    """The appraisal of a condition that holds."""
    match condition:
        case All(parts):
            return _least(_carried(part, holding, of_leaf) for part in parts)
        case Any(parts) | AtLeast(_, parts):
            count = condition.count if isinstance(condition, AtLeast) else 1
            held = (_carried(part, holding, of_leaf) for part in parts if holding.truth(part) is True)
            return sorted(held, key=LEVELS.index, reverse=True)[count - 1]
    return of_leaf(condition)  # type: ignore[arg-type]  # the three branches are above: what is left is a leaf


def _standing(outcome: Outcome, name: str, firings: dict[str, Firing], holding: Holding) -> Standing:
    rules = reaching(outcome, name)
    beside = tuple(rule for rule in outcome.fired_for[name] if rule not in rules)
    caveats = shown((remark for rule in rules for remark in firings[rule.id].caveats), outcome, holding)
    return Standing(name, outcome.standing[name], rules, beside, _best(outcome, name, firings), caveats)


def reaching(outcome: Outcome, name: str) -> tuple[Rule, ...]:
    """The fired rules that reach a conclusion's standing value; of a conflict, all that concluded any value of it."""
    stands = outcome.standing.get(name)
    return tuple(rule for rule in outcome.fired_for.get(name, ()) if stands in (rule.then.value, CONFLICT))


def _best(outcome: Outcome, name: str, firings: dict[str, Firing]) -> Level:
    of_value: dict[str, list[Level]] = {}
    for rule in reaching(outcome, name):
        of_value.setdefault(rule.then.value, []).append(firings[rule.id].appraisal)
    return _least(max(levels, key=LEVELS.index) for levels in of_value.values())


def withholding(outcome: Outcome, rule: Rule, holding: Holding | None = None) -> Withheld:
    """What a withheld rule matched, and what withheld it."""
    if rule.unless is None:
        raise TypeError(f"rule {rule.id} has no unless and cannot be withheld")
    findings, conclusions = matched(outcome, rule.when, holding)
    return Withheld(rule, findings, conclusions, matched(outcome, rule.unless, holding)[1])


def matched(
    outcome: Outcome, condition: Condition, holding: Holding | None = None
) -> tuple[tuple[MatchedFinding, ...], tuple[MatchedConclusion, ...]]:
    """The findings and the conclusions on which a condition that holds rests, in the order of the condition."""
    subjects = dict.fromkeys(leaf.subject.name for leaf in needed(condition, holding or Holding(outcome)))
    terms = outcome.rulebase.terms_by_name
    findings = tuple(MatchedFinding(terms[name], outcome.chart[name]) for name in subjects if name in terms)
    conclusions = tuple(
        MatchedConclusion(name, outcome.standing[name], reaching(outcome, name))
        for name in subjects
        if name not in terms
    )
    return findings, conclusions


def _least(levels: Iterable[Level]) -> Level:
    return min(levels, key=LEVELS.index)
