"""Copies of a rule base side by side in one, each under names of its own: a larger rule base of the same kind.

Findings and conclusions grow as the rules do, and nothing in a copy reads anything of another.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any as Plain

from expert.language import RuleBase
from expert.language.conclusions import Conclusion, Then
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Stands, Subject
from expert.language.invariants import Never, Stable
from expert.language.terms import Term


class Renamed:
    """A rule base under other names."""

    def __init__(self, rulebase: RuleBase, start: str) -> None:
        self.rulebase = rulebase
        self.start = start
        self.subjects: dict[str, Subject] = {}
        for term in rulebase.terms:
            self.subjects[term.name] = replace(term, name=self.name(term.name), asked_if=None, was=(), title="")
        for conclusion in rulebase.conclusions:
            title = f"{conclusion.title} ({start})"
            self.subjects[conclusion.name] = replace(conclusion, name=self.name(conclusion.name), title=title)

    def name(self, name: str) -> str:
        """Another name for a term, a conclusion or a rule."""
        return f"{self.start}.{name}"

    def condition(self, condition: Condition | None) -> Plain:
        """The same condition over the other names."""
        match condition:
            case None:
                return None
            case All(parts) | Any(parts):
                return type(condition)(tuple(map(self.condition, parts)))
            case AtLeast(count, parts):
                return AtLeast(count, tuple(map(self.condition, parts)))
            case Is(subject, values) | Stands(subject, values):
                return type(condition)(self.subjects[subject.name], values)
            case Compare(subject, op, steps):
                return Compare(self.subjects[subject.name], op, steps)
        raise TypeError(condition)

    def then(self, then: Then) -> Then:
        """The same value of the other conclusion."""
        conclusion = self.subjects[then.conclusion.name]
        assert isinstance(conclusion, Conclusion)
        return Then(conclusion, then.value)

    def parts(self) -> Iterator[tuple[str, Plain]]:
        """Terms, conclusions and so on, each with the field of a rule base that holds it."""
        rulebase, when = self.rulebase, self.condition
        for term in rulebase.terms:
            mine = self.subjects[term.name]
            assert isinstance(mine, Term)
            yield "terms", replace(mine, asked_if=when(term.asked_if))
        yield from (("conclusions", self.subjects[one.name]) for one in rulebase.conclusions)
        for rule in rulebase.rules:
            more = {"id": self.name(rule.id), "when": when(rule.when), "unless": when(rule.unless)}
            yield "rules", replace(rule, then=self.then(rule.then), caveats=(), rationale=(), **more)
        for one in rulebase.impossible:
            yield "impossible", replace(one, id=self.name(one.id), when=when(one.when))
        for invariant in rulebase.invariants:
            if isinstance(invariant, Stable):
                yield "invariants", replace(invariant, id=self.name(invariant.id), value=self.then(invariant.value))
            elif isinstance(invariant, Never):
                yield "invariants", replace(invariant, id=self.name(invariant.id), when=when(invariant.when))
            else:
                both = {"when": when(invariant.when), "then": when(invariant.then)}
                yield "invariants", replace(invariant, id=self.name(invariant.id), **both)


def side_by_side(*rulebases: RuleBase) -> RuleBase:
    """One rule base of all these, each renamed; without red flags, which hold for a rule base as a whole."""
    fields: dict[str, list[Plain]] = {}
    for number, rulebase in enumerate(rulebases):
        for field, part in Renamed(rulebase, f"copy{number}").parts():
            fields.setdefault(field, []).append(part)
    return RuleBase(
        name="copies", version="1", title="Copies", intended_use="Benchmarks.", misuse="Anything else.",
        claims=rulebases[0].claims, **{field: tuple(parts) for field, parts in fields.items()},
    )  # fmt: skip
