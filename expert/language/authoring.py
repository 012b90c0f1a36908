"""The short forms in which a vocabulary is written."""

from fractions import Fraction

from expert.blame import mistake
from expert.language.conclusions import Grade, Sign, Verdict
from expert.language.conditions import Condition
from expert.language.quantities import Quantity
from expert.language.terms import Choice, Flag
from expert.units import Unit


def flag(
    name: str,
    question: str,
    *,
    title: str = "",
    cost: str = "history",
    explains: str = "",
    was: tuple[str, ...] = (),
    asked_if: Condition | None = None,
) -> Flag:
    """A finding that is present or absent; ``question`` asks for it, ``title`` is its label."""
    return Flag(name=name, question=question, title=title, cost=cost, explains=explains, was=was, asked_if=asked_if)


def choice(
    name: str,
    question: str,
    *,
    title: str = "",
    values: tuple[str, ...],
    ordered: bool = False,
    study: bool = False,
    cost: str = "history",
    explains: str = "",
    was: tuple[str, ...] = (),
    asked_if: Condition | None = None,
) -> Choice:
    """A finding with one of ``values``; ``ordered`` from first to last; a ``study`` starts with 'not done'."""
    return Choice(
        name=name, question=question, title=title, values=values, ordered=ordered, study=study,
        cost=cost, explains=explains, was=was, asked_if=asked_if,
    )  # fmt: skip


def quantity(
    name: str,
    question: str,
    *,
    title: str = "",
    unit: Unit,
    low: float | str,
    high: float | str,
    step: float | str = 1,
    cost: str = "history",
    explains: str = "",
    was: tuple[str, ...] = (),
    asked_if: Condition | None = None,
) -> Quantity:
    """A measured finding from ``low`` to ``high`` in ``unit``, in whole steps of ``step``."""
    return Quantity(
        name=name, question=question, title=title, unit=unit,
        low=_exact(low, name), high=_exact(high, name), step=_exact(step, name),
        cost=cost, explains=explains, was=was, asked_if=asked_if,
    )  # fmt: skip


def _exact(number: float | str, name: str) -> Fraction:
    try:
        return Fraction(str(number))
    except ValueError:
        raise mistake(f"{name} has {number!r} for low, high or step; write a finite number.") from None


def sign(name: str, title: str, *, releasing: bool = False, explains: str = "") -> Sign:
    """A conclusion that is drawn or not drawn."""
    return Sign(name=name, title=title, releasing=("concluded",) if releasing else (), explains=explains)


def grade(
    name: str, title: str, *, steps: tuple[str, ...], releasing: tuple[str, ...] = (), explains: str = ""
) -> Grade:
    """A conclusion on an ordered scale, lowest step first; the highest step that any rule reaches stands."""
    return Grade(name=name, title=title, values=steps, releasing=releasing, explains=explains)


def verdict(
    name: str,
    title: str,
    *,
    values: tuple[str, ...],
    releasing: tuple[str, ...] = (),
    total: bool = False,
    explains: str = "",
) -> Verdict:
    """A conclusion with exclusive values; two of them at once are a conflict and neither stands.

    ``total`` promises a value wherever all is known that its rules read; ``expert prove`` looks for gaps.
    """
    return Verdict(name=name, title=title, values=values, releasing=releasing, total=total, explains=explains)
