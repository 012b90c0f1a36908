"""Charts for a rule base, the same for the same seed: with most findings known, or as few as in documented cases."""

from functools import cache
from random import Random
from typing import Literal

from expert.cases import read_cases
from expert.chart import Chart, Held
from expert.language import Choice, Flag, Quantity, RuleBase, Term
from expert.testing import Steering
from expert.testing.tables import tables_of
from knowledge import RULEBASE

Kind = Literal["mostly known", "documented", "steered"]
# Three in four findings known and nine in ten measured ones (about 76 % in all), two flags in five present.
KNOWN, MEASURED, PRESENT = 0.75, 0.9, 0.4


def charts_of(rulebase: RuleBase, kind: Kind, count: int, seed: int = 1) -> list[Chart]:
    """So many possible charts.

    ``mostly known``  any findings, about 76 % of them known
    ``documented``    the documented cases' findings; of a rule base beside copies, another case for each copy
    ``steered``       made so that up to three rules fire (``expert.testing.Steering``)
    """
    random = Random(seed)
    if kind == "steered":
        steering = Steering(rulebase, random)
        return [steering.chart() for _ in range(count)]
    draw = _mostly_known if kind == "mostly known" else _documented
    return [draw(rulebase, random) for _ in range(count)]


def _mostly_known(rulebase: RuleBase, random: Random) -> Chart:
    allows = tables_of(rulebase).allows
    findings: dict[str, Held] = {}
    # In another order each time, or the later terms would always be the ones left out of impossible combinations.
    for term in random.sample(rulebase.terms, len(rulebase.terms)):
        if random.random() < (MEASURED if isinstance(term, Quantity) else KNOWN):
            findings[term.name] = _value(term, random)
            if not allows(findings, term.name):
                del findings[term.name]
    return Chart(findings).ordered(rulebase.terms_by_name)


def _value(term: Term, random: Random) -> Held:
    match term:
        case Flag():
            return random.random() < PRESENT
        case Choice(values=values):
            return random.choice(values)
        case Quantity(first=first, last=last):
            return random.randint(first, last)
    raise TypeError(term)


def _documented(rulebase: RuleBase, random: Random) -> Chart:
    situations = _situations()
    findings: dict[str, Held] = {}
    for start, names in _by_copy(rulebase).items():
        known: dict[str, Held] = {}
        while not known:  # a part reads nothing of some cases
            told = random.choice(situations)
            known = {start + name: told[name] for name in names if name in told}
        findings |= known
    return Chart(findings).ordered(rulebase.terms_by_name)


def _by_copy(rulebase: RuleBase) -> dict[str, list[str]]:
    """Our names of the terms, by what stands before them in the names of a copy."""
    found: dict[str, list[str]] = {}
    for term in rulebase.terms:
        start, _, name = ("", "", term.name) if term.name in RULEBASE.terms_by_name else term.name.partition(".")
        found.setdefault(start and f"{start}.", []).append(name)
    return found


@cache
def _situations() -> tuple[Chart, ...]:
    return tuple(situation.chart for case in read_cases(RULEBASE) for situation in case.situations)
