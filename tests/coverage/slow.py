"""The definition of coverage again, slowly and in other words: one chart and one leaf at a time, forced."""

from collections.abc import Iterator

from expert.chart import Chart
from expert.language import RuleBase
from expert.language.conditions import Condition, Leaf, leaves
from expert.language.truth import truth
from expert.logic import Truth
from expert.meaning import conclude, concludes
from expert.outcome import Outcome

NAMES = {True: "true", False: "false", None: "unknown"}
Fact = tuple[str, ...]


def shown_by(rulebase: RuleBase, chart: Chart) -> set[Fact]:
    """What one patient shows: every obligation that it meets, as a tuple."""
    outcome = conclude(rulebase, chart)
    shown: set[Fact] = {("value", name, value) for name, value in outcome.standing.items() if value != "conflict"}
    for rule in outcome.fired:
        shown.add(("rule", rule.id, "fired"))
        if rule.unless is not None:
            shown.add(("exception", rule.id, "not used"))
    shown |= {("exception", rule.id, "used") for rule in outcome.withheld}
    for rule in rulebase.rules:
        shown |= {("leaf", rule.id, "when", *fact) for fact in _decided(rule.when, outcome)}
        several = rule.unless is not None and len(list(leaves(rule.unless))) > 1
        if several and rule in (*outcome.fired, *outcome.withheld):
            shown |= {("leaf", rule.id, "unless", *fact) for fact in _decided(rule.unless, outcome)}
    return shown


def _decided(condition: Condition, outcome: Outcome) -> Iterator[tuple[str, str]]:
    """The leaves that decide, each with how it is."""
    truths = [truth_of(leaf, outcome) for leaf in leaves(condition)]
    for number, leaf in enumerate(leaves(condition)):
        forced = {value: forced_truth(condition, truths, {number: value}) for value in (True, False, None)}
        if forced[True] is True and forced[False] is not True and forced[None] is not True:
            if leaf.subject.is_finding:
                yield str(number + 1), NAMES[truths[number]]
            else:
                yield str(number + 1), "concluded" if truths[number] else "not concluded"


def truth_of(leaf: Leaf, outcome: Outcome) -> Truth:
    """The truth of any leaf."""
    return outcome.chart.truth(leaf) if leaf.subject.is_finding else concludes(leaf, outcome.concluded)


def forced_truth(condition: Condition, truths: list[Truth], forced: dict[int, Truth]) -> Truth:
    """The truth of a condition whose leaves, from left to right, have these truths, but for those forced."""
    waiting = iter([forced.get(number, value) for number, value in enumerate(truths)])
    # ``truth`` may leave out leaves once it knows enough, so they are numbered by walking the tree first.
    tree = _numbered(condition, waiting)
    return truth(tree[0], lambda leaf: tree[1][id(leaf)])


def _numbered(condition: Condition, values: Iterator[Truth]) -> tuple[Condition, dict[int, Truth]]:
    """A copy of the condition in which every leaf is an object of its own, and the truth of each."""
    if not hasattr(condition, "parts"):
        fields = [getattr(condition, name) for name in type(condition).__dataclass_fields__]
        copied = type(condition)(*fields)
        return copied, {id(copied): next(values)}
    of_leaves: dict[int, Truth] = {}
    parts = []
    for part in condition.parts:
        copied_part, its = _numbered(part, values)
        parts.append(copied_part)
        of_leaves |= its
    counted = (condition.count,) if hasattr(condition, "count") else ()
    return type(condition)(*counted, tuple(parts)), of_leaves
