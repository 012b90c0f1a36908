"""What the rules say of a patient, as definitions: a named Boolean for each rule and each concluded value."""

from collections.abc import Mapping
from typing import Any

from expert.language.conclusions import CONFLICT, Conclusion, Verdict
from expert.language.conditions import Compare, Condition, Leaf, Stands
from expert.language.layers import Pair
from expert.language.rules import Rule
from expert.proving.patient import Patient, joined


class Reasoning:
    """The rules of a rule base over one patient; ``definitions`` say what each Boolean is, from layer to layer."""

    def __init__(self, patient: Patient) -> None:
        self.patient = patient
        self.z3, self.context = patient.z3, patient.context
        self.definitions: list[Any] = []
        self._met: dict[str, Any] = {}
        self._excepted: dict[str, Any] = {}
        self._fires: dict[str, Any] = {}
        self._concluded: dict[Pair, Any] = {}
        waiting = {pair: len(rules) for pair, rules in patient.rulebase.rules_by_pair.items()}
        for rule in patient.rulebase.rules_in_order:
            self._define(rule)
            waiting[rule.then.pair] -= 1
            if not waiting[rule.then.pair]:  # the last of the pair's rules, which all are of one layer
                self._define_pair(rule.then.pair)

    def met(self, rule: Rule) -> Any:
        """That the condition of a rule holds, whatever its exceptions."""
        return self._met[rule.id]

    def fires(self, rule: Rule) -> Any:
        """That a rule fires."""
        return self._fires[rule.id]

    def withheld(self, rule: Rule) -> Any:
        """That a rule's condition holds, and one of its exceptions too."""
        return self.z3.And(self._met[rule.id], self._excepted[rule.id])

    def concluded(self, pair: Pair) -> Any:
        """That some rule concludes this value."""
        return self._concluded.get(pair, self.z3.BoolVal(False, self.context))

    def truth(self, leaf: Leaf) -> Any:
        """That a leaf holds, on a finding or on a conclusion; an invariant's ``Stands`` too."""
        subject = leaf.subject
        if subject.is_finding:
            return self.patient.truth(leaf)
        if not isinstance(subject, Conclusion) or isinstance(leaf, Compare):
            raise TypeError(f"{leaf} is no leaf on a conclusion")
        exact = isinstance(subject, Verdict) or isinstance(leaf, Stands)
        of_value = self.stands if exact else lambda one, value: self.concluded((one.name, value))
        return self._any([of_value(subject, str(value)) for value in leaf.values])

    def holds(self, condition: Condition) -> Any:
        """That a condition holds, over findings, conclusions, or both."""
        return joined(self.z3, condition, self.truth)

    def stands(self, conclusion: Conclusion, value: str) -> Any:
        """That this value of a conclusion stands; of a verdict also 'conflict'."""
        pairs = [(conclusion.name, one) for one in conclusion.values]
        return standing(self.z3, conclusion, value, {pair: self.concluded(pair) for pair in pairs})

    def concludes_any(self, conclusion: Conclusion) -> Any:
        """That some value of a conclusion is concluded."""
        return self._any([self.concluded((conclusion.name, value)) for value in conclusion.values])

    def _define(self, rule: Rule) -> None:
        met = self.holds(rule.when)
        if rule.unless is None:
            self._excepted[rule.id] = self.z3.BoolVal(False, self.context)
            self._met[rule.id] = self._fires[rule.id] = self._named(f"{rule.id} fires", met)
        else:
            self._met[rule.id] = self._named(f"{rule.id} is met", met)
            self._excepted[rule.id] = self._named(f"{rule.id} is excepted", self.holds(rule.unless))
            fires = self.z3.And(self._met[rule.id], self.z3.Not(self._excepted[rule.id]))
            self._fires[rule.id] = self._named(f"{rule.id} fires", fires)

    def _define_pair(self, pair: Pair) -> None:
        fired = [self._fires[rule.id] for rule in self.patient.rulebase.rules_by_pair[pair]]
        self._concluded[pair] = fired[0] if len(fired) == 1 else self._named(" is ".join(pair), self.z3.Or(*fired))

    def _named(self, name: str, meaning: Any) -> Any:
        named = self.z3.Bool(f"{self.patient.name}{name}", self.context)
        self.definitions.append(named == meaning)
        return named

    def _any(self, parts: list[Any]) -> Any:
        return parts[0] if len(parts) == 1 else self.z3.Or(*parts)


def standing(module: Any, conclusion: Conclusion, value: str, concluded: Mapping[Pair, Any]) -> Any:
    """That a value stands, or 'conflict', from what says that each value of the conclusion is concluded."""
    if value == CONFLICT:
        return module.AtLeast(*[concluded[conclusion.name, one] for one in conclusion.values], 2)
    if isinstance(conclusion, Verdict):
        others = [one for one in conclusion.values if one != value]
    else:
        others = list(conclusion.values[conclusion.values.index(value) + 1 :])
    return module.And(
        concluded[conclusion.name, value], *[module.Not(concluded[conclusion.name, one]) for one in others]
    )
