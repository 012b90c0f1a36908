"""The log: opened, written to, read, verified, and made to forget."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from types import TracebackType

from sqlalchemy import Connection, delete, func, select, update

from expert.consultation import Consultation
from expert.errors import NotFound
from expert.log import rows
from expert.log.chain import Head, Header, first_previous, hash_of
from expert.log.database import Database
from expert.log.entries import Entry
from expert.log.faults import LogError
from expert.log.forgetting import Forgetting, sweep
from expert.log.opening import about_of
from expert.log.places import Place
from expert.log.sealing import checked_reference, mark_of, name_of, new_key, packed, seal
from expert.log.tables import ENTRIES, KEYS
from expert.log.verifying import Verification, verify_chain
from expert.version import shell_version

Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


class Log:
    """A decision log; use it in a ``with``, or ``close`` it. One may be shared between threads.

    Whatever the database refuses is a LogError in one sentence, without a patient's data and without a password; what
    was acknowledged before is kept.
    """

    def __init__(self, where: str | os.PathLike[str], *, create: bool = True, clock: Clock = _now) -> None:
        self._database, self._clock = Database(Place.of(where)), clock
        try:
            self._about = about_of(self._database, create=create)
        except BaseException:
            self._database.close()
            raise

    @classmethod
    def open(cls, where: str | os.PathLike[str], *, create: bool = True, clock: Clock = _now) -> "Log":
        """The log in an SQLite file (a path, or ``sqlite:///PATH``) or in PostgreSQL (``postgresql://...``).

        Where there is none, one is made, unless ``create`` is false. ``clock`` tells the time of entries, with its
        time zone. Raises LogError.
        """
        return cls(where, create=create, clock=clock)

    def __enter__(self) -> "Log":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<decision log {self.place}>"

    @property
    def place(self) -> str:
        """Where it is kept, without a password."""
        return self._database.place.shown

    def close(self) -> None:
        """Give the database's connections back."""
        self._database.close()

    def record(self, consultation: Consultation, reference: str | None = None) -> Entry:
        """Add an entry; when this returns, it is on the disk.

        ``reference`` is the caller's name for the patient, under which the entry can be forgotten later. All entries of
        a reference share a key; an entry without one has a key of its own, and cannot be forgotten.
        """
        mark = None
        if reference is not None:
            reference = checked_reference(reference)
            mark = mark_of(reference, self._about.secret)
        said = consultation.model_dump_json()
        payload = packed(reference, said)
        base = consultation.rulebase
        with self._database.writing() as connection:
            key = _key_for(connection, mark)
            header = self._header(
                connection, kind="consultation", rulebase=base.name, version=base.version,
                fingerprint=base.fingerprint, meaning_fingerprint=base.meaning_fingerprint,
                shell_version=consultation.shell_version, key=name_of(key), forgets=None,
            )  # fmt: skip
            hash_ = _insert(connection, header, *seal(key, payload, header.canonical()))
        return Entry(header=header, hash=hash_, state="readable", reference=reference, said=said)

    def forget(self, reference: str) -> Forgetting:
        """Destroy the key of a reference, so that nobody can read its entries, and record that it was destroyed.

        The chain still verifies. Raises NotFound where nothing is recorded under the reference.
        """
        mark = mark_of(checked_reference(reference), self._about.secret)
        with self._database.writing() as connection:
            name = connection.execute(select(KEYS.c.name).where(KEYS.c.mark == mark)).scalar()
            if name is None:
                raise NotFound(
                    "nothing is recorded under this reference, so nothing was forgotten; check its spelling."
                )
            entries = connection.execute(select(func.count()).where(ENTRIES.c.key == name)).scalar_one()
            header = self._header(
                connection, kind="forgetting", rulebase=None, version=None, fingerprint=None, meaning_fingerprint=None,
                shell_version=shell_version(), key=None, forgets=name,
            )  # fmt: skip
            hash_ = _insert(connection, header, b"", b"")
            # Overwritten in its place first, then deleted.
            connection.execute(update(KEYS).where(KEYS.c.mark == mark).values(key=bytes(32)))
            connection.execute(delete(KEYS).where(KEYS.c.mark == mark))
        entry = Entry(header=header, hash=hash_, state="readable", reference=None, said=None)
        sweep(self._database, entry)
        return Forgetting(entry, entries)

    def __iter__(self) -> Iterator[Entry]:
        return self.entries()

    def __len__(self) -> int:
        with self._database.reading() as connection:
            return connection.execute(select(func.count()).select_from(ENTRIES)).scalar_one()

    def entries(self, reference: str | None = None, *, after: int = 0) -> Iterator[Entry]:
        """The entries by number, all or of one reference, those after a number; read page by page as they are taken."""
        name = None
        if reference is not None:
            mark = mark_of(checked_reference(reference), self._about.secret)
            with self._database.reading() as connection:
                name = connection.execute(select(KEYS.c.name).where(KEYS.c.mark == mark)).scalar()
            if name is None:
                return
        for page in rows.pages(self._database, after=after, key=name):
            for values in page:
                yield self._entry(values["number"], values)

    def entry(self, number: int) -> Entry:
        """The entry of this number, readable or not. Raises NotFound."""
        found = None
        if 0 < number < -rows.LOWEST:
            with self._database.reading() as connection:
                found = rows.one(connection, number)
        if found is None:
            last = self.head().number
            there = f"the log has entries 1 to {last}" if last else "the log has no entry yet"
            raise NotFound(f"there is no entry {number} in {self.place}; {there}.")
        return self._entry(number, found)

    def head(self) -> Head:
        """The newest entry's number and hash. Noted elsewhere, it lets ``verify`` find whether entries were cut off.

        Of a log without entries the number is 0.
        """
        with self._database.reading() as connection:
            return self._newest(connection)

    def verify(self, head: Head | str | None = None, *, on_entry: Callable[[], None] | None = None) -> Verification:
        """Whether any entry was edited, deleted, put in or moved, and, with a head noted before, cut off.

        ``on_entry`` is called after each entry.
        """
        noted = Head.parse(head) if isinstance(head, str) else head
        return verify_chain(self._database, self._about.id, self._about.secret, noted, on_entry)

    def _newest(self, connection: Connection) -> Head:
        last = select(ENTRIES.c.number, ENTRIES.c.hash).order_by(ENTRIES.c.number.desc()).limit(1)
        found = connection.execute(last).first()
        if found is None:
            return Head(0, first_previous(self._about.id))
        if not isinstance(found.hash, str):
            raise LogError(f"entry {found.number} of {self.place} was changed; verify the log.")
        return Head(found.number, found.hash)

    def _header(self, connection: Connection, **given: object) -> Header:
        """The header of the next entry."""
        newest = self._newest(connection)
        time = self._clock()
        if time.tzinfo is None:
            raise ValueError("the clock of a log has to tell its time zone")
        said = time.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
        return Header(number=(newest.number or 0) + 1, time=said, previous=newest.hash, **given)  # type: ignore[arg-type]  # named by the two callers above

    def _entry(self, number: int, values: rows.Values) -> Entry:
        try:
            return rows.row_of(values).entry()
        except rows.Malformed as column:
            raise LogError(f"entry {number} of {self.place} was changed: its {column}; verify the log.") from None


def _key_for(connection: Connection, mark: str | None) -> bytes:
    """The key of a reference, made where it has none; a key of its own without a reference."""
    if mark is not None:
        key = connection.execute(select(KEYS.c.key).where(KEYS.c.mark == mark)).scalar()
        if key is not None:
            return bytes(key)
    key = new_key()
    connection.execute(KEYS.insert().values(name=name_of(key), mark=mark, key=key))
    return key


def _insert(connection: Connection, header: Header, nonce: bytes, ciphertext: bytes) -> str:
    hash_ = hash_of(header.canonical(), nonce, ciphertext)
    columns = {name: getattr(header, name) for name in header.__slots__}
    connection.execute(ENTRIES.insert().values(**columns, nonce=nonce, ciphertext=ciphertext, hash=hash_))
    return hash_
