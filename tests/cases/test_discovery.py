"""Which files are cases, and what is wrong with a set of them."""

from dataclasses import fields
from pathlib import Path

import pytest

from expert.cases import case_files, read_cases
from expert.errors import CaseError
from expert.language import RuleBase
from tests.bases.kettle import RULEBASE

CASE = "case: {title}\nsource: manual\nstory: It leaks.\nfindings: {{kettle.leaks: true}}\nexpect: {{use: stop}}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b/two.yml", "a.yaml", "b/one.yaml", "b/notes.txt", "B.yaml"):
        path = tmp_path / "cases" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CASE.format(title=name), encoding="utf-8")
    (tmp_path / "none").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def problems(paths: list[str] | None, rulebase: RuleBase = RULEBASE) -> tuple[str, ...]:
    with pytest.raises(CaseError) as caught:
        read_cases(rulebase, paths)
    return caught.value.problems


def with_cases(path: Path | None) -> RuleBase:
    given = {field.name: getattr(RULEBASE, field.name) for field in fields(RULEBASE)}
    return RuleBase(**{**given, "cases": path})


@pytest.mark.usefixtures("folder")
def test_files_come_sorted_and_each_once() -> None:
    below = ["cases/B.yaml", "cases/a.yaml", "cases/b/one.yaml", "cases/b/two.yml"]
    assert [path.as_posix() for path in case_files(["cases"])] == below
    assert [path.as_posix() for path in case_files(["cases/a.yaml", "cases"])] == [below[1], below[0], *below[2:]]


def test_the_rule_bases_own_cases_are_the_default(folder: Path) -> None:
    titles = [case.title for case in read_cases(with_cases(folder / "cases"))]
    assert titles == ["B.yaml", "a.yaml", "b/one.yaml", "b/two.yml"]


@pytest.mark.usefixtures("folder")
def test_where_there_is_no_case() -> None:
    assert problems(None) == ("the rule base kettle ships no cases; name the files or folders to replay.",)
    assert problems([]) == ("there is no case to replay; name files or folders of cases.",)
    assert problems(["none", "cases"]) == (
        "there is no case file below none; a case file's name ends in .yaml or .yml.",
    )
    assert problems(["case"]) == ("there is no file case; did you mean 'cases'?",)
    assert problems(["a\0b"]) == ("'a\\x00b' is no path of a file; check it.",)


def test_two_cases_of_one_title(folder: Path) -> None:
    (folder / "cases" / "c.yaml").write_text(CASE.format(title="a.yaml"), encoding="utf-8")
    assert problems(["cases"]) == ("cases/c.yaml: the case 'a.yaml' is in cases/a.yaml too; give it another title.",)


def test_the_faults_of_all_files_are_told(folder: Path) -> None:
    for name in ("a.yaml", "b/one.yaml"):
        (folder / "cases" / name).write_text(CASE.format(title=name).replace("stop", "stopp"), encoding="utf-8")
    assert [problem.partition(": ")[0] for problem in problems(["cases"])] == ["cases/a.yaml:5", "cases/b/one.yaml:5"]


@pytest.mark.usefixtures("folder")
def test_an_empty_path_is_not_the_folder_one_stands_in() -> None:
    assert problems([""]) == ("the path '' is empty; name a file or a folder, '.' for the current one.",)


def test_folders_that_hold_no_cases_of_ones_own_are_passed_over(folder: Path) -> None:
    below = case_files(["cases"])
    for name in (".git", ".venv/lib", "b/node_modules/x", "__pycache__", "env/lib"):
        path = folder / "cases" / name / "no_case.yaml"
        path.parent.mkdir(parents=True)
        path.write_text("a: 1", encoding="utf-8")
    (folder / "cases" / "env" / "pyvenv.cfg").touch()
    assert case_files(["cases"]) == below
    assert case_files(["cases/.git"]) == [Path("cases/.git/no_case.yaml")]
