"""Conclusions: what rules say of a patient. A sign, a grade on an ordered scale, or a verdict with exclusive values.

A leaf on a conclusion has no complement: that something was not concluded is no finding.
"""

from abc import abstractmethod
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import ClassVar, NoReturn

from expert.blame import mistake
from expert.language.conditions import Condition, Is, Stands, Subject, Value
from expert.language.names import checked_name, checked_text, checked_values, place_of

CONCLUDED = "concluded"
CONFLICT = "conflict"
NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Conclusion(Subject):
    """A conclusion's definition: name, title, values, and which of them are *releasing* (the rest are cautious)."""

    name: str
    title: str
    values: tuple[str, ...] = ()
    releasing: tuple[str, ...] = ()
    explains: str = ""

    kind: ClassVar[str]

    def __post_init__(self) -> None:
        checked_name(self.name, "conclusion")
        object.__setattr__(self, "title", checked_text(self.title, "title", self.name))
        object.__setattr__(self, "values", checked_values(self.values, self.name, least=1))
        for value in self.values:
            if value in (NOTHING, CONFLICT):
                raise mistake(
                    f"{self.name} has the value '{value}', which the language keeps for itself; name it otherwise."
                )
        for value in self.releasing:
            place_of(value, self.values, self.name)

    @property
    def is_finding(self) -> bool:
        return False

    @property
    def may_stand(self) -> tuple[str, ...]:
        """Everything that can be said to stand: its values, and of a verdict 'conflict'."""
        return self.values

    @abstractmethod
    def standing(self, concluded: Collection[str]) -> str | None:
        """Which value stands when rules have concluded these; None when there are none."""

    def complement(self, leaf: Is) -> Condition:
        raise mistake(
            f"~({leaf}) reads the absence of a conclusion, which is no finding; "
            "let a rule conclude the contrary, or use unless=."
        )

    def spoken(self, value: Value | int) -> str:
        return str(value)

    def __repr__(self) -> str:
        return f"<{self.kind} {self.name}>"

    def __bool__(self) -> NoReturn:
        raise mistake(f"{self.name} alone has no truth before a patient is known; write {self.hint}.")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Sign(Conclusion):
    """A conclusion that is drawn or not; its only value is 'concluded'."""

    values: tuple[str, ...] = (CONCLUDED,)
    kind: ClassVar[str] = "sign"

    @property
    def concluded(self) -> Condition:
        """Some rule concluded it."""
        return Is(self, (CONCLUDED,))

    @property
    def hint(self) -> str:
        return f"{self.name}.concluded"

    def standing(self, concluded: Collection[str]) -> str | None:
        return CONCLUDED if concluded else None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Grade(Conclusion):
    """A conclusion on an ordered scale, lowest first; the highest step that any rule concluded stands."""

    kind: ClassVar[str] = "grade"

    def at(self, step: str) -> "Then":
        """What a rule says: this step is reached."""
        return Then(self, self.values[place_of(step, self.values, self.name)])

    def reaches(self, step: str) -> Condition:
        """This step or one above it was concluded."""
        return Is(self, self.values[place_of(step, self.values, self.name) :])

    def stands_at(self, *steps: str) -> Condition:
        """Exactly one of these steps stands, with none above it concluded. In invariants only: a rule is refused."""
        for step in steps or (None,):
            place_of(step, self.values, self.name)
        return Stands(self, steps)

    @property
    def hint(self) -> str:
        return f"{self.name}.reaches('{self.values[0]}')"

    def standing(self, concluded: Collection[str]) -> str | None:
        return max(concluded, key=self.values.index, default=None)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Verdict(Conclusion):
    """A conclusion with exclusive values; when rules conclude two of them it is in conflict and neither stands.

    A ``total`` verdict promises a value for every possible patient of whom every finding is known that its rules read,
    at any depth, and that applies (``asked_if``). It is for the prover, and decides nothing.
    """

    total: bool = False
    kind: ClassVar[str] = "verdict"

    def at(self, value: str) -> "Then":
        """What a rule says: this value holds."""
        return Then(self, self.values[place_of(value, self.values, self.name)])

    def is_(self, value: str) -> Condition:
        """This value stands, without conflict."""
        return Is(self, (self.values[place_of(value, self.values, self.name)],))

    @property
    def may_stand(self) -> tuple[str, ...]:
        return (*self.values, CONFLICT)

    @property
    def in_conflict(self) -> Condition:
        """Two values were concluded; nothing that releases may read this."""
        return Is(self, (CONFLICT,))

    @property
    def hint(self) -> str:
        return f"{self.name}.is_('{self.values[0]}')"

    def standing(self, concluded: Collection[str]) -> str | None:
        if len(concluded) > 1:
            return CONFLICT
        return next(iter(concluded), None)


@dataclass(frozen=True, slots=True)
class Then:
    """What a rule concludes: a conclusion and its value."""

    conclusion: Conclusion
    value: str
    pair: tuple[str, str] = field(init=False, repr=False, compare=False)
    """(name of the conclusion, value)."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "pair", (self.conclusion.name, self.value))

    @property
    def is_releasing(self) -> bool:
        """Whether the value releases something: offers a treatment, excludes an injury, reassures."""
        return self.value in self.conclusion.releasing

    def __str__(self) -> str:
        return self.conclusion.name if self.value == CONCLUDED else f"{self.conclusion.name}: {self.value}"
