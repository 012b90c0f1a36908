"""What the system has to do for a folder that two must not write to, and that has to survive a power cut."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from expert.population.faults import PopulationError
from expert.text_files import shown

_WINDOWS = os.name == "nt"  # it opens no folders: nothing keeps two runs apart there
NONE = -1


def held_open(folder: Path) -> int:
    """A folder's handle."""
    return NONE if _WINDOWS else os.open(folder, os.O_RDONLY)


def locked(handle: int, folder: Path) -> None:
    """Take a folder for this run alone, until its handle is closed. Raises PopulationError where another has it."""
    if handle == NONE:
        return
    fcntl: Any = import_module("fcntl")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise PopulationError(f"another run is writing to {shown(folder)}; wait for it, or name another.") from None
    except OSError:
        return  # a file system that knows no locks


def synced(handle: int) -> None:
    """The names in a folder are on the disk."""
    if handle != NONE:
        os.fsync(handle)


def closed(handle: int) -> None:
    """Give the folder free."""
    if handle != NONE:
        os.close(handle)


@contextmanager
def written(folder: Path) -> Iterator[None]:
    """What the system says when it cannot be written to, as a sentence."""
    try:
        yield
    except (FileExistsError, NotADirectoryError):
        raise PopulationError(f"{shown(folder)} is a file, or below one; name a folder.") from None
    except OSError as error:
        why = os.strerror(error.errno).lower() if error.errno else str(error)
        raise PopulationError(
            f"{shown(folder)} cannot be written: {why}. What is finished stays; the same command goes on from there."
        ) from None
