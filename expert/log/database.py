"""The database of a log: connections, transactions, and what a driver's refusal means in a sentence.

SQLite keeps its rollback journal and ``synchronous=EXTRA``: what was acknowledged outlives a power cut, the log is one
file, and it can be read from a medium that cannot be written. With a write-ahead log it would append several times as
fast. PostgreSQL is asked for ``synchronous_commit``, and appends take turns by an advisory lock.
"""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import NullPool

from expert.log.faults import LogError
from expert.log.places import Place
from expert.log.refusals import DAMAGED, WHAT_FAILED, refusal

PATIENCE = 30
"""Seconds to wait for somebody else who writes."""

_TURN = 0x65787065727430
_ON_CONNECT = (
    "PRAGMA synchronous = EXTRA",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)


class Database:
    """Transactions on a log's database; safe to share between threads, and survives a fork."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.is_sqlite = place.path is not None
        self._engine = _sqlite(place.path) if place.path is not None else _postgresql(place)
        self._writing = threading.Lock()
        self._process = os.getpid()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads. Raises LogError where the database refuses."""
        with self._told(), self._connected(writes=False) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction in which nobody else writes; when it is left, what was written is on the disk.

        Raises LogError where the database refuses; then nothing of it was written.
        """
        with self._told(), self._turn(), self._connected(writes=True) as connection:
            if not self.is_sqlite:
                connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}s'")
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")
            yield connection

    def tables(self) -> set[str]:
        """The names of the tables that are there."""
        with self.reading() as connection:
            return set(inspect(connection).get_table_names())

    def alone(self, statement: str) -> tuple[Any, ...]:
        """Run a statement outside of any transaction; its first row, where it gives one."""
        with self._told(), self._turn(), self._current().connect() as connection:
            freed = connection.execution_options(isolation_level="AUTOCOMMIT", writes=False)
            said = freed.exec_driver_sql(statement)
            return tuple(said.first() or ()) if said.returns_rows else ()

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose(close=self._process == os.getpid())

    @contextmanager
    def _connected(self, *, writes: bool) -> Iterator[Connection]:
        with self._current().connect() as connection:
            chosen = connection.execution_options(writes=writes)
            with chosen.begin():
                yield chosen

    @contextmanager
    def _turn(self) -> Iterator[None]:
        self._current()  # after a fork, another lock
        with self._writing:
            yield

    def _current(self) -> Engine:
        """The engine; in a process forked from the one that opened the log, without that one's connections."""
        if self._process != os.getpid():
            self._engine.dispose(close=False)
            self._writing = threading.Lock()
            self._process = os.getpid()
        return self._engine

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            # Without its cause, which may hold a key or the URL's password.
            raise LogError(refusal(error.orig, self.place)) from None
        except UnicodeDecodeError:
            # The driver's, of a message in which SQLite quotes what is broken.
            raise LogError(WHAT_FAILED.format(self.place.shown, DAMAGED)) from None
        except PoolTimeout:
            raise LogError(WHAT_FAILED.format(self.place.shown, "too many threads use it at once")) from None


def make_file(path: Path) -> None:
    """An empty file that its owner alone may read, where there is none. Raises LogError."""
    try:
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno).lower() if isinstance(error, OSError) and error.errno else "no such path"
        raise LogError(f"the log {path} cannot be made: {reason}.") from None


def _sqlite(path: Path) -> Engine:
    # A connection for each transaction: none outlives a fork, and none keeps a lock. A file that is gone is not made
    # again, which SQLite would do.
    engine = create_engine("sqlite://", creator=lambda: _opened(path), poolclass=NullPool, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _: object) -> None:
        connection.isolation_level = None  # or the driver would begin transactions of its own, and too late
        for statement in _ON_CONNECT:
            connection.execute(statement)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # At once for writing: a lock that is asked for later may be refused in the middle.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")

    return engine


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, timeout=PATIENCE)
    # Text that somebody broke is told as such, with the entry it stands in; the driver would refuse the whole page.
    connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
    return connection


def _postgresql(place: Place) -> Engine:
    arguments = {} if "connect_timeout" in place.url.query else {"connect_timeout": 10}
    engine = create_engine(
        place.url, pool_pre_ping=True, hide_parameters=True, isolation_level="READ COMMITTED", connect_args=arguments
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('synchronous_commit', 'on', false) "
                "WHERE current_setting('synchronous_commit') = 'off'"
            )
        connection.commit()

    return engine
