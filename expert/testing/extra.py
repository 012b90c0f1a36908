"""What this package needs beside the shell: Hypothesis and pytest, an optional extra of the distribution."""

from importlib.util import find_spec

from expert.errors import ExpertError

EXTRA = "lumbar-hamstring-expert[testing]"


class NotInstalled(ExpertError, ImportError):
    """Something that an optional extra brings is not installed; the sentence names the extra.

    An ImportError too, so that ``pytest.importorskip("expert.testing")`` skips.
    """


def require_extra() -> None:
    """Raise NotInstalled where Hypothesis or pytest is missing."""
    missing = [name for name in ("hypothesis", "pytest") if find_spec(name) is None]
    if missing:
        raise NotInstalled(f"expert.testing needs {' and '.join(missing)}; install {EXTRA}.")
