"""A rule base compiled to a class of experta engines. Everything that is ours meets experta's classes here.

Neither rules nor initial facts are attributes of the class, where experta's descriptors would keep the engine that
last looked at them, and with it a patient's facts, and would hand it to other threads.
"""

from collections.abc import Callable, Iterable
from functools import cache
from types import new_class
from typing import Any

from expert.chaining.agenda_order import FiringOrder, OrderKept
from expert.chaining.counting import Counting
from expert.chaining.experta_gate import Experta, load_experta
from expert.chaining.facts import FactTypes, fact, make_fact_types
from expert.chaining.lean import LeanCycle
from expert.chaining.planning import make_plan
from expert.chaining.prepared import KnownFacts, ToldFacts, numbered
from expert.chaining.productions import Action, productions_of
from expert.chaining.rete import OwnNodes, firings_of
from expert.chart import Chart
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule


class Consulting:
    """To be joined to experta's ``KnowledgeEngine``: serves one chart at a time, and is empty between two."""

    rules: tuple[Any, ...]
    fired: list[Rule]
    withheld: list[Rule]
    verdicts: dict[str, set[str]]  # by name: the values that rules have concluded

    # Declares what a firing tells, given the fact's number and the fact; called by right-hand sides.
    tell: Callable[[int, Any], Any]

    declare: Any  # these two are the KnowledgeEngine's
    run: Any

    def get_rules(self) -> list[Any]:
        """The rules, bound to no engine."""
        return list(self.rules)

    def reset(self) -> None:
        """Forget every fact, activation and firing."""
        self.fired = []
        self.withheld = []
        self.verdicts = {}
        super().reset()  # type: ignore[misc]  # of KnowledgeEngine

    def facts_of(self, chart: Chart) -> Iterable[Any]:
        """The findings of a chart as facts."""
        raise NotImplementedError

    def consult(self, chart: Chart) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
        """The rules that fired and those withheld, each in the order in which they did.

        The engine must be fresh from ``reset``, and is so afterwards; one that raises must be thrown away.
        """
        # All at once: declared one by one, the chart's order would become the order of activations.
        self.declare(*self.facts_of(chart))
        self.run()
        fired, withheld = tuple(self.fired), tuple(self.withheld)
        self.reset()
        return fired, withheld


class OfPrepared(Consulting):
    """Declares facts that were made once."""

    known: KnownFacts

    def facts_of(self, chart: Chart) -> Iterable[Any]:
        """The findings of a chart as facts that were made once, but for measured ones."""
        return map(self.known.__getitem__, chart.items())


class OfNew(Consulting):
    """Declares facts made anew, with experta's own constructor."""

    known: type[Any]
    initial_fact: type[Any]

    def facts_of(self, chart: Chart) -> Iterable[Any]:
        """The findings of a chart as new facts."""
        return [fact(self.known, finding) for finding in chart.items()]

    def tell(self, number: int, told: Any) -> None:
        """Declare a copy of what a firing tells; experta numbers its facts itself."""
        self.declare(fact(type(told), *told.items()))

    def get_deffacts(self) -> list[Any]:
        """The one fact that experta expects in an engine which was reset."""
        return [lambda: [self.initial_fact()]]


def compile_counting(rulebase: RuleBase) -> type[Consulting]:
    """A class of engines with our matcher, and with experta's cycle made lean."""
    experta, types = load_experta(), _fact_types()
    known, told = KnownFacts(rulebase, types.known), ToldFacts(first=len(rulebase.terms) + 1)
    productions = productions_of(rulebase, types, told.numbered)
    rules = _rules(experta, (((), production.act) for production in productions))
    # Made once, and shared, as they hold no facts: what a rule matched is told by its condition and the chart.
    activations = [experta.Activation(rule, ()) for rule in rules]
    for production, activation in zip(productions, activations, strict=True):
        activation.fire = production.act
    return _engine_class(
        experta, rules, (OfPrepared, LeanCycle), (Counting, experta.Matcher), OrderKept,
        plan=make_plan(productions, activations, types, known), known=known,
        agenda_class=experta.Agenda, initial_fact=numbered(experta.InitialFact(), 0, []),
    )  # fmt: skip


def compile_rete(rulebase: RuleBase) -> type[Consulting]:
    """A class of engines with experta's own matcher and its own cycle."""
    experta, types = load_experta(), _fact_types()
    productions = productions_of(rulebase, types, lambda kind, *field: (0, fact(kind, field)))
    firings = firings_of(productions, types, experta)
    rules = _rules(experta, ((firing.patterns, firing.act) for firing in firings))
    return _engine_class(
        experta, rules, (OfNew,), (OwnNodes, experta.ReteMatcher), FiringOrder,
        known=types.known, initial_fact=experta.InitialFact,
    )  # fmt: skip


COMPILERS = {"counting": compile_counting, "rete": compile_rete}


@cache
def _fact_types() -> FactTypes:
    return make_fact_types(load_experta())


def _rules(experta: Experta, firings: Iterable[tuple[tuple[Any, ...], Action]]) -> tuple[Any, ...]:
    """experta's rules for what fires, given in the order of firing: the first has the highest salience."""
    return tuple(experta.Rule(*patterns, salience=-place)(act) for place, (patterns, act) in enumerate(firings))


def _engine_class(
    experta: Experta,
    rules: tuple[Any, ...],
    engine: tuple[type[Any], ...],
    matcher: tuple[type[Any], ...],
    order: type[Any],
    **more: Any,
) -> type[Consulting]:
    names = {
        "__matcher__": _joined(*matcher), "__strategy__": _joined(order, experta.Strategy), "rules": rules, **more
    }  # fmt: skip
    return new_class("Engine", (*engine, experta.KnowledgeEngine), exec_body=lambda body: body.update(names))


def _joined(*classes: type[Any]) -> type[Any]:
    """A class of ours joined to the class of experta that it is made for."""
    return new_class(classes[0].__name__, classes)
