"""Which question comes next."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from expert.chart import Held
from expert.interviewing.mattering import mattering
from expert.interviewing.outlook import Outlook
from expert.language.terms import COSTS

# What an answer costs the patient and the clinician, each kind a quarter more than the one before: measured, more makes
# interviews longer (see tests/benchmarks/interview.py), and less asks for an MRI where a question would do.
PRICES = {cost: Fraction(5, 4) ** place for place, cost in enumerate(COSTS)}


def chosen(now: Outlook, goals: Collection[str]) -> str | None:
    """The name of the term to ask for next; None when no question that can be asked could change a goal.

    The score of a question is the number of rules that its answer is expected to decide, divided by what it costs to
    ask. Counted are the rules that matter: those that are open, and through which some further answers could change
    the standing value of a goal. A rule is decided when it is bound to fire, when it can no longer fire, or when it
    could no longer change a goal. Each answer is taken to be as likely as the others (of a quantity each region
    between two thresholds; impossible ones left out). The highest score is asked first; of equal scores the question
    that is expected to leave the fewest questions that matter, by the same division; then the first name in the
    alphabet.
    """
    found = candidates(now, goals)
    suppositions = [(one, value) for one in found for value in now.possible(one)]
    matters = mattering(Outlook(now.rulebase, now.chart, now.never, [None, *suppositions]), goals)
    prices = {name: PRICES[now.rulebase.terms_by_name[name].cost] for name in found}
    decided, spared = (_expected_fewer(masks.values(), suppositions) for masks in (matters.rules, matters.terms))
    return min(
        decided, key=lambda name: (-decided[name] / prices[name], -spared[name] / prices[name], name), default=None
    )


def _expected_fewer(masks: Iterable[int], suppositions: Sequence[tuple[str, Held]]) -> Mapping[str, Fraction]:
    """By term, how many fewer masks than in the first place there are on average where it is answered."""
    before, *after = counted(masks, len(suppositions) + 1)
    left: dict[str, list[int]] = {}
    for (name, _), many in zip(suppositions, after, strict=True):
        left.setdefault(name, []).append(many)
    return {name: before - Fraction(sum(many), len(many)) for name, many in left.items()}


def candidates(outlook: Outlook, goals: Iterable[str]) -> list[str]:
    """The questions that apply and could change a goal, or tell whether such a question applies; by name."""
    matters = mattering(outlook, goals).terms
    return sorted({first for name in matters for first in asked_first(outlook, name)})


def asked_first(outlook: Outlook, name: str) -> Iterator[str]:
    """The term itself, where its question applies; else the open questions that tell whether it does."""
    waiting, seen = [name], {name}
    while waiting:
        one = waiting.pop()
        condition = outlook.rulebase.terms_by_name[one].asked_if
        if condition is None or outlook.applies(one):
            yield one
            continue
        for leaf, _ in outlook.open_leaves(condition, outlook.every):
            if leaf.subject.name not in seen:
                seen.add(leaf.subject.name)
                waiting.append(leaf.subject.name)


def first_red_flag(outlook: Outlook) -> tuple[str, str] | None:
    """The first red flag that was not asked and what to ask for it: (id of the flag, name of the term); else None."""
    for flag in outlook.rulebase.red_flags:
        if flag.asked(outlook.chart.truth) == "not asked":
            # Where it can no longer be known to be absent, for something was answered *unknown*, it may be present yet.
            for condition in (flag.absent, flag.when):
                for leaf, _ in outlook.open_leaves(condition, outlook.every):
                    for name in asked_first(outlook, leaf.subject.name):
                        return flag.id, name
    return None


def counted(masks: Iterable[int], length: int) -> Sequence[int]:
    """In how many of the masks each of the first bits is set."""
    digits: list[int] = []  # binary: bit n of digit k is worth 2 ** k to the n-th count
    for mask in masks:
        carry, place = mask, 0
        while carry:
            if place == len(digits):
                digits.append(0)
            digits[place], carry = digits[place] ^ carry, digits[place] & carry
            place += 1
    counts = [0] * length
    for place, digit in enumerate(digits):
        for number, bit in enumerate(reversed(f"{digit:b}")):
            counts[number] += (bit == "1") << place
    return counts
