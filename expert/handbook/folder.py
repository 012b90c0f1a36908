"""Writes a handbook into a folder: the whole of it or nothing, and never over anything that is not a handbook."""

import json
import os
import stat
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import NoReturn

from expert.errors import ExpertError
from expert.handbook.site import MANIFEST, handbook_files
from expert.language.rulebase import RuleBase
from expert.text_files import shown

_OF_THE_SYSTEM = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})  # left by those who looked into the folder


class FolderRefused(ExpertError):
    """A folder that a handbook cannot be written to; one sentence says why."""


def write_handbook(rulebase: RuleBase, folder: Path | str) -> Path:
    """Write the rule base's handbook; returns the folder, resolved.

    The folder is new, empty, or holds a handbook, which is replaced. Raises FolderRefused, and CaseError when a case
    cannot be read; the folder is then as it was.
    """
    target = _checked(folder)
    files = handbook_files(rulebase)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        place = _workplace(target)
        with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=place) as workshop:
            made, old = Path(workshop) / "new", Path(workshop) / "old"
            _write(files, made)
            _checked(target, but=workshop)  # it may have been filled while we wrote
            if place == target:
                _refill(target, made, old, but=workshop)
            else:
                _exchange(target, made, old)
    except OSError as error:
        raise FolderRefused(f"{shown(folder)} cannot be written: {_reason(error)}; name another folder.") from None
    return target


def _checked(folder: Path | str, *, but: str = "") -> Path:
    """The folder, resolved, if a handbook may stand there; ``but`` is a folder in it that is ours."""
    where = shown(folder)
    try:
        target = Path(folder).resolve()
        if target in (here := Path.cwd().resolve(), *here.parents):
            raise FolderRefused(f"{where} is the folder you are in, or holds it; name a folder of its own.")
        if target.exists() and not target.is_dir():
            raise FolderRefused(f"{where} is a file; name a folder.")
        strangers = sorted(_strangers(target, but)) if target.is_dir() else []
        place = _workplace(target)
        while not place.exists():
            place = place.parent
    except (OSError, ValueError, RuntimeError) as error:
        raise FolderRefused(f"{where} cannot be written: {_reason(error)}; name another folder.") from None
    if strangers:
        others = f" and {len(strangers) - 1} more, which are" if strangers[1:] else ", which is"
        raise FolderRefused(
            f"{where} holds {strangers[0]}{others} not part of a handbook; name a folder that is new, empty or holds "
            "only a handbook, for what is in it is replaced."
        )
    if not place.is_dir():
        raise FolderRefused(f"there can be no folder {where}; part of its path is a file, not a folder.")
    if not os.access(place, os.W_OK | os.X_OK):
        raise FolderRefused(f"{where} cannot be written: permission denied; name another folder.")
    return target


def _strangers(target: Path, but: str) -> Iterator[str]:
    """What stands in the folder and is not part of a handbook; a folder of strangers counts as one."""
    known = _listed(target / MANIFEST)
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


def _unreadable(error: OSError) -> NoReturn:
    raise FolderRefused(f"{shown(error.filename)} cannot be read: {_reason(error)}; name another folder.")


def _workplace(target: Path) -> Path:
    """Where a handbook is made: beside its folder; within, where the folder is empty or cannot be moved away."""
    if not target.is_dir():
        return target.parent
    stays = (
        _OF_THE_SYSTEM.issuperset(path.name for path in target.iterdir())
        or os.path.ismount(target)  # Path.is_mount knows no Windows
        or not os.access(target.parent, os.W_OK | os.X_OK)
    )
    return target if stays else target.parent


def _listed(manifest: Path) -> frozenset[str]:
    """The files that a handbook says are its own; none where there is no handbook."""
    try:
        data = json.loads(manifest.read_text(encoding="utf-8"))
        return frozenset(map(str, data["files"])) if "handbook" in data else frozenset()
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return frozenset()


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
