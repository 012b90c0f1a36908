"""The shapes of the answers: frozen parts that go to JSON and back without loss, as those of a consultation do."""

from typing import Literal

from expert.consultation import parts
from expert.consultation.red_flag_parts import Part, Question, Urgency
from expert.explaining import State, Status

ExceptionState = Literal["none", "does not hold", "could still hold", "holds"]
Stage = Literal["when", "unless"]
Kind = Literal["finding", "conclusion"]
Place = Literal[
    "red flag", "caveat", "background", "question", "impossible combination", "invariant", "data use", "urgency"
]


class Proof(Part):
    """How a conclusion comes to stand: every step down to the findings, each once."""

    says: str
    """In a sentence."""
    conclusion: parts.Conclusion
    """What stands, with its rules, its appraisal along the path and its caveats; 'conflict' for a conflict."""
    sides: tuple[parts.Side, ...]
    """The values that were concluded of it and that the proof is about: one, or in a conflict all."""
    steps: tuple[parts.Firing, ...]
    """Every rule of the proof once: first those that reach the conclusion, each followed by what it rests on.

    A step names the findings that it matched, and the conclusions with the rules that reached them: further steps.
    """
    findings: tuple[parts.Finding, ...]
    """All findings on which it rests, in the rule base's order."""

    def step(self, rule: str) -> parts.Firing:
        """The step of this rule, by its id; KeyError where it is no step of the proof."""
        for step in self.steps:
            if step.rule == rule:
                return step
        raise KeyError(rule)


class LeafAnswer(Part):
    """One finding or conclusion that a rule demands, and what is known of it."""

    about: str
    """The name of the finding or conclusion."""
    kind: Kind
    status: Status
    known: str
    """What is known instead, in words; of a withheld conclusion, which rules were withheld, and by what."""
    finding: parts.Finding | None
    """The finding, where it is known."""
    question: str | None
    """What asks for a finding."""
    rules: tuple[parts.RuleId, ...]
    """Of a conclusion: where it holds the rules that reach it, otherwise those that could have concluded it."""
    against: tuple[parts.RuleId, ...]
    """Of a verdict that does not have the wanted value: the rules that concluded the value that stands, or both."""


class ConditionAnswer(Part):
    """A line of a rule's condition, read from above: a branch ('any of'), or a leaf with what is known of it."""

    depth: int
    wants: str
    holds: bool
    matters: bool
    """Of a condition that holds: it rests on this. Of one that does not: this stands in its way."""
    leaf: LeafAnswer | None
    """None of a branch; its parts stand one deeper, below it."""


class RuleAnswer(Part):
    """What became of a rule, and of everything that it demands."""

    says: str
    """In a sentence."""
    rule: parts.RuleId
    title: str
    conclusion: str
    conclusion_title: str
    value: str
    because: str
    state: State
    settled: bool
    """No further finding changes the state; said only where that is certain."""
    when: tuple[ConditionAnswer, ...]
    exception: ExceptionState
    """Whether its ``unless`` holds, or may with further findings."""
    unless: tuple[ConditionAnswer, ...]
    findings: tuple[parts.Finding, ...]
    """What it matched, where its condition holds."""
    conclusions: tuple[parts.ConclusionMatched, ...]
    withheld_by: tuple[parts.ConclusionMatched, ...]

    @property
    def leaves(self) -> tuple[LeafAnswer, ...]:
        """What is known of each finding and conclusion that its ``when`` demands, from left to right."""
        return tuple(line.leaf for line in self.when if line.leaf is not None)


class WhyNot(Part):
    """Why a conclusion, or a value of it, is not concluded: every rule that could have, and what stood in its way."""

    says: str
    conclusion: str
    title: str
    value: str | None
    """None where any value was asked about."""
    stands: bool
    """Whether what was asked about stands after all."""
    standing: str | None
    """What stands of the conclusion, if anything does."""
    rules: tuple[RuleAnswer, ...]
    """The rules that conclude it, by id."""
    behind: tuple[RuleAnswer, ...]
    """The rules that could have concluded what stood in their way for want of it, and so on down to findings.

    Each stands once, behind the first of those that name it (``LeafAnswer.rules``).
    """


