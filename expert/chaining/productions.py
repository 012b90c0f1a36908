"""What fires, and in which order: the productions of a rule base, whatever matcher finds out that they hold.

A rule gives one production, or two when it has an exception: first its withholding, then the rule itself, which
waits for no ``Withheld`` fact of its own. A verdict gives one more, its settling, in the layer in which the last
of its values is decided. Everything that a production reads is decided before it, so none rests on the absence
of what a peer may still conclude.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from expert.chaining.facts import FactTypes
from expert.language.conclusions import Verdict
from expert.language.conditions import Condition
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule

Action = Callable[[Any], None]
Told = tuple[type[Any], str, str]  # a kind of fact, its field and the value
Telling = Callable[[type[Any], str, str], tuple[int, Any]]  # makes that fact, told at each firing, with its number


class Kind(IntEnum):
    """The order of firing within a layer."""

    PART = 0
    WITHHOLDING = 1
    RULE = 2
    SETTLING = 3


Key = tuple[int, Kind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """One thing that may fire; ``act`` is called with the engine when it does.

    ``key``          (layer, kind, name): no two productions share it, and the least fires first
    ``when``         conditions that must hold, all of them; for a settling there are none
    ``tells``        the fact that its firing declares; a settling declares one of several
    ``unless_told``  the fact that keeps it from firing, if there is one
    ``settles``      the verdict that a settling decides, once a rule has concluded any of its values
    """

    key: Key
    act: Action
    when: tuple[Condition, ...] = ()
    tells: tuple[Told, ...] = ()
    unless_told: Told | None = None
    settles: Verdict | None = None

    @property
    def layer(self) -> int:
        """The layer in which it fires."""
        return self.key[0]

    @property
    def name(self) -> str:
        """A rule's id, or a verdict's name."""
        return self.key[2]


def productions_of(rulebase: RuleBase, facts: FactTypes, telling: Telling) -> tuple[Production, ...]:
    """The productions of a rule base, in the order of their keys."""
    found = [*_of_rules(rulebase, facts, telling), *_of_verdicts(rulebase, facts, telling)]
    return tuple(sorted(found, key=lambda production: production.key))


def _of_rules(rulebase: RuleBase, facts: FactTypes, telling: Telling) -> Iterator[Production]:
    for rule in rulebase.rules:
        layer = rulebase.layer_of(rule)
        concluded, withheld = (facts.concluded, *rule.then.pair), (facts.withheld, "rule", rule.id)
        if rule.unless is not None:
            yield Production(
                key=(layer, Kind.WITHHOLDING, rule.id), when=(rule.when, rule.unless),
                act=_withhold(rule, telling(*withheld)), tells=(withheld,),
            )  # fmt: skip
        yield Production(
            key=(layer, Kind.RULE, rule.id), when=(rule.when,), act=_conclude(rule, telling(*concluded)),
            tells=(concluded,), unless_told=None if rule.unless is None else withheld,
        )  # fmt: skip


def _of_verdicts(rulebase: RuleBase, facts: FactTypes, telling: Telling) -> Iterator[Production]:
    for conclusion in rulebase.conclusions:
        rules = rulebase.rules_for(conclusion.name)
        if isinstance(conclusion, Verdict) and rules:
            layer = max(map(rulebase.layer_of, rules))
            stands = {value: (facts.stands, conclusion.name, value) for value in conclusion.may_stand}
            yield Production(
                key=(layer, Kind.SETTLING, conclusion.name), settles=conclusion, tells=tuple(stands.values()),
                act=_settle(conclusion, {value: telling(*told) for value, told in stands.items()}),
            )  # fmt: skip


def _conclude(rule: Rule, told: tuple[int, Any]) -> Action:
    number, fact = told
    name, value = rule.then.pair
    if isinstance(rule.then.conclusion, Verdict):

        def act(engine: Any) -> None:
            engine.fired.append(rule)
            engine.verdicts.setdefault(name, set()).add(value)
            engine.tell(number, fact)
    else:

        def act(engine: Any) -> None:
            engine.fired.append(rule)
            engine.tell(number, fact)

    return act


def _withhold(rule: Rule, told: tuple[int, Any]) -> Action:
    number, fact = told

    def act(engine: Any) -> None:
        engine.withheld.append(rule)
        engine.tell(number, fact)

    return act


def _settle(verdict: Verdict, told: Mapping[str, tuple[int, Any]]) -> Action:
    def act(engine: Any) -> None:
        engine.tell(*told[str(verdict.standing(engine.verdicts[verdict.name]))])

    return act
