"""``expert mutate``: exit codes, what survives on the screen, JSON, templates."""

import json
import os
from pathlib import Path

import pytest

GARDEN = ("--rulebase", "garden")
CASES = str(Path(__file__).with_name("garden_cases.yaml"))
WRONG = """\
case: A plant that should be repotted
source: leaflet
story: It droops.
findings: {leaf.drooping: true, soil.moisture: wet}
expect: {overwatering: likely}
"""
CLOSED = """\
case: A plastic plant
source: leaflet
story: It is made of plastic.
findings: {plant.is_plastic: true}
fires: [scope.plastic]
variants:
  - {adds: {plant.is_plastic: false}, expect: {outside_scope: nothing}}
"""


def test_a_score_below_the_bar_ends_with_1_and_survivors_are_listed_by_rule(run) -> None:
    done = run("mutate", CASES, *GARDEN, COLUMNS="100")
    assert (done.returncode, done.stderr) == (1, b"")
    said = done.stdout.decode()
    assert said.startswith("care.go_on  Go on watering\n  • delete rule\n  • drop condition 1: leaf yellow: absent\n")
    assert "\nBY OPERATOR\n" in said
    assert "\nTOPICS WITH SURVIVORS\n" in said
    assert "below the 95 % that is asked for.\n" in said
    assert "3 situations. Reading the cases " in said


def test_a_score_that_reaches_the_bar_ends_with_0(run, chart) -> None:
    done = run("mutate", chart(CLOSED, "closed.yaml"), "--rule", "scope", *GARDEN, COLUMNS="100")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Score: 100.0 % overall, - at thresholds; reaches the 95 % that is asked for.\n" in done.stdout.decode()
    assert run("mutate", CASES, "--at-least", "0", *GARDEN).returncode == 0


def test_json_is_the_report_and_the_same_for_any_hash_seed(run) -> None:
    done = run("mutate", CASES, "--json", *GARDEN, PYTHONHASHSEED="1")
    data = json.loads(done.stdout)
    assert done.returncode == 1
    assert data["situations"] == 3
    counts = data["overall"]
    assert counts["mutants"] == counts["killed"] + counts["survived"] + counts["equivalent"]
    assert counts["survived"] == len(data["survivors"])
    assert sum(one["mutants"] for one in data["by_operator"].values()) == counts["mutants"]
    assert sum(one["mutants"] for one in data["by_topic"].values()) == counts["mutants"]
    assert done.stdout == run("mutate", CASES, "--json", *GARDEN, PYTHONHASHSEED="5").stdout


def test_without_proof_it_says_so(run) -> None:
    said = run("mutate", CASES, "--no-proof", *GARDEN, COLUMNS="200").stdout.decode()
    assert "Nothing was proved: slips that no patient could show are among the survivors" in said


def test_templates_are_written_and_refused_by_replay(run, tmp_path) -> None:
    folder = tmp_path / "missing"
    done = run("mutate", CASES, "--rule", "season", "--write", str(folder), *GARDEN, COLUMNS="200")
    many = len(list(folder.glob("*.yaml")))
    assert f"{many} templates of missing cases in {folder}" in " ".join(done.stdout.decode().split())
    replayed = run("replay", str(folder), *GARDEN)
    assert (replayed.returncode, replayed.stderr.decode().count("expects nothing")) == (2, many)


def test_cases_that_fail_already_end_with_1_and_a_sentence(run, chart) -> None:
    done = run("mutate", chart(WRONG, "wrong.yaml"), *GARDEN)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"a situation fails without any slip (" in done.stderr
    assert b"wrong.yaml:1); see 'expert replay', and mend them first." in done.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "the rule base garden ships no cases"),
        ((CASES, "--rule", "seson"), "there is no rule or topic 'seson'; did you mean 'season'?"),
        ((CASES, "--at-least", "101"), "101.0 is not in the range"),
        ((CASES, "--write", "."), "is the folder you are in, or holds it"),
        (("no_such_folder", "--write", "."), "is the folder you are in, or holds it"),
        (("no_such_folder",), "there is no file no_such_folder"),
    ],
)
def test_bad_input_is_a_sentence_and_ends_with_2(run, args, said) -> None:
    done = run("mutate", *args, *GARDEN)
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_no_line_is_longer_than_the_terminal_is_wide(run, columns) -> None:
    done = run("mutate", CASES, "--no-proof", *GARDEN, COLUMNS=columns)
    assert max(map(len, done.stdout.decode().splitlines())) <= int(columns)


def test_without_z3_it_names_the_extra_and_the_way_without(run, environment, tmp_path) -> None:
    (tmp_path / "z3.py").write_text("raise ImportError('not here')", encoding="utf-8")
    path = f"{tmp_path}{os.pathsep}{environment['PYTHONPATH']}"
    refused = run("mutate", CASES, *GARDEN, PYTHONPATH=path)
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert refused.stderr.decode() == (
        "a proof needs z3, which is not installed; install it with: pip install 'lumbar-hamstring-expert[proving]' - "
        "or score without proofs, with --no-proof\n"
    )
    assert run("mutate", CASES, *GARDEN, "--no-proof", PYTHONPATH=path).returncode == 1
