"""Rule bases and charts at random, in the whole of the language, from anything that draws like ``random.Random``.

A rule base loads by construction: the conclusions stand in a row, and a rule reads only conclusions before its own
(and, of its own grade, only steps above its own). Nothing here knows an engine.
"""

from collections.abc import Iterator
from random import Random

from expert.chart import Chart, Held
from expert.language import (
    WEEKS,
    Choice,
    Conclusion,
    Condition,
    Flag,
    Grade,
    Impossible,
    Quantity,
    Rule,
    RuleBase,
    Sign,
    Source,
    Term,
    Verdict,
    choice,
    flag,
    grade,
    not_appraised,
    quantity,
    sign,
    verdict,
    weeks,
)  # fmt: skip
from expert.language.conditions import All, Any, AtLeast, Compare, leaves
from expert.language.truth import truth

SOURCE = Source(id="nobody_2026", title="Nothing at all", kind="study")
APPRAISAL = not_appraised("Drawn at random.")
WORDS = ("none", "mild", "marked", "severe", "worst")


def random_rulebase(random: Random, *, rules: int, terms: int = 0, nesting: int = 2) -> RuleBase:
    """A rule base of ``rules`` rules, over ``terms`` findings (by default half as many, at least four)."""
    found = [_random_term(random, f"topic{index % 3}.finding_{index}") for index in range(terms or max(4, rules // 2))]
    row = _RowOfConclusions(random, found, nesting)
    while len(row.rules) < rules:
        row.extend(rules - len(row.rules))
    shuffled = list(row.rules)
    random.shuffle(shuffled)
    return RuleBase(
        name="drawn", version="1", title="Drawn at random", intended_use="Tests only.", misuse="Anything else.",
        terms=tuple(found), conclusions=tuple(row.conclusions), rules=tuple(shuffled),
    )  # fmt: skip


def random_chart(random: Random, rulebase: RuleBase, *, known: float | None = None) -> Chart:
    """A chart in which each finding is known with this probability (by default any), in a random order."""
    share = random.random() if known is None else known
    names = [term.name for term in rulebase.terms if random.random() < share]
    random.shuffle(names)
    held = {name: random.choice(telling_values(rulebase, name)) for name in names}
    return without_impossible(rulebase, Chart(held))


def telling_values(rulebase: RuleBase, name: str) -> list[Held]:
    """The values of a term that rules can tell apart; of a quantity its ends, and values around each threshold."""
    match rulebase.term(name):
        case Flag():
            return [False, True]
        case Choice(values=values):
            return list(values)
        case Quantity(first=first, last=last):
            steps = {first, last}
            for threshold in _thresholds(rulebase, name):
                steps.update((threshold - 1, threshold, threshold + 1))
            return [step for step in sorted(steps) if first <= step <= last]
    raise TypeError(name)


def without_impossible(rulebase: RuleBase, chart: Chart) -> Chart:
    """The chart, with findings taken away until no impossible combination holds."""
    for combination in rulebase.impossible:
        names = sorted({leaf.subject.name for leaf in leaves(combination.when)})
        while truth(combination.when, chart.truth) is True:
            chart = chart.without(names.pop())
    return chart


def _thresholds(rulebase: RuleBase, name: str) -> Iterator[int]:
    conditions: list[Rule | Impossible] = [*rulebase.rules, *rulebase.impossible]
    for owner in conditions:
        for leaf in leaves(owner.when):
            if isinstance(leaf, Compare) and leaf.subject.name == name:
                yield leaf.steps


def _random_term(random: Random, name: str) -> Term:
    match random.randrange(5):
        case 0 | 1:
            return flag(name, "Is it there?")
        case 2:
            return choice(name, "How much?", values=WORDS[: random.randint(2, 5)], ordered=True)
        case 3:
            return choice(name, "What was seen?", values=("not done", *WORDS[: random.randint(1, 4)]), study=True)
        case _:
            return quantity(name, "For how long?", unit=WEEKS, low=0, high=random.randint(3, 40))


class _RowOfConclusions:
    """Conclusions in a row, and the rules that draw them from findings and from the conclusions before."""

    def __init__(self, random: Random, terms: list[Term], nesting: int) -> None:
        self.random = random
        self.terms = terms
        self.nesting = nesting
        self.conclusions: list[Conclusion] = []
        self.rules: list[Rule] = []
        self.readable: list[Condition] = []

    def extend(self, most: int) -> None:
        """One more conclusion, with at most so many rules."""
        name = f"topic{self.random.randrange(3)}.conclusion_{len(self.conclusions)}"
        conclusion = self._random_conclusion(name)
        drawn = [self.random.choice(conclusion.values) for _ in range(self.random.randint(1, min(most, 5)))]
        concluded = sorted(set(drawn), key=conclusion.values.index, reverse=True)
        before = list(self.readable)
        for value in concluded:
            for _ in range(drawn.count(value)):
                self.rules.append(self._random_rule(conclusion, value, before))
            if isinstance(conclusion, Grade):
                before.append(conclusion.reaches(value))
        self.readable += self._what_can_be_read(conclusion, concluded)
        self.conclusions.append(conclusion)

    def _random_conclusion(self, name: str) -> Conclusion:
        match self.random.randrange(3):
            case 0:
                return sign(name, "A sign")
            case 1:
                return grade(name, "A grade", steps=WORDS[: self.random.randint(2, 5)])
            case _:
                return verdict(name, "A verdict", values=WORDS[: self.random.randint(2, 4)])

    def _what_can_be_read(self, conclusion: Conclusion, concluded: list[str]) -> list[Condition]:
        match conclusion:
            case Sign():
                return [conclusion.concluded]
            case Grade():
                highest = conclusion.values.index(concluded[0])
                return [conclusion.reaches(step) for step in conclusion.values[: highest + 1]]
            case Verdict():
                conflict = [conclusion.in_conflict] if len(concluded) > 1 else []
                return [*map(conclusion.is_, concluded), *conflict]
        raise TypeError(conclusion)

    def _random_rule(self, conclusion: Conclusion, value: str, readable: list[Condition]) -> Rule:
        exceptional = bool(readable) and self.random.random() < 0.35
        return Rule(
            id=f"topic{self.random.randrange(9)}.rule_{len(self.rules)}",
            title="A rule", because="It was drawn so.", source=SOURCE.at("nowhere"), appraisal=APPRAISAL,
            when=self._tree(self.nesting, readable),
            then=conclusion if isinstance(conclusion, Sign) else conclusion.at(value),
            unless=self._tree(1, readable, findings=False) if exceptional else None,
        )  # fmt: skip

    def _tree(self, depth: int, readable: list[Condition], *, findings: bool = True) -> Condition:
        random = self.random
        if depth == 0 or random.random() < 0.3:
            return self._leaf(readable, findings=findings)
        parts: list[Condition] = []
        for _ in range(random.randint(2, 4)):
            part = self._tree(depth - 1, readable, findings=findings)
            if str(part) not in map(str, parts):
                parts.append(part)
        # The nodes themselves: all_of and at_least would refuse parts that exclude each other.
        count = random.randint(1, len(parts))
        tree = random.choice((All(tuple(parts)), Any(tuple(parts)), AtLeast(count, tuple(parts))))
        return ~tree if random.random() < 0.2 and _is_of_findings(tree) else tree

    def _leaf(self, readable: list[Condition], *, findings: bool) -> Condition:
        random = self.random
        if readable and (not findings or random.random() < 0.3):
            # Mostly the latest, so that layers become deep.
            return random.choice(readable[-8:] if random.random() < 0.7 else readable)
        match random.choice(self.terms):
            case Flag() as term:
                return random.choice((term.present, term.absent))
            case Choice(values=values) as term:
                some = random.sample(values, random.randint(1, len(values) - 1))
                return random.choice((term.is_in(*some), ~term.is_in(*some)))
            case Quantity(first=first, last=last) as term:
                threshold = weeks(random.randint(first + 1, last - 1))
                return random.choice((term < threshold, term <= threshold, term >= threshold, term > threshold))
        raise TypeError


def _is_of_findings(tree: Condition) -> bool:
    return all(leaf.subject.is_finding for leaf in leaves(tree))
