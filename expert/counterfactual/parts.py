"""The answer to a counterfactual question: a value that goes to JSON and back."""

from typing import Literal

from expert.consultation import parts
from expert.consultation.red_flag_parts import Part
from expert.counterfactual.wanted import Only
from expert.questions.parts import ConclusionChange


class NewFinding(Part):
    """A finding that is added, or gets another value."""

    term: str
    title: str
    question: str
    cost: str
    before: parts.Finding | None
    """None where it is not known now."""
    after: parts.Finding
    any_of: str | None
    """Of a quantity the range in which every value does as well; None where no other does."""


class SmallestChange(Part):
    """The smallest change of findings with which a conclusion would appear, or go."""

    says: str
    conclusion: str
    title: str
    value: str | None
    """The value that should stand (None: any), or that should go."""
    change: Literal["appears", "goes"]
    only: Only | None
    """Whether a change of what is not known, or of what is known, was allowed alone."""
    possible: bool
    """False is proved: there is no such change."""
    standing: str | None
    """What stands of the conclusion now."""
    findings: tuple[NewFinding, ...]
    """In the rule base's order."""
    conclusions: tuple[ConclusionChange, ...]
    """Every conclusion that changes with these findings, the one that is asked about too, in the rule base's order."""
    notice: str
    """What the answer is not."""
