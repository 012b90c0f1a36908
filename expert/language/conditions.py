"""Conditions: what a rule demands, as a tree of five kinds of node; invariants have a sixth, ``Stands``.

There is no ``Not``. The complement of a condition is taken when it is built and lands on the leaves, so that every
leaf demands a *known* value: ``~(age >= years(40))`` is ``age < 40 years``, and age must be known for it to hold.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NoReturn

from expert.blame import mistake

Value = bool | str
Comparison = Literal["<", "<=", ">=", ">"]
COMPLEMENTS: dict[Comparison, Comparison] = {"<": ">=", "<=": ">", ">=": "<", ">": "<="}


class Subject(ABC):
    """What a leaf speaks of: a term that is found in the patient, or a conclusion that rules draw."""

    __slots__ = ()
    name: str

    @property
    @abstractmethod
    def is_finding(self) -> bool:
        """Whether the value is found in the patient (rather than concluded)."""

    @property
    @abstractmethod
    def hint(self) -> str:
        """How a condition on this subject is written, for a sentence to an author."""

    def complement(self, leaf: "Is") -> "Condition":
        """The leaf that holds when the subject is known and ``leaf`` does not hold."""
        raise TypeError(f"{self.name} has no Is leaf")

    @abstractmethod
    def spoken(self, value: "Value | int") -> str:
        """A value of this subject as people say it."""


@dataclass(frozen=True, slots=True, repr=False)
class Condition:
    """Base of the five nodes; joined with all_of, any_of and at_least, complemented with ``~``."""

    def __bool__(self) -> NoReturn:
        raise mistake(
            f"({self}) has no truth before a patient is known; join conditions with all_of(...) or any_of(...) "
            "and complement them with ~, never with 'and', 'or', 'not' or a chained comparison."
        )

    def __and__(self, other: object) -> NoReturn:
        raise mistake(f"({self}) & ... is not how conditions are joined; write all_of(a, b).")

    def __or__(self, other: object) -> NoReturn:
        raise mistake(f"({self}) | ... is not how conditions are joined; write any_of(a, b).")

    def __invert__(self) -> "Condition":
        raise NotImplementedError

    def __repr__(self) -> str:
        return f"<{self}>"


@dataclass(frozen=True, slots=True, repr=False)
class Is(Condition):
    """The subject is known to have one of ``values``; for a conclusion, one of them stands concluded.

    On a grade the values are a step and all above it. On a verdict the value must stand without conflict.
    """

    subject: Subject
    values: tuple[Value, ...]

    def __invert__(self) -> Condition:
        return self.subject.complement(self)

    def holds(self, value: "Value | int") -> bool:
        """Whether a known value satisfies the leaf."""
        return value in self.values

    def __str__(self) -> str:
        return f"{self.subject.name} is {' or '.join(map(self.subject.spoken, self.values))}"


@dataclass(frozen=True, slots=True, repr=False)
class Compare(Condition):
    """A quantity is known and lies below or above a threshold, both counted in whole steps of the quantity."""

    subject: Subject
    op: Comparison
    steps: int

    def __invert__(self) -> Condition:
        return Compare(self.subject, COMPLEMENTS[self.op], self.steps)

    def holds(self, value: "Value | int") -> bool:
        """Whether a known value, in steps, satisfies the comparison."""
        value = int(value)
        match self.op:
            case "<":
                return value < self.steps
            case "<=":
                return value <= self.steps
            case ">=":
                return value >= self.steps
            case ">":
                return value > self.steps

    def __str__(self) -> str:
        return f"{self.subject.name} {self.op} {self.subject.spoken(self.steps)}"


@dataclass(frozen=True, slots=True, repr=False)
class Stands(Condition):
    """One of ``values`` of a conclusion stands: of a grade this very step, with none above it concluded.

    For invariants only: a further finding can lift a step, so no rule may rest on which one stands.
    """

    subject: Subject
    values: tuple[str, ...]

    def __invert__(self) -> NoReturn:
        raise mistake(f"~({self}) has no meaning; write Never(when=...) of what must not stand.")

    def holds(self, value: "Value | int") -> bool:
        """Whether a standing value is one of those wanted."""
        return value in self.values

    def __str__(self) -> str:
        return f"{self.subject.name} stands at {' or '.join(self.values)}"


@dataclass(frozen=True, slots=True, repr=False)
class All(Condition):
    """Every part holds."""

    parts: tuple[Condition, ...]

    def __invert__(self) -> Condition:
        return Any(tuple(~part for part in self.parts))

    def __str__(self) -> str:
        return "all of (" + ", ".join(map(str, self.parts)) + ")"


@dataclass(frozen=True, slots=True, repr=False)
class Any(Condition):
    """At least one part holds."""

    parts: tuple[Condition, ...]

    def __invert__(self) -> Condition:
        return All(tuple(~part for part in self.parts))

    def __str__(self) -> str:
        return "any of (" + ", ".join(map(str, self.parts)) + ")"


@dataclass(frozen=True, slots=True, repr=False)
class AtLeast(Condition):
    """At least ``count`` parts are known to hold."""

    count: int
    parts: tuple[Condition, ...]

    def __invert__(self) -> Condition:
        # Fewer than n of k hold exactly when k - n + 1 are known not to.
        return AtLeast(len(self.parts) - self.count + 1, tuple(~part for part in self.parts))

    def __str__(self) -> str:
        return f"at least {self.count} of (" + ", ".join(map(str, self.parts)) + ")"


Leaf = Is | Compare | Stands


def leaves(condition: Condition) -> Iterator[Leaf]:
    """The leaves of a condition from left to right, repeated as often as they stand there."""
    match condition:
        case Is() | Compare() | Stands():
            yield condition
        case All(parts) | Any(parts) | AtLeast(_, parts):
            for part in parts:
                yield from leaves(part)


def require_condition(thing: object, where: str, *, rule: str | None = None) -> Condition:
    """``thing`` if it is a condition; otherwise a LanguageError that says what to write instead."""
    if isinstance(thing, Condition):
        return thing
    if isinstance(thing, Subject):
        raise mistake(f"{where} takes a condition, and {thing.name} alone is none; write {thing.hint}.", rule=rule)
    raise mistake(f"{where} takes conditions, and {thing!r} is none; write for example some_flag.present.", rule=rule)
