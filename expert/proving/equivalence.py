"""Whether a changed rule says the same of every possible patient as the rule that it was made from."""

from collections.abc import Iterator
from typing import Any

from expert.chart import Chart
from expert.language.layers import pairs_read
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.proving.patient import Patient
from expert.proving.rules import Reasoning, standing
from expert.proving.solving import SECONDS, Solver
from expert.proving.z3_gate import z3


class Equivalence:
    """Compares rules of a rule base with changed versions of themselves; not for several threads at once.

    The rules that a rule reads do not depend on it, so they stand as they are; two versions are equivalent when for no
    possible, half-known patient one fires, or is withheld, and the other is not, and the same values stand. A change of
    a value that another rule reads counts as a difference, whatever that rule makes of it.
    """

    def __init__(self, rulebase: RuleBase, *, seconds: float = SECONDS) -> None:
        self._rulebase = rulebase
        self._read = {pair for rule in rulebase.rules for pair in pairs_read(rule.when) | pairs_read(rule.unless)}
        self._reasoning = Reasoning(Patient(rulebase, z3().Context()))
        self._solver = Solver(self._reasoning.patient, seconds=seconds)
        self._solver.tell(self._reasoning.definitions)

    def differ(self, rule: Rule, changed: Rule | None) -> bool:
        """Whether some possible patient tells them apart; ``None`` is the rule deleted. Raises Unproved."""
        return self._solver.possible(self._difference(rule, changed))

    def witness(self, rule: Rule, changed: Rule | None) -> Chart | None:
        """The smallest possible patient that tells them apart, or None: they are equivalent. Raises Unproved."""
        found = self._solver.smallest(self._difference(rule, changed))
        return None if found is None else found[0]

    def _difference(self, rule: Rule, changed: Rule | None) -> Any:
        module, said = z3(), self._reasoning
        if changed is None:
            return said.met(rule)
        met = said.holds(changed.when)
        excepted = module.BoolVal(False, said.context) if changed.unless is None else said.holds(changed.unless)
        fires = module.And(met, module.Not(excepted))
        withheld = module.And(met, excepted)
        apart = [module.Xor(said.fires(rule), fires), module.Xor(said.withheld(rule), withheld)]
        if rule.then.pair != changed.then.pair:
            apart.append(module.And(said.fires(rule), module.Or(*self._concludes_otherwise(rule, changed))))
        return module.Or(*apart)

    def _concludes_otherwise(self, rule: Rule, changed: Rule) -> Iterator[Any]:
        """Where a rule fires and concludes another value: that another value stands, or that a rule may read it."""
        module, said, conclusion = z3(), self._reasoning, rule.then.conclusion
        others = [said.fires(one) for one in self._rulebase.rules_by_pair[rule.then.pair] if one.id != rule.id]
        concluded = {(conclusion.name, value): said.concluded((conclusion.name, value)) for value in conclusion.values}
        after = {
            **concluded,
            rule.then.pair: module.Or(module.BoolVal(False, said.context), *others),
            changed.then.pair: module.BoolVal(True, said.context),
        }
        for pair in (rule.then.pair, changed.then.pair):
            if pair in self._read:
                yield module.Xor(concluded[pair], after[pair])
        for value in conclusion.may_stand:
            yield module.Xor(standing(module, conclusion, value, concluded), standing(module, conclusion, value, after))
