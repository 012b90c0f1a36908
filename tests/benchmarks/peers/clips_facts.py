"""A rule base in CLIPS, matched: findings are slots of wide facts, conclusions are facts, rules are patterns.

What a rule demands of findings alone is one pattern, tested where facts come in. A nested condition that reads
conclusions is a fact of its own, asserted by a rule for each of its parts; CLIPS's own ``or`` is no faster, and fires
a rule for every part that holds. Exceptions and verdicts are read by ``not``, under saliences by layer.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations, count

from expert.language import Grade, RuleBase, Verdict
from expert.language.conclusions import CONFLICT
from expert.language.conditions import Any, AtLeast, Compare, Condition, Is, Leaf, leaves
from expert.language.rules import Rule
from tests.benchmarks.peers.clips_telling import FIRED, WITHHELD, noted, telling
from tests.benchmarks.peers.clips_words import UNKNOWN, Words, both, conjuncts, expression, of_findings

Read = tuple[str, str, str]  # what a fact says: 'reached', 'concluded' or 'stands', of which conclusion, which value


class Facts:
    """The program of a rule base; ``group`` findings share a fact, or all of them do."""

    def __init__(self, rulebase: RuleBase, group: int | None = None) -> None:
        self.rulebase = rulebase
        self.words = Words(rulebase)
        group = group or len(rulebase.terms)
        self.group_of = {term.name: place // group for place, term in enumerate(rulebase.terms)}
        self.groups = max(self.group_of.values()) + 1
        self._numbers: dict[Read, int] = {}
        self._nested: dict[tuple[Condition, int], str] = {}
        self._nests = count()
        self._rules: list[str] = []
        self._top = max(rulebase.layers.values())

    def constructs(self) -> list[str]:
        """Everything to be built, in order."""
        rules = self.rulebase.rules_in_order
        conditions = [one for rule in rules for one in (rule.when, rule.unless) if one is not None]
        read = {_read(leaf) for one in conditions for leaf in leaves(one) if not leaf.subject.is_finding}
        for number, rule in enumerate(rules):
            self._rule(rule, number, read)
        for conclusion in self.rulebase.conclusions:
            if isinstance(conclusion, Verdict):
                self._verdict(conclusion, read)
        return [*self._templates(), *telling(rules), *self._rules]

    def _templates(self) -> Iterable[str]:
        for group in range(self.groups):
            slots = [slot for name, slot in self.words.slots.items() if self.group_of[name] == group]
            yield f"(deftemplate p{group} {' '.join(f'(slot {slot} (default {UNKNOWN}))' for slot in slots)})"

    def _rule(self, rule: Rule, number: int, read: set[Read]) -> None:
        layer = self.rulebase.layer_of(rule)
        salience = f"(declare (salience {self._salience(layer)}))"
        when = self._patterns(rule.when, layer)
        told = "".join(f" (assert {self._fact(one)})" for one in _told(rule, read))
        fire = f"{noted(FIRED, number)}{told}"
        if rule.unless is None:
            self._rules.append(f"(defrule r{number} {salience} {when} => {fire})")
            return
        unless = self._one_fact(rule.unless, layer)
        self._rules.append(f"(defrule w{number} {salience} {when} {unless} => {noted(WITHHELD, number)})")
        self._rules.append(f"(defrule r{number} {salience} {when} (not {unless}) => {fire})")

    def _verdict(self, verdict: Verdict, read: set[Read]) -> None:
        """What stands of a verdict, once all its rules have fired."""
        concluded = [value for value in verdict.values if (verdict.name, value) in self.rulebase.layers]
        if not concluded:
            return
        layer = max(self.rulebase.layers[verdict.name, value] for value in concluded)
        facts = {value: self._fact(("concluded", verdict.name, value)) for value in concluded}
        alone = [
            (value, " ".join([facts[value], *(f"(not {facts[other]})" for other in concluded if other != value)]))
            for value in concluded
        ]
        several = [(CONFLICT, f"{facts[one]} {facts[other]}") for one, other in combinations(concluded, 2)]
        for value, patterns in (*alone, *several):
            stands = ("stands", verdict.name, value)
            if stands in read:
                name, salience = f"v{len(self._rules)}", f"(declare (salience {self._salience(layer) - 1}))"
                self._rules.append(f"(defrule {name} {salience} {patterns} => (assert {self._fact(stands)}))")

    def _patterns(self, condition: Condition, layer: int) -> str:
        parts = list(conjuncts(condition))
        found = [part for part in parts if of_findings(part)]
        concluded = [self._one_fact(part, layer) for part in parts if not of_findings(part)]
        return " ".join([*self._of_findings(found), *concluded])

    def _one_fact(self, condition: Condition, layer: int) -> str:
        """The fact that says that a condition which reads conclusions holds."""
        if isinstance(condition, Is):
            return self._fact(_read(condition))
        if (condition, layer) not in self._nested:
            self._nested[condition, layer] = self._new_nested(condition, layer, next(self._nests))
        return self._nested[condition, layer]

    def _new_nested(self, condition: Condition, layer: int, number: int) -> str:
        fact, part_fact = f"(h{number})", f"(h{number})"
        salience = f"(declare (salience {self._salience(layer) + 1}))"
        parts: Sequence[Condition] = condition.parts if isinstance(condition, Any | AtLeast) else (condition,)
        for place, part in enumerate(parts):
            if isinstance(condition, AtLeast):
                part_fact = f"(h{number}part {place})"
            patterns = self._patterns(part, layer)
            self._rules.append(f"(defrule h{number}x{place} {salience} {patterns} => (assert {part_fact}))")
        if isinstance(condition, AtLeast):
            rest = (f"(h{number}part ?p{place}&:(> ?p{place} ?p{place - 1}))" for place in range(1, condition.count))
            some = " ".join([f"(h{number}part ?p0)", *rest])
            self._rules.append(f"(defrule h{number} {salience} (exists {some}) => (assert {fact}))")
        return fact

    def _of_findings(self, parts: Sequence[Condition]) -> Iterable[str]:
        """A pattern for each group of findings, and a test for what reads several groups."""
        by_group: dict[int, list[Condition]] = {}
        bound: dict[int, set[str]] = {}
        across = []
        for part in parts:
            names = {leaf.subject.name for leaf in leaves(part)}
            groups = {self.group_of[name] for name in names}
            if len(groups) == 1:
                by_group.setdefault(groups.pop(), []).append(part)
                continue
            across.append(expression(part, self._of_leaf))
            for name in names:
                bound.setdefault(self.group_of[name], set()).add(name)
        for group in sorted({*by_group, *bound}):
            yield self._pattern(group, by_group.get(group, []), bound.get(group, set()))
        if across:
            yield f"(test {both(across)})"

    def _pattern(self, group: int, parts: Sequence[Condition], bound: set[str]) -> str:
        direct: dict[str, Leaf] = {}
        tests = []
        for part in parts:
            if isinstance(part, Is | Compare) and part.subject.name not in direct:
                direct[part.subject.name] = part
            else:
                tests.append(expression(part, self._of_leaf))
                bound = bound | {leaf.subject.name for leaf in leaves(part)}
        names = [name for name in self.words.slots if name in bound or name in direct]
        slots = [self._slot(name, direct.get(name), bound, tests if name == names[-1] else ()) for name in names]
        return f"(p{group} {' '.join(slots)})"

    def _slot(self, name: str, leaf: Leaf | None, bound: set[str], tests: Sequence[str]) -> str:
        slot = self.words.slots[name]
        if isinstance(leaf, Is) and name not in bound and not tests:
            return f"({slot} {'|'.join(map(self.words.constant, leaf.values))})"
        # Never a constant beside a test: CLIPS 6.4 then forgets the test.
        all_tests = [*([self._of_leaf(leaf)] if leaf is not None else []), *tests]
        return f"({slot} {'&'.join([f'?{slot}', *(f':{test}' for test in all_tests)])})"

    def _of_leaf(self, leaf: Leaf) -> str:
        return self.words.of_finding(leaf, f"?{self.words.slots[leaf.subject.name]}")

    def _fact(self, what: Read) -> str:
        return f"(k{self._numbers.setdefault(what, len(self._numbers))})"

    def _salience(self, layer: int) -> int:
        """Of a layer's rules; nested conditions come one before, and verdicts one after them."""
        return 2 * (self._top - layer)


def _read(leaf: Leaf) -> Read:
    """What a leaf on a conclusion reads; of a grade the lowest step that will do."""
    kind = "stands" if isinstance(leaf.subject, Verdict) else "reached"
    return kind, leaf.subject.name, str(leaf.values[0]) if isinstance(leaf, Is) else ""


def _told(rule: Rule, read: set[Read]) -> Iterable[Read]:
    """The facts that others read of what a rule concludes."""
    conclusion, value = rule.then.conclusion, rule.then.value
    if isinstance(conclusion, Verdict):
        if any(name == conclusion.name for _, name, _ in read):
            yield "concluded", conclusion.name, value
        return
    reached = conclusion.values[: conclusion.values.index(value) + 1] if isinstance(conclusion, Grade) else (value,)
    for step in reached:
        if ("reached", conclusion.name, step) in read:
            yield "reached", conclusion.name, step
