"""A finding that is given with where it comes from, or by several sources, which have to agree.

Instead of the value alone a caller writes ``{value: ..., date: 2026-11-20, observer: ..., instrument: ...}``, or a list
of such. Everything but the value may be left out.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from expert.chart import Held
from expert.echo import echo
from expert.errors import did_you_mean
from expert.finding_values import NotHeld, held, value_schema
from expert.language.terms import Term
from expert.provenance import Provenance

KEYS = ("value", "date", "observer", "instrument")
LONGEST = 200  # of an observer or an instrument: a name, not a report
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def is_sourced(value: object) -> bool:
    """Whether a value is written with its source or sources."""
    if isinstance(value, list | tuple):
        return bool(value) and all(isinstance(one, Mapping) for one in value)
    return isinstance(value, Mapping)


def sourced(term: Term, value: object) -> tuple[Held | None, tuple[Provenance, ...]]:
    """The value on which all sources agree, as a chart holds it, and the sources in a fixed order.

    A source whose value is None says nothing. Raises NotHeld, which names both of two sources that contradict.
    """
    told: list[tuple[Held, Provenance, int]] = []
    statements: Iterable[Any] = value if isinstance(value, list | tuple) else [value]
    for number, one in enumerate(statements, start=1):
        said, source = _statement(term, one)
        if said is not None:
            told.append((said, source, number))
    for other in told[1:]:
        if other[0] != told[0][0]:
            both = " and ".join(_said(term, *one) for one in (told[0], other))
            raise NotHeld(f"{term.name} is {both}: two sources that contradict each other; give the one that holds.")
    sources = sorted({source for _, source, _ in told if source != Provenance()})
    return (told[0][0] if told else None), tuple(sources)


def finding_schema(term: Term) -> dict[str, Any]:
    """The JSON Schema of a finding: its value, or the value with its source (``#/$defs/source``), or several such."""
    value = value_schema(term)
    one = {"$ref": "#/$defs/source", "properties": {"value": value}, "required": ["value"],
           "unevaluatedProperties": False}  # fmt: skip
    return {"anyOf": [value, one, {"type": "array", "minItems": 1, "items": one}]}


def source_schema() -> dict[str, Any]:
    """The JSON Schema of what a finding may say of its source, beside its value."""
    text = {"type": ["string", "null"], "maxLength": LONGEST}
    return {
        "type": "object",
        "properties": {
            "date": {"type": ["string", "null"], "format": "date", "description": "the day on which it was found"},
            "observer": {**text, "description": "who found it, in the caller's words or code"},
            "instrument": {**text, "description": "with what it was found"},
        },
    }


def _statement(term: Term, given: Mapping[object, object]) -> tuple[Held | None, Provenance]:
    for key in given:
        if key not in KEYS:
            near = did_you_mean(str(key)[:LONGEST], KEYS) if isinstance(key, str) else ""
            raise NotHeld(
                f"{term.name} is given with {echo(key)}; {near + ' ' if near else ''}the keys of a finding with its "
                f"source are: {', '.join(KEYS)}."
            )
    if "value" not in given:
        raise NotHeld(f"{term.name} is given with its source and without 'value'; say what was found.")
    said = given["value"]
    source = Provenance(
        date=_day(term, given.get("date")),
        observer=_text(term, "observer", given.get("observer")),
        instrument=_text(term, "instrument", given.get("instrument")),
    )
    return (None if said is None else held(term, said)), source


def _day(term: Term, given: object) -> str:
    if given is None:
        return ""
    if isinstance(given, date):
        return (given.date() if isinstance(given, datetime) else given).isoformat()
    if isinstance(given, str) and _DAY.fullmatch(given):
        try:
            return date.fromisoformat(given).isoformat()
        except ValueError:
            raise NotHeld(f"the date of {term.name} is {echo(given)}, which no calendar has; correct it.") from None
    raise NotHeld(f"the date of {term.name} is {echo(given)}; write year, month and day, as in 2026-11-20.")


def _text(term: Term, key: str, given: object) -> str:
    if given is None:
        return ""
    if not isinstance(given, str):
        raise NotHeld(f"the {key} of {term.name} is {echo(given)}; write it as text.")
    if len(given) > LONGEST:
        raise NotHeld(f"the {key} of {term.name} is a text of {len(given)} characters; at most {LONGEST} are taken.")
    if not given.isprintable():
        raise NotHeld(f"the {key} of {term.name} is {echo(given)}; write it in one line of printable text.")
    return given.strip()


def _said(term: Term, value: Held, source: Provenance, number: int) -> str:
    """A value with its source; a source without a name is called by its number."""
    return f"{term.spoken(value)} by {source if str(source) else f'source {number}'}"
