"""Where a rule comes from, and what published evidence says of it."""

from dataclasses import dataclass
from typing import Literal, get_args

from expert.blame import mistake
from expert.language.conditions import Condition
from expert.language.given import MISSING, Given
from expert.language.names import checked_text

SourceKind = Literal["article", "case", "guideline", "review", "study", "register", "reference"]
Voice = Literal["article", "evidence", "safety"]
Level = Literal["contradicted", "contested", "not appraised", "uncertain", "supported", "by definition"]
# From worst to best. A step by definition infers nothing, so there is nothing to appraise and it weakens nothing.
LEVELS: tuple[Level, ...] = ("contradicted", "contested", "not appraised", "uncertain", "supported", "by definition")
_WITHOUT_SOURCES = ("not appraised", "by definition")
Grade = Literal["H", "M", "L"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication: what it is, who wrote it, where it stands, and how much of it was read."""

    id: str
    title: str
    kind: SourceKind
    authors: str = ""
    journal: str = ""
    year: int | None = None
    doi: str = ""
    pmid: str = ""
    url: str = ""
    read: Literal["abstract", "whole", "page", "table"] = "abstract"

    def __post_init__(self) -> None:
        checked_text(self.id, "id", "a source")
        checked_text(self.title, "title", f"source {self.id}")

    def at(self, place: str) -> "Citation":
        """This source at a section, table or page."""
        return Citation(self, checked_text(place, "place", f"source {self.id}"))

    @property
    def voice(self) -> Voice:
        """Whose voice a rule with this source speaks in, unless the rule says otherwise."""
        return "article" if self.kind in ("article", "case") else "evidence"

    @property
    def reference(self) -> str:
        """The source as a reader would cite it, and how much of it was read."""
        year = str(self.year or "")
        locators = (self.doi and f"doi:{self.doi}", self.pmid and not self.doi and f"PMID {self.pmid}", self.url)
        parts = (self.authors, self.title, self.journal, year if year not in self.journal else "", *locators)
        cited = " ".join(part if part.endswith(("?", ".")) else f"{part}." for part in parts if part)
        return f"{cited} (Read: {self.read}.)"


@dataclass(frozen=True, slots=True)
class Citation:
    """A source, at a place within it (empty for the whole)."""

    source: Source
    place: str = ""

    def __str__(self) -> str:
        return f"{self.source.id}, {self.place}" if self.place else self.source.id


def citation_of(given: object, owner: str, *, rule: str | None = None) -> Citation:
    """What is cited, as a citation; a LanguageError where it is neither that nor a source."""
    if isinstance(given, Citation):
        return given
    if isinstance(given, Source):
        return Citation(given)
    raise mistake(f"{owner} has no source; write source=SOURCE.at('section').", rule=rule)


@dataclass(frozen=True, slots=True)
class Appraisal:
    """What published evidence says of a rule's step: one of LEVELS, a sentence, and the sources of the sentence.

    ``grade`` is that of the best source: H (randomised trial, systematic review, guideline, official label), M
    (prospective cohort, study of diagnostic accuracy), L (series, anatomy, teaching, expert opinion); None where
    there is nothing to grade.
    """

    level: Level
    text: str
    sources: tuple[Source, ...] = ()
    grade: Grade | None = None

    def __post_init__(self) -> None:
        what = f"an appraisal '{self.level}'"
        object.__setattr__(self, "text", checked_text(self.text, "sentence", what))
        if self.level not in LEVELS:
            raise mistake(f"{what} has none of the levels; write one of: {', '.join(LEVELS)}.")
        are_sources = all(isinstance(source, Source) for source in self.sources)
        if not are_sources or (self.level not in _WITHOUT_SOURCES and not self.sources):
            raise mistake(f"{what} rests on sources; name at least one Source after its sentence.")
        if self.grade not in (None, *get_args(Grade)):
            raise mistake(f"{what} has the grade {self.grade!r}; write one of: {', '.join(get_args(Grade))}.")


def contradicted(text: str, *sources: Source, grade: Grade | None = None) -> Appraisal:
    """Published evidence speaks against the step."""
    return Appraisal("contradicted", text, sources, grade)


def contested(text: str, *sources: Source, grade: Grade | None = None) -> Appraisal:
    """Published evidence is divided on the step."""
    return Appraisal("contested", text, sources, grade)


def not_appraised(text: str, *sources: Source) -> Appraisal:
    """Nobody has looked for evidence on the step, or none was found; the sentence says which."""
    return Appraisal("not appraised", text, sources)


def uncertain(text: str, *sources: Source, grade: Grade | None = None) -> Appraisal:
    """There is evidence for the step, and it is weak or indirect."""
    return Appraisal("uncertain", text, sources, grade)


def supported(text: str, *sources: Source, grade: Grade | None = None) -> Appraisal:
    """Published evidence supports the step."""
    return Appraisal("supported", text, sources, grade)


def by_definition(text: str) -> Appraisal:
    """The step restates what was found or concluded, and infers nothing."""
    return Appraisal("by definition", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim of the source: its id, what it asks of the rule base, what it says, and how it is read."""

    id: str
    kinds: tuple[str, ...]
    about: str
    says: str
    reading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A caveat or a rationale that goes with rules: a sentence, its source, the claims it stands for.

    It is shown beside everything that rests on a rule which carries it, except when ``unless`` (a condition on
    conclusions) holds.
    """

    id: str
    says: str
    source: Given[Citation | Source, Citation] = MISSING
    claims: tuple[str, ...] = ()
    unless: Condition | None = None

    def __post_init__(self) -> None:
        checked_text(self.says, "sentence", f"remark {self.id}")
        object.__setattr__(self, "source", citation_of(self.source, f"remark {self.id}"))
