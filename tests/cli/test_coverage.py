"""``expert coverage``: exit codes, the table, the gaps, JSON and the page."""

import json
import os
from pathlib import Path

import pytest

GARDEN = ("--rulebase", "garden")
CASES = str(Path(__file__).with_name("garden_cases.yaml"))
PALE = """\
case: A plant whose leaves are looked at
source: leaflet
story: They are yellow, or not, or nobody looks.
findings: {leaf.yellow: true}
expect: {light: too little}
variants:
  - one_by_one: true
    without: [leaf.yellow]
    adds: {leaf.yellow: false}
    expect: {light: nothing}
"""


def test_all_that_is_asked_for_is_shown_and_it_ends_with_0(run, chart) -> None:
    done = run("coverage", chart(PALE, "pale.yaml"), "--rule", "light.pale", *GARDEN)
    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode()
    head, *rows = (" ".join(line.split()) for line in said.splitlines()[:4])
    assert head == "topic rules fired true false unknown concluded not concluded unless used unless not used values"
    assert rows == ["light 1/1 1/1 1/1 1/1 1/1", "all 1/1 1/1 1/1 1/1 1/1", "100 % 100 % 100 % 100 % 100 %"]
    assert "  5 of 5 obligations are met, 100 %; 0 gaps.\n  0 waived; 0 proved to be unreachable.\n" in said
    assert "GAPS" not in said


def test_gaps_are_told_by_rule_and_it_ends_with_1(run) -> None:
    done = run("coverage", CASES, *GARDEN)
    assert (done.returncode, done.stderr) == (1, b"")
    said = done.stdout.decode()
    assert "  1 case, 3 situations.\n" in said
    assert "  Drooping in wet soil  water.wet_and_drooping\n" in said
    assert "leaf 2, soil moisture: at least wet; never decides while false or unknown" in said
    assert "  Pause watering  care.pause_watering\n" in said
    assert "its exception is never used\n" in said
    assert "watering, go on\n" in said


def test_every_gap_is_told_with_the_situation_from_which_a_case_is_made(run) -> None:
    said = run("coverage", CASES, "--gaps", "--rule", "water", *GARDEN).stdout.decode()
    gaps = said.partition("GAPS\n")[2].splitlines()[1:]
    line = next(line for line in gaps if "leaf 2 (soil.moisture is wet or flooded) unknown" in line)
    assert line.startswith("uncovered leaf: water.wet_and_drooping, leaf 2 (")
    assert f"{Path(CASES).relative_to(Path.cwd())}:7 first day" in line
    assert line.endswith("soil moisture: at least wet - unknown")
    assert all(" water." in gap or "overwatering" in gap for gap in gaps)


def test_what_no_patient_could_show_is_proved(run) -> None:
    """In care.go_on the temperature is a range of one value, of which two leaves read the same finding."""
    data = json.loads(run("coverage", CASES, "--json", "--rule", "care.go_on", *GARDEN).stdout)
    assert data["unreachable"] == [
        f"uncovered leaf: care.go_on, leaf {number} (room.temperature {op} 20 celsius) unknown"
        for number, op in ((4, ">="), (5, "<="))
    ]


def test_without_a_prover_it_says_so_and_counts_all_as_gaps(run, environment, tmp_path) -> None:
    (tmp_path / "z3.py").write_text("raise ImportError('not here')\n", encoding="utf-8")
    path = f"{tmp_path}{os.pathsep}{environment['PYTHONPATH']}"
    done = run("coverage", CASES, "--rule", "care.go_on", *GARDEN, PYTHONPATH=path)
    said = " ".join(done.stdout.decode().split())
    assert (done.returncode, done.stderr) == (1, b"")
    assert "0 proved to be unreachable. What no possible patient could show is counted among the gaps: a" in said
    data = run("coverage", CASES, "--rule", "care.go_on", "--json", *GARDEN, PYTHONPATH=path).stdout
    assert json.loads(data)["unreachable"] == []


def test_json_is_the_same_for_any_hash_seed(run) -> None:
    done = run("coverage", CASES, "--json", *GARDEN)
    data = json.loads(done.stdout)
    assert (done.returncode, data["ok"], data["situations"]) == (1, False, 3)
    assert done.stdout == run("coverage", CASES, "--json", *GARDEN, PYTHONHASHSEED="7").stdout


def test_the_page_is_written_whole_and_the_same_for_any_hash_seed(run, tmp_path) -> None:
    first, second = tmp_path / "first.html", tmp_path / "second.html"
    assert run("coverage", CASES, "--html", str(first), *GARDEN).returncode == 1
    run("coverage", CASES, "--html", str(second), *GARDEN, PYTHONHASHSEED="7")
    assert first.read_bytes() == second.read_bytes()
    assert first.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first.html", "second.html"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--rule", "water.wet"), "there is no rule and no topic 'water.wet'; "),
        (("--rule", "watr"), "there is no rule and no topic 'watr'; did you mean 'water'?"),
        (("--html", "/nowhere/at/all.html"), "the page cannot be written to /nowhere/at/all.html: no such file"),
        (("no_such_folder",), "there is no file no_such_folder; "),
    ],
)
def test_bad_input_is_told_in_a_sentence(run, arguments, sentence) -> None:
    done = run("coverage", CASES, *arguments, *GARDEN)
    assert done.returncode == 2
    assert done.stderr.decode().startswith(sentence)
    assert done.stdout == b""
