"""The decision log: every consultation recorded, append-only, chained by hash, and forgotten on request.

    with Log.open("decisions.db") as log:
        entry = log.record(consultation, reference="patient 17")

Needs the extra ``log``; a log in PostgreSQL needs the extra ``postgresql``. The names below are imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from expert.log.faults import require_extra

if TYPE_CHECKING:
    from expert.changes import Change as Change
    from expert.log.chain import Head as Head
    from expert.log.chain import Header as Header
    from expert.log.decisions import Log as Log
    from expert.log.document import EntryDocument as EntryDocument
    from expert.log.document import RuleBaseRecorded as RuleBaseRecorded
    from expert.log.document import entry_schema as entry_schema
    from expert.log.entries import Entry as Entry
    from expert.log.faults import Forgotten as Forgotten
    from expert.log.faults import LogError as LogError
    from expert.log.faults import NotInstalled as NotInstalled
    from expert.log.forgetting import Forgetting as Forgetting
    from expert.log.replaying import Replayed as Replayed
    from expert.log.replaying import replay_log as replay_log
    from expert.log.verifying import Fault as Fault
    from expert.log.verifying import Verification as Verification

_HOME = {
    "Change": "expert.changes",
    "Entry": "expert.log.entries",
    "EntryDocument": "expert.log.document",
    "Fault": "expert.log.verifying",
    "Forgetting": "expert.log.forgetting",
    "Forgotten": "expert.log.faults",
    "Head": "expert.log.chain",
    "Header": "expert.log.chain",
    "Log": "expert.log.decisions",
    "LogError": "expert.log.faults",
    "NotInstalled": "expert.log.faults",
    "Replayed": "expert.log.replaying",
    "RuleBaseRecorded": "expert.log.document",
    "Verification": "expert.log.verifying",
    "entry_schema": "expert.log.document",
    "replay_log": "expert.log.replaying",
}

_LIGHT = {
    "Change", "EntryDocument", "Forgotten", "Head", "Header", "LogError", "NotInstalled", "RuleBaseRecorded",
    "entry_schema",
}  # fmt: skip

__all__ = [
    "Change",
    "Entry",
    "EntryDocument",
    "Fault",
    "Forgetting",
    "Forgotten",
    "Head",
    "Header",
    "Log",
    "LogError",
    "NotInstalled",
    "Replayed",
    "RuleBaseRecorded",
    "Verification",
    "entry_schema",
    "replay_log",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'expert.log' has no attribute {name!r}")
    if name not in _LIGHT:
        require_extra()
    value: object = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
