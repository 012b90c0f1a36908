"""Opens a log: finds out whether what is there is one, of a format that this version reads, or makes a new one."""

import re
import secrets
from dataclasses import dataclass, field

from sqlalchemy import inspect, text

from expert.log.database import Database, make_file
from expert.log.faults import LogError
from expert.log.tables import ABOUT, ENTRIES, FORMAT, KEYS, make_tables

_ID = re.compile("[0-9a-f]{32}")
_TABLES = {ABOUT.name, KEYS.name, ENTRIES.name}


@dataclass(frozen=True, slots=True)
class About:
    """A log's identity, and the secret under which it files references."""

    id: str
    secret: bytes = field(repr=False)


def about_of(database: Database, *, create: bool) -> About:
    """What is known of the log in a database; a new one is made where there is none and ``create`` allows it."""
    _check_file(database, create=create)
    tables = database.tables()
    if ABOUT.name not in tables:
        place = database.place.shown
        if not create:
            raise LogError(f"there is no decision log in {place}; 'expert log record' makes one.")
        if database.is_sqlite and tables:
            raise LogError(f"{place} is a database of another program, no decision log; name another file.")
        _make(database)
    return _read(database)


def _check_file(database: Database, *, create: bool) -> None:
    path = database.place.path
    if path is None:
        return
    if path.is_dir():
        raise LogError(f"{database.place.shown} is a folder; name a file in it for the log.")
    if not path.exists():
        if not create:
            raise LogError(f"there is no decision log {database.place.shown}; 'expert log record' makes one.")
        make_file(path)


def _make(database: Database) -> None:
    with database.writing() as connection:
        # Somebody else may have made it since we looked.
        if not inspect(connection).has_table(ABOUT.name):
            make_tables(connection, secrets.token_hex(16), secrets.token_bytes(32))


def _read(database: Database) -> About:
    place = database.place.shown
    with database.reading() as connection:
        formats = connection.execute(text(f"SELECT format FROM {ABOUT.name}")).scalars().all()
        if len(formats) == 1 and isinstance(formats[0], int) and formats[0] > FORMAT:
            raise LogError(
                f"{place} is a decision log of format {formats[0]}, written by a newer version of expert; this one "
                f"reads format {FORMAT}; update it."
            )
        names = set(inspect(connection).get_table_names())
        if formats != [FORMAT] or not names >= _TABLES:
            raise LogError(
                f"{place} is a damaged decision log: a part of it is missing; restore a copy and verify that."
            )
        id_, secret = connection.execute(text(f"SELECT id, secret FROM {ABOUT.name}")).one()
    # Broken bytes of a text come back as half characters, which nothing that is computed from it would take.
    if not isinstance(id_, str) or not _ID.fullmatch(id_) or not isinstance(secret, bytes):
        raise LogError(f"{place} is a damaged decision log: its identity is gone; restore a copy and verify that.")
    return About(id_, secret)
