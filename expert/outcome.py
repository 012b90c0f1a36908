"""The light outcome of a consultation: what was found, what fired, what was withheld, what stands."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from expert.chart import Chart
from expert.language.conclusions import CONFLICT
from expert.language.layers import Pair
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule

_pair_of = attrgetter("then.pair")


@dataclass(frozen=True)
class Outcome:
    """A rule base's answer to a chart. ``fired`` and ``withheld`` are ordered by layer, then by rule id."""

    rulebase: RuleBase
    chart: Chart
    fired: tuple[Rule, ...]
    withheld: tuple[Rule, ...]

    @cached_property
    def concluded(self) -> frozenset[Pair]:
        """Every (conclusion, value) that a fired rule concluded, whether or not it stands."""
        return frozenset(map(_pair_of, self.fired))

    @cached_property
    def standing(self) -> Mapping[str, str]:
        """The standing value of every conclusion that has one, in the rule base's order; 'conflict' for a conflict."""
        return standing_values(self.rulebase, list(map(_pair_of, self.fired)))

    @cached_property
    def fired_for(self) -> Mapping[str, tuple[Rule, ...]]:
        """The fired rules by the name of their conclusion, whether or not their value stands; in their order."""
        rules: dict[str, list[Rule]] = {}
        for rule in self.fired:
            rules.setdefault(rule.then.conclusion.name, []).append(rule)
        return {name: tuple(fired) for name, fired in rules.items()}

    @property
    def conflicts(self) -> tuple[str, ...]:
        """Names of the verdicts for which two values were concluded."""
        return tuple(name for name, value in self.standing.items() if value == CONFLICT)


def standing_values(rulebase: RuleBase, concluded: Collection[Pair]) -> dict[str, str]:
    """Which value of each conclusion stands, when these pairs were concluded."""
    # The last of a name stays: of a grade the highest step, of a sign its only value, of a verdict any.
    standing = dict(sorted(concluded, key=rulebase.places.__getitem__))
    for verdict in rulebase.verdicts:
        if verdict.name in standing:
            values = [value for value in verdict.values if (verdict.name, value) in concluded]
            standing[verdict.name] = str(verdict.standing(values))
    return standing
