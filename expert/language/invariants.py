"""Invariants: what must be true of every patient's consultation, whatever the rules come to say.

Three forms, all data, so that a checker of charts and a prover read the same. Only here may a condition read which
step of a grade *stands* (``grade.stands_at(step)``). A condition holds when it is known to hold: what nobody asked
satisfies neither ``some_flag.present`` nor ``some_flag.absent``.
"""

from dataclasses import dataclass

from expert.blame import mistake
from expert.language.conclusions import Conclusion, Sign, Then
from expert.language.conditions import Condition, require_condition
from expert.language.names import checked_name, checked_text


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Never:
    """``when`` holds for no chart."""

    id: str
    when: Condition
    because: str

    def __post_init__(self) -> None:
        _check(self.id, self.because)
        require_condition(self.when, f"the invariant {self.id}, when=")

    def __repr__(self) -> str:
        return f"<never {self.id}>"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Always:
    """Wherever ``when`` holds, ``then`` is known to hold too."""

    id: str
    when: Condition
    then: Condition
    because: str

    def __post_init__(self) -> None:
        _check(self.id, self.because)
        require_condition(self.when, f"the invariant {self.id}, when=")
        require_condition(self.then, f"the invariant {self.id}, then=")

    def __repr__(self) -> str:
        return f"<always {self.id}>"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Stable:
    """Where ``value`` stands for a chart, it stands for every possible extension of that chart.

    Of a grade, a step that does not release may give way to a higher one, which is more cautious, never to a lower.
    """

    id: str
    value: Then
    because: str

    def __post_init__(self) -> None:
        _check(self.id, self.because)
        if not isinstance(self.value, Then):
            said = f"{self.value.name}.at(...)" if isinstance(self.value, Conclusion) else "grade.at(step)"
            raise mistake(f"the invariant {self.id} takes a value of a conclusion; write {said}.")

    def __repr__(self) -> str:
        return f"<stable {self.id}>"


Invariant = Never | Always | Stable


def drawn(sign: Sign) -> Then:
    """A sign as the value that ``Stable`` takes."""
    return Then(sign, sign.values[0])


def _check(id_: object, because: object) -> None:
    name = checked_name(id_, "invariant")
    checked_text(because, "because", f"the invariant {name}")
