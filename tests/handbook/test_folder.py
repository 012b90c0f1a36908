"""A handbook is written whole or not at all, over nothing that is not a handbook, and always in the same bytes."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

import expert
from expert.cli import cli
from expert.handbook import folder, handbook_files, write_handbook
from expert.handbook.folder import FolderRefused
from tests.bases import garden, kettle

ROOT = Path(__file__).parents[2]


def contents(path):
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in path.rglob("*") if file.is_file()}


@pytest.fixture
def target(tmp_path):
    return tmp_path / "book"


def test_a_new_folder_holds_exactly_the_files_of_the_handbook(target):
    assert write_handbook(garden.RULEBASE, target) == target.resolve()
    assert contents(target) == {name: text.encode() for name, text in handbook_files(garden.RULEBASE).items()}
    assert json.loads(contents(target)["handbook.json"])["fingerprint"] == garden.RULEBASE.fingerprint
    assert list(target.parent.iterdir()) == [target]


def test_folders_above_are_made(tmp_path):
    write_handbook(garden.RULEBASE, tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b" / "index.html").is_file()


def test_an_empty_folder_and_a_handbook_are_replaced(target):
    target.mkdir()
    write_handbook(kettle.RULEBASE, target)
    (target / ".DS_Store").touch()
    write_handbook(garden.RULEBASE, target)
    assert contents(target) == {name: text.encode() for name, text in handbook_files(garden.RULEBASE).items()}


@pytest.mark.parametrize("stranger", ["notes.txt", "topics/mine.html", ".git/config"])
def test_what_is_of_no_handbook_is_never_touched(target, stranger):
    write_handbook(garden.RULEBASE, target)
    (target / stranger).parent.mkdir(exist_ok=True)
    (target / stranger).write_text("mine")
    before = contents(target)
    with pytest.raises(FolderRefused, match=f"holds {stranger}, which is not part of a handbook; name a folder"):
        write_handbook(kettle.RULEBASE, target)
    assert contents(target) == before
    assert list(target.parent.iterdir()) == [target]


def test_a_folder_of_other_things_a_file_and_the_folder_one_is_in_are_refused(target, monkeypatch):
    target.mkdir()
    (target / "index.html").write_text("mine")
    with pytest.raises(
        FolderRefused, match=r"holds index\.html( and \d+ more, which are|, which is) not part of a handbook"
    ):
        write_handbook(garden.RULEBASE, target)
    with pytest.raises(FolderRefused, match="is a file; name a folder"):
        write_handbook(garden.RULEBASE, target / "index.html")
    with pytest.raises(FolderRefused, match="cannot be written"):
        write_handbook(garden.RULEBASE, target / "index.html" / "below")
    monkeypatch.chdir(target)
    for here in (".", "..", target):
        with pytest.raises(FolderRefused, match="is the folder you are in, or holds it"):
            write_handbook(garden.RULEBASE, here)
    with pytest.raises(FolderRefused):
        write_handbook(garden.RULEBASE, "a\0b")
    assert contents(target) == {"index.html": b"mine"}


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"handbook": 1}', '{"files": ["index.html"]}', "{"])
def test_a_file_that_only_looks_like_a_handbooks_is_none(target, manifest):
    target.mkdir()
    (target / "handbook.json").write_text(manifest)
    with pytest.raises(FolderRefused, match=r"holds handbook\.json"):
        write_handbook(garden.RULEBASE, target)


def test_a_link_to_a_folder_is_followed_and_stays(target, tmp_path):
    (tmp_path / "real").mkdir()
    target.symlink_to(tmp_path / "real")
    write_handbook(garden.RULEBASE, target)
    assert target.is_symlink()
    assert (tmp_path / "real" / "index.html").is_file()


def test_a_failure_leaves_the_folder_as_it_was(target, monkeypatch):
    write_handbook(garden.RULEBASE, target)
    before = contents(target)

    def broken(files, path):
        (path / "half").mkdir(parents=True)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folder, "_write", broken)
    with pytest.raises(FolderRefused, match=r"cannot be written: no space left on device; name another folder\."):
        write_handbook(kettle.RULEBASE, target)
    assert contents(target) == before
    assert list(target.parent.iterdir()) == [target]


def test_when_the_new_folder_cannot_take_its_place_the_old_one_comes_back(target, monkeypatch):
    write_handbook(garden.RULEBASE, target)
    before = contents(target)
    rename = Path.rename

    def failing(self, to):
        if self.name == "new":
            raise OSError(13, "Permission denied")
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(FolderRefused, match="cannot be written: permission denied"):
        write_handbook(kettle.RULEBASE, target)
    assert contents(target) == before


def test_the_command_says_where_the_handbook_is(target):
    done = CliRunner().invoke(cli, ["handbook", str(target), "--rulebase", "lumbar-hamstring"])
    assert done.exit_code == 0, done.output
    assert "index.html" in done.output
    assert (target / "markdown" / "index.md").is_file()


def test_the_command_refuses_in_one_sentence(target):
    target.mkdir()
    (target / "thesis.tex").write_text("mine")
    done = CliRunner().invoke(cli, ["handbook", str(target), "--rulebase", "lumbar-hamstring"])
    assert done.exit_code == 2
    assert done.output.count("\n") == 1
    assert done.output.endswith(
        "holds thesis.tex, which is not part of a handbook; name a folder that is new, empty or holds only a handbook, "
        "for what is in it is replaced.\n"
    )


def test_the_bytes_are_the_same_whatever_the_process_and_wherever_the_cases_are(tmp_path):
    """In two processes with other hash seeds, and with the cases copied elsewhere."""
    script = (
        "import sys; from pathlib import Path; import expert; from expert.handbook import write_handbook; "
        "write_handbook(expert.load('lumbar-hamstring'), sys.argv[1])"
    )
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / seed)], cwd=ROOT, check=True, timeout=300,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
    assert contents(tmp_path / "1") == contents(tmp_path / "2")
    rulebase = expert.load("lumbar-hamstring")
    shutil.copytree(rulebase.cases, tmp_path / "cases")
    moved = handbook_files(replace(rulebase, cases=tmp_path / "cases"))
    assert {name: text.encode() for name, text in moved.items()} == contents(tmp_path / "1")
