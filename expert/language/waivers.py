"""Waivers: faults that a proof or a measurement finds and that the authors keep, each with its reason and its date."""

from dataclasses import dataclass

from expert.blame import mistake
from expert.language.names import checked_text
from expert.language.review import checked_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """``waives`` is a finding's key, as ``expert prove`` or ``expert coverage`` prints it: 'redundant rule: care.soak'.

    ``because`` says why it stays, ``on`` the ISO date on which that was decided. A waiver of something that is no
    longer found is itself a fault. Raises LanguageError.
    """

    waives: str
    because: str
    on: str

    def __post_init__(self) -> None:
        kind, colon, about = self.waives.partition(": ") if isinstance(self.waives, str) else ("", "", "")
        if not (kind.strip() and colon and about.strip()):
            raise mistake(
                f"a waiver waives {self.waives!r}; write a finding's key, such as 'redundant rule: care.soak'."
            )
        object.__setattr__(self, "because", checked_text(self.because, "because", f"the waiver of '{self.waives}'"))
        checked_date(self.on, f"the waiver of '{self.waives}', on=")

    @property
    def kind(self) -> str:
        """What sort of finding it waives: the key up to its first colon."""
        return self.waives.partition(": ")[0]
