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
from expert import whole_folder
from expert.cli import cli, options
from expert.handbook import folder, handbook_files, write_handbook
from expert.handbook.crossings import Crossings
from expert.handbook.site import files_of, replayed
from expert.whole_folder import FolderRefused
from tests.bases import garden, kettle
from tests.conftest import CI

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


@pytest.mark.parametrize(
    ("stranger", "named"),
    [("notes.txt", "notes.txt"), ("topics/mine.html", "topics/mine.html"), (".git/config", ".git")],
)
def test_what_is_of_no_handbook_is_never_touched(target, stranger, named):
    write_handbook(garden.RULEBASE, target)
    (target / stranger).parent.mkdir(exist_ok=True)
    (target / stranger).write_text("mine")
    before = contents(target)
    with pytest.raises(FolderRefused, match=f"holds {named}, which is not part of a handbook; name a folder"):
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
        write_handbook(garden.RULEBASE, "a\0b")
    monkeypatch.chdir(target)
    for here in (".", "..", target):
        with pytest.raises(FolderRefused, match="is the folder you are in, or holds it"):
            write_handbook(garden.RULEBASE, here)
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

    monkeypatch.setattr(whole_folder, "_write", broken)
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


@pytest.mark.parametrize("name", ["mine", "topics/mine", "index.html"])
def test_an_empty_folder_of_others_is_never_touched(target, name):
    write_handbook(garden.RULEBASE, target)
    (target / name).unlink(missing_ok=True)
    (target / name).mkdir()
    with pytest.raises(FolderRefused, match=f"holds {name}, which is not part of a handbook"):
        write_handbook(kettle.RULEBASE, target)
    assert (target / name).is_dir()


def test_a_link_in_place_of_a_folder_is_never_touched(target, tmp_path):
    write_handbook(garden.RULEBASE, target)
    (target / "topics").rename(tmp_path / "topics")
    (target / "topics").symlink_to(tmp_path / "topics")
    with pytest.raises(FolderRefused, match="holds topics, which is not part of a handbook"):
        write_handbook(kettle.RULEBASE, target)


def test_a_folder_that_cannot_be_read_is_refused(target, monkeypatch):
    """Even root may be the one who tests, who can read every folder."""
    write_handbook(garden.RULEBASE, target)
    before, scandir = contents(target), os.scandir

    def guarded(path):
        if Path(path) == target / "topics":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    done = CliRunner().invoke(cli, ["handbook", str(target), "--rulebase", "lumbar-hamstring"])
    assert done.exit_code == 2
    assert done.output == f"{target / 'topics'} cannot be read: permission denied; name another folder.\n"
    monkeypatch.undo()
    assert contents(target) == before


def test_a_folder_keeps_its_mode_and_an_empty_one_stays_itself(target):
    target.mkdir()
    target.chmod(0o2750)
    (target / ".DS_Store").touch()
    was = target.stat()
    write_handbook(kettle.RULEBASE, target)
    assert (target.stat().st_ino, target.stat().st_mode) == (was.st_ino, was.st_mode)
    assert set(contents(target)) == {".DS_Store", *handbook_files(kettle.RULEBASE)}
    write_handbook(garden.RULEBASE, target)
    assert target.stat().st_mode == was.st_mode
    assert contents(target) == {name: text.encode() for name, text in handbook_files(garden.RULEBASE).items()}


@pytest.fixture
def mounted(target, monkeypatch):
    """A folder that, as a mount point does, cannot be moved."""
    target.mkdir()
    rename = Path.rename

    def busy(self, to):
        if self == target:
            raise OSError(16, "Device or resource busy")
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", busy)
    monkeypatch.setattr(os.path, "ismount", lambda path: path == target)
    return target


def test_a_mount_point_is_filled_and_filled_again(mounted):
    for rulebase in (kettle.RULEBASE, garden.RULEBASE):
        write_handbook(rulebase, mounted)
        assert contents(mounted) == {name: text.encode() for name, text in handbook_files(rulebase).items()}


@pytest.mark.parametrize("moves", [0, 1, 3, 12, 16])
@pytest.mark.parametrize("is_done", [False, True])
def test_an_interrupt_while_a_mount_point_is_filled_leaves_it_as_it_was(mounted, monkeypatch, moves, is_done):
    write_handbook(kettle.RULEBASE, mounted)
    before = contents(mounted)
    interrupt_a_move(monkeypatch, moves, is_done=is_done)
    with pytest.raises(KeyboardInterrupt):
        write_handbook(garden.RULEBASE, mounted)
    assert contents(mounted) == before
    assert len(list(mounted.iterdir())) == len({name.partition("/")[0] for name in before})


