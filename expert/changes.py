"""Two answers side by side: whose conclusions differ, and by which rules.

Of a changed finding, of a changed rule base, of a chart that is consulted again years later: the question is the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from expert.consultation import Consultation
from expert.language.layers import Pair, pairs_read
from expert.language.rulebase import RuleBase
from expert.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Said:
    """An answer in short: the standing values, and of each rule that fired or was withheld what it says, by its id."""

    standing: Mapping[str, str]
    fired: Mapping[str, Pair]
    withheld: Mapping[str, Pair]

    @classmethod
    def of(cls, answer: Outcome | Consultation) -> "Said":
        """What an outcome or a consultation says."""
        if isinstance(answer, Outcome):
            return cls(
                dict(answer.standing),
                {rule.id: rule.then.pair for rule in answer.fired},
                {rule.id: rule.then.pair for rule in answer.withheld},
            )
        return cls(
            {one.name: one.value for one in answer.conclusions},
            {one.rule: (one.conclusion, one.value) for one in answer.firings},
            {one.rule: (one.conclusion, one.value) for one in answer.withheld},
        )


@dataclass(frozen=True, slots=True)
class Change:
    """A conclusion whose standing value differs; None where nothing stands.

    ``rules`` are the rules of the conclusion that fired or were withheld in one answer and not in the other;
    ``begins_with`` are those rules, of this or of another conclusion, with which the difference begins: they read
    nothing that differs. Both are in the order of ids.
    """

    conclusion: str
    before: str | None
    after: str | None
    rules: tuple[str, ...]
    begins_with: tuple[str, ...]


def changes(before: Said, after: Said, *rulebases: RuleBase) -> tuple[Change, ...]:
    """The conclusions whose standing values differ, in the order of the first rule base, then of the next.

    ``rulebases`` are those by which the two answers were given, one or both; they tell what each rule reads.
    """
    differing = differing_rules(before, after)
    names = dict.fromkeys(one.name for rulebase in rulebases for one in rulebase.conclusions)
    names |= dict.fromkeys(sorted({*before.standing, *after.standing} - set(names)))
    found: list[Change] = []
    for name in names:
        was, now = before.standing.get(name), after.standing.get(name)
        if was != now:
            rules = tuple(rule for rule, pairs in differing.items() if any(name == about for about, _ in pairs))
            found.append(Change(name, was, now, rules, _beginnings(rules, differing, rulebases)))
    return tuple(found)


def differing_rules(before: Said, after: Said) -> Mapping[str, frozenset[Pair]]:
    """The rules, by id, that fired or were withheld in one answer and not in the other, with what they conclude."""
    found: dict[str, frozenset[Pair]] = {}
    for rule in sorted({*before.fired, *before.withheld, *after.fired, *after.withheld}):
        states = [(said.fired.get(rule), said.withheld.get(rule)) for said in (before, after)]
        if states[0] != states[1]:
            found[rule] = frozenset(pair for state in states for pair in state if pair is not None)
    return found


def _beginnings(
    rules: Iterable[str], differing: Mapping[str, frozenset[Pair]], rulebases: tuple[RuleBase, ...]
) -> tuple[str, ...]:
    """From these rules back through what they read, those that read nothing that differs."""
    waiting, seen, first = list(rules), set(rules), set()
    while waiting:
        rule = waiting.pop()
        read = _read_by(rule, rulebases)
        causes = [other for other, pairs in differing.items() if other != rule and not read.isdisjoint(pairs)]
        if not causes:
            first.add(rule)
        waiting += [other for other in causes if other not in seen]
        seen.update(causes)
    return tuple(sorted(first))


def _read_by(rule: str, rulebases: tuple[RuleBase, ...]) -> frozenset[Pair]:
    found = (rulebase.rules_by_id[rule] for rulebase in rulebases if rule in rulebase.rules_by_id)
    return frozenset(pair for one in found for pair in pairs_read(one.when) | pairs_read(one.unless))
