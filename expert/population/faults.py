"""What can be wrong with a population's table, in a sentence each, and which extra brings what is missing."""

from importlib.util import find_spec

from expert.errors import ExpertError

DISTRIBUTION = "lumbar-hamstring-expert"


class PopulationError(ExpertError):
    """A table that cannot be read as a population, or an engine that cannot run the rules."""


class NotInstalled(PopulationError, ImportError):
    """Something that an optional extra brings is not installed; the sentence names the extra."""


def require(extra: str, *modules: str) -> None:
    """Raise NotInstalled where what an extra brings is missing."""
    missing = [name for name in modules if find_spec(name) is None]
    if missing:
        raise NotInstalled(
            f"a population needs {' and '.join(missing)}, not installed here; install with: "
            f"pip install '{DISTRIBUTION}[{extra}]'"
        )
