"""A rule base drawn at random in the shape of the shared benchmark's; it is about nothing.

Four layers of 24, 18, 10 and 10 rules of 62, over 36 findings (30 flags, 3 choices, 3 quantities). Where that rule base
rests on the absence of a conclusion, a rule here has an exception; where it negates a finding, a leaf here is the
complement. In larger ones findings grow with the square root of the rules.
"""

from collections.abc import Mapping
from random import Random

from expert.language import (
    CELSIUS,
    Condition,
    Leaf,
    Quantity,
    Rule,
    RuleBase,
    Sign,
    Source,
    Term,
    choice,
    flag,
    not_appraised,
    quantity,
    sign,
)
from expert.language.conclusions import CONCLUDED
from expert.language.conditions import All, Any, Compare, Is

LAYERS = (24, 18, 10, 10)
FINDINGS = 36
SOURCE = Source(id="nobody_2026", title="Nothing at all", kind="study")
APPRAISAL = not_appraised("Drawn at random.")
# How often a leaf reads a conclusion, by layer; how many parts a condition has, and how often each number.
ON_A_CONCLUSION = (0.0, 0.65, 0.85, 0.9)
PARTS, WEIGHTS = (1, 2, 3, 4, 5), (20, 38, 25, 12, 5)
ANY, NEGATED, AGAIN, ABSENT = 0.2, 0.22, 0.12, 0.15
FLAGS, CHOICES = 0.78, 0.12  # of the leaves on findings; the rest are on quantities
RANGES = ((18, 90), (0, 52), (0, 10))


def drawn(rules: int = sum(LAYERS), seed: int = 7) -> RuleBase:
    """The rule base of so many rules that a seed draws."""
    return _Drawing(rules, Random(seed * 1000 + rules)).rulebase()


class _Drawing:
    def __init__(self, rules: int, random: Random) -> None:
        self.random = random
        self.many = rules
        findings = max(FINDINGS, int(FINDINGS * (rules / sum(LAYERS)) ** 0.5))
        each = max(1, round(findings * 3 / FINDINGS))
        self.flags = [flag(f"flag_{number}", "Is it there?") for number in range(findings - 2 * each)]
        self.choices = [
            choice(f"choice_{number}", "Which?", values=[f"value {value}" for value in range(random.randint(4, 6))])
            for number in range(each)
        ]
        self.quantities = [_quantity(number) for number in range(each)]
        self.readable: list[Sign] = []  # concluded in a layer before
        self.rules: list[Rule] = []
        self.conclusions: list[Sign] = []

    def rulebase(self) -> RuleBase:
        shares = [round(self.many * share / sum(LAYERS)) for share in LAYERS[:-1]]
        for layer, count in enumerate((*shares, self.many - sum(shares))):
            here: list[Sign] = []
            for _ in range(count):
                here.append(self.conclusion(here, layer))
                self.rule(layer, here[-1])
            self.readable += dict.fromkeys(here)
            self.conclusions += dict.fromkeys(here)
        terms: list[Term] = [*self.flags, *self.choices, *self.quantities]
        return RuleBase(
            name="drawn", version="1", title="Drawn at random", intended_use="Benchmarks.", misuse="Anything else.",
            terms=tuple(terms), conclusions=tuple(self.conclusions), rules=tuple(self.rules),
        )  # fmt: skip

    def conclusion(self, here: list[Sign], layer: int) -> Sign:
        """A new one, or now and then one that another rule of the layer concludes."""
        if here and self.random.random() < AGAIN:
            return self.random.choice(here)
        return sign(f"layer_{layer}.sign_{len(self.rules)}", f"Sign {len(self.rules)}")

    def rule(self, layer: int, then: Sign) -> None:
        parts: dict[str, Condition] = {}
        exceptions: dict[str, Condition] = {}
        for _ in range(self.random.choices(PARTS, WEIGHTS)[0]):
            part, is_exception = self.part(layer)
            (exceptions if is_exception else parts)[str(part)] = part
        if not parts:
            part = self.finding()
            parts[str(part)] = part
        self.rules.append(
            Rule(
                id=f"layer_{layer}.rule_{len(self.rules)}", title="A rule", because="It was drawn so.",
                source=SOURCE.at("nowhere"), appraisal=APPRAISAL, when=_all(parts), then=then,
                unless=_either(exceptions) if exceptions else None,
            )
        )  # fmt: skip

    def part(self, layer: int) -> tuple[Condition, bool]:
        """One of the parts that must all hold, and False; or what must not be concluded, and True."""
        random = self.random
        if random.random() < ANY:
            some = {str(leaf): leaf for leaf in (self.leaf(layer) for _ in range(random.choice((2, 2, 3))))}
            return _either(some), False
        leaf = self.leaf(layer)
        if random.random() >= NEGATED:
            return leaf, False
        return (~leaf, False) if leaf.subject.is_finding else (leaf, True)

    def leaf(self, layer: int) -> Leaf:
        if self.readable and self.random.random() < ON_A_CONCLUSION[layer]:
            return Is(self.random.choice(self.readable), (CONCLUDED,))
        return self.finding()

    def finding(self) -> Leaf:
        random, kind = self.random, self.random.random()
        if kind < FLAGS:
            return Is(random.choice(self.flags), (random.random() >= ABSENT,))
        if kind < FLAGS + CHOICES:
            subject = random.choice(self.choices)
            return Is(subject, (random.choice(subject.values),))
        measured = random.choice(self.quantities)
        sixth = measured.first + (measured.last - measured.first) * random.randint(1, 5) // 6
        return Compare(measured, random.choice((">=", "<")), sixth)


def _either(parts: Mapping[str, Condition]) -> Condition:
    # The nodes themselves: any_of and all_of would refuse parts that exclude each other.
    return Any(tuple(parts.values())) if len(parts) > 1 else next(iter(parts.values()))


def _all(parts: Mapping[str, Condition]) -> Condition:
    return All(tuple(parts.values())) if len(parts) > 1 else next(iter(parts.values()))


def _quantity(number: int) -> Quantity:
    low, high = RANGES[number % len(RANGES)]
    return quantity(f"quantity_{number}", "How much?", unit=CELSIUS, low=low, high=high)
