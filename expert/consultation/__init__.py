"""The consultation: everything that a chart led to, as one frozen value, and how it is built from an outcome."""

from expert.consultation.build import consultation_of
from expert.consultation.parts import (
    AppraisalGiven,
    ClaimCited,
    Conclusion,
    ConclusionMatched,
    ConclusionNamed,
    Conflict,
    Consultation,
    Difference,
    Finding,
    Firing,
    FoundBy,
    Missing,
    Note,
    Reference,
    RuleBaseIdentity,
    Side,
    Withheld,
)
from expert.consultation.red_flag_parts import Question, RedFlagAsked, Urgency

__all__ = [
    "AppraisalGiven", "ClaimCited", "Conclusion", "ConclusionMatched", "ConclusionNamed", "Conflict", "Consultation",
    "Difference", "Finding", "Firing", "FoundBy", "Missing", "Note", "Question", "RedFlagAsked", "Reference",
    "RuleBaseIdentity", "Side", "Urgency", "Withheld", "consultation_of",
]  # fmt: skip
