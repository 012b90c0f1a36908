"""A run writes whole parts, goes on where it was cut off, and gives the same bytes as one that was not."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import polars as pl
import pytest

from expert.population import PopulationError, Progress, run
from expert.population.out_folder import JOURNAL, MANIFEST
from tests.bases.garden import RULEBASE
from tests.conftest import CI
from tests.population.garden_tables import WRITERS, contents, frame_of, parts_in
from tests.population.versions import versions

ROWS = [
    {
        "plant": f"p{number}",
        "leaf__yellow": number % 2 == 0,
        "leaf__spots": None if number % 3 else number % 5 == 0,
        "soil__moisture": ("dry", "wet", "soaked", None)[number % 4] if number > 8 else "dry",
        "room__temperature": float(number % 40),
    }
    for number in range(40)
]
PER_PART = 6


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("table") / "plants.parquet"
    frame_of(ROWS).write_parquet(path, row_group_size=9)
    return path


@pytest.fixture(scope="module")
def whole(table: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a run gives that nobody disturbs."""
    folder = tmp_path_factory.mktemp("whole") / "out"
    run_again(table, folder)
    return folder


def run_again(table: Path, folder: Path, **other: object):
    """The same run."""
    return run(table, folder, **{"rulebase": RULEBASE, "keep": ["plant"], "rows_per_part": PER_PART, **other})


def test_every_row_is_in_a_part_or_set_aside(whole: Path) -> None:
    names = sorted(contents(whole))
    assert names[0] == MANIFEST
    assert [name for name in names if name.startswith("part-")] == [f"part-{number:05}.parquet" for number in range(7)]
    parts, aside = parts_in(whole), parts_in(whole, "set-aside")
    assert sorted([*parts["row"], *aside["row"]]) == list(range(1, 41))
    assert pl.read_parquet(whole / "part-00001.parquet")["row"].to_list() == [7, 8, 9, 10, 12]
    assert aside["plant"].to_list() == [f"p{number - 1}" for number in aside["row"]]
    assert set(aside["soil__moisture"]) == {"soaked"}
    assert set(aside["reason"]) == {"soil.moisture has no value 'soaked'; its values are: dry, moist, wet, flooded."}


def test_duckdb_computes_the_same(table: Path, whole: Path, tmp_path: Path) -> None:
    done = run_again(table, tmp_path / "out", engine="duckdb", rows_per_part=40)
    assert (done.rows, done.set_aside) == (40, 8)
    assert parts_in(tmp_path / "out").equals(parts_in(whole))
    assert parts_in(tmp_path / "out", "set-aside").equals(parts_in(whole, "set-aside"))


def test_what_is_told_of_it(table: Path, tmp_path: Path) -> None:
    told: list[Progress] = []
    done = run_again(table, tmp_path / "out", on_the_way=told.append)
    assert (done.rows, done.set_aside, done.parts, done.kept) == (40, 8, 7, 0)
    assert done.reasons == {"soil.moisture has no value 'soaked'; its values are: dry, moist, wet, flooded.": 8}
    assert done.summary["set_aside"] == 8
    assert [one.rows for one in told] == [6, 12, 18, 24, 30, 36, 40]
    assert {one.of for one in told} == {40}
    assert told[-1].set_aside == 8


def test_the_same_run_gives_the_same_bytes_and_rests_when_it_is_finished(
    table: Path, whole: Path, tmp_path: Path
) -> None:
    first = run_again(table, tmp_path / "out")
    assert contents(tmp_path / "out") == contents(whole)
    times = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").iterdir()}
    again = run_again(table, tmp_path / "out")
    assert (again.kept, again.rows, again.reasons, again.summary) == (40, 40, first.reasons, first.summary)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").iterdir()} == times
    shutil.copy(table, tmp_path / "copied.parquet")
    assert run_again(tmp_path / "copied.parquet", tmp_path / "out").kept == 40, "the bytes count, not the name"


class Cut(BaseException):
    """The power goes."""


def steps_of_a_run(monkeypatch: pytest.MonkeyPatch, cut_at: int | None = None) -> list[str]:
    """Let every call by which a run changes its folder be noted, and the power go before one of them."""
    steps: list[str] = []

    def noted(name: str, real):
        def call(*args, **kwargs):
            steps.append(name)
            if len(steps) - 1 == cut_at:
                raise Cut
            if cut_at is not None and len(steps) - 1 > cut_at:
                raise Cut  # nothing happens any more, no cleaning up either
            return real(*args, **kwargs)

        return call

    monkeypatch.setattr(os, "fsync", noted("fsync", os.fsync))
    for name in ("replace", "open", "unlink", "mkdir"):
        monkeypatch.setattr(Path, name, noted(name, getattr(Path, name)))
    return steps


