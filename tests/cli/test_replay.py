"""``expert replay``: exit codes, what passes and fails on the screen, JSON, JUnit."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.test_process import ESCAPE, in_a_shell, on_a_terminal

GARDEN = ("--rulebase", "garden")
PASSING = str(Path(__file__).with_name("garden_cases.yaml"))
FAILING = """\
case: A plant that should be repotted
source: leaflet
story: It droops.
findings: {leaf.drooping: true, soil.moisture: wet}
expect: {overwatering: likely, repot: concluded, watering: pause}
"""


@pytest.fixture
def failing(chart):
    return chart(FAILING, "failing.yaml")


def test_all_pass_and_it_ends_with_0(run) -> None:
    done = run("replay", PASSING, *GARDEN, COLUMNS="100")
    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode()
    assert said.startswith(
        f"Too much water, seen late  {PASSING}\n" if len(PASSING) < 70 else "Too much water, seen late"
    )
    assert "  passed  first day\n" in said
    assert "    Overwatering                              possible, as expected\n" in said
    assert "    rules fired     water.wet_and_drooping, care.pause_watering\n" in said
    assert "  differs  after a week\n" in said
    assert "too little; the source says too much. Why: The leaflet" in said
    assert "1 case, 3 situations: 2 passed, 0 failed, 1 in which the source and we differ." in said


def test_coverage_names_the_rules_that_never_fired(run) -> None:
    said = run("replay", PASSING, *GARDEN).stdout.decode()
    assert "5 of 10 rules fired in some case." in said
    never = said.partition("RULES THAT NEVER FIRED\n")[2].splitlines()
    assert [line.split()[1] for line in never] == [
        "care.go_on", "care.repot_on_conflict", "light.scorched", "scope.plastic", "season.cold_room",
    ]  # fmt: skip


def test_a_failure_is_shown_with_what_was_unknown_and_ends_with_1(run, failing) -> None:
    done = run("replay", failing, *GARDEN, COLUMNS="100")
    assert (done.returncode, done.stderr) == (1, b"")
    said = done.stdout.decode()
    assert "  FAILED  as documented\n" in said
    assert "    Overwatering                              possible; expected likely\n" in said
    assert "possible comes from water.wet_and_drooping" in said
    assert "      water.several_signs could still fire:\n        leaf yellow: present - never asked\n" in said
    assert "    Repotting advised                         nothing; expected concluded\n" in said
    assert "      care.repot_on_conflict could still fire:\n        Light: in conflict - not concluded\n" in said


def test_quiet_shows_failures_and_totals(run, failing) -> None:
    said = run("replay", "-q", PASSING, failing, *GARDEN).stdout.decode()
    assert "Too much water" not in said
    assert "A plant that should be repotted" in said
    assert "2 cases, 4 situations: 2 passed, 1 failed, 1 in which" in said


def test_json_is_the_report(run, failing) -> None:
    done = run("replay", PASSING, failing, "--json", *GARDEN)
    data = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (1, b"")
    assert data["totals"] == {"cases": 2, "situations": 4, "passed": 2, "failed": 1, "disagrees": 1}
    assert done.stdout == run("replay", PASSING, failing, "--json", *GARDEN, PYTHONHASHSEED="5").stdout


def test_junit_is_written_beside_what_is_shown(run, failing, tmp_path) -> None:
    target = tmp_path / "junit.xml"
    done = run("replay", PASSING, failing, "--junit", str(target), *GARDEN)
    assert done.returncode == 1
    suites = ElementTree.parse(target).getroot()
    assert (suites.get("tests"), suites.get("failures"), suites.get("skipped")) == ("4", "1", "1")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "the rule base garden ships no cases"),
        (("no_such_folder",), "there is no file no_such_folder"),
        ((PASSING, "--junit", "no/such/folder.xml"), "the JUnit report cannot be written to no"),
    ],
)
def test_bad_input_is_a_sentence_and_ends_with_2(run, args, said) -> None:
    done = run("replay", *args, *GARDEN)
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"case: x", FAILING.replace("likely", "likly").encode(), FAILING.encode() * 2, b"a: &a [*a]"],
)
def test_a_hostile_case_ends_with_2(run, chart, content) -> None:
    done = run("replay", chart(content, "hostile.yaml"), "--json", *GARDEN)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"hostile.yaml" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_no_line_is_longer_than_the_terminal_is_wide(run, failing, columns) -> None:
    done = run("replay", PASSING, failing, *GARDEN, COLUMNS=columns)
    assert max(map(len, done.stdout.decode().splitlines())) <= int(columns)


def test_progress_is_for_terminals_and_leaves_nothing_behind_when_plain(environment) -> None:
    assert ESCAPE in on_a_terminal(environment, "replay", PASSING, *GARDEN)
    assert ESCAPE not in on_a_terminal(environment, "replay", PASSING, *GARDEN, NO_COLOR="1")


def test_claims_name_rules_and_cases(run) -> None:
    claims = {claim["id"]: claim for claim in json.loads(run("claims", "--json", *GARDEN).stdout)}
    assert claims["G2"] == {
        "id": "G2", "kinds": ["rule"], "rules": ["care.pause_watering", "water.several_signs"], "cases": [],
    }  # fmt: skip
    assert claims["G4"]["rules"] == ["water.wet_and_drooping"]


def test_junit_on_standard_output_stands_before_what_is_shown(environment, tmp_path) -> None:
    target = tmp_path / "out"
    for redirected in (f">{target}", f"| cat >{target}"):
        done = in_a_shell(environment, f"expert replay --junit /proc/self/fd/1 {PASSING} garden {redirected}")
        assert (done.returncode, done.stderr) == (0, b"")
        report, _, shown = target.read_text(encoding="utf-8").partition("</testsuites>")
        assert report.startswith("<?xml")
        assert "TOTALS" in shown
    done = in_a_shell(environment, f"expert replay --junit '' {PASSING} garden")
    assert (done.returncode, done.stdout) == (2, b"")
