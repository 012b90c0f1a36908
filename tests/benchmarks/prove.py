"""How the time of a proof grows with the rule base: copies of ours side by side, and random ones full of faults.

    python -m tests.benchmarks.prove [--copies 1 2 3] [--random 125 250 500] [--json]

Each rule is a named Boolean in one incremental solver. Counted is processor time, of the whole proof and of its
solving. A copy is our rule base under other names, so that nothing is wrong with it: what a sound rule base costs. A
random rule base has a fault in every other rule, and for each that has a witness the smallest patient is sought.
"""

import argparse
import json
import platform
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any as Plain

from expert.language import RuleBase
from expert.language.conclusions import Conclusion, Then
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Stands, Subject
from expert.language.invariants import Never, Stable
from expert.language.terms import Term
from expert.proofs import prove
from expert.testing import random_rulebase
from knowledge import RULEBASE


class Renamed:
    """Our rule base under other names."""

    def __init__(self, start: str) -> None:
        self.start = start
        self.subjects: dict[str, Subject] = {}
        for term in RULEBASE.terms:
            self.subjects[term.name] = replace(term, name=self.name(term.name), asked_if=None, was=(), title="")
        for conclusion in RULEBASE.conclusions:
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
        when = self.condition
        for term in RULEBASE.terms:
            mine = self.subjects[term.name]
            assert isinstance(mine, Term)
            yield "terms", replace(mine, asked_if=when(term.asked_if))
        yield from (("conclusions", self.subjects[one.name]) for one in RULEBASE.conclusions)
        for rule in RULEBASE.rules:
            unless, then = when(rule.unless), self.then(rule.then)
            yield (
                "rules",
                replace(
                    rule,
                    id=self.name(rule.id),
                    when=when(rule.when),
                    unless=unless,
                    then=then,
                    caveats=(),
                    rationale=(),
                ),
            )
        for one in RULEBASE.impossible:
            yield "impossible", replace(one, id=self.name(one.id), when=when(one.when))
        for invariant in RULEBASE.invariants:
            if isinstance(invariant, Stable):
                yield "invariants", replace(invariant, id=self.name(invariant.id), value=self.then(invariant.value))
            elif isinstance(invariant, Never):
                yield "invariants", replace(invariant, id=self.name(invariant.id), when=when(invariant.when))
            else:
                more = {"when": when(invariant.when), "then": when(invariant.then)}
                yield "invariants", replace(invariant, id=self.name(invariant.id), **more)


def copies(many: int) -> RuleBase:
    """So many copies of our rule base in one, without red flags, which hold for a rule base as a whole."""
    fields: dict[str, list[Plain]] = {}
    for number in range(many):
        for field, part in Renamed(f"copy{number}").parts():
            fields.setdefault(field, []).append(part)
    return RuleBase(
        name="copies", version="1", title="Copies", intended_use="Benchmarks.", misuse="Anything else.",
        claims=RULEBASE.claims, **{field: tuple(parts) for field, parts in fields.items()},
    )  # fmt: skip


def measured(rulebase: RuleBase) -> dict[str, float]:
    """Seconds of the whole proof and of its solving, questions asked, faults found."""
    start = time.process_time()
    proof = prove(rulebase)
    whole = time.process_time() - start
    return {"rules": len(rulebase.rules), "seconds": whole, "solving": proof.seconds, "questions": proof.asked,
            "faults": len(proof.faults), "witnesses": sum(bool(fault.patients) for fault in proof.faults)}  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copies", type=int, nargs="*", default=[1, 2, 3])
    parser.add_argument("--random", type=int, nargs="*", default=[125, 250, 500])
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    found: list[dict[str, Plain]] = [{"of": f"{many} of ours", **measured(copies(many))} for many in arguments.copies]
    drawn = {rules: random_rulebase(Random(rules), rules=rules) for rules in arguments.random}
    found += [{"of": "random", **measured(base)} for base in drawn.values()]
    if arguments.json:
        sys.stdout.write(json.dumps(found) + "\n")
        return
    sys.stdout.write(f"Python {platform.python_version()}, {platform.processor() or platform.machine()}\n")
    for one in found:
        sys.stdout.write(
            f"{one['rules']:5} rules ({one['of']}): {one['seconds']:6.1f} s, of which {one['solving']:5.1f} s solving "
            f"{one['questions']} questions; {one['faults']} faults, {one['witnesses']} with a smallest patient\n"
        )


if __name__ == "__main__":
    main()