def test_a_run_that_is_cut_off_anywhere_is_gone_on_with(table: Path, whole: Path, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        steps = steps_of_a_run(patch)
        run_again(table, tmp_path / "counted")
    assert len(steps) > 7 * 6
    left = set()
    for place in range(0, len(steps), 1 if CI else 9):
        out = tmp_path / f"cut{place}"
        with pytest.MonkeyPatch.context() as patch:
            steps_of_a_run(patch, place)
            with pytest.raises(Cut):
                run_again(table, out)
        left |= {path.name for path in out.glob(".*")} if out.exists() else set()
        done = run_again(table, out)
        assert contents(out) == contents(whole), f"cut off before step {place}, {steps[place]}"
        assert done.rows == 40
    assert left, "a file that was being written was left behind at least once"


def test_what_was_being_written_is_removed(table: Path, whole: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(whole, out)
    (out / ".part-00009.parquet.writing").write_bytes(b"PAR1")
    run_again(table, out)
    assert contents(out) == contents(whole)


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_is_gone_on_with_at_the_right_row(whole: Path, tmp_path: Path, name: str) -> None:
    def stop(so_far: Progress) -> None:
        if so_far.rows == 30:
            raise Cut

    rows = frame_of(ROWS)
    # Of Arrow, several batches that have to be passed over.
    source = tmp_path / name
    if name == "t.arrow":
        rows.write_ipc(source, record_batch_size=4)
    else:
        WRITERS[name](rows, source)
    with pytest.raises(Cut):
        run_again(source, tmp_path / "out", on_the_way=stop)
    assert 0 < run_again(source, tmp_path / "out").kept <= 30
    assert parts_in(tmp_path / "out").equals(parts_in(whole))


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_journal_that_was_cut_off_counts_as_far_as_it_is_whole(
    table: Path, whole: Path, tmp_path: Path, cut: int
) -> None:
    out = tmp_path / "out"
    shutil.copytree(whole, out)
    lines = (out / JOURNAL).read_bytes().splitlines(keepends=True)
    kept = b"".join(lines[:3])
    (out / JOURNAL).write_bytes(kept + {1: b"", 2: lines[3][:-1], 3: b'{"part": 3, "fi\n'}[cut])
    assert run_again(table, out).kept == 18
    assert contents(out) == contents(whole)


def test_a_part_that_is_gone_or_shortened_is_made_again(table: Path, whole: Path, tmp_path: Path) -> None:
    for name, kept in (("part-00002.parquet", 12), ("set-aside-00004.parquet", 24), ("summary.json", 40)):
        out = tmp_path / name
        shutil.copytree(whole, out)
        (out / name).write_bytes((out / name).read_bytes()[:-1])
        assert run_again(table, out).kept == kept
        (out / name).unlink()
        assert run_again(table, out).kept == kept
        assert contents(out) == contents(whole)


def test_another_run_into_the_same_folder_is_refused(table: Path, whole: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.parquet"
    frame_of(ROWS[:-1]).write_parquet(other)
    earlier, later = versions()
    before = contents(whole)
    for said, how in (
        ("its rows per part is 6, and here it is 7", {"rows_per_part": 7}),
        ("its kept columns is plant, and here it is plant, leaf__yellow", {"keep": ["plant", "leaf__yellow"]}),
        ("its rule base compared with is none, and here it is garden 1.2", {"against": RULEBASE}),
    ):
        with pytest.raises(PopulationError, match=said):
            run_again(table, whole, **how)
    with pytest.raises(PopulationError, match=r"holds another run: its input is [0-9a-f]{16}, and here it is [0-9a-f]"):
        run_again(other, whole)
    frame = pl.DataFrame({"fever": [37.5]})
    frame.write_parquet(tmp_path / "fever.parquet")
    run(tmp_path / "fever.parquet", tmp_path / "two", rulebase=earlier)
    with pytest.raises(PopulationError, match=r"its rule base is two 1 [0-9a-f]{16}, and here it is two 2 [0-9a-f]"):
        run(tmp_path / "fever.parquet", tmp_path / "two", rulebase=later)
    assert contents(whole) == before


def test_a_table_that_is_written_to_while_it_is_read_is_told(table: Path, tmp_path: Path) -> None:
    source = tmp_path / "t.parquet"
    shutil.copy(table, source)
    with pytest.raises(PopulationError, match="was written to while it was read"):
        run_again(source, tmp_path / "out", on_the_way=lambda so_far: os.utime(source))


def test_two_runs_do_not_write_to_one_folder(table: Path, tmp_path: Path) -> None:
    refused = []

    def second(so_far: Progress) -> None:
        with pytest.raises(PopulationError, match="another run is writing to") as error:
            run_again(table, tmp_path / "out")
        refused.append(error)

    run_again(table, tmp_path / "out", on_the_way=second)
    assert len(refused) == 7


def test_a_rule_base_is_compared_with_an_earlier_one_that_has_other_columns(tmp_path: Path) -> None:
    earlier, later = versions()
    rows = pl.DataFrame({"fever": [36.0, 38.5, 40.0, 99.0], "pain": [True, False, None, True]})
    rows.write_parquet(tmp_path / "t.parquet")
    done = run(tmp_path / "t.parquet", tmp_path / "out", rulebase=later, against=earlier, rows_per_part=2)
    assert (done.rows, done.set_aside) == (4, 1)
    assert done.summary["against"]["changed"]["count"] == 1, "38.5 is a fever no more"


KILLED = """
import os, sys
sys.path.insert(0, {root!r})
from expert.population import run
from tests.bases.garden import RULEBASE
print("ready", flush=True)
run({table!r}, {out!r}, rulebase=RULEBASE, keep=["plant"], rows_per_part=6)
"""


def test_a_run_that_is_killed_is_gone_on_with(table: Path, whole: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    program = KILLED.format(root=str(Path(__file__).parents[2]), table=str(table), out=str(out))
    went_on = 0
    for turn in range(12 if CI else 1):
        with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            deadline = time.monotonic() + 30
            while not (out / f"part-{(turn * 3) % 7:05}.parquet").exists() and time.monotonic() < deadline:
                time.sleep(0.0005)
            process.send_signal(signal.SIGKILL)
        done = run_again(table, out)
        went_on += 0 < done.kept < 40
        assert contents(out) == contents(whole)
        shutil.rmtree(out)
    assert went_on or not CI
