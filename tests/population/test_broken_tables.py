"""What is wrong with a table is one sentence with its place, and exit code 2; nothing is left half-written."""

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet
import pytest
from click.testing import CliRunner, Result

from expert import loading
from expert.cli import cli
from expert.population import PopulationError, run
from tests.bases.garden import RULEBASE
from tests.population.garden_tables import contents, frame_of

GOOD = [{"plant": f"p{number}", "leaf__yellow": True} for number in range(100)]
HEADER = "plant,leaf__yellow\n"


def written(path: Path, content: bytes | str) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def parquet_bytes(folder: Path) -> bytes:
    frame_of(GOOD).write_parquet(folder / "good.parquet", compression="uncompressed")
    return (folder / "good.parquet").read_bytes()


def ipc_bytes(folder: Path, *, stream: bool) -> bytes:
    frame = frame_of(GOOD)
    table = pa.table({"leaf__yellow": frame["leaf__yellow"].to_list(), "plant": frame["plant"].to_list()})
    with (pa.ipc.new_stream if stream else pa.ipc.new_file)(str(folder / "good"), table.schema) as writer:
        writer.write_table(table, max_chunksize=50)
    return (folder / "good").read_bytes()


# A file's name, what makes its bytes, and the sentence.
BROKEN: list[tuple[str, Callable[[Path], bytes | str], str]] = [
    ("t.csv", lambda _: "", "t.csv is empty; its first line has to name the columns."),
    ("t.csv", lambda _: HEADER, "t.csv has columns, and no rows."),
    ("t.csv", lambda _: HEADER + "a,true\n" * 50 + "b,true,false\n",
     ("t.csv: row 51 has 3 cells where 2 columns are named: 'b,true,false'; mend it (a text with a comma or a line "
     "break in it stands in quotes).")),
    ("t.csv", lambda _: HEADER + "a\n",
     ("t.csv: row 1 has 1 cells where 2 columns are named: 'a'; mend it (a text with a comma or a line break in it "
     "stands in quotes).")),
    ("t.csv", lambda _: (HEADER + "a,true\n").encode() + b"\xff,true\n",
     "t.csv: row 2: the column 'plant' is not UTF-8; save the file as UTF-8."),
    ("t.csv", lambda _: HEADER + 'a,true\nb,"tr\nc,false\n', ("t.csv: row 2: a quote is opened and never closed: "
     "'tr\\nc,false\\n'.")),
    ("t.csv", lambda _: HEADER + "x" * 10_000_000 + ",true\n",
     "t.csv: a row after row 0 is longer than 4 MiB, or a quote is opened there and never closed."),
    ("t.csv", lambda _: "plant;leaf__yellow\na;true\n", "t.csv is separated by semicolons; save it with commas."),
    ("t.csv", lambda _: "plant,leaf__yellow,plant\na,true,b\n", "t.csv has two columns 'plant'; rename one of them."),
    ("t.csv", lambda _: "plant,leaf__yelow\na,true\n",
     "there is no term for the column 'leaf__yelow'; did you mean 'leaf__yellow'?"),
    ("t.csv", lambda _: "plant\na\n", ("no column is a term of garden; a column is called like its term, with '__' for "
     "'.', such as 'leaf__yellow'.")),
    ("t.csv", lambda _: "leaf__yellow\ntrue\n",
     "t.csv has no column 'plant' to keep."),
    ("t.csv.gz", lambda _: b"no gzip", ("t.csv.gz cannot be read: it is no CSV file, or it is cut off or damaged "
     "(Not a gzipped file (b'no')).")),
    ("t.csv.gz", lambda _: gzip.compress((HEADER + "a,true\n").encode() * 9)[:-12],
     ("t.csv.gz cannot be read: it is no CSV file, or it is cut off or damaged (Compressed file ended before the "
     "end-of-stream marker was reached).")),
    ("t.ndjson", lambda _: "\n\n", "t.ndjson is empty; it has to hold a JSON object a line."),
    ("t.ndjson", lambda _: '{"leaf__yellow": true}\n\n{"leaf__yellow": tru}\n',
     "t.ndjson:3: this line cannot be read: it is no JSON object: expecting value at character 18."),
    ("t.ndjson", lambda _: '{"leaf__yellow": true}\n[1]\n',
     "t.ndjson:2: this line cannot be read: it is JSON, but no object with columns and values."),
    ("t.ndjson", lambda _: '{"leaf__yellow": true, "leaf__yellow": false}\n',
     "t.ndjson:1: this line cannot be read: 'leaf__yellow' stands in it twice."),
    ("t.ndjson", lambda _: '{"leaf__yellow": true}\n{"leaf__yelow": true}\n',
     "t.ndjson:2: there is no term for the column 'leaf__yelow'; did you mean 'leaf__yellow'?"),
    ("t.ndjson", lambda _: b'{"plant": "\xff"}\n',
     "t.ndjson:1: this line cannot be read: it is not UTF-8; save the file as UTF-8."),
    ("t.ndjson", lambda _: '{"plant": "\\ud800"}\n', ("t.ndjson:1: this line cannot be read: half of a character is "
     "written in it (\\ud800 to \\udfff).")),
    ("t.ndjson", lambda _: '{"plant": ' + "[" * 100_000 + "\n",
     "t.ndjson:1: this line cannot be read: "),
    ("t.ndjson", lambda _: '{"plant": "' + "x" * 5_000_000 + '"}\n',
     "t.ndjson:1: the line is longer than 4 MiB, the most that is read; is it one object a line?"),
    ("t.parquet", lambda _: b"", ("t.parquet cannot be read: it is no Parquet file, or it is cut off or damaged "
     "(Parquet file size is 0 bytes).")),
    ("t.parquet", lambda folder: parquet_bytes(folder)[:-20], ("t.parquet cannot be read: it is no Parquet file, or it "
     "is cut off or damaged (Parquet magic bytes not found in footer. Either the file is corrupted or this is not a "
     "parquet file).")),
    ("t.parquet", lambda folder: parquet_bytes(folder).replace(b"p50", b"\xff50", 1),
     "t.parquet: a text in the column 'plant' is not UTF-8; it is damaged."),
    ("t.arrow", lambda _: b"ARROW1 and no more", ("t.arrow cannot be read: it is no Arrow file, or it is cut off or "
     "damaged (")),
    ("t.arrow", lambda folder: ipc_bytes(folder, stream=False)[:-30], "t.arrow cannot be read: it is no Arrow file"),
    ("t.arrows", lambda folder: ipc_bytes(folder, stream=True)[:-8],
     "t.arrows is cut off: it is an Arrow stream without its end."),
    ("t.arrows", lambda folder: ipc_bytes(folder, stream=True)[:600], "t.arrows"),
    ("t.xlsx", lambda _: b"PK", ("what t.xlsx holds is not known by its name; it ends in one of: .parquet, .pq, "
     ".arrow, .arrows, .ipc, .feather, .csv, .csv.gz, .ndjson, .jsonl, .ndjson.gz, .jsonl.gz.")),
]  # fmt: skip


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("name", "content", "sentence"), BROKEN)
def test_a_broken_table_is_told(here: Path, name: str, content: Callable[[Path], bytes | str], sentence: str) -> None:
    written(here / name, content(here))
    with pytest.raises(PopulationError) as error:
        run(name, "out", rulebase=RULEBASE, keep=["plant"])
    assert str(error.value).startswith(sentence)
    assert sentence.endswith(".") is False or str(error.value) == sentence
    assert not [path for path in (here / "out").glob("*") if path.suffix == ".parquet"]
    assert not list((here / "out").glob(".*"))


