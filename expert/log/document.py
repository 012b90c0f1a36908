"""An entry as data for other programs: its shape, and the JSON Schema of that."""

from typing import Any, Literal

from expert.consultation import Consultation
from expert.consultation.parts import RuleId
from expert.consultation.red_flag_parts import Part

State = Literal["readable", "forgotten", "unreadable"]


class RuleBaseRecorded(Part):
    """Which rule base answered."""

    name: str
    version: str
    fingerprint: str
    """SHA-256 of its canonical export."""
    meaning_fingerprint: str
    """SHA-256 of its export without prose."""


class EntryDocument(Part):
    """An entry of a decision log."""

    number: int
    """From 1, without a gap."""
    time: str
    """When it was recorded: UTC, ISO 8601."""
    kind: Literal["consultation", "forgetting"]
    rulebase: RuleBaseRecorded | None
    """None of a forgetting."""
    shell_version: str
    key: str | None
    """The name of the key under which the consultation is encrypted; the same for all entries of one reference."""
    forgets: str | None
    """Of a forgetting: the name of the key that was destroyed."""
    previous: str
    """The hash of the entry before it."""
    hash: str
    state: State
    """'Forgotten': its key was destroyed. 'Unreadable': its key is missing or does not open it."""
    reference: str | None
    """The caller's reference to the patient."""
    fired: tuple[RuleId, ...]
    """The rules that fired."""
    withheld: tuple[RuleId, ...]
    """The rules that an exception withheld."""
    consultation: Consultation | None
    """What was found and said, whole."""


def entry_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an entry as ``expert log show --json`` prints it."""
    return EntryDocument.model_json_schema(mode="serialization")
