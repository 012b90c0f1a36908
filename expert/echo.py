"""A value as an error sentence repeats it: short, on one line, without control characters."""

from decimal import Decimal

LONGEST = 40
_SHOWN_BITS = 128  # about 39 digits


def echo(value: object) -> str:
    """At most about forty characters of a value: text in quotes with odd characters escaped, numbers as written."""
    match value:
        case None:
            said = "nothing"
        case bool():
            said = str(value).lower()
        case int() if value.bit_length() > _SHOWN_BITS:
            said = f"a whole number of about {value.bit_length() * 30103 // 100000 + 1} digits"
        case int() | float() | Decimal():
            said = f"{value}"
        case str():
            said = _quoted(value)
        case dict():
            said = f"a mapping of {len(value)}"
        case list() | tuple() | set() | frozenset():
            said = f"a list of {len(value)}"
        case _:
            said = f"something of type {type(value).__name__[:LONGEST]}"
    return said


def _quoted(text: str) -> str:
    quoted = repr(str(text[: LONGEST + 1]))
    if len(text) <= LONGEST and len(quoted) <= LONGEST + 2:
        return quoted
    return f"{quoted[: LONGEST + 1]}...{quoted[0]}"
