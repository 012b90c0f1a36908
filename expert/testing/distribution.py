"""How often rule-directed charts reach each rule, exception and releasing value: whether the laws speak of anything."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from hypothesis import HealthCheck, Phase, given, settings

from expert.chaining import Engine
from expert.chart import Chart
from expert.language.layers import Pair
from expert.language.rulebase import RuleBase
from expert.testing.strategies import rule_directed


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """In how many of so many charts each rule fired, each exception withheld its rule, each releasing value stood."""

    examples: int
    fired: Mapping[str, int]
    withheld: Mapping[str, int]
    released: Mapping[Pair, int]

    @property
    def never_fired(self) -> tuple[str, ...]:
        """Ids of the rules that no chart made fire."""
        return tuple(rule for rule, count in self.fired.items() if not count)

    @property
    def never_withheld(self) -> tuple[str, ...]:
        """Ids of the rules with an exception that no chart met."""
        return tuple(rule for rule, count in self.withheld.items() if not count)

    @property
    def never_released(self) -> tuple[Pair, ...]:
        """The releasing values that stood for no chart."""
        return tuple(pair for pair, count in self.released.items() if not count)

    def lines(self) -> list[str]:
        """The report for a person, the rarest rules last."""
        totals = (
            f"{self.examples} charts: {_reached(self.fired)} rules fired, {_reached(self.withheld)} exceptions met, "
            f"{_reached(self.released)} releasing values reached"
        )
        return [
            totals,
            *(f"{count:>6} {rule}" for rule, count in sorted(self.fired.items(), key=lambda one: (-one[1], one[0]))),
        ]


def distribution(rulebase: RuleBase, examples: int = 2000) -> Distribution:
    """What ``rule_directed`` charts reach of a rule base; the same for the same rule base and version of Hypothesis."""
    run = Engine(rulebase).run
    fired, withheld, standing, drawn = Counter[str](), Counter[str](), Counter[Pair](), Counter[None]()

    @settings(
        max_examples=examples, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(rule_directed(rulebase))
    def consult(chart: Chart) -> None:
        outcome = run(chart)
        drawn[None] += 1
        fired.update(rule.id for rule in outcome.fired)
        withheld.update(rule.id for rule in outcome.withheld)
        standing.update(outcome.standing.items())

    consult()
    return Distribution(
        examples=drawn[None],
        fired={rule.id: fired[rule.id] for rule in rulebase.rules},
        withheld={rule.id: withheld[rule.id] for rule in rulebase.rules if rule.unless is not None},
        released={(conclusion.name, value): standing[conclusion.name, value]
                  for conclusion in rulebase.conclusions for value in conclusion.releasing},
    )  # fmt: skip


def _reached(counts: Mapping[str, int] | Mapping[Pair, int]) -> str:
    return f"{sum(count > 0 for count in counts.values())} of {len(counts)}"
