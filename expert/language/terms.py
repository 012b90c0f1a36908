"""Terms: what can be found in a patient. Here flags and choices; measured findings are in ``quantities``."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar, NoReturn

from expert.blame import mistake
from expert.language.conditions import Condition, Is, Subject, Value, leaves, require_condition
from expert.language.joining import all_of, any_of
from expert.language.names import checked_name, checked_text, checked_title, checked_values, place_of

COSTS = ("history", "bedside test", "ultrasound", "MRI", "invasive")
NOT_DONE = "not done"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Term(Subject):
    """A finding's definition: dotted name, the question that asks for it, what asking costs, and how it is held.

    ``title`` is a short label by which people know it; without one they read the words of its name. ``asked_if`` is a
    condition over other findings that says when the question applies; ``was`` lists earlier names.
    """

    name: str
    question: str
    title: str = ""
    cost: str = "history"
    explains: str = ""
    was: tuple[str, ...] = ()
    asked_if: Condition | None = None

    kind: ClassVar[str]

    def __post_init__(self) -> None:
        checked_name(self.name, "term")
        object.__setattr__(self, "question", checked_text(self.question, "question", self.name))
        object.__setattr__(self, "title", checked_title(self.title, self.name))
        if self.cost not in COSTS:
            raise mistake(f"{self.name} costs {self.cost!r}; a cost is one of: {', '.join(COSTS)}.")
        if self.asked_if is not None:
            for leaf in leaves(require_condition(self.asked_if, f"asked_if of {self.name}")):
                if not leaf.subject.is_finding:
                    raise mistake(f"asked_if of {self.name} reads {leaf.subject.name}; it may read findings only.")

    @property
    def is_finding(self) -> bool:
        return True

    @property
    def is_earlier(self) -> bool:
        """Whether it holds an older result (``earlier_...``), which nothing that releases may read."""
        return any(part.startswith("earlier_") for part in self.name.split("."))

    @abstractmethod
    def definition(self) -> tuple[object, ...]:
        """What the term is, without its prose: terms are equal when name and definition are."""

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Term):
            return (self.name, self.definition()) == (other.name, other.definition())
        if isinstance(other, Subject):
            return False
        raise mistake(f"{self.name} == {other} compares nothing; write {self.hint}.")

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        return f"<{self.kind} {self.name}>"

    def __bool__(self) -> NoReturn:
        raise mistake(f"{self.name} alone has no truth before a patient is known; write {self.hint}.")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Flag(Term):
    """A finding that is present or absent, and held as True or False."""

    kind: ClassVar[str] = "flag"

    @property
    def present(self) -> Condition:
        """Known to be present."""
        return Is(self, (True,))

    @property
    def absent(self) -> Condition:
        """Known to be absent; a question that was not asked does not satisfy it."""
        return Is(self, (False,))

    @property
    def hint(self) -> str:
        return f"{self.name}.present or {self.name}.absent"

    def complement(self, leaf: Is) -> Condition:
        return Is(self, tuple(value for value in (True, False) if value not in leaf.values))

    def spoken(self, value: Value | int) -> str:
        return "present" if value else "absent"

    def definition(self) -> tuple[object, ...]:
        return (self.kind,)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Choice(Term):
    """A finding with one of several values; ``ordered`` values rise from the first to the last.

    A ``study`` is a choice whose first value is 'not done'.
    """

    values: tuple[str, ...]
    ordered: bool = False
    study: bool = False

    kind: ClassVar[str] = "choice"

    def __post_init__(self) -> None:
        Term.__post_init__(self)
        object.__setattr__(self, "values", checked_values(self.values, self.name))
        if self.study and self.values[0] != NOT_DONE:
            raise mistake(f"{self.name} is a study and its first value is '{self.values[0]}'; it must be '{NOT_DONE}'.")

    def is_(self, value: str) -> Condition:
        """Known to have this value."""
        return self.is_in(value)

    def is_in(self, *values: str) -> Condition:
        """Known to have one of these values."""
        if not values:
            raise mistake(f"{self.name}.is_in() names no value; name at least one of: {', '.join(self.values)}.")
        places = sorted({place_of(value, self.values, self.name) for value in values})
        return Is(self, tuple(self.values[place] for place in places))

    @property
    def done(self) -> Condition:
        """Of a study: known to have been done, whatever it showed."""
        if not self.study:
            raise mistake(f"{self.name} is no study; write {self.hint}, or declare it with study=True.")
        return ~self.is_(NOT_DONE)

    def at_least(self, value: str) -> Condition:
        """Of an ordered choice: this value or one above it."""
        return Is(self, self.values[self._step(value) :])

    def at_most(self, value: str) -> Condition:
        """Of an ordered choice: this value or one below it."""
        return Is(self, self.values[: self._step(value) + 1])

    def between(self, low: str, high: str) -> Condition:
        """Of an ordered choice: from ``low`` to ``high``, both included."""
        first, last = self._step(low), self._step(high)
        if first > last:
            raise mistake(f"{self.name}.between('{low}', '{high}') is empty; '{high}' comes before '{low}'.")
        return Is(self, self.values[first : last + 1])

    @property
    def hint(self) -> str:
        return f"{self.name}.is_('{self.values[0]}')"

    def complement(self, leaf: Is) -> Condition:
        rest = tuple(value for value in self.values if value not in leaf.values)
        if not rest:
            raise mistake(f"~({leaf}) can never hold; {leaf} names every value of {self.name}.")
        return Is(self, rest)

    def spoken(self, value: Value | int) -> str:
        return str(value)

    def definition(self) -> tuple[object, ...]:
        return (self.kind, self.values, self.ordered, self.study)

    def _step(self, value: object) -> int:
        if not self.ordered:
            raise mistake(f"{self.name} is not ordered; write {self.name}.is_in(...), or declare it with ordered=True.")
        return place_of(value, self.values, self.name)


def same(first: Choice, second: Choice) -> Condition:
    """Both choices are known and have the same value, one that both can take."""
    shared = [value for value in first.values if value in second.values]
    if not shared:
        raise mistake(f"same({first.name}, {second.name}) can never hold; the two share no value.")
    return any_of(*(all_of(first.is_(value), second.is_(value)) for value in shared))
