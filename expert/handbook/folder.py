"""Writes a handbook into a folder: the whole of it or nothing, and never over anything that is not a handbook."""

import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

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
        with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as workshop:
            made = Path(workshop) / "new"
            _write(files, made)
            _checked(target)  # it may have been filled while we wrote
            _exchange(target, made, Path(workshop) / "old")
    except OSError as error:
        raise FolderRefused(f"{shown(folder)} cannot be written: {_reason(error)}; name another folder.") from None
    return target


def _checked(folder: Path | str) -> Path:
    """The folder, resolved, if a handbook may stand there."""
    where = shown(folder)
    try:
        target = Path(folder).resolve()
        if target in (here := Path.cwd().resolve(), *here.parents):
            raise FolderRefused(f"{where} is the folder you are in, or holds it; name a folder of its own.")
        if target.exists() and not target.is_dir():
            raise FolderRefused(f"{where} is a file; name a folder.")
        strangers = _strangers(target) if target.is_dir() else []
    except (OSError, ValueError, RuntimeError) as error:
        raise FolderRefused(f"{where} cannot be written: {_reason(error)}; name another folder.") from None
    if strangers:
        others = f" and {len(strangers) - 1} more, which are" if strangers[1:] else ", which is"
        raise FolderRefused(
            f"{where} holds {strangers[0]}{others} not part of a handbook; name a folder that is new, empty or holds "
            "only a handbook, for what is in it is replaced."
        )
    return target


def _strangers(target: Path) -> list[str]:
    """What stands in the folder and is not part of a handbook, sorted."""
    present = sorted(path.relative_to(target).as_posix() for path in target.rglob("*")
                     if (path.is_symlink() or not path.is_dir()) and path.name not in _OF_THE_SYSTEM)  # fmt: skip
    known = _listed(target / MANIFEST)
    return [path for path in present if path not in known]


def _listed(manifest: Path) -> frozenset[str]:
    """The files that a handbook says are its own; none where there is no handbook."""
    try:
        data = json.loads(manifest.read_text(encoding="utf-8"))
        return frozenset(map(str, data["files"])) if "handbook" in data else frozenset()
    except (OSError, ValueError, TypeError, KeyError):
        return frozenset()


def _write(files: Mapping[str, str], folder: Path) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "backslashreplace"))


def _exchange(target: Path, made: Path, old: Path) -> None:
    """Put the new folder in the old one's place; if that fails the old one comes back."""
    if not target.exists():
        made.rename(target)
        return
    target.rename(old)
    try:
        made.rename(target)
    except OSError:
        old.rename(target)
        raise


def _reason(error: Exception) -> str:
    number = getattr(error, "errno", None)
    return os.strerror(number).lower() if number else str(error).rstrip(".") or "its name is no path"
