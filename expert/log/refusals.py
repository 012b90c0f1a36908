"""What a driver's refusal means, in one sentence that names the log without its password."""

import sqlite3

from expert.log.places import Place

DAMAGED = "its file is damaged and cannot be read whole; restore a copy and verify that"
_SQLITE = {
    "SQLITE_FULL": "the disk is full; nothing of this was written, and what was recorded before is kept",
    "SQLITE_IOERR_SHORT_READ": DAMAGED,
    "SQLITE_IOERR": "the disk or a limit on the size of files refuses it; what was recorded before is kept",
    "SQLITE_READONLY": "it may only be read here; change its permissions or those of its folder",
    "SQLITE_CANTOPEN": "its file cannot be opened; check the path and the permissions of the file and its folder",
    "SQLITE_PERM": "its file cannot be opened; check the permissions of the file and its folder",
    "SQLITE_AUTH": "its file cannot be opened; check the permissions of the file and its folder",
    "SQLITE_BUSY": "another program keeps it locked; try again",
    "SQLITE_LOCKED": "another program keeps it locked; try again",
    "SQLITE_PROTOCOL": "another program keeps it locked; try again",
    "SQLITE_NOTADB": "its file is no SQLite database, so no log of ours; name another file",
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_ERROR": DAMAGED,  # of our own statements: what they name is not there as we made it
    "SQLITE_NOMEM": "there is not enough memory",
    "SQLITE_TOOBIG": "the entry is too large",
}
_UNREACHABLE = "its server cannot be reached; check host and port, and that it is running"
_STATES = {
    "28": "its server refuses the user or the password; check both",
    "3D": "its server has no such database; make it first, or check the name",
    "08": _UNREACHABLE,
    "57": "its server is shutting down or ended the connection; try again",
    "53": "its server is out of space, memory or connections; what was recorded before is kept",
    "55": "somebody else keeps it locked; try again",
    "40": "it was written to by somebody else at the same moment; try again",
    "42501": "its user may not do this; grant the user what is missing",
    "42P01": "its tables are not there, or its user may not see them",
    "25006": "its server only reads now, as a replica does; write to the primary",
    "58": "its server cannot read or write its own files",
    "XX": "its server finds its own data damaged; restore a copy and verify that",
}
# What libpq says while it connects carries no state.
_SAID = {
    "password authentication failed": _STATES["28"],
    "no password supplied": _STATES["28"],
    "authentication": _STATES["28"],
    "no pg_hba.conf entry": _STATES["28"],
    "role": _STATES["28"],
    "database": _STATES["3D"],
}
WHAT_FAILED = "the log {} cannot be used: {}."


def refusal(error: BaseException | None, place: Place) -> str:
    """The sentence."""
    reason = _of_sqlite(error) if isinstance(error, sqlite3.Error) else _of_postgresql(error)
    return WHAT_FAILED.format(place.shown, reason)


def _of_sqlite(error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "") or ""
    for start, reason in _SQLITE.items():
        if name.startswith(start):
            return reason
    return f"SQLite says {name or type(error).__name__}"


def _of_postgresql(error: BaseException | None) -> str:
    state = getattr(error, "sqlstate", None)
    if state:
        for length in (5, 2):
            if state[:length] in _STATES:
                return _STATES[state[:length]]
        return f"its server says {type(error).__name__} ({state})"
    said = str(error)
    if "invalid connection option" in said or "invalid URI" in said:
        return "its URL has an option that PostgreSQL does not know"
    if "FATAL" in said:
        return next((reason for words, reason in _SAID.items() if words in said), _UNREACHABLE)
    return _UNREACHABLE
