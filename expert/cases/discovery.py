"""Finds case files: those named, and those below the folders named."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from expert.cases.model import Case
from expert.cases.reading import read_case
from expert.errors import CaseError
from expert.language.rulebase import RuleBase
from expert.text_files import shown

SUFFIXES = (".yaml", ".yml")
FOREIGN = ("node_modules", "__pycache__", "site-packages")


def case_files(paths: Iterable[Path | str]) -> list[Path]:
    """The case files among and below these paths, sorted, each once. Raises CaseError for each path that has none.

    Below a folder, hidden folders, virtual environments and what package managers installed are passed over.
    """
    found: dict[Path, None] = {}
    faults = []
    for given in paths:
        path = Path(given)
        if not str(given):
            faults.append("the path '' is empty; name a file or a folder, '.' for the current one.")
            continue
        if "\0" in str(path) or not path.is_dir():
            # Whatever else is wrong with a file is told when it is read.
            found[path] = None
            continue
        below = sorted(file for file in _files_below(path) if file.suffix in SUFFIXES and file.is_file())
        if not below:
            faults.append(f"there is no case file below {shown(path)}; a case file's name ends in .yaml or .yml.")
        found.update(dict.fromkeys(below))
    if faults:
        raise CaseError(faults)
    return list(found)


def _files_below(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not _is_foreign(Path(place, name))]
        yield from (Path(place, name) for name in files)


def _is_foreign(folder: Path) -> bool:
    """Whether a folder found on the way holds nothing of the author's own."""
    return folder.name.startswith(".") or folder.name in FOREIGN or (folder / "pyvenv.cfg").is_file()


def place_of(path: str, rulebase: RuleBase) -> str:
    """A case's path for people: of a bundled case that within the cases, of any other as it was named."""
    whole = Path(path)
    within = rulebase.cases is not None and whole.is_relative_to(rulebase.cases)
    return str(whole.relative_to(rulebase.cases)) if within and rulebase.cases else path


def read_cases(rulebase: RuleBase, paths: Iterable[Path | str] | None = None) -> tuple[Case, ...]:
    """The cases below these paths (default: those that ship with the rule base), in the order of their files.

    Raises CaseError with the faults of all files; two cases of one title are a fault.
    """
    if paths is None:
        if rulebase.cases is None:
            raise CaseError([f"the rule base {rulebase.name} ships no cases; name the files or folders to replay."])
        paths = [rulebase.cases]
    files = case_files(paths)
    if not files:
        raise CaseError(["there is no case to replay; name files or folders of cases."])
    cases: dict[str, Case] = {}
    faults: list[str] = []
    for file in files:
        try:
            case = read_case(file, rulebase)
        except CaseError as error:
            faults += error.problems
            continue
        if case.title in cases:
            first = cases[case.title].path
            faults.append(f"{case.path}: the case '{case.title}' is in {first} too; give it another title.")
        cases.setdefault(case.title, case)
    if faults:
        raise CaseError(faults)
    return tuple(cases.values())
