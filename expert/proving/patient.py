"""A possible, half-known patient as Booleans: one for each value of each term, and one for each threshold.

A term of which no Boolean is true is unknown. Quantities are cut at the thresholds that conditions name, and at no
others: between two of them no rule can tell two patients apart.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from expert.chart import Chart, Held
from expert.language.conditions import All, AtLeast, Compare, Condition, Is, Leaf, leaves
from expert.language.conditions import Any as Either
from expert.language.every_condition import conditions_in
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.terms import Choice, Term
from expert.proving.z3_gate import z3


def all_values(term: Term) -> tuple[bool | str, ...]:
    """The values of a flag or a choice, in their order."""
    return term.values if isinstance(term, Choice) else (True, False)


class Patient:
    """One patient of a rule base, in a z3 context; ``name`` tells two of them apart.

    ``laws`` are what is true of every possible patient; they grow with each threshold that is asked for.
    """

    def __init__(self, rulebase: RuleBase, context: Any, name: str = "") -> None:
        self.z3, self.context, self.name = z3(), context, name
        self.rulebase = rulebase
        self.laws: list[Any] = []
        self._values: dict[str, dict[bool | str, Any]] = {}
        self._known: dict[str, Any] = {}
        self._cuts: dict[str, dict[int, Any]] = {}
        for term in rulebase.terms:
            self._declare(term)
        for condition in conditions_in(rulebase):
            for leaf in leaves(condition):
                if isinstance(leaf, Compare):
                    self.truth(leaf)  # so that all cuts stand before the first question
        for combination in rulebase.impossible:
            self.laws.append(self.z3.Not(self.holds(combination.when)))

    def known(self, name: str) -> Any:
        """That the term of this name is known."""
        return self._known[name]

    def has(self, name: str, value: Held) -> Any:
        """That a term is known to have this value; of a quantity in steps."""
        term = self.rulebase.term(name)
        if isinstance(term, Quantity):
            return self._and(self._from(term, int(value)), self._not(self._from(term, int(value) + 1)))
        return self._values[name][value]  # type: ignore[index]  # flags and choices hold no numbers

    def agrees(self, chart: Chart) -> Iterator[Any]:
        """Literals that say: what a chart knows is known, with its value; of a quantity, in the region of its value."""
        for name, value in chart.items():
            term = self.rulebase.term(name)
            if not isinstance(term, Quantity):
                yield self._values[name][value]  # type: ignore[index]  # flags and choices hold no numbers
                continue
            cuts = self._cuts[name]
            below = max((steps for steps in cuts if steps <= int(value)), default=None)
            above = min((steps for steps in cuts if steps > int(value)), default=None)
            yield self._known[name] if below is None else cuts[below]
            if above is not None:
                yield self._not(cuts[above])

    def truth(self, leaf: Leaf) -> Any:
        """That a leaf on a finding holds: its term is known, and has a value that satisfies it."""
        term = self.rulebase.term(leaf.subject.name)
        if isinstance(leaf, Compare) and isinstance(term, Quantity):
            first = leaf.steps + (leaf.op in ("<=", ">"))
            above = self._from(term, first)
            return above if leaf.op in (">=", ">") else self._and(self._known[term.name], self._not(above))
        if not isinstance(leaf, Is):
            raise TypeError(f"{leaf} is no leaf on {term.name}")
        values = [self._values[term.name][value] for value in leaf.values]
        return values[0] if len(values) == 1 else self.z3.Or(*values)

    def denies(self, leaf: Leaf) -> Any:
        """That a leaf on a finding is known not to hold."""
        return self._and(self._known[leaf.subject.name], self._not(self.truth(leaf)))

    def holds(self, condition: Condition) -> Any:
        """That a condition over findings is known to hold."""
        return joined(self.z3, condition, self.truth)

    def is_denied(self, condition: Condition) -> Any:
        """That a condition over findings is known not to hold: that its complement holds, where it has one."""
        return denied(self.z3, condition, self.denies)

    def extends(self, other: "Patient") -> Iterator[Any]:
        """What makes this patient an extension of another: all that is known there is known here, with its value."""
        for term in self.rulebase.terms:
            name = term.name
            if isinstance(term, Quantity):
                yield self._implies(other._known[name], self._known[name])
                for steps, cut in other._cuts[name].items():
                    yield self._implies(other._known[name], cut == self._from(term, steps))
            else:
                for value, is_it in other._values[name].items():
                    yield self._implies(is_it, self._values[name][value])

    def chart(self, model: Any) -> Chart:
        """The chart of this patient in a model; of a quantity the lowest value in its region."""
        held: dict[str, Held] = {}
        for term in self.rulebase.terms:
            if isinstance(term, Quantity):
                if self._is_true(model, self._known[term.name]):
                    reached = [steps for steps, cut in self._cuts[term.name].items() if self._is_true(model, cut)]
                    held[term.name] = max((term.first, *reached))
            else:
                for value, is_it in self._values[term.name].items():
                    if self._is_true(model, is_it):
                        held[term.name] = value
        return Chart(held)

    def values(self, name: str) -> Iterator[tuple[Held, Any]]:
        """Each value of a term, and that the term has it; of a quantity the lowest value of each region, rising."""
        term = self.rulebase.term(name)
        if not isinstance(term, Quantity):
            yield from self._values[name].items()
            return
        edges = [term.first, *sorted(self._cuts[name]), term.last + 1]
        for low, high in pairwise(edges):
            yield low, self._and(self._from(term, low), self._not(self._from(term, high)))

    def region(self, name: str, steps: int) -> tuple[int, int]:
        """The first and the last value of a quantity that no condition tells from this one."""
        term = self.rulebase.term(name)
        if not isinstance(term, Quantity):
            raise TypeError(f"{name} is no quantity")
        first = max((cut for cut in self._cuts[name] if cut <= steps), default=term.first)
        return first, min((cut for cut in self._cuts[name] if cut > steps), default=term.last + 1) - 1

    def _declare(self, term: Term) -> None:
        name = f"{self.name}{term.name}"
        if isinstance(term, Quantity):
            self._known[term.name] = self.z3.Bool(name, self.context)
            self._cuts[term.name] = {}
            return
        values = {value: self.z3.Bool(f"{name}={value}", self.context) for value in all_values(term)}
        known = self.z3.Bool(f"{name} known", self.context)
        self._values[term.name], self._known[term.name] = values, known
        self.laws.append(known == self.z3.Or(*values.values()))
        self.laws.append(self.z3.AtMost(*values.values(), 1))

    def _from(self, term: Quantity, steps: int) -> Any:
        """That a quantity is known and lies at this step or above it."""
        if steps <= term.first:
            return self._known[term.name]
        if steps > term.last:
            return self._never()
        cuts = self._cuts[term.name]
        if steps not in cuts:
            cut = self.z3.Bool(f"{self.name}{term.name}>={steps}", self.context)
            below = max((other for other in cuts if other < steps), default=None)
            above = min((other for other in cuts if other > steps), default=None)
            self.laws.append(self._implies(cut, self._known[term.name] if below is None else cuts[below]))
            if above is not None:
                self.laws.append(self._implies(cuts[above], cut))
            cuts[steps] = cut
        return cuts[steps]

    def _never(self) -> Any:
        return self.z3.BoolVal(False, self.context)

    def _and(self, *parts: Any) -> Any:
        return self.z3.And(*parts)

    def _not(self, part: Any) -> Any:
        return self.z3.Not(part)

    def _implies(self, first: Any, second: Any) -> Any:
        return self.z3.Implies(first, second)

    def _is_true(self, model: Any, expression: Any) -> bool:
        return bool(self.z3.is_true(model.eval(expression, model_completion=True)))


def joined(module: Any, condition: Condition, of_leaf: Any) -> Any:
    """That a condition holds, from what says that each leaf holds."""
    match condition:
        case All(parts):
            return module.And(*[joined(module, part, of_leaf) for part in parts])
        case Either(parts):
            return module.Or(*[joined(module, part, of_leaf) for part in parts])
        case AtLeast(count, parts):
            return module.AtLeast(*[joined(module, part, of_leaf) for part in parts], count)
    return of_leaf(condition)


def denied(module: Any, condition: Condition, of_leaf: Any) -> Any:
    """That a condition is known not to hold, from what says so of each leaf."""
    match condition:
        case All(parts):
            return module.Or(*[denied(module, part, of_leaf) for part in parts])
        case Either(parts):
            return module.And(*[denied(module, part, of_leaf) for part in parts])
        case AtLeast(count, parts):
            return module.AtLeast(*[denied(module, part, of_leaf) for part in parts], len(parts) - count + 1)
    return of_leaf(condition)
