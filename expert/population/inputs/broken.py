"""Files that turn out broken while they are read, in a sentence each."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from expert.echo import echo
from expert.population.arrow_gate import arrow
from expert.population.faults import PopulationError
from expert.text_files import shown

_LONGEST = 160


@contextmanager
def told(path: Path, kind: str, place: Callable[[], str] = str) -> Iterator[None]:
    """What a reader says of a broken file, as one sentence; ``kind`` is what it should be, ``place`` where it broke."""
    try:
        yield
    except (arrow().ArrowException, OSError, UnicodeDecodeError, EOFError) as error:
        raise PopulationError(f"{shown(path)} cannot be read{place()}: {reason(error, kind)}.") from None


def reason(error: Exception, kind: str) -> str:
    """Why it cannot: as the system says it, or that it is not what it should be."""
    if isinstance(error, OSError) and error.errno:
        return os.strerror(error.errno).lower()
    said = " ".join(str(error).split()).rstrip(".")
    return f"it is no {kind}, or it is cut off or damaged ({said if len(said) <= _LONGEST else echo(said)})"
