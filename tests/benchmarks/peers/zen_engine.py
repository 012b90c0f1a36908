"""zen-engine for each form, with its static loader, for which a decision is compiled once."""

from collections.abc import Callable, Mapping
from itertools import compress
from typing import Any

import zen

from expert.chart import Held
from expert.language import RuleBase
from tests.benchmarks.peers.answers import Answer, Ask, answer, said
from tests.benchmarks.peers.zen_graph import KeyARule, ListALayer, Node, graph

Put = Callable[[Mapping[str, Held]], dict[str, Any]]


def a_key_a_rule(rulebase: RuleBase) -> Ask:
    """Each rule is a key of the result."""
    names = _names(rulebase)
    node = KeyARule(rulebase, names)
    evaluate = _evaluate(node)
    rules = [(node.keys[rule.id], said(rule)) for rule in rulebase.rules_in_order]
    excepted = [(f"w{node.keys[rule.id]}", said(rule)) for rule in rulebase.rules_in_order if rule.unless is not None]

    def ask(findings: Mapping[str, Held]) -> Answer:
        result = evaluate({names[name]: value for name, value in findings.items()})
        return answer([one for key, one in rules if result[key]], [one for key, one in excepted if result[key]])

    return ask


def a_list_a_layer(rulebase: RuleBase) -> Ask:
    """Each layer is a list of truths."""
    names = _names(rulebase)

    def put(findings: Mapping[str, Held]) -> dict[str, Any]:
        return {names[name]: value for name, value in findings.items()}

    return _asked(ListALayer(rulebase, names), put)


def findings_in_a_list(rulebase: RuleBase) -> Ask:
    """Each layer is a list of truths, and so is what goes in a list: of all values, null where not known."""
    places = {term.name: place for place, term in enumerate(rulebase.terms)}
    unknown = [None] * len(places)

    def put(findings: Mapping[str, Held]) -> dict[str, Any]:
        values: list[Any] = unknown.copy()
        for name, value in findings.items():
            values[places[name]] = value
        return {"v": values}

    return _asked(ListALayer(rulebase, {name: f"v[{place}]" for name, place in places.items()}), put)


def _asked(node: ListALayer, put: Put) -> Ask:
    evaluate = _evaluate(node)
    rules = [(f"l{layer}", [said(rule) for rule in rules]) for layer, rules in node.layers.items()]
    excepted = [(f"w{layer}", [said(rule) for rule in rules]) for layer, rules in node.excepted.items() if rules]

    def ask(findings: Mapping[str, Held]) -> Answer:
        result = evaluate(put(findings))
        fired: list[Any] = []
        for key, some in rules:
            fired += compress(some, result[key])
        withheld: list[Any] = []
        for key, some in excepted:
            withheld += compress(some, result[key])
        return answer(fired, withheld)

    return ask


def _names(rulebase: RuleBase) -> dict[str, str]:
    """A term's own name may have a dot in it, which reads a key within."""
    return {term.name: f"f{number}" for number, term in enumerate(rulebase.terms)}


def _evaluate(node: Node) -> Callable[[dict[str, Any]], dict[str, Any]]:
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {"rules": graph(node)}}})
    evaluate = engine.evaluate
    return lambda context: evaluate("rules", context)["result"]
