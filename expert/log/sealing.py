"""Keys and seals: each reference has a key of its own, and what is said of its patient is readable only with it.

The keys lie in the same database: this lets a patient be forgotten, and keeps nobody out who may read the database.
A key is named by its hash, so that an entry is bound to the one key that opens it, and the name of a key that was
destroyed tells nothing. AES-256 in Galois counter mode, with the entry's header as associated data.
"""

import hashlib
import hmac
import json
import secrets
import unicodedata
import zlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from expert.log.faults import LogError

KEY_BYTES = 32
_NONCE_BYTES = 12
_LONGEST = 200


class NotOpened(Exception):
    """A payload that its key does not open, or that holds something else than a payload."""


def new_key() -> bytes:
    """A fresh random key."""
    return secrets.token_bytes(KEY_BYTES)


def name_of(key: bytes) -> str:
    """The name by which an entry knows its key."""
    return hashlib.sha256(b"expert decision log, key\n" + key).hexdigest()


def checked_reference(reference: str) -> str:
    """A caller's reference to a patient, in one spelling of its characters; raises LogError without repeating it."""
    if not isinstance(reference, str):
        raise LogError("a reference is a text, such as the number of a patient in your own records.")
    spelt = unicodedata.normalize("NFC", reference)
    if not spelt or len(spelt) > _LONGEST or not spelt.isprintable() or spelt != spelt.strip():
        raise LogError(
            f"a reference is 1 to {_LONGEST} printable characters, without a space at either end; this one is not."
        )
    return spelt


def mark_of(reference: str, secret: bytes) -> str:
    """What stands for a reference beside its key, to find it again; the reference itself is not stored there."""
    return hmac.new(secret, reference.encode(), hashlib.sha256).hexdigest()


def packed(reference: str | None, consultation: str) -> bytes:
    """A payload before it is sealed: the reference on a line of its own, then the consultation; compressed."""
    return zlib.compress(f"{json.dumps(reference)}\n{consultation}".encode(), 4)


def seal(key: bytes, payload: bytes, header: bytes) -> tuple[bytes, bytes]:
    """Nonce and ciphertext of a payload."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce, AESGCM(key).encrypt(nonce, payload, header)


def open_sealed(key: bytes, nonce: bytes, ciphertext: bytes, header: bytes) -> tuple[str | None, str]:
    """The reference and the consultation's JSON; raises NotOpened."""
    try:
        text = zlib.decompress(AESGCM(key).decrypt(nonce, ciphertext, header)).decode()
        reference, _, consultation = text.partition("\n")
        said = json.loads(reference)
    except (InvalidTag, ValueError, zlib.error):
        raise NotOpened from None
    if said is not None and not isinstance(said, str):
        raise NotOpened
    return said, consultation
