"""A rule base compiled to a class of experta engines. Everything that is ours meets experta's classes here.

Neither rules nor initial facts are attributes of the class, where experta's descriptors would keep the engine that
last looked at them, and with it a patient's facts, and would hand it to other threads.
"""

from collections.abc import Iterable
from functools import cache
from types import new_class
from typing import Any

from expert.chaining.agenda_order import FiringOrder
from expert.chaining.counting import Counting, make_plan
from expert.chaining.experta_gate import Experta, load_experta
from expert.chaining.facts import FactTypes, fact, make_fact_types
from expert.chaining.productions import Action, productions_of
from expert.chaining.rete import OwnNodes, firings_of
from expert.chart import Chart
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule


class Consulting:
    """To be joined to experta's ``KnowledgeEngine``: serves one chart at a time, and is empty between two."""

    rules: tuple[Any, ...]
    known: type[Any]
    initial_fact: type[Any]
    fired: list[Rule]
    withheld: list[Rule]

    declare: Any  # these two are the KnowledgeEngine's
    run: Any

    def get_rules(self) -> list[Any]:
        """The rules, bound to no engine."""
        return list(self.rules)

    def get_deffacts(self) -> list[Any]:
        """The one fact that experta expects in an engine which was reset."""
        return [lambda: [self.initial_fact()]]

    def reset(self) -> None:
        """Forget every fact, activation and firing."""
        self.fired = []
        self.withheld = []
        super().reset()  # type: ignore[misc]  # of KnowledgeEngine

    def consult(self, chart: Chart) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
        """The rules that fired and those withheld, each in the order in which they did.

        The engine must be fresh from ``reset``, and is so afterwards; one that raises must be thrown away.
        """
        # All at once: declared one by one, the chart's order would become the order of activations.
        self.declare(*[fact(self.known, finding) for finding in chart.items()])
        self.run()
        fired, withheld = tuple(self.fired), tuple(self.withheld)
        self.reset()
        return fired, withheld


def compile_counting(rulebase: RuleBase) -> type[Consulting]:
    """A class of engines with our matcher."""
    experta, facts = load_experta(), _fact_types()
    productions = productions_of(rulebase, facts)
    rules = _rules(experta, (((), production.act) for production in productions))
    # Made once, and shared, as they hold no facts: what a rule matched is told by its condition and the chart.
    activations = [experta.Activation(rule, ()) for rule in rules]
    plan = make_plan(zip(productions, activations, strict=True), facts)
    return _engine_class(experta, facts, rules, Counting, experta.Matcher, plan=plan)


def compile_rete(rulebase: RuleBase) -> type[Consulting]:
    """A class of engines with experta's own matcher."""
    experta, facts = load_experta(), _fact_types()
    firings = firings_of(productions_of(rulebase, facts), facts, experta)
    rules = _rules(experta, ((firing.patterns, firing.act) for firing in firings))
    return _engine_class(experta, facts, rules, OwnNodes, experta.ReteMatcher)


COMPILERS = {"counting": compile_counting, "rete": compile_rete}


@cache
def _fact_types() -> FactTypes:
    return make_fact_types(load_experta())


def _rules(experta: Experta, firings: Iterable[tuple[tuple[Any, ...], Action]]) -> tuple[Any, ...]:
    """experta's rules for what fires, given in the order of firing: the first has the highest salience."""
    return tuple(experta.Rule(*patterns, salience=-place)(act) for place, (patterns, act) in enumerate(firings))


def _engine_class(
    experta: Experta, facts: FactTypes, rules: tuple[Any, ...], matcher: type[Any], base: type[Any], **more: Any
) -> type[Consulting]:
    names = {
        "__matcher__": new_class(matcher.__name__, (matcher, base)),
        "__strategy__": new_class(FiringOrder.__name__, (FiringOrder, experta.Strategy)),
        "rules": rules,
        "known": facts.known,
        "initial_fact": experta.InitialFact,
        **more,
    }
    return new_class("Engine", (Consulting, experta.KnowledgeEngine), exec_body=lambda body: body.update(names))
