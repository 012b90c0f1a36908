"""What can still come of a chart, whatever is answered from here on; of many suppositions at once, one bit each.

A leaf, a rule, a concluded value is *bound to hold*, *can no longer hold*, or open. That is worked out from below to
above with the same connectives as everything else, and errs to one side only: what is said to be bound or past is so
in every extension by questions that can still be asked; what is called open may be settled all the same.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from expert.chart import Chart, Held
from expert.interviewing.ground import ground_of
from expert.language.conclusions import CONFLICT, Conclusion, Verdict
from expert.language.conditions import All, Any, AtLeast, Condition, Is, Leaf
from expert.language.layers import Pair
from expert.language.rulebase import RuleBase
from expert.language.rules import Impossible, Rule
from expert.side_by_side import Bits, bits_of, together

Supposition = tuple[str, Held] | None


class Outlook:
    """The outlook of a chart. ``never`` are questions that were answered *unknown*, and will not be asked again.

    Bit n of every mask stands for the n-th of ``suppositions``: a further answer (name of an unknown term, value), or
    None for the chart as it is. What nobody asks about is not worked out.
    """

    def __init__(
        self, rulebase: RuleBase, chart: Chart, never: Collection[str], suppositions: Sequence[Supposition] = (None,)
    ) -> None:
        self.rulebase, self.chart, self.never = rulebase, chart, never
        self.every = (1 << len(suppositions)) - 1
        self._ground = ground_of(rulebase)
        self._supposed: dict[str, dict[Held, int]] = {}
        for number, one in enumerate(suppositions):
            if one is not None:
                masks = self._supposed.setdefault(one[0], {})
                masks[one[1]] = masks.get(one[1], 0) | 1 << number
        self._bound, self._past = Bits(self.every, 0), Bits(0, self.every)
        self._barred: dict[str, dict[Held, int]] = {}
        self._conditions: dict[int, Bits] = {}  # by identity: the rule base keeps its conditions
        self._pairs: dict[Pair, Bits] = {}
        self._rules: dict[str, Bits] = {}
        self._asked = self._may_be_asked()

    def bits(self, condition: Condition) -> Bits:
        """The suppositions in which a condition of the rule base is bound to hold, and those in which it cannot."""
        bits = self._conditions.get(id(condition))
        if bits is None:
            match condition:
                case All(parts):
                    bits = together(len(parts), [self.bits(part) for part in parts])
                case Any(parts):
                    bits = together(1, [self.bits(part) for part in parts])
                case AtLeast(count, parts):
                    bits = together(count, [self.bits(part) for part in parts])
                case Is(Conclusion() as conclusion, values):
                    bits = self._of_conclusion(conclusion, [str(value) for value in values])
                case _:
                    bits = self._of_finding(condition)  # type: ignore[arg-type]  # every other node is a leaf
            self._conditions[id(condition)] = bits
        return bits

    def pair(self, pair: Pair) -> Bits:
        """The same of a value that some rule may conclude, whether or not it stands."""
        bits = self._pairs.get(pair)
        if bits is None:
            fires = [self._rule(rule) for rule in self.rulebase.rules_by_pair.get(pair, ())]
            bits = self._pairs[pair] = together(1, fires) if fires else self._past
        return bits

    def open_rule(self, rule: Rule) -> int:
        """The suppositions in which it is open whether a rule fires."""
        return self._open(self._rule(rule))

    def open_pairs(self, conclusion: Conclusion) -> Iterator[tuple[Pair, int]]:
        """The values of a conclusion with the suppositions in which they are open, and could change what stands."""
        named = [((conclusion.name, value), self.pair((conclusion.name, value))) for value in conclusion.values]
        surpassed = 0  # by a conflict, or by a higher step, which stands for good
        if isinstance(conclusion, Verdict) and len(named) > 1:
            surpassed = together(2, [bits for _, bits in named]).true
        for pair, bits in reversed(named):
            yield pair, self._open(bits) & ~surpassed
            if not isinstance(conclusion, Verdict):
                surpassed |= bits.true

    def settled(self, conclusion: Conclusion) -> bool:
        """Whether the standing value of a conclusion can change in no supposition."""
        return not any(mask for _, mask in self.open_pairs(conclusion))

    def applies(self, name: str) -> bool:
        """Whether the question of a term is known to apply, in every supposition."""
        condition = self.rulebase.terms_by_name[name].asked_if
        return condition is None or self.bits(condition).true == self.every

    def askable(self) -> Iterator[str]:
        """The terms whose questions are open, and apply or still may in some supposition."""
        for name in self.rulebase.terms_by_name:
            if name not in self.chart and name not in self.never and self._asked.get(name, self.every):
                yield name

    def possible(self, name: str) -> tuple[Held, ...]:
        """The answers to an open question that some supposition leaves possible."""
        barred = self._barred_answers(name)
        return tuple(value for value in self._ground.answers[name] if barred.get(value, 0) != self.every)

    def open_leaves(self, condition: Condition, mask: int) -> Iterator[tuple[Leaf, int]]:
        """The open leaves that could still decide a condition, with the suppositions of the mask in which they do."""
        mask &= self._open(self.bits(condition))
        if not mask:
            return
        match condition:
            case All(parts) | Any(parts) | AtLeast(_, parts):
                for part in parts:
                    yield from self.open_leaves(part, mask)
            case _:
                yield condition, mask  # type: ignore[misc]  # every other node is a leaf

    def _open(self, bits: Bits) -> int:
        return self.every & ~(bits.true | bits.false)

    def _rule(self, rule: Rule) -> Bits:
        bits = self._rules.get(rule.id)
        if bits is None:
            bits = self.bits(rule.when)
            if rule.unless is not None:
                excepted = self.bits(rule.unless)
                bits = Bits(bits.true & excepted.false, bits.false | excepted.true)
            self._rules[rule.id] = bits
        return bits

    def _of_conclusion(self, conclusion: Conclusion, values: Sequence[str]) -> Bits:
        if not isinstance(conclusion, Verdict):
            return together(1, [self.pair((conclusion.name, value)) for value in values])
        of_value = {value: self.pair((conclusion.name, value)) for value in conclusion.values}
        return together(1, [together(2, list(of_value.values())) if value == CONFLICT else _alone(value, of_value)
                            for value in values])  # fmt: skip

    def _of_finding(self, leaf: Leaf) -> Bits:
        name = leaf.subject.name
        known = self.chart.truth(leaf)
        if known is not None:
            return self._bound if known else self._past
        true = told = 0
        for value, mask in self._supposed.get(name, {}).items():
            told |= mask
            if leaf.holds(value):
                true |= mask
        past = self.every
        if name not in self.never:
            past &= ~self._asked.get(name, self.every)
            barred = self._barred_answers(name)
            if barred:
                past |= _all((barred.get(value, 0) for value in self._ground.satisfying(leaf)), self.every)
        return Bits(true, told & ~true | past & ~told)

    def _barred_answers(self, name: str) -> Mapping[Held, int]:
        """The answers to a question with the suppositions in which an impossible combination would hold with them."""
        barred = self._barred.get(name)
        if barred is None:
            barred = self._barred[name] = {}
            for combination in self._ground.combinations.get(name, ()):
                for value in self._ground.answers[name]:
                    mask = self._holds_with(combination, name, value)
                    if mask:
                        barred[value] = barred.get(value, 0) | mask
        return barred

    def _holds_with(self, combination: Impossible, name: str, value: Held) -> int:
        def of_leaf(leaf: Leaf) -> Bits:
            if leaf.subject.name == name:
                return self._bound if leaf.holds(value) else self._past
            if self.chart.truth(leaf):
                return self._bound
            supposed = self._supposed.get(leaf.subject.name, {})
            return Bits(_either(mask for one, mask in supposed.items() if leaf.holds(one)), 0)

        return bits_of(combination.when, of_leaf).true

    def _may_be_asked(self) -> dict[str, int]:
        """Of the terms that do not always apply, the suppositions in which their question applies or still may.

        A question waits for what tells whether it applies; so questions that wait for one another are never asked.
        """
        waiting = [(name, condition) for name, condition in self._ground.waiting if name not in self.chart]
        asked = self._asked = {name: 0 for name, _ in waiting}
        changed = True
        while changed:
            changed = False
            self._conditions.clear()  # what was worked out while less could be asked
            for name, condition in waiting:
                mask = self.every & ~self.bits(condition).false
                if mask != asked[name]:
                    asked[name], changed = mask, True
        return asked


def _alone(value: str, of_value: Mapping[str, Bits]) -> Bits:
    """That a value of a verdict stands: it is concluded, and no other is."""
    others = [bits for other, bits in of_value.items() if other != value]
    own = of_value[value]
    return Bits(_all((bits.false for bits in others), own.true), own.false | _either(bits.true for bits in others))


def _either(masks: Iterable[int]) -> int:
    result = 0
    for mask in masks:
        result |= mask
    return result


def _all(masks: Iterable[int], every: int) -> int:
    for mask in masks:
        every &= mask
    return every
