"""The folder of a run: whole files only, a manifest that says of what, and a journal of what is finished.

Every file is written under another name, synced and renamed; a part counts once its line stands in the journal. So a
run that is cut off anywhere leaves whole files behind, and the same run goes on where the journal ends.
"""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from expert.population.faults import PopulationError
from expert.population.folder_lock import NONE, closed, held_open, locked, synced, written
from expert.text_files import shown

MANIFEST, JOURNAL = "manifest.json", "parts.ndjson"
ABOUT = "about"  # the part of a manifest in which runs may differ and still be the same
_BEFORE, _AFTER = ".", ".writing"  # around the name of a file that is being written
_OF_THE_SYSTEM = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_SHOWN = 16  # of a digest

Record = dict[str, Any]


class OutFolder:
    """A folder that holds one run; ``manifest`` tells this run from every other. Used as a context, and locked so long.

    Raises PopulationError where the folder is of another run, of something else, or cannot be written.
    """

    def __init__(self, path: Path, manifest: Mapping[str, Any]) -> None:
        self.path = path
        self.parts: list[Record] = []
        self.finished: Record | None = None
        self.manifest = manifest
        self._handle = NONE

    def __enter__(self) -> "OutFolder":
        with written(self.path):
            self.path.mkdir(parents=True, exist_ok=True)
            self._handle = held_open(self.path)
        try:
            locked(self._handle, self.path)
            with written(self.path):
                self._begin()
        except BaseException:
            closed(self._handle)
            raise
        return self

    def __exit__(self, *_: object) -> None:
        closed(self._handle)

    def total(self, what: str) -> int:
        """A figure of all finished parts together."""
        return sum(int(part[what]) for part in self.parts)

    def put(self, files: Mapping[str, Callable[[Any], None]]) -> dict[str, int]:
        """Write files whole, each by a function that is given the file; their sizes by name."""
        sizes = {}
        with written(self.path):
            for name, write in files.items():
                sizes[name] = self._put(name, write)
            synced(self._handle)
        return sizes

    def add(self, part: Record) -> None:
        """A part is finished: its files are there."""
        self._record(part)
        self.parts.append(part)

    def finish(self, record: Record) -> None:
        """The run is finished."""
        self.finished = {"finished": True, **record}
        self._record(self.finished)

    def _begin(self) -> None:
        for leftover in self.path.glob(f"{_BEFORE}*{_AFTER}"):
            leftover.unlink()
        if (self.path / MANIFEST).exists():
            self._require_same()
            self._resume()
        else:
            strangers = sorted(one.name for one in self.path.iterdir() if one.name not in _OF_THE_SYSTEM)
            if strangers:
                raise PopulationError(
                    f"{shown(self.path)} holds {strangers[0]}{' and others' if strangers[1:] else ''}, and no run of "
                    "this command; name a folder that is new or empty."
                )
            text = json.dumps(self.manifest, ensure_ascii=False, indent=2) + "\n"
            self._put(MANIFEST, lambda file: file.write(text.encode()))
            synced(self._handle)

    def _require_same(self) -> None:
        try:
            found = json.loads((self.path / MANIFEST).read_text(encoding="utf-8"))
            own, self.manifest = self.manifest, found
            differing = [key for key, value in own.items() if key != ABOUT and found[key] != value]
        except (ValueError, KeyError, TypeError):
            raise PopulationError(
                f"{shown(self.path)} has a {MANIFEST} that is none of this command; name another folder."
            ) from None
        if differing:
            key = differing[0]
            raise PopulationError(
                f"{shown(self.path)} holds another run: its {key.replace('_', ' ')} is {_said(found[key])}, and here "
                f"it is {_said(own[key])}; name another folder, or remove that one."
            )

    def _resume(self) -> None:
        """Take what the journal says for finished, as far as the files are there, and cut off the rest."""
        journal = self.path / JOURNAL
        if not journal.exists():
            return
        whole = 0
        for line in journal.read_bytes().splitlines(keepends=True):
            record = _record_of(line)
            if record is None or not self._stands(record):
                break
            whole += len(line)
            if "finished" in record:
                self.finished = record
                break
            self.parts.append(record)
        if whole < journal.stat().st_size:
            with journal.open("r+b") as file:
                file.truncate(whole)
                os.fsync(file.fileno())

    def _stands(self, record: Record) -> bool:
        if "finished" not in record and record["part"] != len(self.parts):
            return False
        sizes = {name: (self.path / name).stat().st_size for name in record["files"] if (self.path / name).is_file()}
        return bool(sizes == record["files"])

    def _record(self, record: Record) -> None:
        with written(self.path), (self.path / JOURNAL).open("ab") as file:
            file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
            synced(self._handle)

    def _put(self, name: str, write: Callable[[Any], object]) -> int:
        target = self.path / name
        temporary = target.with_name(f"{_BEFORE}{name}{_AFTER}")
        try:
            with temporary.open("wb") as file:
                write(file)
                file.flush()
                os.fsync(file.fileno())
                size = file.tell()
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        return size


def _record_of(line: bytes) -> Record | None:
    """A line of the journal; None of one that was cut off."""
    try:
        record = json.loads(line) if line.endswith(b"\n") else None
    except ValueError:
        return None
    return record if isinstance(record, dict) and isinstance(record.get("files"), dict) else None


def _said(value: object) -> str:
    match value:
        case dict():
            return " ".join(str(part)[:_SHOWN] for part in value.values())
        case list():
            return ", ".join(map(str, value)) or "none"
        case None:
            return "none"
    return str(value)
