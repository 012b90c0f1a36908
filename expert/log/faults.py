"""What can be wrong with a decision log, in a sentence each; never a patient's data, never a password."""

from importlib.util import find_spec

from expert.errors import ExpertError

EXTRA = "lumbar-hamstring-expert[log]"
EXTRA_POSTGRESQL = "lumbar-hamstring-expert[postgresql]"


class LogError(ExpertError):
    """A decision log that cannot be opened, read or written; what was acknowledged before is not lost."""


class Forgotten(LogError):
    """An entry whose patient was forgotten: its key is gone, and nobody can read it any more."""


class NotInstalled(LogError, ImportError):
    """Something that an optional extra brings is not installed; the sentence names the extra."""


def require_extra() -> None:
    """Raise NotInstalled where what the log is made of is missing."""
    missing = [name for name in ("sqlalchemy", "cryptography") if find_spec(name) is None]
    if missing:
        raise NotInstalled(
            f"a decision log needs {' and '.join(missing)}, not installed here; install with: pip install '{EXTRA}'"
        )


def require_postgresql() -> None:
    """Raise NotInstalled where the driver for PostgreSQL is missing."""
    if find_spec("psycopg") is None:
        raise NotInstalled(
            "a decision log in PostgreSQL needs psycopg, which is not installed; install with: "
            f"pip install '{EXTRA_POSTGRESQL}'"
        )
