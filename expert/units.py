"""Units of measure: what a threshold and a finding are given in, and how one unit converts to another.

A quantity is never converted silently: another unit is refused with the conversion in the sentence.
"""

from dataclasses import dataclass
from fractions import Fraction

from expert.blame import mistake


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``per_base`` of its dimension's base unit make one of it; ``zero`` is its zero point in base units."""

    name: str
    dimension: str
    per_base: Fraction = Fraction(1)
    zero: Fraction = Fraction(0)
    also: tuple[str, ...] = ()

    def convert(self, value: Fraction, to: "Unit") -> Fraction:
        """``value`` of this unit in ``to``; both must be of one dimension."""
        return (value * self.per_base + self.zero - to.zero) / to.per_base


# A Gregorian month is a twelfth of 365.2425 days.
_MONTH = Fraction("365.2425") / 12

DAYS = Unit("days", "time", also=("day", "d"))
WEEKS = Unit("weeks", "time", Fraction(7), also=("week", "wk", "w"))
MONTHS = Unit("months", "time", _MONTH, also=("month", "mo"))
YEARS = Unit("years", "time", _MONTH * 12, also=("year", "yr", "y"))
MILLIMETRES = Unit("mm", "length", also=("millimetre", "millimetres", "millimeter", "millimeters"))
CENTIMETRES = Unit("cm", "length", Fraction(10), also=("centimetre", "centimetres", "centimeter", "centimeters"))
INCHES = Unit("in", "length", Fraction("25.4"), also=("inch", "inches"))
DEGREES = Unit("degrees", "angle", also=("degree", "deg", "°"))
MILLILITRES = Unit("ml", "volume", also=("millilitre", "millilitres", "milliliter", "milliliters", "mL"))
LITRES = Unit("l", "volume", Fraction(1000), also=("litre", "litres", "liter", "liters", "L"))
CELSIUS = Unit("celsius", "temperature", also=("°C", "C", "degC"))
FAHRENHEIT = Unit("fahrenheit", "temperature", Fraction(5, 9), Fraction(-160, 9), also=("°F", "F", "degF"))
PERCENT = Unit("%", "share", also=("percent",))
MRC_GRADE = Unit("MRC grade", "muscle power", also=("MRC", "/5"))
COUNT = Unit("times", "count", also=("time", "x"))

UNITS = (
    DAYS, WEEKS, MONTHS, YEARS, MILLIMETRES, CENTIMETRES, INCHES, DEGREES,
    MILLILITRES, LITRES, CELSIUS, FAHRENHEIT, PERCENT, MRC_GRADE, COUNT,
)  # fmt: skip
BY_SPELLING = {spelling: unit for unit in UNITS for spelling in (unit.name, *unit.also)}


def spoken(value: Fraction) -> str:
    """A number as people write it: no trailing zeros, at most four decimals."""
    return f"{float(value):.4f}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its unit, as thresholds are written: ``weeks(4)``."""

    value: Fraction
    unit: Unit

    def __str__(self) -> str:
        return f"{spoken(self.value)} {self.unit.name}"


def _measure(value: float | str, unit: Unit) -> Measure:
    try:
        return Measure(Fraction(str(value)), unit)  # of True the text is 'True', which is no number either
    except ValueError:
        raise mistake(f"{value!r} is no number of {unit.name}; write a finite number.") from None


def days(value: float) -> Measure:
    """A time in days."""
    return _measure(value, DAYS)


def weeks(value: float) -> Measure:
    """A time in weeks."""
    return _measure(value, WEEKS)


def months(value: float) -> Measure:
    """A time in months (a twelfth of a Gregorian year)."""
    return _measure(value, MONTHS)


def years(value: float) -> Measure:
    """A time in years."""
    return _measure(value, YEARS)


def millimetres(value: float) -> Measure:
    """A length in millimetres."""
    return _measure(value, MILLIMETRES)


def centimetres(value: float) -> Measure:
    """A length in centimetres."""
    return _measure(value, CENTIMETRES)


def degrees(value: float) -> Measure:
    """An angle in degrees."""
    return _measure(value, DEGREES)


def millilitres(value: float) -> Measure:
    """A volume in millilitres."""
    return _measure(value, MILLILITRES)


def celsius(value: float) -> Measure:
    """A temperature in degrees Celsius."""
    return _measure(value, CELSIUS)


def fahrenheit(value: float) -> Measure:
    """A temperature in degrees Fahrenheit."""
    return _measure(value, FAHRENHEIT)


def percent(value: float) -> Measure:
    """A share in per cent."""
    return _measure(value, PERCENT)


def mrc_grade(value: float) -> Measure:
    """Muscle power on the Medical Research Council's scale, 0 to 5."""
    return _measure(value, MRC_GRADE)


def times(value: float) -> Measure:
    """A count."""
    return _measure(value, COUNT)
