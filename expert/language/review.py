"""The review of a rule by a clinician: who signed it, when, and when it has to be looked at again."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from expert.blame import mistake
from expert.language.names import checked_text

ReviewState = Literal["unreviewed", "overdue", "reviewed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """``by`` is the person who signed, with profession; ``on`` and ``due`` are ISO dates, ``due`` the later one.

    Written only when a clinician has signed. Raises LanguageError.
    """

    by: str
    on: str
    due: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "by", checked_text(self.by, "reviewer", "a review"))
        checked_date(self.on, "a review's on=")
        checked_date(self.due, "a review's due=")
        if self.due <= self.on:
            raise mistake(f"a review on {self.on} is due again on {self.due}; the second date must be the later one.")

    @property
    def says(self) -> str:
        """The review in words."""
        return f"reviewed by {self.by} on {self.on}, due again on {self.due}"


# What a rule carries that no clinician has signed. It is the default, so that nobody is ever named by mistake.
UNREVIEWED: Review | None = None
UNREVIEWED_SAYS = "not yet reviewed by a clinician"


def review_text(review: Review | None) -> str:
    """The review in words, or that there is none."""
    return review.says if review is not None else UNREVIEWED_SAYS


def review_state(review: Review | None, today: date) -> ReviewState:
    """How a rule's review stands on a day; it is overdue from the day on which it is due."""
    if review is None:
        return "unreviewed"
    return "overdue" if review.due <= today.isoformat() else "reviewed"


def checked_date(value: object, what: str) -> str:
    """``value`` if it is an ISO date such as '2026-11-22'; otherwise a LanguageError."""
    try:
        if isinstance(value, str) and date.fromisoformat(value).isoformat() == value:
            return value
    except ValueError:
        pass
    raise mistake(f"{what} is {value!r}, which is no date; write it like '2026-11-22'.")
