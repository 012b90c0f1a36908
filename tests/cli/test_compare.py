"""``expert compare``: two rule bases on the screen and as JSON, and the exit codes."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

import expert
from expert.cli.compare_page import shortened
from expert.comparing import DiffLine
from expert.exchange import write_export
from expert.language import at_least
from expert.log import Log
from tests.bases import kettle
from tests.bases.garden import RULEBASE, drooping, soil, spots, yellow

CASES = str(Path(__file__).with_name("garden_cases.yaml"))
PAGE = """\
garden 1.2 (OLD)  ->  garden 1.3 (NEW)

RULES REMOVED (1)
  Stop watering at once  care.stop_at_once
    when
      - all of
      -   Overwatering: likely
      -   soil moisture: flooded
    then
      - Watering: stop at once

RULES CHANGED IN MEANING (1)
  Several signs of overwatering  water.several_signs
    when
      - at least 2 of
      + at least 3 of
          leaf yellow: present
          ...
          leaf spots: present
      +   soil moisture: flooded

RULES CHANGED IN PROSE, SOURCES OR APPRAISAL ONLY (1)
  Pale leaves  light.pale
    reworded: because

THE RULE BASE ITSELF
    reworded: version

CONCLUSIONS THAT DIFFER (1 SITUATION)
  garden_cases.yaml: Too much water, seen late, after a week
    Watering                                  stop at once  ->  pause
      by    care.stop_at_once

Rules 1 removed, 1 changed, 1 reworded.
Conclusions differ in 1 of 3 situations.
The two rule bases do not say the same.
"""


def changed():
    """The garden, in which a plant with several signs must also stand in a flood."""
    when = at_least(3, yellow.present, drooping.present, spots.present, soil.is_("flooded"))
    rules = [
        replace(rule, when=when) if rule.id == "water.several_signs" else
        replace(rule, because="They want light.") if rule.id == "light.pale" else rule
        for rule in RULEBASE.rules if rule.id != "care.stop_at_once"
    ]  # fmt: skip
    return replace(RULEBASE, rules=rules, version="1.3")


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Exports of the garden as it is and changed."""
    folder = tmp_path_factory.mktemp("exports")
    write_export(RULEBASE, folder / "old.json")
    write_export(changed(), folder / "new.json")
    return str(folder / "old.json"), str(folder / "new.json")


def test_nothing_differs_between_a_rule_base_and_its_export(run_here, files):
    done = run_here("compare", "garden", files[0])
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines()[1:] == [
        "", "No part differs.", "No situation was asked of both: there are no cases, or none were wanted.",
        "Nothing differs in meaning.",
    ]  # fmt: skip
    assert run_here("compare", *files[:1] * 2, "--cases", CASES).stdout.decode().splitlines()[-2:] == [
        "Conclusions differ in 0 of 3 situations.", "Nothing differs in meaning.",
    ]  # fmt: skip


def test_the_page_word_for_word(run_here, files, monkeypatch):
    monkeypatch.chdir(Path(CASES).parent)
    done = run_here("compare", *files, "--cases", Path(CASES).name)
    assert (done.returncode, done.stderr) == (1, b"")
    page = done.stdout.decode().replace(RULEBASE.fingerprint[:12], "OLD").replace(changed().fingerprint[:12], "NEW")
    assert page == PAGE


def test_all_shows_reworded_texts_and_whole_conditions(run_here, files):
    page = run_here("compare", *files, "--no-cases", "--all").stdout.decode()
    assert "      - Yellow leaves want light.\n      + They want light.\n" in page
    assert "..." not in page
    assert "          Are the" not in page


