"""Writes a report to a file that somebody named: whole or not at all, or to the pipe or device that it is."""

import errno
import os
import secrets
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from expert.errors import ExpertError
from expert.text_files import shown


def write_report(path: Path | str, made: Callable[[], bytes], what: str) -> None:
    """Write what is made to a file; ``what`` names it in a sentence. Raises ExpertError when it cannot be written.

    A link keeps leading to the file that it leads to, and a file keeps its mode. A pipe or a device is written to, and
    so is the standard output or error of this process by whatever name.
    """
    try:
        if not str(path):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        status = _status(path)
        if status is None or (stat.S_ISREG(status.st_mode) and _own_stream(status) is None):
            _replace(Path(os.path.realpath(path)), status, made)
        else:
            with _opened(path, status) as file:
                file.write(made())
    except (OSError, ValueError) as error:
        raise ExpertError(f"{what} cannot be written to {shown(path)}: {_reason(error)}.") from None


def _replace(target: Path, status: os.stat_result | None, content: Callable[[], bytes]) -> None:
    """Put a file in the place of the target, of the same mode, or of the usual mode of a new file."""
    temporary = target.with_name(f".{target.name[:100]}.{secrets.token_hex(8)}")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content())
        if status is not None:
            temporary.chmod(stat.S_IMODE(status.st_mode))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _opened(path: Path | str, status: os.stat_result) -> BinaryIO:
    """What is no regular file, to write to; without waiting for somebody to read from a named pipe."""
    own = _own_stream(status)
    if own is not None:
        return os.fdopen(os.dup(own), "wb")
    handle = os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(handle, True)
    return os.fdopen(handle, "wb")


def _own_stream(status: os.stat_result) -> int | None:
    """The standard output or error of this process, where that is what the status is of."""
    for handle in (1, 2):
        with suppress(OSError):
            if os.path.samestat(status, os.fstat(handle)):
                return handle
    return None


def _status(path: Path | str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116  # an empty path is none, which Path takes for the current folder
    except FileNotFoundError:
        return None


def _reason(error: OSError | ValueError) -> str:
    if not isinstance(error, OSError) or not error.errno:
        return "no such path"
    return "nobody reads from it" if error.errno == errno.ENXIO else os.strerror(error.errno).lower()
