"""Rule bases at random, in the whole of the language, from a ``random.Random`` or one that Hypothesis answers.

A rule base loads by construction: the conclusions stand in a row, and a rule reads only conclusions before its own
(and, of its own grade, only steps above its own). What releases rests on nothing that has an exception. Nothing here
knows an engine.
"""

from random import Random

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from expert.language import (
    CELSIUS,
    WEEKS,
    Choice,
    Conclusion,
    Condition,
    Flag,
    Grade,
    Impossible,
    Policy,
    Quantity,
    Rule,
    RuleBase,
    Sign,
    Source,
    Term,
    Verdict,
    all_of,
    choice,
    flag,
    grade,
    not_appraised,
    quantity,
    sign,
    verdict,
)  # fmt: skip
from expert.language.conclusions import Then
from expert.language.conditions import All, Any, AtLeast, leaves
from expert.units import Measure

SOURCE = Source(id="nobody_2026", title="Nothing at all", kind="study")
APPRAISAL = not_appraised("Drawn at random.")
# How often a conclusion has a releasing value, a policy governs a grade, a rule has an exception, a branch is cut
# short, a tree is complemented, a leaf reads a conclusion, and one of the latest, so that layers become deep.
RELEASING, GOVERNED, EXCEPTED, LEAF, COMPLEMENTED, ON_A_CONCLUSION, ON_THE_LATEST = 0.3, 0.3, 0.35, 0.3, 0.2, 0.3, 0.7
WORDS = ("none", "mild", "marked", "severe", "worst")


def rulebases(*, most_rules: int = 12) -> SearchStrategy[RuleBase]:
    """Small rule bases that load, for laws that hold of any rule base; a failing one shrinks, slowly.

    @given(rulebases(), st.data())
    def test_my_reader(rulebase, data):
        chart = data.draw(charts(rulebase))
    """
    counts = st.integers(1, most_rules)
    return st.builds(
        lambda random, rules: random_rulebase(random, rules=rules), st.randoms(use_true_random=False), counts
    )


