"""That every value of every term is attainable: that no impossible combination forbids one on its own."""

from collections.abc import Iterable, Iterator, Sequence

from expert.language.conditions import Compare, Condition, leaves
from expert.language.quantities import Quantity
from expert.language.rules import Impossible
from expert.language.terms import Choice, Flag, Term
from expert.language.truth import truth


def unattainable(terms: Iterable[Term], impossible: Sequence[Impossible]) -> Iterator[str]:
    """Values of terms that an impossible combination forbids on their own."""
    read: dict[str, list[Impossible]] = {}
    for combination in impossible:
        for name in dict.fromkeys(leaf.subject.name for leaf in leaves(combination.when)):
            read.setdefault(name, []).append(combination)
    for term in terms:
        reading = read.get(term.name, [])
        for value in _samples(term, reading):
            for combination in reading:
                if _holds_alone(combination.when, term, value):
                    yield (
                        f"{term.name} can never be {term.spoken(value)}, for the impossible combination "
                        f"{combination.id} holds with it alone; narrow the combination or take the value away."
                    )


def _samples(term: Term, impossible: Sequence[Impossible]) -> Sequence[bool | str | int]:
    match term:
        case Flag():
            return (True, False)
        case Choice():
            return term.values
        case Quantity():
            steps = {leaf.steps + near for rule in impossible for leaf in leaves(rule.when)
                     if isinstance(leaf, Compare) and leaf.subject == term for near in (-1, 0, 1)}  # fmt: skip
            return sorted(step for step in {term.first, term.last} | steps if term.first <= step <= term.last)
    return ()


def _holds_alone(condition: Condition, term: Term, value: bool | str | int) -> bool:
    return truth(condition, lambda leaf: leaf.holds(value) if leaf.subject.name == term.name else None) is True
