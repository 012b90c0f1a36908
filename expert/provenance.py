"""Where a finding comes from: when it was found, by whom, with what. Optional, and never read by a rule."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Provenance:
    """A source of a finding; '' where nothing is said.

    ``date``        the day on which it was found, as 2026-11-20
    ``observer``    who found it, in the caller's words or code
    ``instrument``  with what: a scanner, a form, a question
    """

    date: str = ""
    observer: str = ""
    instrument: str = ""

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.observer, self.instrument, self.date)))

    def __repr__(self) -> str:
        return "Provenance(...)"  # never a patient's data
