"""The text of a file that somebody named: everything that can be wrong with it in one sentence."""

import errno
import os
import stat
from pathlib import Path

from expert.echo import echo
from expert.errors import did_you_mean
from expert.nodes import Unreadable

MIB = 1024 * 1024
LARGEST = MIB


def read_text(path: Path | str, *, where: str | None = None, largest: int = LARGEST) -> str:
    """The text of a UTF-8 file of at most so many bytes, without a byte order mark; raises Unreadable."""
    where = where or shown(path)
    try:
        status = os.stat(path)  # noqa: PTH116  # a path may hold a NUL, which Path.stat reports no better
        if stat.S_ISDIR(status.st_mode):
            raise Unreadable(f"{where} is a folder; name a file in it.")
        if status.st_size > largest:
            raise Unreadable(_too_large(where, largest))
        with open(path, "rb", opener=_opened_at_once) as file:  # Path.open takes no opener
            content = file.read(largest + 1)
        if not content and stat.S_ISFIFO(status.st_mode):
            raise Unreadable(
                f"{where} is a pipe through which nothing comes; name a file, or start what writes to it first."
            )
    except (OSError, ValueError) as error:
        raise Unreadable(_refusal(path, where, error)) from None
    return decode(content, where, largest=largest)


def decode(content: bytes, where: str, *, largest: int = LARGEST) -> str:
    """Bytes as text: UTF-8, at most so many, no NUL, a byte order mark tolerated; raises Unreadable."""
    if len(content) > largest:
        raise Unreadable(_too_large(where, largest))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            f"{where}:{line}: not UTF-8 at byte {error.start + 1} (0x{content[error.start]:02x}); "
            "save the file as UTF-8."
        ) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise Unreadable(f"{where}:{line}: a NUL byte at byte {content.index(0) + 1}; this is no text file.")
    return text.removeprefix("\ufeff")


def shown(path: Path | str) -> str:
    """A path as an error sentence shows it: odd characters escaped."""
    text = str(path)
    return text if text.isprintable() and text else echo(text)


def _opened_at_once(path: str, flags: int) -> int:
    """Open without waiting for somebody to write to a named pipe; what is read from then on is waited for."""
    handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(handle, True)
    return handle


def _too_large(where: str, largest: int) -> str:
    remedy = "split it" if largest == LARGEST else "check that it is the file that you mean"
    return f"{where} is larger than {largest // MIB} MiB, the most that is read; {remedy}."


def _refusal(path: Path | str, where: str, error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return _absence(Path(path), where)
    if isinstance(error, PermissionError):
        return f"{where} may not be read; change its permissions, or run as a user who may read it."
    if isinstance(error, NotADirectoryError):
        return f"there is no file {where}; part of its path is a file, not a folder."
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        return f"{echo(where)} is too long for a file's name; check its path."
    if isinstance(error, OSError):
        return f"{where} cannot be read: {os.strerror(error.errno or 0).lower()}."
    return f"{where} is no path of a file; check it."


def _absence(path: Path, where: str) -> str:
    if path.is_symlink():
        return f"there is no file {where}: it is a link that leads nowhere, to {shown(path.readlink())}."
    near = did_you_mean(path.name, _siblings(path.parent))
    return f"there is no file {where}; {near or 'check its path.'}"


def _siblings(folder: Path) -> list[str]:
    try:
        return [entry.name for entry in folder.iterdir()]
    except OSError:
        return []
