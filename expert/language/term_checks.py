"""What a rule base is refused for in its terms as a whole; each check yields one sentence a fault."""

from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from expert.language.conditions import leaves
from expert.language.quantities import Quantity
from expert.language.terms import Term


def units_told_apart(terms: Iterable[Term]) -> Iterator[str]:
    """Two units of one name and different definition."""
    first: dict[str, Quantity] = {}
    for term in terms:
        if isinstance(term, Quantity):
            known = first.setdefault(term.unit.name, term)
            if known.unit != term.unit:
                yield f"{known.name} and {term.name} have two versions of the unit {term.unit.name}; define it once."


def asked_in_circles(terms: Iterable[Term]) -> Iterator[str]:
    """Terms of which each is asked only when another one was answered."""
    asked = [(one.name, one.asked_if) for one in terms if one.asked_if is not None]
    try:
        TopologicalSorter(
            {name: sorted({leaf.subject.name for leaf in leaves(when)}) for name, when in asked}
        ).prepare()
    except CycleError as error:
        circle = sorted(set(error.args[1]))
        yield f"asked_if of {' and '.join(circle)} goes round in a circle; let one of them be asked of everybody."
