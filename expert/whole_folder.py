"""Writes what belongs together into a folder: the whole of it or nothing, and never over anything else.

A handbook is such a thing, and so is a set of templates of cases. A list of its files, with their digests where they
are meant to be changed by hand, tells it from other folders.
"""

import hashlib
import json
import os
import stat
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NoReturn

from expert.errors import ExpertError
from expert.text_files import shown

_OF_THE_SYSTEM = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})  # left by those who looked into the folder


class FolderRefused(ExpertError):
    """A folder that cannot be written to; one sentence says why."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What fills a folder: 'a handbook', the file that lists its files, and the key by which that file is known."""

    noun: str
    manifest: str
    key: str


def write_whole(folder: Path | str, kind: Kind, make: Callable[[], Mapping[str, str]]) -> Path:
    """Write what ``make`` gives, paths within the folder and their texts; returns the folder, resolved.

    The folder is new, empty, or holds a thing of this kind, which is replaced. Raises FolderRefused, before anything is
    made if that can be told, and what ``make`` raises; the folder is then as it was.
    """
    target = checked_folder(folder, kind)
    files = make()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        place = _workplace(target)
        with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=place) as workshop:
            made, old = Path(workshop) / "new", Path(workshop) / "old"
            _write(files, made)
            checked_folder(target, kind, but=workshop)  # it may have been filled while we wrote
            if place == target:
                _refill(target, made, old, but=workshop)
            else:
                _exchange(target, made, old)
    except OSError as error:
        raise FolderRefused(f"{shown(folder)} cannot be written: {_reason(error)}; name another folder.") from None
    return target


def with_digests(files: Mapping[str, str], kind: Kind) -> dict[str, str]:
    """The files and the list of them, by which a file that was changed by hand is known and left alone."""
    digests = {name: _digest(text.encode()) for name, text in sorted(files.items())}
    listed = {kind.key: True, "files": {**digests, kind.manifest: ""}}
    return {**files, kind.manifest: json.dumps(listed, indent=2) + "\n"}


def checked_folder(folder: Path | str, kind: Kind, *, but: str = "") -> Path:
    """The folder, resolved, if such a thing may stand there; ``but`` is a folder in it that is ours.

    Raises FolderRefused.
    """
    where = shown(folder)
    try:
        target = Path(folder).resolve()
        if target in (here := Path.cwd().resolve(), *here.parents):
            raise FolderRefused(f"{where} is the folder you are in, or holds it; name a folder of its own.")
        if target.exists() and not target.is_dir():
            raise FolderRefused(f"{where} is a file; name a folder.")
        strangers = sorted(_strangers(target, kind, but)) if target.is_dir() else []
        changed = sorted(_changed(target, kind)) if target.is_dir() and not strangers else []
        place = _workplace(target)
        while not place.exists():
            place = place.parent
    except (OSError, ValueError, RuntimeError) as error:
        raise FolderRefused(f"{where} cannot be written: {_reason(error)}; name another folder.") from None
    if strangers:
        others = f" and {len(strangers) - 1} more, which are" if strangers[1:] else ", which is"
        raise FolderRefused(
            f"{where} holds {strangers[0]}{others} not part of {kind.noun}; name a folder that is new, empty or holds "
            f"only {kind.noun}, for what is in it is replaced."
        )
    if changed:
        others = f" and {len(changed) - 1} more, which have" if changed[1:] else ", which has"
        raise FolderRefused(
            f"{where} holds {changed[0]}{others} been changed since it was written; move what is filled in away "
            "first, for what is in the folder is replaced."
        )
    if not place.is_dir():
        raise FolderRefused(f"there can be no folder {where}; part of its path is a file, not a folder.")
    if not os.access(place, os.W_OK | os.X_OK):
        raise FolderRefused(f"{where} cannot be written: permission denied; name another folder.")
    return target


def _strangers(target: Path, kind: Kind, but: str) -> Iterator[str]:
    """What stands in the folder and is not part of the thing; a folder of strangers counts as one."""
    known = _listed(target / kind.manifest, kind)
    homes = {str(parent) for path in known for parent in PurePosixPath(path).parents}
    for top, folders, files in os.walk(target, onerror=_unreadable):
        for name in (*folders, *files):
            path = Path(top, name)
            inside = path.relative_to(target).as_posix()
            if path.is_dir() and not path.is_symlink():
                is_ours = inside in homes or str(path) == but
                if inside not in homes:
                    folders.remove(name)  # it is not looked into
            else:
                is_ours = inside in known or name in _OF_THE_SYSTEM
            if not is_ours:
                yield inside


def _changed(target: Path, kind: Kind) -> Iterator[str]:
    for name, digest in _listed(target / kind.manifest, kind).items():
        path = target / name
        if digest and path.is_file() and _digest(path.read_bytes()) != digest:
            yield name


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _unreadable(error: OSError) -> NoReturn:
    raise FolderRefused(f"{shown(error.filename)} cannot be read: {_reason(error)}; name another folder.")


def _workplace(target: Path) -> Path:
    """Where it is made: beside its folder; within, where the folder is empty or cannot be moved away."""
    if not target.is_dir():
        return target.parent
    stays = (
        _OF_THE_SYSTEM.issuperset(path.name for path in target.iterdir())
        or os.path.ismount(target)  # Path.is_mount knows no Windows
        or not os.access(target.parent, os.W_OK | os.X_OK)
    )
    return target if stays else target.parent


def _listed(manifest: Path, kind: Kind) -> Mapping[str, str]:
    """The files that a thing of this kind says are its own, with their digests or ''; none where there is none."""
    try:
        data = json.loads(manifest.read_text(encoding="utf-8"))
        files = data["files"] if kind.key in data else []
        if isinstance(files, dict):
            return {str(name): str(digest) for name, digest in files.items()}
        return dict.fromkeys(map(str, files), "")
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return {}


def _write(files: Mapping[str, str], folder: Path) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "backslashreplace"))


def _exchange(target: Path, made: Path, old: Path) -> None:
    """Put the new folder in the old one's place; if that fails, or is interrupted, the old one comes back."""
    if not target.exists():
        made.rename(target)
        return
    made.chmod(stat.S_IMODE(target.stat().st_mode))
    _move([(target, old), (made, target)])


def _refill(target: Path, made: Path, old: Path, *, but: str) -> None:
    """The same of what stands in the folders, where the old one is to stay; what the system put there stays too."""
    old.mkdir()
    out = [path for path in target.iterdir() if str(path) != but and path.name not in _OF_THE_SYSTEM]
    _move([(path, old / path.name) for path in out] + [(path, target / path.name) for path in made.iterdir()])


def _move(moves: Sequence[tuple[Path, Path]]) -> None:
    """Move each first to its second, or none of them."""
    try:
        for start, end in moves:
            start.rename(end)
    except BaseException:
        for start, end in reversed(moves):
            if end.exists() and not start.exists():  # an interrupt may come after a move, so that a count would lie
                end.rename(start)
        raise


def _reason(error: Exception) -> str:
    number = getattr(error, "errno", None)
    return os.strerror(number).lower() if number else str(error).rstrip(".") or "its name is no path"
