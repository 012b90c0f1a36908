"""What a peer answers, and whether it is what the rule base means."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from expert.chart import Chart, Held
from expert.language import Grade, RuleBase, Sign
from expert.language.conclusions import CONFLICT
from expert.language.rules import Rule
from expert.meaning import conclude


class Said(NamedTuple):
    """A rule, as an answer has it; ``rank`` is the place of the step or value that it concludes, and -1 of a sign."""

    rule: str
    pair: tuple[str, str]
    rank: int
    is_of_grade: bool


class Answer(NamedTuple):
    """What a peer answers to a chart: rules in any order, and the standing value of each conclusion in any order."""

    fired: Sequence[Said]
    withheld: Sequence[Said]
    standing: dict[str, str]


Ask = Callable[[Mapping[str, Held]], Answer]
_pair = itemgetter(1)


class Disagreement(AssertionError):
    """A peer answers otherwise than the reference."""


def said(rule: Rule) -> Said:
    """A rule, for answers."""
    conclusion = rule.then.conclusion
    rank = -1 if isinstance(conclusion, Sign) else conclusion.values.index(rule.then.value)
    return Said(rule.id, rule.then.pair, rank, isinstance(conclusion, Grade))


def answer(fired: Sequence[Said], withheld: Sequence[Said]) -> Answer:
    """The answer when these rules fired and these were withheld: what stands is worked out in Python, being faster."""
    standing = dict(map(_pair, fired))  # of signs there is no more to do
    ranks: dict[str, int] = {}
    for _, (name, value), rank, is_of_grade in [one for one in fired if one[2] >= 0]:
        before = ranks.setdefault(name, rank)
        if is_of_grade:
            if rank >= before:
                ranks[name], standing[name] = rank, value
        elif rank != before:
            standing[name] = CONFLICT
    return Answer(fired, withheld, standing)


def checked(name: str, ask: Ask, rulebase: RuleBase, charts: Iterable[Chart]) -> Ask:
    """``ask`` itself, once it has answered these charts as the reference does; otherwise raises Disagreement."""
    for chart in charts:
        meant, got = conclude(rulebase, chart), ask(dict(chart))
        for what, wanted, found in (
            ("fired", sorted(rule.id for rule in meant.fired), sorted(one.rule for one in got.fired)),
            ("withheld", sorted(rule.id for rule in meant.withheld), sorted(one.rule for one in got.withheld)),
            ("standing", sorted(meant.standing.items()), sorted(got.standing.items())),
        ):
            if wanted != found:
                differ = sorted(set(wanted) ^ set(found)) or "one of them twice"
                raise Disagreement(f"{name} differs from the reference in what is {what}: {differ}")
    return ask
