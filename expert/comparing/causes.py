"""By which rules a conclusion differs: back from it through rules that did something else, to changed ones."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from expert.comparing.sense import Names
from expert.language.layers import Pair, pairs_read
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.side_by_side import SideBySide


@dataclass(frozen=True, slots=True, eq=False)
class TwoVersions:
    """A rule as it was and as it is now, None where it is not there; what it says and reads goes by new names."""

    was: Rule | None
    now: Rule | None
    says: frozenset[Pair]
    reads: frozenset[Pair]

    @property
    def id(self) -> str:
        """Its id, the new one where it has one."""
        return next(rule.id for rule in (self.now, self.was) if rule is not None)

    def differs_in(self, old: SideBySide, new: SideBySide) -> int:
        """The situations in which it fired in one version only, or said something else."""
        before = old.fired.get(self.was.id, 0) if self.was is not None else 0
        after = new.fired.get(self.now.id, 0) if self.now is not None else 0
        return before | after if len(self.says) > 1 else before ^ after


def both_versions(old: RuleBase, new: RuleBase, rules: Names, names: Names) -> tuple[TwoVersions, ...]:
    """Every rule of either; ``rules`` are the new ids of old rules, ``names`` the new names of old conclusions."""
    before = {now: old.rules_by_id[was] for was, now in rules.items()}
    pairs = [*((before.get(rule.id), rule) for rule in new.rules),
             *((rule, None) for rule in old.rules if rule.id not in rules)]  # fmt: skip
    found = []
    for was, now in pairs:
        said = [*_renamed([was.then.pair] if was is not None else (), names), *([now.then.pair] if now else ())]
        read = [*_renamed(_read(was), names), *_read(now)]
        found.append(TwoVersions(was, now, frozenset(said), frozenset(read)))
    return tuple(found)


def responsible(conclusion: str, differing: Iterable[TwoVersions], causes: frozenset[str]) -> tuple[str, ...]:
    """The ids of the rules by which a conclusion differs, of those that did something else of one patient.

    They are those among ``causes`` that can be reached from the conclusion's own rules by what these read; where there
    are none, the conclusion's own rules.
    """
    by_conclusion: dict[str, list[TwoVersions]] = {}
    for rule in differing:
        for name in {name for name, _ in rule.says}:
            by_conclusion.setdefault(name, []).append(rule)
    waiting = list(by_conclusion.get(conclusion, ()))
    own, seen = sorted(rule.id for rule in waiting), {rule.id for rule in waiting}
    while waiting:
        reads = waiting.pop().reads
        for name in {name for name, _ in reads}:
            more = [rule for rule in by_conclusion.get(name, ())
                    if rule.id not in seen and not reads.isdisjoint(rule.says)]  # fmt: skip
            seen.update(rule.id for rule in more)
            waiting += more
    return tuple(sorted(seen & causes) or own)


def _read(rule: Rule | None) -> frozenset[Pair]:
    return pairs_read(rule.when) | pairs_read(rule.unless) if rule is not None else frozenset()


def _renamed(pairs: Iterable[Pair], names: Mapping[str, str]) -> Iterator[Pair]:
    return ((names.get(name, name), value) for name, value in pairs)
