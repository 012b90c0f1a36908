"""The base of every part of a consultation, and the parts that tell of red flags and urgency."""

from pydantic import BaseModel, ConfigDict

from expert.language.red_flags import Asked


class Part(BaseModel):
    """Base of every part: frozen, and no key that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Question(Part):
    """A finding that nobody gave, and what asks for it."""

    term: str
    question: str


class RedFlagAsked(Part):
    """A red flag, and what is known of it."""

    id: str
    title: str
    asked: Asked
    """'Absent' was asked and is so; 'answered' was settled by a study; 'not asked' is never the same as absent."""
    questions: tuple[Question, ...]
    """What is not known of a flag that was not asked."""


class Urgency(Part):
    """How urgent it is, by the rule base's own scale."""

    conclusion: str
    """The name of the conclusion."""
    value: str | None
    """The step that stands; None when no rule concludes one, which is not the lowest step."""
    actions: tuple[str, ...]
    """What the rules that reach it say is to be done."""
    not_asked: int
    """How many red flags were not asked."""
    says: str
    """The step in words, and whether an unasked red flag could still raise it."""
