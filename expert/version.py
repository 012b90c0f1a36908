"""The version of the shell, as installed; the version of a rule base stands apart, in the rule base."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version

DISTRIBUTION = "lumbar-hamstring-expert"


@cache
def shell_version() -> str:
    """The installed distribution's version; 'unknown' when the sources are used without being installed."""
    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return "unknown"