def test_a_row_far_on_breaks_off_after_whole_parts(here: Path) -> None:
    written(here / "t.csv", HEADER + f"{'a' * 150},true\n" * 60_000 + "a\n")
    with pytest.raises(PopulationError, match=r"^t\.csv: row 60001 has 1 cells where 2 columns are named"):
        run("t.csv", "out", rulebase=RULEBASE, keep=["plant"], rows_per_part=20_000)
    assert sorted(contents(here / "out"))[:3] == ["manifest.json", "part-00000.parquet", "part-00001.parquet"]
    assert not list((here / "out").glob(".*"))


def test_a_column_of_a_kind_that_is_no_value_is_told(here: Path) -> None:
    pl.DataFrame({"leaf__yellow": [[True]]}).write_parquet("t.parquet")
    with pytest.raises(PopulationError, match=r"^the column 'leaf__yellow' holds values of type array<boolean>"):
        run("t.parquet", "out", rulebase=RULEBASE)
    assert not (here / "out").exists()


def test_files_read_together_have_the_same_columns(here: Path) -> None:
    (here / "several").mkdir()
    frame_of(GOOD).write_parquet("several/a.parquet")
    frame_of(GOOD).drop("leaf__spots").write_parquet("several/b.parquet")
    for source in ("several", "several/*.parquet"):
        with pytest.raises(PopulationError) as error:
            run(source, "out", rulebase=RULEBASE, keep=["plant"])
        assert str(error.value) == (
            "several/b.parquet has other columns than several/a.parquet; they differ in 'leaf__spots'."
        )
    with pytest.raises(PopulationError, match=r"no file fits the pattern several/\*\.csv; check it"):
        run("several/*.csv", "out", rulebase=RULEBASE)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda out: out.write_text("x"), "out is a file, or below one; name a folder."),
        (lambda out: (out.mkdir(), (out / "mine.txt").write_text("x")),
         "out holds mine.txt, and no run of this command; name a folder that is new or empty."),
        (lambda out: (out.mkdir(), (out / "manifest.json").write_text("{}")),
         "out has a manifest.json that is none of this command; name another folder."),
    ],
)  # fmt: skip
def test_a_folder_that_is_something_else_is_left_alone(
    here: Path, make: Callable[[Path], object], sentence: str
) -> None:
    frame_of(GOOD).write_parquet("t.parquet")
    make(here / "out")
    before = contents(here / "out") if (here / "out").is_dir() else None
    with pytest.raises(PopulationError) as error:
        run("t.parquet", "out", rulebase=RULEBASE, keep=["plant"])
    assert str(error.value) == sentence
    assert before is None or contents(here / "out") == before


