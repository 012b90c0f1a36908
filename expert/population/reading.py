"""The columns as the user has them become held values, exactly as ``read_chart`` reads one patient's.

A flag is held as a boolean, a choice as one boolean a word (never null), a quantity as whole steps. A cell that
``read_chart`` would refuse is held as unknown, and its row is told in ``REFUSED``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from expert.language.quantities import Quantity
from expert.language.terms import Choice, Flag, Term
from expert.population.faults import PopulationError
from expert.population.holding import every, some
from expert.population.ibis_gate import ibis, step
from expert.population.texts import PLAIN_FLAGS

Column = Any  # of Ibis, which is untyped

REFUSED = "_refused"
_FLAGS = (["present"], ["absent"])
_PLAIN_FLAGS = tuple([*words, *(text for text, value in PLAIN_FLAGS.items() if value is is_present)]
                     for words, is_present in zip(_FLAGS, (True, False), strict=True))  # fmt: skip
_DIGITS = 15  # so many a double keeps, there and back
_TOLERATED = 10_000  # a step's part that a number may lie beside it


def word_column(column: str, choice: Choice, word: str) -> str:
    """The boolean column of one word of a choice."""
    return f"_{column}_{choice.values.index(word)}"


def read(
    table: Column,
    terms: Mapping[str, Term],
    *,
    refused_by: Mapping[str, str] | None = None,
    plain: bool = False,
    keep: Iterable[str] = (),
) -> Column:
    """The held values of a table's columns, after those that it is to ``keep``.

    ``refused_by`` lists columns that hold whole steps already, each with the boolean column that says what was
    refused. In ``plain`` texts, of CSV, 'true' and 'false' are flags. Raises PopulationError for columns of a kind
    that is no value.
    """
    refused_by = refused_by or {}
    kinds = table.schema()
    faults = [no_value(column, term, kinds[column]) for column, term in terms.items() if not _is_value(kinds[column])]
    if faults:
        raise PopulationError("\n".join(faults))
    readings = {column: _reading(table[column], column, term, plain=plain) for column, term in terms.items()
                if column not in refused_by}  # fmt: skip
    readings |= {column: _Reading(held={column: table[column]}, wrong=table[refused]) for column, refused in
                 refused_by.items()}  # fmt: skip
    held = {name: value for reading in readings.values() for name, value in reading.held.items()}
    wrong = {f"_wrong_{column}": reading.wrong for column, reading in readings.items() if reading.wrong is not None}
    table = step(table, {**held, **wrong, REFUSED: ibis().literal(False)}, keep)
    refused = [every([table[f"_wrong_{column}"], *(~table[word] for word in reading.words)])
               for column, reading in readings.items() if reading.wrong is not None]  # fmt: skip
    return step(table, {REFUSED: some([table[REFUSED], *refused])}, [*keep, *held])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """One column: its held values; for whom a cell is refused, unless it is one of the words."""

    held: Mapping[str, Column]
    wrong: Column | None
    words: tuple[str, ...] = ()


def _reading(found: Column, column: str, term: Term, *, plain: bool) -> _Reading:
    """What a column holds of its term."""
    kind = found.type()
    match term:
        case Flag() if kind.is_boolean():
            return _Reading(held={column: found}, wrong=None)
        case Flag() if kind.is_string():
            present, absent = (found.isin(words) for words in (_PLAIN_FLAGS if plain else _FLAGS))
            return _Reading(
                held={column: ibis().cases((present, True), (absent, False))},
                wrong=found.notnull() & ~present & ~absent,
            )
        case Choice() if kind.is_string():
            words = {word_column(column, term, word): found.identical_to(word) for word in term.values}
            return _Reading(held=words, wrong=found.notnull(), words=tuple(words))
        case Quantity() if kind.is_string():
            raise PopulationError(
                f"the column '{column}' holds texts; here {term.name} takes numbers, in {term.unit.name}, only."
            )
        case Quantity() if kind.is_integer() and term.step == 1:
            # What lies outside is refused, and so may as well be held.
            wrong = (found < term.first) | (found > term.last)
            return _Reading(held={column: found}, wrong=wrong.fill_null(False))
        case Quantity() if kind.is_numeric():
            steps = near_a_step(found, term)
            return _Reading(held={column: steps}, wrong=found.notnull() & steps.isnull())
    return _Reading(held={}, wrong=None if kind.is_null() else found.notnull())


def near_a_step(found: Column, term: Quantity) -> Column:
    """Numbers as the steps from which they lie at most 1e-4 of a step.

    ``read_chart`` takes a double by its shortest spelling, so 4.0001 lies just near enough. A bound of at most 15
    digits is the shortest spelling of the double nearest to it, and a quotient of two whole doubles is that double:
    so comparing with the quotient decides as comparing spellings does.
    """
    if not has_short_bounds(term):
        raise PopulationError(f"{term.name} goes in steps of {term.step}, which cannot be told from doubles here.")
    number = _double(found)
    number = _if(number.between(float(term.low - term.step), float(term.high + term.step)), number)  # no NaN, no inf
    up, down = float(term.step.numerator), float(term.step.denominator)
    steps = (number * down / up + 0.5).floor().cast("float64")
    # Not by a constant: Polars multiplies with its reciprocal instead, which is another double.
    divisor = steps * 0.0 + _TOLERATED * down
    bounds = [(steps * _TOLERATED + aside) * up / divisor for aside in (-1.0, 1.0)]
    held = _if(number.between(*bounds) & steps.between(float(term.first), float(term.last)), steps)
    return held.cast(_steps_of(term))


def has_short_bounds(term: Quantity) -> bool:
    """Whether the bounds of what is taken for a step are decimal numbers that a double keeps."""
    places = next((n for n in range(_DIGITS) if 10**n % term.step.denominator == 0), _DIGITS)
    furthest = (max(abs(term.first), abs(term.last)) + 1) * abs(term.step)
    return bool(furthest * _TOLERATED * 10**places < 10**_DIGITS)


def _double(found: Column) -> Column:
    kind = found.type()
    if kind.is_decimal() and (kind.precision is None or kind.precision > _DIGITS):
        found = found.cast("string")  # a long decimal would be rounded twice
    return found.cast("float64")


def _steps_of(term: Quantity) -> str:
    return "int32" if max(abs(term.first), abs(term.last)) < 2**31 else "int64"


def _if(condition: Column, value: Column) -> Column:
    return condition.ifelse(value, ibis().null(value.type()))


def _is_value(kind: Any) -> bool:
    return bool(kind.is_boolean() or kind.is_numeric() or kind.is_string() or kind.is_null())


def no_value(column: str, term: Term, kind: object) -> str:
    """The sentence about a column of a kind that is no value of its term."""
    match term:
        case Flag():
            wanted = "true or false"
        case Choice(values=values):
            wanted = f"one of its words, such as '{values[0]}'"
        case _:
            wanted = f"a number in {term.unit.name}" if isinstance(term, Quantity) else "its values"
    return f"the column '{column}' holds values of type {kind}; {term.name} takes {wanted}."
