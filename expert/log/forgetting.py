"""Forgets one reference: its key is overwritten and deleted, and the log records that it was, without the reference."""

from dataclasses import dataclass

from expert.log.database import Database
from expert.log.entries import Entry
from expert.log.faults import LogError

NOT_REACHED = (
    "What this cannot reach: backups and copies of the log, replicas and archived write-ahead logs of a server, "
    "snapshots of the file system, blocks of the disk that are free but not overwritten, and consultations that were "
    "printed, exported or kept elsewhere."
)


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What was forgotten: the entry that records it, and how many entries nobody can read any more."""

    entry: Entry
    entries: int
    not_reached: str = NOT_REACHED


def sweep(database: Database, entry: Entry) -> None:
    """Take what the database still keeps of the destroyed key out of its own files, as far as it lets us.

    SQLite has overwritten it with zeros already, but for a write-ahead log that somebody may have switched on;
    PostgreSQL keeps the old row until its table is written anew.
    """
    try:
        if database.is_sqlite:
            _checkpoint(database)
        else:
            database.alone("VACUUM FULL expert_log_keys")
    except LogError as error:
        raise LogError(
            f"the reference is forgotten, as entry {entry.number} records, but traces of its key may still be in the "
            f"files of the database: {error}"
        ) from None


def _checkpoint(database: Database) -> None:
    blocked, *_ = database.alone("PRAGMA wal_checkpoint(TRUNCATE)")
    if blocked:  # which SQLite tells in a row, and not as an error
        raise LogError(f"another program is reading {database.place.shown}; close it, and vacuum the file.")
