"""Rows of a log's tables: how entries are read, page by page, and what a row has to hold to be one of ours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, text

from expert.log.chain import Header
from expert.log.database import Database
from expert.log.document import State
from expert.log.entries import Entry
from expert.log.sealing import NotOpened, name_of, open_sealed

Values = RowMapping

LOWEST = -(2**63)
_PAGE = 100

_HEADER = (
    "number", "time", "kind", "rulebase", "version", "fingerprint", "meaning_fingerprint", "shell_version", "key",
    "forgets", "previous",
)  # fmt: skip
_MAY_BE_NULL = {"rulebase", "version", "fingerprint", "meaning_fingerprint", "key", "forgets"}
# Plain values as the driver has them, so that a row which was tampered with is seen as it is. Whether a missing key was
# destroyed on purpose, the entry that records it tells, if it is later than this one.
_COLUMNS = ", ".join(f"e.{name}" for name in (*_HEADER, "nonce", "ciphertext", "hash"))
_SELECT = (
    f"SELECT {_COLUMNS}, k.key AS opener, k.mark AS mark, "
    "(SELECT MIN(f.number) FROM expert_log_entries f WHERE k.key IS NULL AND f.forgets = e.key) AS forgotten_in "
    "FROM expert_log_entries e LEFT JOIN expert_log_keys k ON k.name = e.key "
)


class Malformed(Exception):
    """A row that no version of ours wrote; the message names the column."""


@dataclass(frozen=True, slots=True, repr=False)
class Row:
    """A row of the table of entries that has the right kinds of values; and the key that opens it, if it is there."""

    header: Header
    nonce: bytes
    ciphertext: bytes
    hash: str
    opener: bytes | None
    mark: str | None
    forgotten_in: int | None

    def opened(self) -> tuple[str | None, str]:
        """Reference and consultation; raises NotOpened."""
        if self.opener is None or name_of(self.opener) != self.header.key:
            raise NotOpened
        return open_sealed(self.opener, self.nonce, self.ciphertext, self.header.canonical())

    def entry(self) -> Entry:
        """The entry that it holds."""
        reference = said = None
        state: State = "readable"
        if self.header.kind == "consultation":
            try:
                reference, said = self.opened()
            except NotOpened:
                later = self.forgotten_in is not None and self.forgotten_in > self.header.number
                state = "forgotten" if self.opener is None and later else "unreadable"
        return Entry(header=self.header, hash=self.hash, state=state, reference=reference, said=said)


def row_of(values: Values) -> Row:
    """A row, its values checked; raises Malformed."""
    for name in _HEADER[1:]:
        kinds = (str, type(None)) if name in _MAY_BE_NULL else (str,)
        if not isinstance(values[name], kinds) or not _is_text(values[name] or ""):
            raise Malformed(name)
    if type(values["number"]) is not int:
        raise Malformed("number")
    if values["kind"] not in ("consultation", "forgetting"):
        raise Malformed("kind")
    for name in ("nonce", "ciphertext"):
        if not isinstance(values[name], bytes):
            raise Malformed(name)
    if not isinstance(values["hash"], str) or not _is_text(values["hash"]):
        raise Malformed("hash")
    opener = values["opener"]
    return Row(
        header=Header(**{name: values[name] for name in _HEADER}),
        nonce=values["nonce"], ciphertext=values["ciphertext"], hash=values["hash"],
        opener=opener if isinstance(opener, bytes) else None, mark=values["mark"],
        forgotten_in=values["forgotten_in"],
    )  # fmt: skip


def _is_text(text: str) -> bool:
    """Whether a text is one, and not bytes that are none of any encoding."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def pages(database: Database, *, after: int = LOWEST, key: str | None = None) -> Iterator[Sequence[Values]]:
    """All rows after this number in the order of numbers, a page at a time.

    Each page is a transaction of its own: nobody who writes waits for long, and entries made meanwhile are seen.
    """
    chosen = "AND e.key = :key " if key is not None else ""
    query = text(f"{_SELECT} WHERE e.number > :after {chosen}ORDER BY e.number LIMIT {_PAGE}")
    while True:
        with database.reading() as connection:
            page = connection.execute(query, {"after": after, "key": key}).mappings().all()
        if page:
            yield page
        if len(page) < _PAGE:
            return
        after = page[-1]["number"]


def one(connection: Connection, number: int) -> Values | None:
    """The row of this number."""
    return connection.execute(text(f"{_SELECT} WHERE e.number = :number"), {"number": number}).mappings().first()
