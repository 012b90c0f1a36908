"""Quantities: measured findings, with unit, range and step, and their thresholds."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from expert.blame import mistake
from expert.language.conditions import Compare, Comparison, Condition, Value
from expert.language.joining import all_of
from expert.language.terms import Term
from expert.units import Measure, Unit, spoken


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Quantity(Term):
    """A measured finding, from ``low`` to ``high`` in ``unit``, held as a whole number of ``step``."""

    unit: Unit
    low: Fraction
    high: Fraction
    step: Fraction = Fraction(1)

    kind: ClassVar[str] = "quantity"

    def __post_init__(self) -> None:
        Term.__post_init__(self)
        if not isinstance(self.unit, Unit):
            raise mistake(
                f"{self.name} has the unit {self.unit!r}; write one of the units of expert.language, such as WEEKS."
            )
        if self.step <= 0:
            raise mistake(f"{self.name} has the step {spoken(self.step)}; it must be above 0.")
        if self.low >= self.high:
            raise mistake(f"{self.name} ranges from {spoken(self.low)} to {spoken(self.high)}; low must be below high.")
        for field, bound in (("low", self.low), ("high", self.high)):
            if bound % self.step:
                said = f"{field}={spoken(bound)}"
                raise mistake(f"{self.name} has {said}, which is no whole number of its step {spoken(self.step)}.")

    def __lt__(self, threshold: Measure) -> Condition:
        return self._compare("<", threshold)

    def __le__(self, threshold: Measure) -> Condition:
        return self._compare("<=", threshold)

    def __ge__(self, threshold: Measure) -> Condition:
        return self._compare(">=", threshold)

    def __gt__(self, threshold: Measure) -> Condition:
        return self._compare(">", threshold)

    def is_(self, value: Measure) -> Condition:
        """Known to be exactly this value, on the step."""
        return all_of(self >= value, self <= value)

    @property
    def hint(self) -> str:
        return f"{self.name} >= {self.unit.name}({spoken(self.low)}), or {self.name}.is_(...) for one exact value"

    @property
    def range_text(self) -> str:
        """The range as people say it: '0 to 520 weeks, in steps of 1'."""
        return f"{spoken(self.low)} to {spoken(self.high)} {self.unit.name}, in steps of {spoken(self.step)}"

    @property
    def first(self) -> int:
        """The lowest value, in steps."""
        return int(self.low / self.step)

    @property
    def last(self) -> int:
        """The highest value, in steps."""
        return int(self.high / self.step)

    def nearest(self, value: Fraction) -> str:
        """A value of the unit in whole steps, as people say it; where it lies between two steps, both are offered."""
        below = value // self.step
        if below * self.step == value:
            return f"{spoken(value)} {self.unit.name}"
        low, high = spoken(below * self.step), spoken((below + 1) * self.step)
        return f"{low} or {high} {self.unit.name} (it is about {spoken(round(value, 2))})"

    def spoken(self, value: Value | int) -> str:
        return f"{spoken(int(value) * self.step)} {self.unit.name}"

    def definition(self) -> tuple[object, ...]:
        return (self.kind, self.unit.name, self.low, self.high, self.step)

    def _compare(self, op: Comparison, threshold: object) -> Condition:
        if not isinstance(threshold, Measure):
            raise mistake(
                f"{self.name} {op} {threshold!r} has no unit; write the threshold with its unit, in {self.unit.name}."
            )
        said = f"{self.name} {op} {threshold}"
        if threshold.unit != self.unit:
            if threshold.unit.dimension != self.unit.dimension:
                other = threshold.unit.dimension
                raise mistake(f"{said} compares {self.unit.dimension} with {other}; give it in {self.unit.name}.")
            converted = self.nearest(threshold.unit.convert(threshold.value, self.unit))
            raise mistake(f"{said} is not in {self.unit.name}, the unit of {self.name}; write {converted}.")
        if not self.low <= threshold.value <= self.high:
            raise mistake(f"{said} lies outside the range of {self.name}, which is {self.range_text}.")
        steps = threshold.value / self.step
        if steps.denominator != 1:
            raise mistake(f"{said} lies between two steps of {self.name}, which takes {self.range_text}.")
        leaf = Compare(self, op, int(steps))
        if not leaf.holds(self.first) and not leaf.holds(self.last):
            raise mistake(f"{said} can never hold; {self.name} takes {self.range_text}.")
        return leaf
