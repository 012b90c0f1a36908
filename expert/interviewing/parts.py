"""What an interview tells: the question that it asks, with why, and how it ended. Plain parts that go to JSON."""

from typing import Literal

from expert.consultation.parts import ConclusionNamed, RuleId
from expert.consultation.red_flag_parts import Part

Ended = Literal["act first", "settled", "nothing left to ask"]
Criterion = Literal["proved", "bounded", "act first"]


class RuleAsked(Part):
    """A rule that an answer could help to decide, and what it would conclude."""

    rule: RuleId
    title: str
    conclusion: str
    conclusion_title: str
    value: str


class Why(Part):
    """Why a question is asked."""

    red_flag: str | None
    """The title of the red flag that was not asked yet and of which it asks; None where it is asked for the goals."""
    goals: tuple[ConclusionNamed, ...]
    """The goals that an answer could still change, at the ends of the chains that begin with these rules."""
    rules: tuple[RuleAsked, ...]
    """The rules that read it and through which it could change them; of a question that tells which others apply,
    the rules that read those."""
    opens: tuple[str, ...]
    """The terms whose questions apply or not by its answer, and wait for it."""


class Question(Part):
    """A question with everything that a form needs to put it."""

    term: str
    question: str
    explains: str
    label: str
    """A short label of the term."""
    kind: Literal["flag", "choice", "quantity"]
    values: tuple[str, ...]
    """Of a flag 'present' and 'absent', of a choice its words, of a quantity none."""
    ordered: bool
    """Whether the values rise from the first to the last."""
    unit: str | None
    low: float | None
    high: float | None
    step: float | None
    """Of a quantity its unit, range and step."""
    cost: str
    number: int
    """Which question of this interview it is, from 1."""
    why: Why


class LeftOpen(Part):
    """A goal that could still change, and the questions whose answers could change it, or tell whether others apply.

    Where it was time to act first, those that were not asked; else those that were answered *unknown*.
    """

    goal: ConclusionNamed
    value: str | None
    """What stands now."""
    terms: tuple[str, ...]


class Ending(Part):
    """How an interview ended."""

    why: Ended
    """'act first': the most urgent step stands. 'settled': no answer at all could change a goal. 'nothing left to
    ask': nothing that was not answered *unknown* could."""
    criterion: Criterion
    """'proved' over every possible extension, by the extra ``proving``; else 'bounded' by what rules can still do."""
    says: str
    questions: int
    """How many questions were answered, *unknown* included."""
    open: tuple[LeftOpen, ...]
    """The goals that stay open, in their order."""
