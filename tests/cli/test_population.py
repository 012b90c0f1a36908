"""``expert population`` and ``expert sql`` as users type them."""

import json
from pathlib import Path

import pytest

GARDEN = ("--rulebase", "garden")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "plants.csv"
    path.write_text(
        "plant,leaf__yellow,soil__moisture\na,true,wet\nb,,soaked\nc,FALSE,\n".replace("\n", "\r\n"), encoding="utf-8"
    )
    return path


def test_it_tells_what_came_of_the_rows(run_here, table, tmp_path):
    done = run_here("population", str(table), str(tmp_path / "out"), "--keep", "plant", *GARDEN)
    said = " ".join(done.stdout.decode().split())
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Rows: 3, of them 2 valid and 1 set aside." in said
    assert "1 row, such as: soil.moisture has no value 'soaked'; its values are: dry, moist, wet, flooded." in said
    assert "1 part in" in said
    again = run_here("population", str(table), str(tmp_path / "out"), "--keep", "plant", *GARDEN)
    assert "was finished before; nothing was to be done." in " ".join(again.stdout.decode().split())


def test_as_json_and_quietly(run_here, table, tmp_path):
    done = run_here("population", str(table), str(tmp_path / "out"), "--keep", "plant", "--json", *GARDEN)
    told = json.loads(done.stdout)
    assert (told["rows"], told["set_aside"], told["parts"]) == (3, 1, 1)
    quiet = run_here("population", str(table), str(tmp_path / "other"), "--keep", "plant", "-q", *GARDEN)
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, b"", b"")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("TABLE", "OUT"), "there is no term for the column 'plant'; leave it out, or name it among those to keep."),
        (("TABLE", "OUT", "--keep", "plant", "--keep", "plnt"), "has no column 'plnt' to keep; did you mean 'plant'?"),
        (("nothing.csv", "OUT"), "there is no file nothing.csv"),
        (("TABLE", "TABLE", "--keep", "plant"), "is a file, or below one; name a folder."),
        (("TABLE", "OUT", "--keep", "plant", "--against", "gardn"), "there is no rule base 'gardn'"),
    ],
)
def test_a_mistake_is_one_sentence_and_nothing_is_written(run_here, table, tmp_path, arguments, sentence):
    named = {"TABLE": str(table), "OUT": str(tmp_path / "out")}
    done = run_here("population", *(named.get(one, one) for one in arguments), *GARDEN)
    assert done.returncode == 2
    assert sentence in " ".join(done.stderr.decode().split())
    assert b"Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_query_is_printed_for_every_dialect(run_here):
    for dialect in ("bigquery", "duckdb", "postgres", "snowflake", "spark", "trino"):
        done = run_here("sql", dialect, "--table", "clinic.plants", "--keep", "plant", *GARDEN)
        assert (done.returncode, done.stderr) == (0, b"")
        assert "SELECT" in done.stdout.decode()
        assert "clinic" in done.stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("oracle",), "there is no dialect 'oracle'; there are: bigquery, duckdb, postgres, snowflake, spark, trino."),
        (("trino", "--table", "a.b.c.d"), "'a.b.c.d' is no name of a table"),
    ],
)
def test_a_query_that_cannot_be_is_one_sentence(run_here, arguments, sentence):
    done = run_here("sql", *arguments, *GARDEN)
    assert done.returncode == 2
    assert sentence in " ".join(done.stderr.decode().split())
