"""Findings as a program may send them: any Python value where a value of a term should stand, and any key."""

import datetime
import enum
import math
import random
from collections import ChainMap, OrderedDict
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.units import BY_SPELLING


class _Word(str):
    __slots__ = ()

    def __str__(self) -> str:
        return "another word"


class _Number(float):
    def __repr__(self) -> str:
        return "no number"


class _Step(enum.IntEnum):
    ONE = 1


class _Name(enum.StrEnum):
    PRESENT = "present"


def _can_be_a_key(value: object) -> bool:
    try:
        hash(value)
    except (TypeError, ValueError):
        return False
    return True


_ENDLESS: list[object] = []
_ENDLESS.append(_ENDLESS)
_OWN: dict[str, object] = {}
_OWN["own"] = _OWN
ODD: list[object] = [
    True, False, 0, 1, -1, 2, 7, 10**20, -(10**5000), 1 << 20_000, 0.0, -0.0, 0.5, 1e-320, 1e308, math.nan,
    math.inf, -math.inf,
    Decimal("1.5"), Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity"), Decimal("1e9999"), Decimal("1e-99999"),
    Fraction(1, 3),
    Fraction(10**400), 1j, b"present", bytearray(b"x"), memoryview(b"x"), (), [], {}, set(), frozenset({1}), [1],
    {"a": 1}, _ENDLESS, _OWN,
    object(), object, len, lambda: 1, range(9), iter([]), Ellipsis, NotImplemented, datetime.date(2020, 1, 1),
    datetime.timedelta(3),
    _Word("present"), _Number(3), _Step.ONE, _Name.PRESENT, ValueError("x"), "", " ", "present", "absent", "yes",
    "unknown", "not done",
    "\ud800", "\0", "\u202epresent", "x" * 5000, "present\n", "Present", "\uff50resent", "p\u0301", "nan", "1",
    "\x1b[31m", "{0}", "%s", "\\", "'",
]  # fmt: skip
_KEYS = [one for one in ODD if _can_be_a_key(one)]
_NUMBERS = ["1", "-1", "+3", "0", "4.", ".5", "1e3", "1E-3", "1e999", "-1e999", "9" * 30, "9" * 90, "1_0", "1,5",
    "\u0663", "\uff11\uff12", "²", "\u22121", "0x1f",
            "1e", "nan", "inf", "--1", "1.2.3", "", " ", "½", "1e-400", "36.6", "0.00009", "1/3"]  # fmt: skip
_SPACES = ["", " ", "  ", "\t", "\n", "\u00a0", "\u2009", "\0", "\r\n"]
_HOLDERS: list[Callable[[dict[object, object]], object]] = [
    dict, dict, dict, dict, OrderedDict, MappingProxyType, lambda found: ChainMap({}, found),
]  # fmt: skip


def drawn_findings(rulebase: RuleBase, draw: random.Random) -> object:
    """Mostly a mapping of a few terms to right, nearly right or odd values; sometimes anything."""
    if draw.random() < 0.01:
        return draw.choice([*ODD, [("a", 1)], {1: 2}.items(), "patient.age: 3"])
    found: dict[object, object] = {}
    for _ in range(draw.choice((0, 1, 1, 2, 3, 6))):
        term = draw.choice(rulebase.terms)
        found[_key(term.name, rulebase, draw)] = _value(term, draw)
    return draw.choice(_HOLDERS)(found)


def drawn_measure(rulebase: RuleBase, draw: random.Random) -> object:
    """A quantity with a text: a number and a unit, each in any spelling."""
    quantities = [term for term in rulebase.terms if isinstance(term, Quantity)]
    term = draw.choice(quantities)
    text = term.spoken(draw.randint(term.first - 1, term.last + 1)) if draw.random() < 0.2 else "".join(
        (draw.choice(_SPACES[:2]), draw.choice(_NUMBERS), draw.choice(_SPACES), draw.choice([*BY_SPELLING, "",
        "furlong", "w.", "K", "°"]),
         draw.choice(_SPACES[:3]))
    )  # fmt: skip
    for _ in range(draw.choice((0, 0, 1, 2, 3))):
        at = draw.randint(0, len(text))
        put = draw.choice(["", chr(draw.randrange(0x250)), chr(draw.randrange(0x110000)), *"0123456789.eE+- °/%"])
        text = text[:at] + put + text[at + draw.randint(0, 2) :]
    return {term.name: text}


def _key(name: str, rulebase: RuleBase, draw: random.Random) -> object:
    pick = draw.random()
    if pick < 0.85:
        return name
    if pick < 0.9:
        at = draw.randrange(len(name))
        return name[:at] + draw.choice(["", "x", "_", "\ud800", "\u0430", "\n"]) + name[at + 1 :]
    if pick < 0.95:
        return draw.choice(
            [*rulebase.conclusions_by_name, *(was for term in rulebase.terms for was in term.was), "case"]
        )
    return draw.choice(_KEYS)


def _value(term: object, draw: random.Random) -> object:
    pick = draw.random()
    if pick < 0.5:
        return draw.choice(ODD)
    if isinstance(term, Quantity):
        step = draw.randint(term.first - 1, term.last + 1)
        number = step * term.step
        return draw.choice([int(number), float(number), Decimal(float(number)), number, term.spoken(step), str(number)])
    values = getattr(term, "values", (True, False, "present", "absent"))
    value = draw.choice([*values, None])
    return value.upper() if isinstance(value, str) and pick > 0.9 else value
