"""Source attributes: what a user is told of a rule base's origin, and of the data about people that it reads.

They are the thirteen that 45 CFR 170.315(b)(11)(iv)(A) asks of evidence-based decision support in the United States.
Whether a kind of data is used is not said but shown: by the findings that carry it, which the rule base checks.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import NamedTuple

from expert.blame import mistake
from expert.language.names import checked_text
from expert.language.review import checked_date
from expert.language.sources import Source
from expert.language.terms import Term

NOT_RELEASED = "Not released yet."


@dataclass(frozen=True, slots=True)
class Use:
    """How the rule base uses a kind of data about people: in words, and the findings that carry it (none: not used)."""

    says: str
    terms: tuple[Term, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "says", checked_text(self.says, "sentence", "the use of a kind of data"))
        for term in self.terms:
            if not isinstance(term, Term):
                raise mistake(f"the use of a kind of data names {term!r}; name the findings that carry it.")


def used(says: str, *terms: Term) -> Use:
    """The rule base uses it; ``terms`` are all findings that carry it."""
    if not terms:
        raise mistake("used(...) names no finding; name those that carry the data, or write not_used(...).")
    return Use(says, terms)


def not_used(says: str = "Not used: no rule reads it.") -> Use:
    """The rule base does not use it."""
    return Use(says)


class Attribute(NamedTuple):
    """One of the thirteen: its name in the regulation's words, and what it is of this rule base."""

    name: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAttributes:
    """The thirteen source attributes. Dates are ISO; ``released`` is None until there is a release.

    ``citations`` are the works that the rule base encodes; what its rules cite besides is in ``RuleBase.sources``.
    """

    citations: tuple[Source, ...]
    developer: str
    funding: str
    released: str | None
    revised: tuple[str, ...] = ()
    race: Use
    ethnicity: Use
    language: Use
    sexual_orientation: Use
    gender_identity: Use
    sex: Use
    date_of_birth: Use
    social_determinants: Use
    health_status: Use

    def __post_init__(self) -> None:
        for part in ("developer", "funding"):
            object.__setattr__(self, part, checked_text(getattr(self, part), part, "the source attributes"))
        for part, what in (("citations", "sources"), ("revised", "dates")):
            given = getattr(self, part)
            if not isinstance(given, tuple | list):
                raise mistake(f"{part}= of the source attributes is {given!r}; write a tuple of {what}.")
            object.__setattr__(self, part, tuple(given))
        if not self.citations or not all(isinstance(source, Source) for source in self.citations):
            raise mistake("the source attributes cite nothing; name the sources that the rule base encodes.")
        dates = [day for day in (self.released,) if day is not None]
        dates += self.revised
        for day in dates:
            checked_date(day, "a date of release or revision")
        if dates != sorted(set(dates)) or (self.revised and self.released is None):
            raise mistake("the source attributes have a revision that is not later than what it revises.")
        for name, use in self.uses():
            if not isinstance(use, Use):
                raise mistake(f"the use of {name} is {use!r}; write used(..., terms) or not_used().")

    def uses(self) -> Iterator[tuple[str, Use]]:
        """The nine kinds of data about people, by field, and how each is used."""
        for field in fields(self)[-9:]:
            yield field.name, getattr(self, field.name)

    def listed(self) -> tuple[Attribute, ...]:
        """All thirteen, in the regulation's order."""
        return (
            Attribute("Bibliographic citation", " ".join(source.reference for source in self.citations)),
            Attribute("Developer", self.developer),
            Attribute("Funding source", self.funding),
            Attribute("Release and revision dates", self._dates()),
            *(Attribute(f"Use of {_SPOKEN.get(name, name.replace('_', ' '))}", use.says) for name, use in self.uses()),
        )

    def _dates(self) -> str:
        if self.released is None:
            return NOT_RELEASED
        return f"Released on {self.released}. " + (
            f"Revised on {', '.join(self.revised)}." if self.revised else "Not revised since."
        )


_SPOKEN = {
    "social_determinants": "social determinants of health data",
    "health_status": "health status assessments data",
}
