"""What follows from a red flag alone: each least chart in which it is present, decided by the reference."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, islice, product

from expert.chart import Chart, Held
from expert.explaining import explain
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Leaf, leaves
from expert.language.red_flags import RedFlag
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.truth import truth
from expert.meaning import conclude
from expert.outcome import Outcome

MOST = 200  # ways in which one flag can be present; no reader follows more


@dataclass(frozen=True, slots=True)
class Consequence:
    """What follows when a flag is present and nothing else is known.

    ``urgency`` is the step that stands, None when no rule concludes one; ``raising`` are the rules that reach it,
    ``path`` those and every rule on which they rest; ``by`` are the leaves of the flag by each of which it comes so.
    """

    urgency: str | None
    raising: tuple[Rule, ...]
    path: tuple[Rule, ...]
    by: tuple[Leaf, ...]


def consequences(flag: RedFlag, rulebase: RuleBase) -> tuple[Consequence, ...]:
    """The consequences of a flag, those that are the same told once."""
    alike: dict[tuple[str | None, tuple[Rule, ...]], tuple[list[Rule], list[Leaf]]] = {}
    for chart in least_charts(flag.when):
        outcome = conclude(rulebase, chart)
        graded = rulebase.urgency.name if rulebase.urgency is not None else ""
        urgency = outcome.standing.get(graded)
        raising = tuple(rule for rule in outcome.fired if rule.then.pair == (graded, urgency))
        rules, by = alike.setdefault((urgency, raising), ([], []))
        rules += _path(outcome, raising)
        by += (leaf for leaf in leaves(flag.when) if chart.truth(leaf))
    return tuple(
        Consequence(urgency, raising, tuple(dict.fromkeys(rules)), tuple(dict.fromkeys(by)))
        for (urgency, raising), (rules, by) in alike.items()
    )


def least_charts(condition: Condition) -> Iterator[Chart]:
    """Charts in which a condition over findings holds and that know nothing which it does not need, each once."""
    seen: set[Chart] = set()
    for found in islice(_ways(condition), MOST):
        chart = Chart(found)
        if chart not in seen and truth(condition, chart.truth) is True:
            seen.add(chart)
            yield chart


def _ways(condition: Condition) -> Iterator[dict[str, Held]]:
    match condition:
        case Is(subject, values):
            for value in values:
                yield {subject.name: value}
        case Compare(subject, op, steps):
            yield {subject.name: steps + {"<": -1, ">": 1}.get(op, 0)}
        case Any(parts):
            for part in parts:
                yield from _ways(part)
        case All(parts):
            yield from _together(parts)
        case AtLeast(count, parts):
            for chosen in combinations(parts, count):
                yield from _together(chosen)


def _together(parts: tuple[Condition, ...]) -> Iterator[dict[str, Held]]:
    for ways in product(*(list(islice(_ways(part), MOST)) for part in parts)):
        yield {name: value for way in ways for name, value in way.items()}


def _path(outcome: Outcome, rules: Iterable[Rule]) -> list[Rule]:
    """These fired rules and those on which they rest, nearest first."""
    firings = {firing.rule.id: firing for firing in explain(outcome).firings}
    path = list(rules)
    for rule in path:  # grows as it goes
        path += [other for match in firings[rule.id].conclusions for other in match.rules if other not in path]
    return path
