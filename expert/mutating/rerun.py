"""A rule base run over many charts again after one slip: only the rule and what rests on it is decided anew."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from expert.language.layers import Pair, pairs_read
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.mutating.slips import Slip
from expert.side_by_side import Charts, SideBySide, conclude_all, standing


@dataclass(frozen=True, slots=True)
class Mutant:
    """A slip that loads, and what its rule became; None where it is gone."""

    slip: Slip
    rule: Rule | None

    @property
    def id(self) -> str:
        """The id of its slip."""
        return self.slip.id


@dataclass(slots=True)
class Rerun:
    """What a mutant does to charts: the whole outcome, and what of it differs from the unchanged rule base's."""

    found: SideBySide
    rules: set[str] = field(default_factory=set)
    pairs: set[Pair] = field(default_factory=set)


class Reruns:
    """Runs the mutants of a rule base over the same charts."""

    def __init__(self, rulebase: RuleBase, charts: Charts) -> None:
        self.rulebase = rulebase
        self.charts = charts
        self.base = conclude_all(rulebase, charts)
        readers: defaultdict[Pair, list[Rule]] = defaultdict(list)
        for rule in rulebase.rules:
            for pair in pairs_read(rule.when) | pairs_read(rule.unless):
                readers[pair].append(rule)
        self._readers: Mapping[Pair, list[Rule]] = dict(readers)

    def run(self, mutant: Mutant) -> Rerun:
        """The outcome of every chart with the mutant in its rule's place."""
        base = self.base
        rerun = Rerun(SideBySide(self.charts, dict(base.fired), dict(base.withheld), dict(base.concluded)))
        changed = self._put(mutant.slip.rule.id, mutant.rule, rerun)
        touched = {mutant.slip.rule.then.pair, mutant.slip.then.pair} if changed or _moved(mutant) else set()
        waiting = self._spread(touched, mutant, rerun)
        heapify(waiting)
        decided = {mutant.slip.rule.id}
        while waiting:
            _, id_ = heappop(waiting)
            if id_ in decided:
                continue
            decided.add(id_)
            rule = self.rulebase.rules_by_id[id_]
            if self._put(id_, rule, rerun):
                for one in self._spread({rule.then.pair}, mutant, rerun):
                    heappush(waiting, one)
        return rerun

    def differing(self, mutant: Mutant, rerun: Rerun) -> int:
        """The charts in which some rule fires or is withheld otherwise, or another value of its conclusion stands."""
        conclusion, every = mutant.slip.rule.then.conclusion, self.charts.every
        mask = 0
        for value in conclusion.may_stand:
            before = standing(conclusion, value, self.base.concluded, every)
            mask |= before ^ standing(conclusion, value, rerun.found.concluded, every)
        for id_ in rerun.rules:
            for was, now in ((self.base.fired, rerun.found.fired), (self.base.withheld, rerun.found.withheld)):
                mask |= was.get(id_, 0) ^ now.get(id_, 0)
        return mask

    def _put(self, id_: str, rule: Rule | None, rerun: Rerun) -> bool:
        """Decide a rule; whether it fires or is withheld in other charts than before."""
        fired, withheld = rerun.found.decide(rule) if rule is not None else (0, 0)
        if (fired, withheld) == (self.base.fired.get(id_, 0), self.base.withheld.get(id_, 0)):
            return False
        rerun.found.fired[id_], rerun.found.withheld[id_] = fired, withheld
        rerun.rules.add(id_)
        return True

    def _spread(self, pairs: Collection[Pair], mutant: Mutant, rerun: Rerun) -> list[tuple[int, str]]:
        """Conclude the pairs anew; the rules that read one which is concluded in other charts, by layer.

        Only the mutant reads anything else than before, and it is decided first: among the others the layers hold.
        """
        found: set[tuple[int, str]] = set()
        for pair in pairs:
            mask = 0
            for rule in self.rulebase.rules_by_pair.get(pair, ()):
                if rule.id != mutant.slip.rule.id:
                    mask |= rerun.found.fired.get(rule.id, 0)
            if mutant.rule is not None and mutant.rule.then.pair == pair:
                mask |= rerun.found.fired.get(mutant.rule.id, 0)
            rerun.found.concluded[pair] = mask
            if mask != self.base.concluded.get(pair, 0):
                rerun.pairs.add(pair)
                found |= {(self.rulebase.layer_of(rule), rule.id) for rule in self._readers.get(pair, ())
                          if rule.id != mutant.slip.rule.id}  # fmt: skip
        return list(found)


def _moved(mutant: Mutant) -> bool:
    """Whether it concludes another value than its rule, or none."""
    return mutant.slip.then != mutant.slip.rule.then or mutant.rule is None