@pytest.mark.parametrize("moves", [0, 1])
@pytest.mark.parametrize("is_done", [False, True])
def test_an_interrupt_between_two_moves_leaves_the_folder_as_it_was(target, monkeypatch, moves, is_done):
    write_handbook(kettle.RULEBASE, target)
    before = contents(target)
    interrupt_a_move(monkeypatch, moves, is_done=is_done)
    with pytest.raises(KeyboardInterrupt):
        write_handbook(garden.RULEBASE, target)
    assert contents(target) == before
    assert list(target.parent.iterdir()) == [target]


def interrupt_a_move(monkeypatch, moves, *, is_done):
    """A KeyboardInterrupt at the move after so many, before it or when it ``is_done``."""
    rename, count = Path.rename, iter(range(10_000))

    def interrupted(self, to):
        now = next(count) == moves
        if is_done or not now:
            rename(self, to)
        if now:
            raise KeyboardInterrupt

    monkeypatch.setattr(Path, "rename", interrupted)


def test_a_path_through_a_file_is_refused_before_the_cases_are_replayed(tmp_path, monkeypatch):
    monkeypatch.setattr(folder, "handbook_files", lambda rulebase: pytest.fail("replayed"))
    (tmp_path / "notes.txt").write_text("mine")
    for below in (tmp_path / "notes.txt" / "x", tmp_path / "notes.txt" / "x" / "y", Path("/dev/null/x")):
        with pytest.raises(FolderRefused) as refused:
            write_handbook(garden.RULEBASE, below)
        assert str(refused.value) == f"there can be no folder {below}; part of its path is a file, not a folder."


def test_a_folder_that_may_not_be_written_is_refused_before_the_cases_are_replayed(tmp_path, target, monkeypatch):
    monkeypatch.setattr(folder, "handbook_files", lambda rulebase: pytest.fail("replayed"))
    monkeypatch.setattr(os, "access", lambda path, mode: path != tmp_path)
    for refused in (target, target / "below"):
        with pytest.raises(FolderRefused, match=r"cannot be written: permission denied; name another folder\.$"):
            write_handbook(garden.RULEBASE, refused)


def test_a_folder_of_ones_own_is_filled_in_a_folder_that_may_not_be_written(tmp_path, target, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: path != tmp_path)
    target.mkdir()
    for rulebase in (kettle.RULEBASE, garden.RULEBASE):
        write_handbook(rulebase, target)
        assert contents(target) == {name: text.encode() for name, text in handbook_files(rulebase).items()}


@pytest.mark.parametrize("rulebase", [garden.RULEBASE, *([expert.load("lumbar-hamstring")] if CI else [])], ids=str)
def test_the_command_says_where_the_handbook_is(target, monkeypatch, rulebase):
    monkeypatch.setattr(options, "load", lambda name: rulebase)
    done = CliRunner().invoke(cli, ["handbook", str(target), "--rulebase", "garden"])
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
    """Here, and in processes with hash seeds of their own, one with the cases copied elsewhere.

    By default of every eighth case alone: replaying and writing all of them in each process takes most of a minute.
    """
    script = (
        "import sys; from dataclasses import replace; from pathlib import Path; import expert; "
        "from expert.handbook import write_handbook; "
        "write_handbook(replace(expert.load('lumbar-hamstring'), cases=Path(sys.argv[2])), sys.argv[1])"
    )
    rulebase, cases = expert.load("lumbar-hamstring"), tmp_path / "here" / "cases"
    for path in sorted(rulebase.cases.rglob("*.yaml"))[:: 1 if CI else 8]:
        place = cases / path.relative_to(rulebase.cases)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, place)
    shutil.copytree(cases, tmp_path / "cases")
    rulebase = replace(rulebase, cases=cases)
    here = {name: text.encode() for name, text in files_of(Crossings(rulebase, replayed(rulebase))).items()}
    for seed, place in (("1", tmp_path / "cases"), *([("2", cases)] if CI else [])):
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / seed), str(place)], cwd=ROOT, check=True, timeout=300,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        assert contents(tmp_path / seed) == here
