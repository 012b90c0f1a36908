"""The chain: what of an entry is hashed, in which bytes, and how an entry is tied to the one before it.

The hash covers every column of the entry but the hash itself: the header as canonical JSON, which names the entry
before it by its hash, then the nonce and the ciphertext. It stands over what is encrypted, so that an entry whose key
is gone still holds the chain together.
"""

import json
import re
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Literal

from expert.log.faults import LogError

Kind = Literal["consultation", "forgetting"]

_DOMAIN = b"expert decision log, format 1\n"
_HEAD = re.compile(r"(?:(\d{1,18}):)?([0-9a-f]{64})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What stands in the open about an entry; no finding and no reference of a patient.

    Of a consultation: the rule base, and ``key`` names the key that opens the payload, by that key's hash. Of a
    forgetting: ``forgets`` names the key that was destroyed.
    """

    number: int
    time: str
    kind: Kind
    rulebase: str | None
    version: str | None
    fingerprint: str | None
    meaning_fingerprint: str | None
    shell_version: str
    key: str | None
    forgets: str | None
    previous: str

    def canonical(self) -> bytes:
        """The bytes that are hashed and that the encryption authenticates: JSON, sorted keys, UTF-8, no spaces."""
        return json.dumps(asdict(self), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry at some time. Noted somewhere else, it shows later whether the log was cut short.

    ``number`` is None where only the hash was noted, and 0 of a log without entries.
    """

    number: int | None
    hash: str

    def __str__(self) -> str:
        return self.hash if self.number is None else f"{self.number}:{self.hash}"

    @classmethod
    def parse(cls, text: str) -> "Head":
        """A head as it was noted, 'NUMBER:HASH' or 'HASH'; raises LogError."""
        found = _HEAD.fullmatch(text.strip().lower())
        if found is None:
            raise LogError(
                "a head is written NUMBER:HASH, as 'expert log head' prints it, or HASH alone: 64 hexadecimal digits."
            )
        return cls(None if found[1] is None else int(found[1]), found[2])


def first_previous(log_id: str) -> str:
    """What the first entry names as the hash before it: the identity of its log, so that no entry fits another log."""
    return sha256(_DOMAIN + b"log " + log_id.encode()).hexdigest()


def hash_of(header: bytes, nonce: bytes, ciphertext: bytes) -> str:
    """The hash of an entry; each part with its length, so that no two entries share their bytes."""
    digest = sha256(_DOMAIN)
    for part in (header, nonce, ciphertext):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
