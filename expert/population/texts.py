"""Cells that no column expression can read: texts with a unit, and numbers in steps of no decimal number.

Each different cell is read once, by the function that reads a chart's value.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from expert.finding_values import NotHeld, held
from expert.language.quantities import Quantity
from expert.language.terms import Flag, Term

MOST_REMEMBERED = 2**16
# Of CSV, beside 'present' and 'absent': as programs, pandas and spreadsheets write them.
PLAIN_FLAGS: Mapping[str, bool] = {
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_MOST_DIGITS = 18  # a longer whole number is none of any term, and Python refuses to read very long ones
_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")

Steps = int | None


def reader(terms: Mapping[str, Term], *, plain: bool) -> Callable[[str, object], Steps]:
    """What a cell of a column is held as, in steps, or None where it is refused; ``plain`` texts are those of CSV."""

    @lru_cache(maxsize=MOST_REMEMBERED)
    def read(column: str, cell: object) -> Steps:
        term = terms[column]
        try:
            return int(held(term, plain_value(term, cell) if plain and isinstance(cell, str) else cell))
        except NotHeld:
            return None

    return read


def plain_value(term: Term, cell: str) -> object:
    """The value that a cell of CSV says, as ``read_chart`` takes it; of a choice the text is the word, also '1'."""
    if isinstance(term, Flag):
        return PLAIN_FLAGS.get(cell, cell)
    if isinstance(term, Quantity) and _NUMBER.fullmatch(cell):
        return int(cell) if cell.lstrip("-+").isdigit() and len(cell) <= _MOST_DIGITS else float(cell)
    return cell
