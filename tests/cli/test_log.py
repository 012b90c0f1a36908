"""``expert log`` and ``expert consult --log``: what is printed, exit codes, and that JSON is JSON."""

import dataclasses
import json
import re
from importlib.metadata import EntryPoint

import pytest
from click.testing import CliRunner

import expert
from expert import loading
from expert.cli import cli
from expert.consultation import Consultation
from expert.log import Log
from expert.log.document import EntryDocument
from expert.log.forgetting import NOT_REACHED
from tests.bases import garden

CHART = "leaf.drooping: true\nleaf.spots: true\nsoil.moisture: flooded\n"
HEAD = r"\d+:[0-9a-f]{64}"


@pytest.fixture
def say(tmp_path, monkeypatch):
    """Run ``expert`` in this process, in a folder of its own, with the garden installed."""
    monkeypatch.setattr(
        loading, "entry_points", lambda group: [EntryPoint("garden", "tests.bases.garden:RULEBASE", group)]
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("EXPERT_LOG", raising=False)
    (tmp_path / "chart.yaml").write_text(CHART, encoding="utf-8")

    def run(*args, code=0, stdin=None, columns=100, **env):
        done = CliRunner().invoke(cli, [str(arg) for arg in args], input=stdin, env={"COLUMNS": str(columns), **env})
        assert done.exit_code == code, (done.output, done.stderr, done.exception)
        if code == 2:
            assert done.stdout == ""
            assert "Traceback" not in done.stderr
            return done.stderr.strip()
        return done.stdout

    return run


@pytest.fixture
def recorded(say):
    """Three entries: two of one patient, one of nobody."""
    say("log", "record", "chart.yaml", "--reference", "plant 7")
    say("log", "record", "-", stdin="leaf.yellow: true")
    say("log", "record", "chart.yaml", "--reference", "plant 7")
    return say


def test_a_consultation_is_recorded_and_shown_again(say) -> None:
    told = say("log", "record", "chart.yaml", "--reference", "plant 7")
    assert re.fullmatch(rf"Recorded as entry 1 in decisions.db\nHead {HEAD}\n", told)
    shown = say("log", "show", 1)
    assert "Entry 1" in shown
    assert "plant 7" in shown
    assert "\nWHY\n" in shown
    assert "\nWHY\n" not in say("log", "show", 1, "--brief")
    # What is settled is of today's rules and is not kept.
    parts = [part for part in say("consult", "chart.yaml").split("\n\n") if not part.startswith("WHAT FURTHER")]
    assert len(parts) > 5
    assert shown.endswith("\n\n".join(parts))
    document = EntryDocument.model_validate_json(say("log", "show", 1, "--json"))
    assert document.consultation == Consultation.model_validate_json(say("consult", "chart.yaml", "--json"))
    data = json.loads(say("log", "record", "chart.yaml", "--json"))
    assert (data["entry"], data["head"].split(":")[0]) == (2, "2")
    assert data["head"] == say("log", "head").strip()


def test_a_consultation_is_recorded_before_it_is_shown(say, tmp_path) -> None:
    told = say("consult", "chart.yaml", "--log", "other.db", "--reference", "plant 7", "--json")
    with Log.open(tmp_path / "other.db", create=False) as log:
        (entry,) = log
    assert entry.reference == "plant 7"
    assert entry.consultation == Consultation.model_validate_json(told)
    assert "is a folder" in say("consult", "chart.yaml", "--log", ".", code=2)
    assert "say which with --log" in say("consult", "chart.yaml", "--reference", "plant 7", code=2)
    assert "a reference is 1 to 200 printable characters" in say(
        "consult", "chart.yaml", "--log", "other.db", "--reference", " ", code=2
    )


def test_the_log_is_named_by_option_environment_or_default(say, tmp_path) -> None:
    say("log", "record", "chart.yaml")
    say("log", "record", "chart.yaml", EXPERT_LOG="b.db")
    say("log", "record", "chart.yaml", "--log", "c.db", EXPERT_LOG="b.db")
    assert sorted(path.name for path in tmp_path.glob("*.db")) == ["b.db", "c.db", "decisions.db"]


def test_the_list_shows_the_newest(recorded, monkeypatch) -> None:
    monkeypatch.setattr("expert.cli.log.NEWEST", 3)
    lines = recorded("log", "list").splitlines()
    assert len(lines) == 4
    assert re.fullmatch(r"1 +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC +garden \S+ +plant 7", lines[1])
    assert lines[2].endswith(" -")
    assert len(recorded("log", "list", "--reference", "plant 7").splitlines()) == 3
    for _ in range(2):
        recorded("log", "record", "chart.yaml")
    assert recorded("log", "list").splitlines()[-1] == "2 older not shown; --all shows them."
    assert len(recorded("log", "list", "--all").splitlines()) == 6
    data = json.loads(recorded("log", "list", "--all", "--json"))
    assert [one["number"] for one in data] == [1, 2, 3, 4, 5]
    assert data[0]["reference"] == "plant 7"
    assert "nothing is recorded under this reference" in recorded("log", "list", "--reference", "nobody", code=2)


def test_it_verifies_with_and_without_a_noted_head(recorded) -> None:
    head = recorded("log", "head").strip()
    assert json.loads(recorded("log", "head", "--json")) == {"number": 3, "hash": head.partition(":")[2]}
    told = recorded("log", "verify")
    assert told.startswith("3 entries, unchanged and in their order; 0 of them forgotten.\nWithout a head noted before")
    assert told.endswith(f"Head {head}\n")
    for noted in (head, head.partition(":")[2]):
        assert "nothing up to it was cut off" in recorded("log", "verify", "--head", noted)
    wrong = recorded("log", "verify", "--head", f"9:{'a' * 64}", code=1)
    assert "the log ends with entry 3, and entry 9 was noted: it was cut short." in wrong
    data = json.loads(recorded("log", "verify", "--head", f"9:{'a' * 64}", "--json", code=1))
    assert (data["ok"], data["truncation_excluded"], len(data["faults"])) == (False, False, 1)
    assert "a head is written NUMBER:HASH" in recorded("log", "verify", "--head", "9", code=2)


def test_a_patient_is_forgotten(recorded) -> None:
    told = recorded("log", "forget", "plant 7", columns=2000)
    assert told.startswith(
        "Forgotten: 2 entries of this reference can no longer be read. Recorded as entry 4.\nHead 4:"
    )
    assert NOT_REACHED in " ".join(told.split())
    assert "plant 7" not in recorded("log", "list")
    assert "(forgotten)" in recorded("log", "list")
    assert recorded("log", "show", 1, code=2) == "entry 1 cannot be read any more: its reference was forgotten."
    assert (
        recorded("log", "show", 1, "--json", code=2) == "entry 1 cannot be read any more: its reference was forgotten."
    )
    assert "forgot" in recorded("log", "show", 4)
    assert json.loads(recorded("log", "show", 4, "--json"))["kind"] == "forgetting"
    assert "4 entries, unchanged and in their order; 2 of them forgotten." in recorded("log", "verify")
    assert "nothing is recorded under this reference" in recorded("log", "forget", "plant 7", code=2)
    recorded("log", "record", "chart.yaml", "--reference", "plant 8")
    data = json.loads(recorded("log", "forget", "plant 8", "--json"))
    assert (data["entry"], data["forgotten"], data["not_reached"]) == (6, 1, NOT_REACHED)


def changed_garden():
    """The garden, in which nobody stops watering at once any more."""
    rules = [rule for rule in garden.RULEBASE.rules if rule.id != "care.stop_at_once"]
    stop = garden.RULEBASE.rule("care.stop_at_once")
    return dataclasses.replace(
        garden.RULEBASE, version="1.3", rules=(*rules, dataclasses.replace(stop, then=garden.watering.at("pause")))
    )


def test_it_replays_on_todays_rule_base(recorded, monkeypatch) -> None:
    assert "3 logged consultations: 3 answered as before." in recorded("log", "replay")
    data = json.loads(recorded("log", "replay", "--json"))
    assert (data["counts"]["same"], data["not_as_before"]) == (3, [])
    monkeypatch.setattr(garden, "RULEBASE", changed_garden())
    told = recorded("log", "replay", code=1)
    assert "Entry 2" not in told
    assert "Entry 3" in told
    assert "Watering: stop at once -> pause  by care.stop_at_once" in told
    assert "2 x  Watering: stop at once -> pause  by care.stop_at_once" in told
    assert "3 logged consultations: 1 answered as before, 2 answered otherwise." in told
    one, _ = json.loads(recorded("log", "replay", "--json", code=1))["not_as_before"]
    assert (one["entry"], one["came"], one["left_out"], one["reference"]) == (1, "changed", [], "plant 7")
    assert one["changes"] == [
        {"conclusion": "watering", "before": "stop at once", "after": "pause", "rules": ["care.stop_at_once"],
         "begins_with": ["care.stop_at_once"]}
    ]  # fmt: skip
    assert "nothing is recorded under this reference" in recorded("log", "replay", "--reference", "nobody", code=2)
    recorded("log", "forget", "plant 7")
    assert "3 logged consultations: 1 answered as before, 2 forgotten." in recorded("log", "replay")


@pytest.mark.parametrize("command", [("list",), ("show", 1), ("head",), ("verify",), ("forget", "x"), ("replay",)])
def test_a_log_that_is_not_there_is_a_sentence_and_not_made(say, tmp_path, command) -> None:
    assert say("log", *command, code=2) == "there is no decision log decisions.db; 'expert log record' makes one."
    assert not (tmp_path / "decisions.db").exists()


def test_an_entry_that_is_not_there_is_a_sentence(recorded) -> None:
    assert recorded("log", "show", 9, code=2) == "there is no entry 9 in decisions.db; the log has entries 1 to 3."


@pytest.mark.parametrize("columns", [40, 100])
def test_no_line_is_longer_than_the_terminal_is_wide(recorded, columns) -> None:
    for command in (("list",), ("show", 1), ("verify",), ("replay",)):
        for line in recorded("log", *command, columns=columns).splitlines():
            assert len(line) <= max(columns, len("Head 3:") + 64), line


def test_the_schema_of_an_entry_is_published(say) -> None:
    schema = json.loads(say("schema", "log-entry"))
    assert schema["title"] == "EntryDocument"
    assert set(schema["required"]) == set(EntryDocument.model_fields)


def test_the_progress_is_not_printed_where_nobody_watches(run, tmp_path) -> None:
    """As a process: what is printed for people and for programs is apart from what shows on the way."""
    place = tmp_path / "decisions.db"
    with Log.open(place) as log:
        log.record(expert.consult({"leaf.yellow": True}, garden.RULEBASE))
    done = run("log", "replay", "--rulebase", "garden", "--json", EXPERT_LOG=str(place))
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["counts"]["same"] == 1


def test_a_stored_consultation_is_recorded_as_it_is(say, tmp_path) -> None:
    stored = say("consult", "chart.yaml", "--json")
    (tmp_path / "stored.json").write_text(stored, encoding="utf-8")
    say("log", "record", "stored.json")
    assert say("log", "show", 1, "--consultation") == stored
    (tmp_path / "changed.json").write_text(stored.replace('"stop at once"', '"go on"'), encoding="utf-8")
    assert "it was changed" in say("log", "record", "changed.json", code=2)
    assert len(json.loads(say("log", "list", "--json"))) == 1


@pytest.mark.parametrize(
    "question", [("how", "watering"), ("why-not", "repot"), ("why-not", "watering", "go on"), ("rule", "light.pale")]
)
def test_a_logged_consultation_is_asked_what_a_stored_one_is(recorded, tmp_path, question) -> None:
    (tmp_path / "stored.json").write_text(recorded("consult", "chart.yaml", "--json"), encoding="utf-8")
    for extra in ((), ("--json",)):
        asked = recorded("explain", question[0], "stored.json", *question[1:], *extra)
        assert recorded("log", "explain", 1, *question, *extra) == asked


def test_what_cannot_be_asked_of_an_entry_is_a_sentence(recorded, monkeypatch) -> None:
    assert "there is no entry 9" in recorded("log", "explain", 9, "how", "watering", code=2)
    assert "takes one name" in recorded("log", "explain", 1, "how", "watering", "pause", code=2)
    assert "there is no conclusion 'waterin'" in recorded("log", "explain", 1, "how", "waterin", code=2)
    monkeypatch.setattr(garden, "RULEBASE", changed_garden())
    told = recorded("log", "explain", 1, "how", "watering", code=2)
    assert told.startswith("entry 1 was given by garden 1.2 (meaning ")
    recorded("log", "forget", "plant 7")
    assert "its reference was forgotten" in recorded("log", "explain", 1, "how", "watering", code=2)
    assert "its reference was forgotten" in recorded("log", "show", 1, "--consultation", code=2)
