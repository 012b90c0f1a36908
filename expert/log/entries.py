"""An entry of a log as it is read: its header, and, as long as its key is there, what was found and said."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from expert.consultation import Consultation
from expert.log.chain import Head, Header, Kind
from expert.log.document import EntryDocument, RuleBaseRecorded, State
from expert.log.faults import Forgotten, LogError


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry. Its text as a program shows it tells nothing of a patient.

    ``reference`` is the caller's, or None; ``said`` is the consultation's JSON, None where it cannot be read.
    """

    header: Header
    hash: str
    state: State
    reference: str | None = field(repr=False)
    said: str | None = field(repr=False)

    def __repr__(self) -> str:
        return f"<entry {self.number} of {self.header.time}, {self.kind}, {self.state}>"

    @property
    def number(self) -> int:
        """Its number, from 1."""
        return self.header.number

    @property
    def kind(self) -> Kind:
        """'consultation', or 'forgetting' where a reference was forgotten."""
        return self.header.kind

    @property
    def time(self) -> datetime:
        """When it was recorded, in UTC. Raises LogError where somebody changed it to what is no time."""
        try:
            return datetime.fromisoformat(self.header.time)
        except ValueError:
            raise LogError(f"entry {self.number} was changed: its time is none; verify the log.") from None

    @property
    def head(self) -> Head:
        """The head of the log when this was its newest entry."""
        return Head(self.number, self.hash)

    @property
    def consultation(self) -> Consultation:
        """The consultation as it was given. Raises Forgotten, or LogError where there is none that can be read."""
        try:
            return Consultation.model_validate_json(self._text())
        except ValidationError:
            # Without its cause, which repeats a patient's values.
            raise LogError(
                f"entry {self.number} holds a consultation in a form of expert {self.header.shell_version} that this "
                "version does not read."
            ) from None

    def data(self) -> dict[str, Any]:
        """The consultation as plain data, in whatever form its version of the shell gave it. Raises as above."""
        found = json.loads(self._text())
        if not isinstance(found, dict):
            raise LogError(f"entry {self.number} holds no consultation.")
        return found

    def document(self) -> EntryDocument:
        """The entry as data for other programs."""
        header = self.header
        consultation = self.consultation if self.said is not None else None
        return EntryDocument(
            number=self.number,
            time=header.time,
            kind=header.kind,
            rulebase=None if header.rulebase is None else RuleBaseRecorded(
                name=header.rulebase,
                version=header.version or "",
                fingerprint=header.fingerprint or "",
                meaning_fingerprint=header.meaning_fingerprint or "",
            ),
            shell_version=header.shell_version,
            key=header.key,
            forgets=header.forgets,
            previous=header.previous,
            hash=self.hash,
            state=self.state,
            reference=self.reference,
            fired=tuple(one.rule for one in consultation.firings) if consultation else (),
            withheld=tuple(one.rule for one in consultation.withheld) if consultation else (),
            consultation=consultation,
        )  # fmt: skip

    def _text(self) -> str:
        if self.kind == "forgetting":
            raise LogError(f"entry {self.number} records that a reference was forgotten; it holds no consultation.")
        if self.state == "forgotten":
            raise Forgotten(f"entry {self.number} cannot be read any more: its reference was forgotten.")
        if self.said is None:
            raise LogError(
                f"entry {self.number} cannot be read: its key is missing or does not open it; verify the log."
            )
        return self.said
