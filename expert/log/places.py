"""Where a log is kept: the path of an SQLite file, or the URL of a PostgreSQL database; and how a sentence names it."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from expert.log.faults import LogError, require_postgresql
from expert.text_files import shown

_DRIVER = "postgresql+psycopg"
_KINDS = (
    "a decision log is an SQLite file (a path, or sqlite:///PATH) or in PostgreSQL (postgresql://USER@HOST/DATABASE)"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a log; ``shown`` names it without its password. ``path`` is of an SQLite file, else None."""

    url: URL = field(repr=False)
    shown: str
    path: Path | None

    @classmethod
    def of(cls, where: str | os.PathLike[str]) -> "Place":
        """The place that a path or URL names; raises LogError, which repeats no URL as it was given."""
        text = os.fspath(where)
        if not isinstance(text, str) or not text or "\0" in text:
            raise LogError(f"this names no log; {_KINDS}.")
        if isinstance(where, os.PathLike) or "://" not in text:
            return cls._file(text)
        try:
            url = make_url(text)
        except (ArgumentError, ValueError):
            raise LogError(f"the URL of the log cannot be read; {_KINDS}.") from None
        kind = url.drivername.partition("+")[0]
        if kind == "sqlite":
            return cls._file(url.database or "")
        if kind in ("postgresql", "postgres"):
            require_postgresql()
            url = url.set(drivername=_DRIVER)
            user = f"{url.username}@" if url.username else ""
            port = f":{url.port}" if url.port else ""
            return cls(url, f"postgresql://{user}{url.host or ''}{port}/{url.database or ''}", None)
        raise LogError(f"no log is kept in {kind[:40]!r}; {_KINDS}.")

    @classmethod
    def _file(cls, path: str) -> "Place":
        if path in ("", ":memory:") or path.startswith("file:"):
            raise LogError("a log in memory would be lost; name a file.")
        absolute = Path(path).absolute()  # later connections open the same file, wherever the program has gone
        return cls(URL.create("sqlite", database=str(absolute)), shown(path), absolute)
