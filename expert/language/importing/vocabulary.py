"""Builds units, terms and conclusions from plain data of the right shape."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter
from typing import Any as Plain

from expert.blame import mistake, read_from
from expert.language.conclusions import Conclusion, Grade, Sign, Verdict
from expert.language.conditions import Condition
from expert.language.importing.conditions import Conditions
from expert.language.quantities import Quantity
from expert.language.terms import Choice, Flag, Term
from expert.units import Unit


def read_units(data: list[Plain], where: str) -> dict[str, Unit]:
    """The units by name."""
    units: dict[str, Unit] = {}
    for index, one in enumerate(data):
        with read_from(f"{where}: units[{index}]"):
            per_base = Fraction(one["per_base"])
            if per_base <= 0:
                raise mistake(f"the unit {one['name']} is {per_base} of its base unit; it must be more than none.")
            if one["name"] in units:
                raise mistake(f"the unit {one['name']} is defined twice; take one of them away.")
            units[one["name"]] = Unit(
                one["name"], one["dimension"], per_base, Fraction(one["zero"]), tuple(one["also"])
            )
    return units


def read_terms(data: list[Plain], units: Mapping[str, Unit], where: str) -> tuple[Term, ...]:
    """The terms in their order; those that an ``asked_if`` reads are built before it."""
    rows = {one["name"]: (index, one) for index, one in enumerate(data)}
    waits = {name: sorted(_names_in(one["asked_if"]) & rows.keys()) for name, (_, one) in rows.items()}
    try:
        order = list(TopologicalSorter(waits).static_order())
    except CycleError as error:
        circle = " and ".join(sorted(set(error.args[1])))
        with read_from(f"{where}: terms"):
            raise mistake(f"asked_if of {circle} goes round in a circle; let one be asked of everybody.") from None
    built: dict[str, Term] = {}
    conditions = Conditions(built, where)
    for name in order:
        index, one = rows[name]
        path = f"terms[{index}]"
        asked_if = conditions.read(one["asked_if"], f"{path}.asked_if") if one["asked_if"] is not None else None
        with read_from(f"{where}: {path}"):
            built[name] = _term(one, units, asked_if)
    if len(rows) < len(data):
        seen = next(one["name"] for index, one in enumerate(data) if rows[one["name"]][0] != index)
        with read_from(f"{where}: terms"):
            raise mistake(f"the term {seen} is defined twice; rename one of them or take one away.")
    return tuple(built[one["name"]] for one in data)


def read_conclusions(data: list[Plain], where: str) -> tuple[Conclusion, ...]:
    """The conclusions in their order."""
    found: list[Conclusion] = []
    for index, one in enumerate(data):
        with read_from(f"{where}: conclusions[{index}]"):
            found.append(_conclusion(one))
    return tuple(found)


def _term(one: dict[str, Plain], units: Mapping[str, Unit], asked_if: Condition | None) -> Term:
    common = {key: one[key] for key in ("name", "question", "title", "cost", "explains")}
    common |= {"was": tuple(one["was"]), "asked_if": asked_if}
    match one["kind"]:
        case "flag":
            return Flag(**common)
        case "choice":
            return Choice(values=tuple(one["values"]), ordered=one["ordered"], study=one["study"], **common)
    if one["unit"] not in units:
        raise mistake(f"{one['name']} is measured in {one['unit']}, which is not among the units; add it there.")
    low, high, step = (Fraction(one[key]) for key in ("low", "high", "step"))
    return Quantity(unit=units[one["unit"]], low=low, high=high, step=step, **common)


def _conclusion(one: dict[str, Plain]) -> Conclusion:
    common = {key: one[key] for key in ("name", "title", "explains")}
    common |= {"values": tuple(one["values"]), "releasing": tuple(one["releasing"])}
    match one["kind"]:
        case "sign":
            return Sign(**common)
        case "grade":
            return Grade(**common)
    return Verdict(total=one["total"], **common)


def _names_in(condition: Plain) -> set[str]:
    return set(_leaf_names(condition)) if condition is not None else set()


def _leaf_names(condition: dict[str, Plain]) -> Iterator[str]:
    ((kind, given),) = condition.items()
    if kind in ("is", "compare", "stands"):
        yield given[0]
        return
    for part in given[1] if kind == "at_least" else given:
        yield from _leaf_names(part)
