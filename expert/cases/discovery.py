"""Finds case files: those named, and those below the folders named."""

from collections.abc import Iterable
from pathlib import Path

from expert.cases.model import Case
from expert.cases.reading import read_case
from expert.errors import CaseError
from expert.language.rulebase import RuleBase
from expert.text_files import shown

SUFFIXES = (".yaml", ".yml")


def case_files(paths: Iterable[Path | str]) -> list[Path]:
    """The case files among and below these paths, sorted, each once. Raises CaseError for each path that has none."""
    found: dict[Path, None] = {}
    faults = []
    for path in map(Path, paths):
        if "\0" in str(path) or not path.is_dir():
            # Whatever else is wrong with a file is told when it is read.
            found[path] = None
            continue
        below = sorted(file for file in path.rglob("*") if file.suffix in SUFFIXES and file.is_file())
        if not below:
            faults.append(f"there is no case file below {shown(path)}; a case file's name ends in .yaml or .yml.")
        found.update(dict.fromkeys(below))
    if faults:
        raise CaseError(faults)
    return list(found)


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
