"""A rule base in CLIPS with nothing to match but the layer: findings and conclusions are globals, rules are tests.

The fastest form when much is known: a rule that fires on a wide fact costs as much as the fact has slots.
"""

from itertools import combinations

from expert.language import RuleBase, Verdict
from expert.language.conclusions import CONFLICT
from expert.language.conditions import Is, Leaf
from tests.benchmarks.peers.clips_telling import FIRED, WITHHELD, noted, telling
from tests.benchmarks.peers.clips_words import UNKNOWN, Words, both, either, expression


class Globals:
    """The program of a rule base."""

    def __init__(self, rulebase: RuleBase) -> None:
        self.rulebase = rulebase
        self.words = Words(rulebase)
        self._conclusions = {pair: f"c{number}" for number, pair in enumerate(rulebase.layers)}

    def constructs(self) -> list[str]:
        """Everything to be built, in order."""
        rules = self.rulebase.rules_in_order
        top = max(self.rulebase.layers.values())
        slots = self.words.slots.values()
        bound = " ".join(f"(bind ?*{slot}* (nth$ {place} ?values))" for place, slot in enumerate(slots, start=1))
        return [
            *(f"(defglobal ?*{slot}* = {UNKNOWN})" for slot in slots),
            *(f"(defglobal ?*{name}* = FALSE)" for name in self._conclusions.values()),
            *telling(rules),
            "(deftemplate layer (slot number))",
            *(self._rule(number) for number in range(len(rules))),
            f"(defrule start (in $?values) => {bound} (assert (layer (number 0))))",
            *map(_next, range(top)),
        ]

    def _rule(self, number: int) -> str:
        rule = self.rulebase.rules_in_order[number]
        fire = f"{noted(FIRED, number)} (bind ?*{self._conclusions[rule.then.pair]}* TRUE)"
        if rule.unless is not None:
            fire = f"(if {expression(rule.unless, self._of_leaf)} then {noted(WITHHELD, number)} else {fire})"
        test = expression(rule.when, self._of_leaf)
        if test.startswith("?"):  # CLIPS tests no variable alone
            test = f"(eq {test} TRUE)"
        return f"(defrule r{number} (layer (number {self.rulebase.layer_of(rule)})) (test {test}) => {fire})"

    def _of_leaf(self, leaf: Leaf) -> str:
        conclusion = leaf.subject
        if conclusion.is_finding or not isinstance(leaf, Is):
            return self.words.of_finding(leaf, f"?*{self.words.slots[conclusion.name]}*")
        if not isinstance(conclusion, Verdict):
            return either([self._is(conclusion.name, str(value)) for value in leaf.values if self._has(leaf, value)])
        concluded = [value for value in conclusion.values if self._has(leaf, value)]
        if leaf.values == (CONFLICT,):
            pairs = combinations([self._is(conclusion.name, value) for value in concluded], 2)
            return either([both(list(pair)) for pair in pairs])
        wanted = [value for value in concluded if value in leaf.values]
        others = [f"(not {self._is(conclusion.name, value)})" for value in concluded if value not in wanted]
        return both([self._is(conclusion.name, wanted[0]), *others]) if wanted else either([])

    def _has(self, leaf: Leaf, value: object) -> bool:
        return (leaf.subject.name, value) in self._conclusions

    def _is(self, name: str, value: str) -> str:
        return f"?*{self._conclusions[name, value]}*"


def _next(layer: int) -> str:
    now, then = f"(layer (number {layer}))", f"(layer (number {layer + 1}))"
    return f"(defrule next{layer} (declare (salience -1)) {now} => (assert {then}))"
