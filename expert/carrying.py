"""Carries the findings of a stored consultation over to a rule base of another day.

A renamed term is followed by its earlier names, a number is converted when the unit has changed, and lands on a step of
today or is left out: it is never rounded to a finding that nobody made. What cannot be carried over is said.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from expert.chart import Chart, Held
from expert.echo import echo
from expert.finding_values import NotHeld, held
from expert.findings import impossible_in
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.terms import Term
from expert.units import BY_SPELLING, spoken


@dataclass(frozen=True, slots=True)
class Kept:
    """A finding as a consultation keeps it: a term's name of that day, the value, and its unit where it has one."""

    term: str
    value: object
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Carried:
    """The chart of what could be carried over; of the rest a sentence each, which holds a patient's value.

    ``renamed`` maps earlier names to today's; ``impossible`` says why today's rule base refuses the chart as a whole.
    """

    chart: Chart
    left_out: tuple[str, ...]
    renamed: Mapping[str, str]
    impossible: tuple[str, ...]


def carry(rulebase: RuleBase, findings: Iterable[Kept]) -> Carried:
    """The findings as this rule base takes them."""
    names = {earlier: term.name for term in rulebase.terms for earlier in term.was}
    found: dict[str, Held] = {}
    said_by: dict[str, str] = {}
    left_out, renamed = [], {}
    for one in findings:
        name = one.term if one.term in rulebase.terms_by_name else names.get(one.term)
        if name is None:
            left_out.append(f"{one.term[:100]} is no term of {rulebase.name} {rulebase.version}.")
            continue
        if name != one.term:
            renamed[one.term] = name
        try:
            value = _taken(rulebase.terms_by_name[name], one)
        except NotHeld as fault:
            left_out.append(str(fault))
            continue
        if name in found and found[name] != value:
            left_out.append(f"{said_by[name]} and {one.term} are one term now, {name}, and say different things.")
            del found[name]
            continue
        if name not in said_by or name in found:
            found[name] = value
        said_by.setdefault(name, one.term)
    chart = Chart({term.name: found[term.name] for term in rulebase.terms if term.name in found})
    return Carried(chart, tuple(left_out), renamed, tuple(impossible_in(rulebase, chart)))


def _taken(term: Term, kept: Kept) -> Held:
    """The value as today's term holds it; raises NotHeld."""
    if kept.unit is None:
        if isinstance(term, Quantity):
            raise NotHeld(f"{term.name} takes a number in {term.unit.name} now, not {echo(kept.value)}.")
        return held(term, kept.value)
    if not isinstance(term, Quantity) or isinstance(kept.value, bool) or not isinstance(kept.value, int | float):
        raise NotHeld(f"{term.name} was {echo(kept.value)} {kept.unit}, which it does not take any more.")
    unit = BY_SPELLING.get(kept.unit)
    if unit is None or unit.dimension != term.unit.dimension:
        raise NotHeld(f"{term.name} was {echo(kept.value)} {kept.unit}, and takes {term.unit.name} now.")
    number = Fraction(str(kept.value))
    now = unit.convert(number, term.unit)
    if unit == term.unit:
        return held(term, kept.value)
    if now % term.step:
        raise NotHeld(
            f"{term.name} was {spoken(number)} {unit.name}, between two steps of today; it takes {term.range_text}."
        )
    return held(term, now.numerator if now.denominator == 1 else float(now))