class RuleNamed(Part):
    """A rule, and what it concludes."""

    rule: parts.RuleId
    title: str
    conclusion: str
    conclusion_title: str
    value: str


class Dependent(RuleNamed):
    """A rule that depends on a finding or conclusion."""

    steps: int
    """1 where it reads it itself, 2 where it reads what such a rule concludes, and so on: the least number."""
    reads_in: tuple[Stage, ...]
    """Where it reads it, or what comes of it: among its conditions, in its exception, or in both."""
    through: tuple[parts.RuleId, ...]
    """The rules of one step less whose conclusions it reads; none at the first step."""


class Elsewhere(Part):
    """A place other than a rule's condition where a finding or conclusion is read."""

    place: Place
    id: str
    """Of the red flag, the remark, the term, the combination, the invariant."""
    says: str
    rules: tuple[parts.RuleId, ...]
    """The rules that carry a remark; none of the others."""


class Uses(Part):
    """Everything that depends on a finding or conclusion; from the rules alone."""

    says: str
    name: str
    title: str
    kind: Kind
    rules: tuple[Dependent, ...]
    """By the number of steps, then in the order in which they are decided."""
    elsewhere: tuple[Elsewhere, ...]


class Producer(RuleNamed):
    """A rule that can produce a conclusion, or that helps to."""

    steps: int
    """1 where it concludes it itself, 2 where it concludes what such a rule rests on, and so on."""
    needs: tuple[str, ...]
    """What it demands, in nested lines; two spaces for each level."""
    unless: tuple[str, ...]
    findings: tuple[str, ...]
    """The findings that it reads, by name."""
    conclusions: tuple[str, ...]
    """The conclusions that it rests on, by name."""
    exceptions: tuple[str, ...]
    """The conclusions that withhold it, by name."""


class Reaches(Part):
    """The rules that can produce a conclusion, or a value of it; from the rules alone."""

    says: str
    conclusion: str
    title: str
    value: str | None
    rules: tuple[Producer, ...]
    """Those that conclude it, by id."""
    behind: tuple[Producer, ...]
    """Those that conclude what they rest on, by the number of steps and then by id; exceptions are not followed."""
    findings: tuple[Question, ...]
    """The findings that all of them read, in the rule base's order."""


class FindingChange(Part):
    """A finding that is supposed to be otherwise; None where it is not known."""

    term: str
    title: str
    before: parts.Finding | None
    after: parts.Finding | None


class ConclusionChange(Part):
    """A conclusion whose standing value differs; None where nothing stands."""

    conclusion: str
    title: str
    before: str | None
    after: str | None
    rules: tuple[parts.RuleId, ...]
    """The rules of the conclusion that fired or were withheld in one of the two and not in the other."""
    begins_with: tuple[parts.RuleId, ...]
    """The rules, of this or another conclusion, with which the difference begins."""


class WhatIf(Part):
    """What would be otherwise, were some findings otherwise."""

    says: str
    findings: tuple[FindingChange, ...]
    conclusions: tuple[ConclusionChange, ...]
    """In the rule base's order."""
    fires: tuple[RuleNamed, ...]
    """Rules that would fire and do not now, in the order in which they are decided; and so of the next three."""
    no_longer_fires: tuple[RuleNamed, ...]
    withheld: tuple[RuleNamed, ...]
    no_longer_withheld: tuple[RuleNamed, ...]
    urgency_before: Urgency | None
    urgency_after: Urgency | None
    missing: tuple[parts.Missing, ...]
    """What would matter and does not now; and what would no longer matter, or be known."""
    no_longer_missing: tuple[parts.Missing, ...]
