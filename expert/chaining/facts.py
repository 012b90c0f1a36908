"""What the working memory holds: five kinds of experta fact.

``Known(term=value)``         a finding of the chart
``Concluded(name=value)``     what a fired rule concludes
``Withheld(rule=id)``         a rule that its exception keeps from firing
``Stands(verdict=value)``     a verdict's value once all its rules are decided; 'conflict' when there were two
``Part(of=name, number=n)``   a part of a condition that holds (only with experta's own matcher)
"""

from dataclasses import dataclass
from types import new_class
from typing import Any, cast

from expert.chaining.experta_gate import Experta
from expert.language.conclusions import Verdict
from expert.language.conditions import Leaf


class Reticent:
    """Keeps a fact's value out of experta's log records, which would print it where the host logs at INFO."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({next(iter(cast(dict[str, Any], self)), '')})"


@dataclass(frozen=True, slots=True)
class FactTypes:
    """The five classes of fact, made from experta's ``Fact``; shared by all rule bases."""

    known: type[Any]
    concluded: type[Any]
    withheld: type[Any]
    stands: type[Any]
    part: type[Any]

    def read_by(self, leaf: Leaf) -> type[Any]:
        """The kind of fact that a leaf of a condition is about."""
        if leaf.subject.is_finding:
            return self.known
        return self.stands if isinstance(leaf.subject, Verdict) else self.concluded


def make_fact_types(experta: Experta) -> FactTypes:
    """Join ``Reticent`` to experta's ``Fact``, once for each kind, with a place for what prepared facts carry."""
    names = ("Known", "Concluded", "Withheld", "Stands", "Part")
    slots = {"__slots__": ("number", "counts_down")}
    return FactTypes(
        *(new_class(name, (Reticent, experta.Fact), exec_body=lambda body: body.update(slots)) for name in names)
    )


def fact(kind: type[Any], *fields: tuple[str, object]) -> Any:
    """A new fact with these fields, or a pattern if their values are constraints."""
    # Not kind(**{field: value}): a term may be called 'self'.
    return kind.from_iter(fields)
