"""The shape of a consultation: frozen parts that go to JSON and back without loss.

Every list is in a fixed order: findings and conclusions in the rule base's, firings by layer and then by rule id.
"""

from typing import Annotated, Literal

from pydantic import Field

from expert.consultation.red_flag_parts import Part, RedFlagAsked, Urgency
from expert.language.sources import Grade, Level, Voice

RuleId = Annotated[str, Field(description="id of a rule")]
Value = bool | int | float | str


class RuleBaseIdentity(Part):
    """Which rule base answered, and what it is and is not meant for."""

    name: str
    version: str
    title: str
    intended_use: str
    misuse: str
    fingerprint: str
    """SHA-256 of the canonical export; changes with any word of the rule base."""
    meaning_fingerprint: str
    """SHA-256 of the export without prose; changes only when some chart could be answered otherwise."""
    rules: int
    """How many rules it has."""
    unreviewed: int
    """How many of them no clinician has signed."""


class FoundBy(Part):
    """Where a finding comes from, as far as the caller said; '' where nothing was said."""

    date: str
    """The day on which it was found, as 2026-11-20."""
    observer: str
    instrument: str


class Finding(Part):
    """A finding as it was validated."""

    term: str
    value: Value
    """True or False of a flag, one of its values of a choice, a number in ``unit`` of a quantity."""
    unit: str | None
    says: str
    """The finding in words, with its value."""
    provenance: tuple[FoundBy, ...] = ()
    """Its sources, which agree."""


class Reference(Part):
    """A cited source, and the place in it (empty for the whole)."""

    id: str
    text: str
    place: str


class ClaimCited(Part):
    """A claim of the source that a rule encodes."""

    id: str
    says: str


class Note(Part):
    """A caveat or a piece of background, with its source and the claims it stands for."""

    id: str
    says: str
    source: Reference
    claims: tuple[ClaimCited, ...]


class AppraisalGiven(Part):
    """What published evidence says of a rule's own step."""

    level: Level
    grade: Grade | None
    """Of the best source: H trial, review, guideline or official text; M cohort or accuracy study; L the rest."""
    says: str
    sources: tuple[Reference, ...]


class ConclusionMatched(Part):
    """A conclusion that a rule rests on, its standing value, and the rules that reach this value."""

    name: str
    title: str
    value: str
    rules: tuple[RuleId, ...]


class Conclusion(Part):
    """A conclusion that stands ('conflict' when two values of a verdict were concluded and neither stands)."""

    name: str
    title: str
    explains: str
    kind: Literal["sign", "grade", "verdict"]
    value: str
    stance: Literal["releasing", "cautious"]
    gate: bool
    """Whether some value of it releases something; then a cautious value holds that back."""
    appraisal: Level
    """Along the path: the best of the firings that reach the value."""
    rules: tuple[RuleId, ...]
    """The fired rules that reach the value."""
    beside: tuple[RuleId, ...]
    """The fired rules that concluded another value of it, such as a lower step of a grade."""
    caveats: tuple[Note, ...]


class Firing(Part):
    """A rule that fired, and what it matched."""

    rule: RuleId
    title: str
    layer: int
    conclusion: str
    conclusion_title: str
    value: str
    findings: tuple[Finding, ...]
    conclusions: tuple[ConclusionMatched, ...]
    because: str
    claims: tuple[ClaimCited, ...]
    source: Reference
    voice: Voice
    appraisal: AppraisalGiven
    appraisal_along_path: Level
    """The least of the rule's own appraisal and of the conclusions it matched."""
    caveats: tuple[Note, ...]
    """Its own, and those of what it rests on."""
    rationale: tuple[Note, ...]


class Difference(Part):
    """Where the source that is encoded and published evidence differ: what each says of one step."""

    rules: tuple[RuleId, ...]
    """The fired rules that say it."""
    conclusion: str
    conclusion_title: str
    value: str
    article_says: str
    article: Reference
    evidence_says: AppraisalGiven


class Withheld(Part):
    """A rule whose condition held and which an exception withheld."""

    rule: RuleId
    title: str
    conclusion: str
    conclusion_title: str
    value: str
    """What the rule would have concluded."""
    because: str
    findings: tuple[Finding, ...]
    conclusions: tuple[ConclusionMatched, ...]
    unless: tuple[ConclusionMatched, ...]
    """The conclusions that withheld it, each with the rules that reached it."""


class ConclusionNamed(Part):
    """A conclusion, by name and title."""

    name: str
    title: str


class Missing(Part):
    """A finding that nobody gave and that could still matter."""

    term: str
    question: str
    cost: str
    conclusions: tuple[ConclusionNamed, ...]
    """What the rules that it could still decide would conclude, in the rule base's order."""
    rules: tuple[RuleId, ...]
    holds_back: tuple[ConclusionNamed, ...]
    """What stands at a cautious value only until this and perhaps more is answered."""


class Side(Part):
    """One value of a verdict in conflict, and the rules that concluded it."""

    value: str
    rules: tuple[RuleId, ...]


class Conflict(Part):
    """A verdict for which two values were concluded; neither stands."""

    name: str
    title: str
    sides: tuple[Side, ...]


class Consultation(Part):
    """A rule base's answer to one chart, with everything it rests on.

    Equal findings and the same rule base give equal consultations and the same JSON, byte for byte.
    ``Consultation.model_validate_json(c.model_dump_json()) == c``.
    """

    rulebase: RuleBaseIdentity
    shell_version: str
    notice: str | None
    """Said before all else: nothing is known, nothing is concluded, or the complaint lies outside the scope."""
    findings: tuple[Finding, ...]
    urgency: Urgency | None
    """None only when the rule base has no scale of urgency."""
    red_flags: tuple[RedFlagAsked, ...]
    """Every red flag of the rule base, in its order: present, absent, answered, or not asked."""
    conclusions: tuple[Conclusion, ...]
    differences: tuple[Difference, ...]
    """Steps in the article's voice that published evidence contradicts, divides on, or supports only weakly."""
    firings: tuple[Firing, ...]
    withheld: tuple[Withheld, ...]
    missing: tuple[Missing, ...]
    """First what holds back a conclusion that stands at a cautious value; within each part in the rule base's order."""
    conflicts: tuple[Conflict, ...]

    def standing(self, conclusion: str) -> str | None:
        """The standing value of a conclusion, by name; None when nothing is concluded of it."""
        return next((found.value for found in self.conclusions if found.name == conclusion), None)
