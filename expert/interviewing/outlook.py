"""What can still come of a chart, whatever is answered from here on; of many suppositions at once, one bit each.

A leaf, a rule, a concluded value is *bound to hold*, *can no longer hold*, or open. That is worked out from below to
above with the same connectives as everything else, and errs to one side only: what is said to be bound or past is so
in every extension by questions that can still be asked; what is called open may be settled all the same.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from expert.chart import Chart, Held
from expert.interviewing.regions import regions_of
from expert.language.conclusions import CONFLICT, Conclusion, Verdict
from expert.language.conditions import All, Any, AtLeast, Condition, Is, Leaf, leaves
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
        self._regions = regions_of(rulebase)
        self._supposed: dict[str, dict[Held, int]] = {}
        for number, one in enumerate(suppositions):
            if one is not None:
                masks = self._supposed.setdefault(one[0], {})
                masks[one[1]] = masks.get(one[1], 0) | 1 << number
        self._combinations: dict[str, list[Impossible]] = {}
        for combination in rulebase.impossible:
            for name in {leaf.subject.name for leaf in leaves(combination.when)}:
                self._combinations.setdefault(name, []).append(combination)
        self._barred: dict[str, dict[Held, int]] = {}
        self._leaves: dict[int, Bits] = {}  # by identity: the rule base keeps its leaves
        self._pairs: dict[Pair, Bits] = {}
        self._rules: dict[str, Bits] = {}
        self._asked = self._may_be_asked()

    def truth(self, leaf: Leaf) -> Bits:
        """Of which suppositions a leaf is bound to hold, and of which it can no longer hold."""
        bits = self._leaves.get(id(leaf))
        if bits is None:
            of_finding = leaf.subject.is_finding
            bits = self._leaves[id(leaf)] = self._of_finding(leaf) if of_finding else self._of_conclusion(leaf)
        return bits

    def pair(self, pair: Pair) -> Bits:
        """The same of a value that some rule may conclude, whether or not it stands."""
        bits = self._pairs.get(pair)
        if bits is None:
            fires = [self._rule(rule) for rule in self.rulebase.rules_by_pair.get(pair, ())]
            bits = self._pairs[pair] = together(1, fires) if fires else Bits(0, self.every)
        return bits

    def open_rule(self, rule: Rule) -> int:
        """The suppositions in which it is open whether a rule fires."""
        return self._open(self._rule(rule))

    def settled(self, conclusion: Conclusion) -> int:
        """The suppositions in which the standing value of a conclusion can no longer change."""
        return self.every & ~_either(mask for _, mask in self.open_pairs(conclusion))

    def open_pairs(self, conclusion: Conclusion) -> Iterator[tuple[Pair, int]]:
        """The values of a conclusion with the suppositions in which they are open, and could change what stands."""
        named = [((conclusion.name, value), self.pair((conclusion.name, value))) for value in conclusion.values]
        if isinstance(conclusion, Verdict):
            conflict = together(2, [bits for _, bits in named]).true if len(named) > 1 else 0
            yield from ((pair, self._open(bits) & ~conflict) for pair, bits in named)
            return
        surpassed = 0  # by a higher step, which stands for good
        for pair, bits in reversed(named):
            yield pair, self._open(bits) & ~surpassed
            surpassed |= bits.true

    def applies(self, name: str) -> int:
        """The suppositions in which the question of a term is known to apply."""
        condition = self.rulebase.terms_by_name[name].asked_if
        return self.every if condition is None else bits_of(condition, self.truth).true

    def askable(self) -> Iterator[str]:
        """The terms whose questions are open, and apply or still may, supposing nothing."""
        for name in self.rulebase.terms_by_name:
            if name not in self.chart and name not in self.never and self._asked.get(name, self.every):
                yield name

    def possible(self, name: str) -> tuple[Held, ...]:
        """The answers to an open question that no impossible combination forbids, supposing nothing."""
        barred = self._barred_values(name)
        return tuple(value for value in self._regions[name] if barred.get(value, 0) != self.every)

    def open_leaves(self, condition: Condition, mask: int) -> Iterator[tuple[Leaf, int]]:
        """The open leaves that could still decide a condition, with the suppositions of the mask in which they do."""
        mask &= self._open(bits_of(condition, self.truth))
        if not mask:
            return
        match condition:
            case All(parts) | Any(parts) | AtLeast(_, parts):
                for part in parts:
                    yield from self.open_leaves(part, mask)
            case _:
                yield condition, mask  # type: ignore[misc]  # what is no branch is a leaf

    def _open(self, bits: Bits) -> int:
        return self.every & ~(bits.true | bits.false)

    def _rule(self, rule: Rule) -> Bits:
        bits = self._rules.get(rule.id)
        if bits is not None:
            return bits
        bits = bits_of(rule.when, self.truth)
        if rule.unless is not None:
            excepted = bits_of(rule.unless, self.truth)
            bits = Bits(bits.true & excepted.false, bits.false | excepted.true)
        self._rules[rule.id] = bits
        return bits

    def _of_conclusion(self, leaf: Leaf) -> Bits:
        conclusion = leaf.subject
        if not isinstance(conclusion, Conclusion) or not isinstance(leaf, Is):
            raise TypeError(f"{leaf} is no leaf that a rule may have")
        values = [self.pair((conclusion.name, value)) for value in conclusion.values]
        if not isinstance(conclusion, Verdict):
            return together(1, [self.pair((conclusion.name, str(value))) for value in leaf.values])
        of_value = dict(zip(conclusion.values, values, strict=True))
        return together(1, [together(2, values) if value == CONFLICT else _alone(str(value), of_value)
                            for value in leaf.values])  # fmt: skip

    def _of_finding(self, leaf: Leaf) -> Bits:
        name = leaf.subject.name
        known = self.chart.truth(leaf)
        if known is not None:
            return Bits(self.every, 0) if known else Bits(0, self.every)
        supposed = self._supposed.get(name, {})
        true = _either(mask for value, mask in supposed.items() if leaf.holds(value))
        told = _either(supposed.values())
        barred = self._barred_values(name)
        held = [barred.get(value, 0) for value in self._regions[name] if leaf.holds(value)]
        past = _all(held, self.every) | (self.every & ~self._asked.get(name, self.every))
        if name in self.never:
            past = self.every
        return Bits(true, told & ~true | past & ~told)

    def _barred_values(self, name: str) -> Mapping[Held, int]:
        """The answers to a question with the suppositions in which an impossible combination would hold with them."""
        barred = self._barred.get(name)
        if barred is None:
            barred = self._barred[name] = {}
            for combination in self._combinations.get(name, ()):
                for value in self._regions[name]:
                    mask = self._holds_with(combination, name, value)
                    if mask:
                        barred[value] = barred.get(value, 0) | mask
        return barred

    def _holds_with(self, combination: Impossible, name: str, value: Held) -> int:
        def of_leaf(leaf: Leaf) -> Bits:
            if leaf.subject.name == name:
                return Bits(self.every, 0) if leaf.holds(value) else Bits(0, self.every)
            if self.chart.truth(leaf):
                return Bits(self.every, 0)
            supposed = self._supposed.get(leaf.subject.name, {})
            return Bits(_either(mask for one, mask in supposed.items() if leaf.holds(one)), 0)

        return bits_of(combination.when, of_leaf).true

    def _may_be_asked(self) -> dict[str, int]:
        """Of the terms that do not always apply, the suppositions in which their question applies or still may.

        A question waits for what tells whether it applies; so questions that wait for one another are never asked.
        """
        waiting = [term for term in self.rulebase.terms if term.asked_if is not None and term.name not in self.chart]
        asked = self._asked = {term.name: 0 for term in waiting}
        changed = True
        while changed:
            changed = False
            self._leaves.clear()
            for term in waiting:
                assert term.asked_if is not None
                mask = self.every & ~bits_of(term.asked_if, self._of_finding).false
                if mask != asked[term.name]:
                    asked[term.name], changed = mask, True
        return asked


def _alone(value: str, of_value: Mapping[str, Bits]) -> Bits:
    """That a value of a verdict stands: it is concluded, and no other is."""
    others = [bits for other, bits in of_value.items() if other != value]
    own = of_value[value]
    return Bits(own.true & _all([bits.false for bits in others], own.true), own.false | _either(b.true for b in others))


def _either(masks: Iterable[int]) -> int:
    result = 0
    for mask in masks:
        result |= mask
    return result


def _all(masks: Iterable[int], every: int) -> int:
    for mask in masks:
        every &= mask
    return every