def test_the_input_is_never_written_to(here: Path) -> None:
    frame_of(GOOD).write_parquet("t.parquet")
    before = (here / "t.parquet").read_bytes()
    for out in ("t.parquet", "."):
        with pytest.raises(PopulationError):
            run("t.parquet", out, rulebase=RULEBASE, keep=["plant"])
    assert (here / "t.parquet").read_bytes() == before
    assert [path.name for path in here.iterdir()] == ["t.parquet"]


FULL = """
import resource, signal, sys
sys.path.insert(0, {root!r})
from expert.cli import cli
from expert import loading
from importlib.metadata import EntryPoint
loading.entry_points = lambda group: [EntryPoint("garden", "tests.bases.garden:RULEBASE", group)]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
import expert.population.running
resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}))
cli(["population", "t.parquet", "out", "--keep", "plant"])
"""


def test_a_full_disk_is_told_and_nothing_half_written_stays(here: Path) -> None:
    frame_of(GOOD).write_parquet("t.parquet")
    program = FULL.format(root=str(Path(__file__).parents[2]), most=2_000)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (
        2, "out cannot be written: file too large. What is finished stays; the same command goes on from there.\n"
    )  # fmt: skip
    assert sorted(path.name for path in (here / "out").iterdir()) == ["manifest.json"]
    done = run("t.parquet", "out", rulebase=RULEBASE, keep=["plant"])
    assert done.rows == 100


@pytest.fixture
def invoke(here: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    point = EntryPoint("garden", "tests.bases.garden:RULEBASE", loading.GROUP)
    monkeypatch.setattr(loading, "entry_points", lambda group: [point])
    return lambda *args: CliRunner().invoke(cli, ["population", *args], env={"COLUMNS": "100"})


def test_the_command_says_so_and_ends_with_2(here: Path, invoke: Callable[..., Result]) -> None:
    assert (invoke("no.csv", "out").exit_code, invoke("no.csv", "out").stderr) == (
        2, "there is no file no.csv; check its path.\n"
    )  # fmt: skip
    assert invoke("t.csv", "out", "--rows-per-part", "0").exit_code == 2
    frame_of(GOOD).write_parquet("t.parquet")
    assert invoke("t.parquet", "out").stderr == (
        "there is no term for the column 'plant'; leave it out, or name it among those to keep.\n"
    )
    done = invoke("t.parquet", "out", "--keep", "plant", "--json")
    assert (done.exit_code, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {
        "folder": "out", "rows": 100, "set_aside": 0, "parts": 1, "kept": 0, "reasons": [],
    }  # fmt: skip
    assert invoke("t.parquet", "out", "--keep", "plant", "--quiet").output == ""
    said = invoke("t.parquet", "out", "--keep", "plant").stdout
    assert said.startswith(
        "out was finished before; nothing was to be done.\nRows: 100, of them 100 valid and 0 set aside.\n"
    )
    assert said.endswith("1 part in out; the summary is in out/summary.html\n")
