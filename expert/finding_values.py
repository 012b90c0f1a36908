"""One finding's value: what a caller may write for a flag, a choice or a quantity, and how it is held."""

import math
import re
from decimal import Decimal
from fractions import Fraction
from numbers import Integral, Real
from typing import Any

from expert.chart import Held
from expert.echo import LONGEST, echo
from expert.errors import did_you_mean
from expert.language.quantities import Quantity
from expert.language.terms import Choice, Flag, Term
from expert.units import BY_SPELLING, Unit

_NEAR = Fraction(1, 10_000)
_MEASURE = re.compile(r"\s*([-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)\s*(\S.*?)?\s*", re.DOTALL)
_NUMBER_WORDS = ("nan", "inf", "infinity")
_FLAG_WORDS: dict[object, bool] = {"present": True, "absent": False}
_LOOSE_TRUTHS = {"yes": True, "y": True, "true": True, "on": True, "1": True,
                 "no": False, "n": False, "false": False, "off": False, "0": False}  # fmt: skip


class NotHeld(Exception):
    """A value that a term does not take; the message names term, value and remedy, without the place."""


def held(term: Term, value: object) -> Held:
    """A value as a chart holds it: bool, word, or whole steps. Raises NotHeld."""
    match term:
        case Flag():
            return _flag(term, value)
        case Choice():
            return _choice(term, value)
        case Quantity():
            return _quantity(term, value)
    raise TypeError(f"{term!r} is no kind of term")


def value_schema(term: Term) -> dict[str, Any]:
    """The JSON Schema of a term's value; null means not known."""
    match term:
        case Flag():
            return {"enum": [True, False, "present", "absent", None]}
        case Choice():
            return {"enum": [*term.values, None]}
        case Quantity():
            number: dict[str, Any] = {"type": "number", "minimum": float(term.low), "maximum": float(term.high)}
            text = {"type": "string", "description": f"a number with its unit, such as '{term.spoken(term.first)}'"}
            return {"anyOf": [number, text, {"type": "null"}], "x-unit": term.unit.name, "x-step": float(term.step)}
    raise TypeError(f"{term!r} is no kind of term")


def _flag(term: Flag, value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value in _FLAG_WORDS:
        return _FLAG_WORDS[value]
    meant = _LOOSE_TRUTHS.get(str(value).lower()) if isinstance(value, str | int) and not _huge(value) else None
    remedy = "say true or false" if meant is None else f"say {str(meant).lower()}"
    if isinstance(value, str) and value == "unknown":
        remedy = "leave it out when it is not known"
    raise NotHeld(f"{term.name} takes true or false, not {echo(value)}; {remedy}.")


def _choice(term: Choice, value: object) -> str:
    if isinstance(value, str) and value in term.values:
        return term.values[term.values.index(value)]  # the word itself, whatever kind of str was sent
    near = did_you_mean(value[: 2 * LONGEST], term.values) if isinstance(value, str) else ""
    start = f"{near} " if near else ""
    if isinstance(value, str) and value == "unknown":
        start = "leave it out when it is not known; "
    raise NotHeld(f"{term.name} has no value {echo(value)}; {start}its values are: {', '.join(term.values)}.")


def _quantity(term: Quantity, value: object) -> int:
    if type(value) is int:  # as nearly all are; without fractions it costs a fifth
        steps, beside = divmod(value * term.step.denominator, term.step.numerator)
        if not beside and term.low <= value <= term.high:
            return steps
    return _steps(term, _number(term, value), value)


def _steps(term: Quantity, number: Fraction, said: object) -> int:
    steps = number / term.step
    nearest = round(steps)
    on_step = abs(steps - nearest) <= _NEAR
    if not (term.first <= nearest <= term.last if on_step else term.low <= number <= term.high):
        raise NotHeld(f"{term.name} is {echo(said)}, outside its range; it takes {term.range_text}.")
    if on_step:
        return nearest
    below, above = (term.spoken(place) for place in (math.floor(steps), math.ceil(steps)))
    raise NotHeld(
        f"{term.name} is {echo(said)}, between two steps; say {below} or {above}, for it takes {term.range_text}."
    )


def _number(term: Quantity, value: object) -> Fraction:
    """The number in the term's unit that a value says."""
    if isinstance(value, bool):
        raise NotHeld(f"{term.name} takes a number in {term.unit.name}, not {echo(value)}; it takes {term.range_text}.")
    if isinstance(value, str):
        return _with_unit(term, value)
    if isinstance(value, Integral):
        return Fraction(int(value))
    if isinstance(value, Real | Decimal):
        return _finite(term, _float(value), value)
    raise NotHeld(
        f"{term.name} takes a number in {term.unit.name}, not {echo(value)}; "
        f"say for example '{term.spoken(term.first)}'."
    )


def _with_unit(term: Quantity, text: str) -> Fraction:
    found = _MEASURE.fullmatch(text) if len(text) <= 2 * LONGEST else None
    if found is None:
        remedy = "leave it out when it is not known" if text.strip().lower() in (*_NUMBER_WORDS, "unknown", "") else (
            f"say a number with its unit, such as '{term.spoken(term.first)}'")  # fmt: skip
        raise NotHeld(f"{term.name} takes a number in {term.unit.name}, not {echo(text)}; {remedy}.")
    number = _finite(term, float(found[1]), text)
    if not found[2]:
        raise NotHeld(
            f"{term.name} is the text {echo(text)} without a unit; "
            f"say the number {echo_number(found[1])}, or '{echo_number(found[1])} {term.unit.name}'."
        )
    unit = BY_SPELLING.get(found[2]) or BY_SPELLING.get(found[2].lower())
    if unit is None:
        spellings = [spelling for spelling, known in BY_SPELLING.items() if known.dimension == term.unit.dimension]
        near = did_you_mean(found[2], spellings, default=f"give it in {term.unit.name}.")
        raise NotHeld(f"{term.name} is {echo(text)}, and {echo(found[2])} is no unit known here; {near}")
    if unit != term.unit:
        raise NotHeld(_other_unit(term, text, number, unit))
    return number


def _other_unit(term: Quantity, text: str, number: Fraction, unit: Unit) -> str:
    if unit.dimension != term.unit.dimension:
        given, wanted = (_article(one.dimension) for one in (unit, term.unit))
        return f"{term.name} is {echo(text)}, which is {given}; give {wanted}, in {term.unit.name}."
    converted = term.nearest(unit.convert(number, term.unit))
    return f"{term.name} is {echo(text)}, and takes {term.unit.name}; write {converted}."


def echo_number(text: str) -> str:
    """A number as it was written, for a sentence that repeats it."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."


def _finite(term: Quantity, number: float, said: object) -> Fraction:
    if math.isnan(number):
        raise NotHeld(f"{term.name} is NaN, which is no number; leave it out when it is not known.")
    if math.isinf(number):
        raise NotHeld(f"{term.name} is {echo(said)}, which is infinite; it takes {term.range_text}.")
    # By its shortest spelling: 36.6 is meant as 366/10, not as the binary fraction nearest to it.
    return Fraction(float.__repr__(number))


def _float(value: Any) -> float:
    """A real number of any type as a float; beyond a float's range it is infinite."""
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf
    except ValueError:  # a signalling NaN
        return math.nan


def _article(dimension: str) -> str:
    return f"{'an' if dimension[0] in 'aeiou' else 'a'} {dimension}"


def _huge(value: str | int) -> bool:
    return len(value) > LONGEST if isinstance(value, str) else abs(value) > 1
