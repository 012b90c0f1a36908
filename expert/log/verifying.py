"""Verifies a log: any entry that was edited, deleted, inserted, moved, or cut off the end against a head noted before.

Every hash is computed anew and every payload whose key is there is opened. Who may write to the database can compute a
whole new chain; only a head that was noted somewhere else tells that.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import text

from expert.log.chain import Head, first_previous, hash_of
from expert.log.database import Database
from expert.log.rows import Malformed, Row, Values, pages, row_of
from expert.log.sealing import NotOpened, mark_of

_RETURNED = text(
    "SELECT e.number FROM expert_log_entries e JOIN expert_log_keys k ON k.name = e.forgets ORDER BY e.number"
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and at which entry (None: at the end)."""

    entry: int | None
    says: str

    def __str__(self) -> str:
        return self.says


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What a verification found.

    ``head`` is the newest entry, to be noted; ``noted`` the head that it was compared with, None without one: then
    nobody can tell whether newest entries were cut off.
    """

    entries: int
    forgotten: int
    head: Head
    noted: Head | None
    faults: tuple[Fault, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults

    @property
    def truncation_excluded(self) -> bool:
        """Whether it is shown that no entry up to the noted head was cut off."""
        return self.noted is not None and self.ok


def verify_chain(
    database: Database, log_id: str, secret: bytes, noted: Head | None, on_entry: Callable[[], None] | None
) -> Verification:
    """Go through the log once."""
    check = _Check(log_id, secret, noted)
    for page in pages(database):
        for values in page:
            check.take(values)
            if on_entry is not None:
                on_entry()
    with database.reading() as connection:
        returned = connection.execute(_RETURNED).scalars().all()
    return check.ended(list(returned))


class _Check:
    """A verification on its way through the entries."""

    def __init__(self, log_id: str, secret: bytes, noted: Head | None) -> None:
        self.secret, self.noted = secret, noted
        self.previous: str | None = first_previous(log_id)
        self.last, self.count, self.forgotten = 0, 0, 0
        self.faults: list[Fault] = []
        self.without_key: dict[int, str | None] = {}
        self.destroyed: dict[str, int] = {}
        self.noted_seen = noted is not None and (noted.number or 0) == 0 and noted.hash == self.previous

    def fault(self, entry: int | None, says: str) -> None:
        self.faults.append(Fault(entry, says))

    def take(self, values: Values) -> None:
        """The next row, in the order of numbers."""
        number = values["number"]
        self.count += 1
        self._numbered(number)
        try:
            row = row_of(values)
        except Malformed as column:
            self.fault(number, f"entry {number} was changed: its {column} is nothing that a log writes.")
            self.previous, self.last = None, number
            return
        if hash_of(row.header.canonical(), row.nonce, row.ciphertext) != row.hash:
            self.fault(number, f"entry {number} was changed: its hash does not fit what it holds.")
        if self.previous is not None and row.header.previous != self.previous:
            before = f"entry {self.last}" if self.last else "the beginning of this log"
            self.fault(number, f"entry {number} does not follow {before}: something was changed, put in or taken out.")
        self._noted(row)
        if row.header.kind == "consultation":
            self._key(row)
        else:
            self._forgetting(row)
        self.previous, self.last = row.hash, number

    def ended(self, returned: list[int]) -> Verification:
        """What was found, when there is no further row; ``returned`` are forgettings whose key is there."""
        for number, key in self.without_key.items():
            if self.destroyed.get(key or "", 0) > number:
                self.forgotten += 1
            else:
                self.fault(
                    number, f"entry {number} cannot be read: its key is gone, and nothing records that it was to go."
                )
        for number in returned:
            self.fault(number, f"the key whose destruction entry {number} records is there again.")
        if self.noted is not None and not self.noted_seen:
            self.fault(None, self._cut(self.noted))
        faults = sorted(self.faults, key=lambda fault: (fault.entry is None, fault.entry or 0))
        head = Head(self.last, self.previous or "")
        return Verification(
            entries=self.count, forgotten=self.forgotten, head=head, noted=self.noted, faults=tuple(faults)
        )

    def _numbered(self, number: int) -> None:
        if self.count == 1 and number < 1:
            self.fault(number, f"entry {number} was put in: the first entry has the number 1.")
        elif number > self.last + 1:
            missing = f"entry {number - 1} is" if number == self.last + 2 else (
                f"entries {self.last + 1} to {number - 1} are")  # fmt: skip
            self.fault(number, f"{missing} missing.")

    def _noted(self, row: Row) -> None:
        if self.noted is None or self.noted_seen:
            return
        if self.noted.number in (None, row.header.number) and self.noted.hash == row.hash:
            self.noted_seen = True

    def _cut(self, noted: Head) -> str:
        if noted.number is None:
            return "no entry has the hash that was noted: the log was cut short, replaced or written anew since."
        if noted.number > self.last:
            return f"the log ends with entry {self.last}, and entry {noted.number} was noted: it was cut short."
        return f"entry {noted.number} is not the one that was noted: the log was replaced or written anew since."

    def _key(self, row: Row) -> None:
        number = row.header.number
        if row.opener is None:
            self.without_key[number] = row.header.key
            return
        try:
            reference, _ = row.opened()
        except NotOpened:
            self.fault(number, f"entry {number} cannot be read: its key does not open it.")
            return
        if row.mark != (None if reference is None else mark_of(reference, self.secret)):
            self.fault(number, f"entry {number} has a key that is filed under another reference.")

    def _forgetting(self, row: Row) -> None:
        self.destroyed.setdefault(row.header.forgets or "", row.header.number)