def random_rulebase(random: Random, *, rules: int, terms: int = 0, nesting: int = 2) -> RuleBase:
    """A rule base of at least ``rules`` rules, over ``terms`` findings (by default half as many, at least four).

    With every kind of term, condition and conclusion, and with exceptions, releasing values, policies and impossible
    combinations; ``nesting`` is how deep conditions are nested.
    """
    found = [_random_term(random, f"topic{index % 3}.finding_{index}") for index in range(terms or max(4, rules // 2))]
    row = _RowOfConclusions(random, found, nesting)
    while len(row.rules) < rules:
        row.extend(rules - len(row.rules))
    shuffled = list(row.rules)
    random.shuffle(shuffled)
    return RuleBase(
        name="drawn", version="1", title="Drawn at random", intended_use="Tests only.", misuse="Anything else.",
        terms=tuple(found), conclusions=tuple(row.conclusions), rules=tuple(shuffled),
        impossible=tuple(row.impossible(number) for number in range(random.randrange(3))),
        policies=tuple(row.policies()),
    )  # fmt: skip


def _random_term(random: Random, name: str) -> Term:
    match random.randrange(7):
        case 0 | 1:
            return flag(name, "Is it there?")
        case 2:
            return choice(name, "How much?", values=WORDS[: random.randint(2, 5)], ordered=True)
        case 3:
            return choice(name, "What was seen?", values=("not done", *WORDS[: random.randint(1, 4)]), study=True)
        case 4:
            return choice(name, "Which?", values=WORDS[: random.randint(2, 5)])
        case 5:
            return quantity(name, "How warm?", unit=CELSIUS, low=-2, high=random.randint(1, 20), step="0.5")
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
        self.firm: list[Condition] = []  # what a releasing value may rest on: no exception and no conflict below

    def extend(self, most: int) -> None:
        """One more conclusion, with at most so many rules; every third has a releasing value."""
        name = f"topic{self.random.randrange(3)}.conclusion_{len(self.conclusions)}"
        is_firm = self.random.random() < RELEASING
        conclusion = self._random_conclusion(name, releasing=is_firm)
        drawn = [self.random.choice(conclusion.values) for _ in range(self.random.randint(1, min(most, 5)))]
        concluded = sorted(set(drawn), key=conclusion.values.index, reverse=True)
        before = list(self.firm if is_firm else self.readable)
        for value in concluded:
            for _ in range(drawn.count(value)):
                self.rules.append(self._random_rule(conclusion, value, before, may_except=not is_firm))
            if isinstance(conclusion, Grade):
                before.append(conclusion.reaches(value))
        readable = self._what_can_be_read(conclusion, concluded)
        self.readable += readable
        if isinstance(conclusion, Verdict) and len(concluded) > 1:
            self.readable.append(conclusion.in_conflict)
        self.firm += readable if is_firm else []
        self.conclusions.append(conclusion)

    def impossible(self, number: int) -> Impossible:
        """An impossible combination of two findings."""
        first, second = self.random.sample(self.terms, 2)
        return Impossible(
            id=f"impossible_{number}", because="It was drawn so.",
            when=all_of(self._leaf_on(first), self._leaf_on(second)),
        )  # fmt: skip

    def policies(self) -> list[Policy]:
        """A policy over one of the grades, or none."""
        grades = [one for one in self.conclusions if isinstance(one, Grade) and one.values[-1] not in one.releasing]
        if not grades or self.random.random() > GOVERNED:
            return []
        governed = self.random.choice(grades)
        when = self._leaf_on(self.random.choice(self.terms))
        return [
            Policy(
                id="policies.drawn", title="A policy", when=when, step=governed.values[-1], over=(governed,),
                because="It was drawn so.", source=SOURCE.at("nowhere"), appraisal=APPRAISAL,
            )
        ]  # fmt: skip

    def _random_conclusion(self, name: str, *, releasing: bool) -> Conclusion:
        kind, values = self.random.randrange(3), WORDS[: self.random.randint(2, 4)]
        released = (self.random.choice(values),) if releasing else ()
        match kind:
            case 0:
                return sign(name, "A sign", releasing=releasing)
            case 1:
                return grade(name, "A grade", steps=values, releasing=released)
            case _:
                return verdict(name, "A verdict", values=values, releasing=released)

    def _what_can_be_read(self, conclusion: Conclusion, concluded: list[str]) -> list[Condition]:
        match conclusion:
            case Sign():
                return [conclusion.concluded]
            case Grade():
                highest = conclusion.values.index(concluded[0])
                return [conclusion.reaches(step) for step in conclusion.values[: highest + 1]]
            case Verdict():
                return list(map(conclusion.is_, concluded))
        raise TypeError(conclusion)

    def _random_rule(self, conclusion: Conclusion, value: str, readable: list[Condition], *, may_except: bool) -> Rule:
        exceptional = may_except and bool(readable) and self.random.random() < EXCEPTED
        return Rule(
            id=f"topic{self.random.randrange(9)}.rule_{len(self.rules)}",
            title="A rule", because="It was drawn so.", source=SOURCE.at("nowhere"), appraisal=APPRAISAL,
            when=self._tree(self.nesting, readable),
            then=Then(conclusion, value),
            unless=self._tree(1, readable, findings=False) if exceptional else None,
        )  # fmt: skip

    def _tree(self, depth: int, readable: list[Condition], *, findings: bool = True) -> Condition:
        random = self.random
        if depth == 0 or random.random() < LEAF:
            return self._leaf(readable, findings=findings)
        parts: list[Condition] = []
        for _ in range(random.randint(2, 4)):
            part = self._tree(depth - 1, readable, findings=findings)
            if str(part) not in map(str, parts):
                parts.append(part)
        # The nodes themselves: all_of and at_least would refuse parts that exclude each other.
        count = random.randint(1, len(parts))
        tree = random.choice((All(tuple(parts)), Any(tuple(parts)), AtLeast(count, tuple(parts))))
        return ~tree if random.random() < COMPLEMENTED and _is_of_findings(tree) else tree

    def _leaf(self, readable: list[Condition], *, findings: bool) -> Condition:
        random = self.random
        if readable and (not findings or random.random() < ON_A_CONCLUSION):
            return random.choice(readable[-8:] if random.random() < ON_THE_LATEST else readable)
        return self._leaf_on(random.choice(self.terms))

    def _leaf_on(self, term: Term) -> Condition:
        random = self.random
        match term:
            case Flag():
                return random.choice((term.present, term.absent))
            case Choice(values=values):
                some = random.sample(values, random.randint(1, len(values) - 1))
                return random.choice((term.is_in(*some), ~term.is_in(*some)))
            case Quantity(first=first, last=last):
                threshold = Measure(random.randint(first + 1, last - 1) * term.step, term.unit)
                return random.choice((term < threshold, term <= threshold, term >= threshold, term > threshold))
        raise TypeError(term)


def _is_of_findings(tree: Condition) -> bool:
    return all(leaf.subject.is_finding for leaf in leaves(tree))