def test_json_has_it_all_and_no_findings(run_here, files):
    done = run_here("compare", *files, "--cases", CASES, "--json")
    assert (done.returncode, done.stderr) == (1, b"")
    data = json.loads(done.stdout)
    assert data["same"] is False
    assert data["counts"] == {"rule": {"removed": 1, "changed": 1, "reworded": 1}, "rule base": {"reworded": 1}}
    assert data["situations"] == {"asked": 3, "differing": 1, "told": [{
        "situation": f"{CASES}: Too much water, seen late, after a week",
        "refused_by_old": None, "refused_by_new": None,
        "unknown_to_old": [], "unknown_to_new": [],
        "conclusions": [{"conclusion": "watering", "title": "Watering", "before": "stop at once", "after": "pause",
                         "rules": ["care.stop_at_once"]}],
    }]}  # fmt: skip
    back = json.loads(run_here("compare", files[1], files[0], "--cases", CASES, "--json").stdout)
    assert back["counts"]["rule"] == {"added": 1, "changed": 1, "reworded": 1}


def test_the_bytes_do_not_depend_on_the_hash_seed(run, files):
    done = [run("compare", *files, "--cases", CASES, "--json", PYTHONHASHSEED=seed) for seed in ("1", "2")]
    assert done[0].stdout == done[1].stdout
    assert [one.returncode for one in done] == [1, 1]


def test_changed_rules_are_proved(run_here, files):
    pytest.importorskip("z3", reason="the extra 'proving' is not installed")
    page = run_here("compare", *files, "--no-cases", "--prove").stdout.decode()
    told = "proved different, for example for: leaf.yellow: present; leaf.drooping: present"
    assert told in " ".join(page.split())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("garden", "gardn"), "there is no rule base 'gardn'; did you mean 'garden'?"),
        (("none.json", "garden"), "there is no file none.json"),
        (("garden", "broken"), "the rule base 'broken'"),
        (("garden", "garden", "--cases", "none.yaml"), "there is no file none.yaml"),
        (("garden", "garden", "--cases", CASES, "--no-cases"), "--cases and --no-cases contradict each other"),
        (("garden",), "Missing argument 'NEW'"),
    ],
)
def test_bad_input_is_a_sentence_and_exit_code_2(run_here, arguments, sentence):
    done = run_here("compare", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert sentence in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_a_long_condition_is_shown_around_what_differs():
    lines = [DiffLine(" ", 0, "all of"), *(DiffLine(" ", 1, f"part {number}") for number in range(9)),
             DiffLine(" ", 1, "any of"), DiffLine("-", 2, "gone"), DiffLine(" ", 2, "kept"),
             DiffLine(" ", 1, "last")]  # fmt: skip
    assert [line.text for line in shortened(lines)] == ["all of", "...", "any of", "gone", "kept", "..."]
    assert list(shortened(lines[:1])) == [DiffLine(" ", 0, "...")]


def test_the_command_asks_a_log(run_here, tmp_path):
    with Log.open(tmp_path / "decisions.db") as log:
        log.record(expert.consult({"leaf.yellow": True}, RULEBASE), "a plant")
        log.record(expert.consult({"leaf.yellow": True, "leaf.spots": True}, RULEBASE))
        log.record(expert.consult({"leaf.yellow": True, "leaf.drooping": True}, RULEBASE), "another plant")
        log.record(expert.consult({}, kettle.RULEBASE))
        log.forget("another plant")
    rules = [rule for rule in RULEBASE.rules if rule.id != "light.pale"]
    new = replace(RULEBASE, rules=[rule for rule in rules if rule.id != "care.repot_on_conflict"])
    write_export(new, tmp_path / "new.json")
    done = run_here("compare", "garden", str(tmp_path / "new.json"), "--log", str(tmp_path / "decisions.db"))
    page = done.stdout.decode()
    assert (done.returncode, done.stderr) == (1, b"")
    assert "  entry 1\n    Light                                     too little  ->  nothing\n" in page
    assert "Conclusions differ in 2 of 2 situations.\n" in page
    assert "could not be asked: 1 forgotten, 1 of another rule base." in " ".join(page.split())
    data = run_here(
        "compare", "garden", str(tmp_path / "new.json"), "--log", str(tmp_path / "decisions.db"), "--json"
    ).stdout
    assert b'"log_left_out": {\n    "forgotten": 1,\n    "of another rule base": 1\n  }' in data
    missing = run_here("compare", "garden", "garden", "--log", str(tmp_path / "none.db"))
    assert (missing.returncode, missing.stdout) == (2, b"")
    assert missing.stderr.decode().count("\n") == 1
