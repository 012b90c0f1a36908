"""The shell knows no medicine: with a rule base about bicycles every command works, and none speaks of a muscle.

The rule base is a distribution of its own (``bicycle/``), found by its entry point and by nothing else.
"""

import json
import re
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

import expert
from expert.cli import cli
from expert.cli.group import COMMANDS
from expert.schemas import SCHEMAS

FINDINGS = {"brake.squeals": True, "brake.oily": True, "brake.pad": "1.5 mm", "tyre.pressure": "soft"}
CHART = json.dumps(FINDINGS)
BASE = ("--rulebase", "bicycle")

# What each command is run with. A chart is on standard input, and in the file CHART; FOLDER is to be made; TABLE is a
# table with a row that is valid and one that is not; LOG is a log with one entry, of the reference 'mine'.
RUNS: dict[str, list[str]] = {
    "replay": ["", "--json"],
    "prove": ["", "--json"],
    "mutate": ["", "--json"],
    "coverage": ["--gaps", "--json"],
    "consult": ["-", "--brief -", "--json -"],
    "interview": ["--from CHART", "--from CHART --json"],
    "explain how": ["- riding", "- riding --json"],
    "explain why-not": ["- riding ride", "- riding ride --json"],
    "explain rule": ["- brake.clean", "- brake.clean --json"],
    "explain uses": ["brake.pad", "brake.pad --json"],
    "explain reaches": ["riding", "riding --json"],
    "explain what-if": ["- --without brake.pad", "- --without brake.pad --json"],
    "explain change": ["- riding --go", "- riding ride --json"],
    "explain settled": ["-", "- riding --json"],
    "log record": ["- --log LOG --reference yours", "- --log LOG --json"],
    "log list": ["--log LOG", "--log LOG --json"],
    "log show": ["1 --log LOG", "1 --log LOG --json"],
    "log head": ["--log LOG", "--log LOG --json"],
    "log verify": ["--log LOG", "--log LOG --json"],
    "log replay": ["--log LOG", "--log LOG --json"],
    "log explain": ["1 how riding --log LOG", "1 rule brake.clean --log LOG --json"],
    "log forget": ["mine --yes --log LOG"],
    "population": ["TABLE FOLDER", "TABLE FOLDER --json --against bicycle"],
    "sql": ["postgres", "trino --table a.b"],
    "template": ["", "--json"],
    "rules": ["", "--review", "--json"],
    "show": ["riding.ride", "--json breaks.stops_riding"],
    "about": ["", "--json"],
    "claims": ["", "--json"],
    "terms": ["", "--json"],
    "handbook": ["FOLDER"],
    "compare": ["bicycle bicycle", "bicycle bicycle --json --prove"],
    "export": [""],
    "schema": [*SCHEMAS],
    "completion": ["bash"],
}  # fmt: skip

# The shell's own words are 'patient' (whoever or whatever is looked at), 'clinician' (who reviews a rule), and that it
# 'does not diagnose'. None of these may stand in anything that it says of a bicycle.
MEDICAL = re.compile(
    r"\b(muscl|hamstring|lumbar|medic|diagnoses\b|diagnosis|physician|clinic\b|clinical|doctor|treatment|injur|pain\b|"
    r"spin(e|al)\b|nerve|mri\b|ultrasound|sport|athlet|therap|symptom|disease|health|imaging|bedside|invasive|"
    r"tendon|disc prolapse|drug|prescri|surg|hospital|illness|cortison|sciatic|vertebra|thigh|knee|fractur)\w*",
    re.IGNORECASE,
)
# The schema of an export lists two things that the rule language took from medicine: the scale of what it costs to ask,
# and the thirteen source attributes. A rule base uses of them what it likes, and this one nothing.
OF_THE_LANGUAGE = {"bedside", "ultrasound", "mri", "invasive", "health_status"}
# Names of the distribution, which is one for the shell and its rule base.
NAMES = re.compile(r"lumbar-hamstring(-expert)?")


def medical_words(text: str) -> set[str]:
    """The words of medicine in a text, the distribution's name left out."""
    return {found[0].lower() for found in MEDICAL.finditer(NAMES.sub("", text))}


@pytest.fixture
def bicycle(site: Path, monkeypatch: pytest.MonkeyPatch) -> expert.RuleBase:
    """The rule base, found in this process as it is found in any."""
    monkeypatch.syspath_prepend(str(site))
    return expert.load("bicycle")


def test_a_medical_word_is_found() -> None:
    assert medical_words("Offers a treatment; the MRI of lumbar-hamstring-expert.") == {"treatment", "mri"}
    assert medical_words("A patient spins a disc; the clinician does not diagnose.") == set()


def test_it_is_found_by_its_entry_point_alone(bicycle: expert.RuleBase, site: Path) -> None:
    (point,) = entry_points(group="expert.rulebases", name="bicycle")
    assert point.dist is not None
    assert (point.value, point.dist.version) == ("bicycle_rules:RULEBASE", "1.0.0")
    assert site in Path(sys.modules["bicycle_rules"].__file__ or "").parents
    assert bicycle.cases is not None
    assert site in bicycle.cases.parents


def every_command() -> dict[str, click.Command]:
    """Every command by its name, those of a group with the group's before it."""
    found: dict[str, click.Command] = {}
    for name in COMMANDS:
        command = cli.get_command(click.Context(cli), name)
        assert command is not None
        within = command.commands if isinstance(command, click.Group) else {}
        found |= {f"{name} {one}": within[one] for one in within} if within else {name: command}
    return found


def invoke(*args: str, stdin: str = CHART) -> Result:
    """What a command says in this process."""
    return CliRunner().invoke(cli, [*args], input=stdin, env={"COLUMNS": "100"})


def test_every_command_is_run() -> None:
    assert sorted(RUNS) == sorted(every_command()), "a command came or went: say in RUNS what a bicycle runs it with"


@pytest.fixture
def files(bicycle: expert.RuleBase, tmp_path: Path) -> dict[str, str]:
    """What the words in capitals stand for."""
    places = {name: str(tmp_path / name.lower()) for name in ("FOLDER", "CHART", "LOG")}
    Path(places["CHART"]).write_text(CHART, encoding="utf-8")
    places["TABLE"] = str(tmp_path / "table.ndjson")
    row = {name.replace(".", "__"): value for name, value in FINDINGS.items()}
    Path(places["TABLE"]).write_text(f"{json.dumps(row)}\n{json.dumps({**row, 'tyre__pressure': 'flat'})}\n")
    return places


@pytest.mark.parametrize(("command", "args"), [(command, args) for command, runs in RUNS.items() for args in runs])
def test_every_command_works_and_speaks_of_nothing_medical(files: dict[str, str], command: str, args: str) -> None:
    if "LOG" in args:
        recorded = invoke("log", "record", "-", "--log", files["LOG"], "--reference", "mine", *BASE)
        assert recorded.exit_code == 0, recorded.output
    takes_base = any("--rulebase" in option.opts for option in every_command()[command].params)
    with_base = [files.get(arg, arg) for arg in args.split()] + (list(BASE) if takes_base else [])
    done = invoke(*command.split(), *with_base, stdin=CHART if "-" in args.split() else "unknown\n" * 20)
    assert done.exit_code == 0, done.output
    folder = Path(files["FOLDER"])
    written = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*"))
               if path.is_file() and path.suffix != ".parquet"]  # fmt: skip
    assert done.output.strip() or written
    allowed = OF_THE_LANGUAGE if (command, args) == ("schema", "rules") else set()
    assert medical_words("\n".join([done.output, *written])) - allowed == set()


@pytest.mark.parametrize("command", ["", *COMMANDS, *every_command()])
def test_help_speaks_of_nothing_medical(command: str) -> None:
    done = invoke(*command.split(), "--help")
    assert done.exit_code == 0
    assert medical_words(done.output) == set()


def test_it_passes_its_cases_in_a_process_of_its_own(with_bicycle: dict[str, str], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "expert", "replay", "--json", *BASE],
        cwd=tmp_path, env=with_bicycle, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    totals = json.loads(done.stdout)["totals"]
    assert totals["situations"] == totals["passed"] > 20


def test_it_answers_as_it_was_written(bicycle: expert.RuleBase) -> None:
    consultation = expert.consult(FINDINGS, bicycle)
    assert consultation.rulebase.name == "bicycle"
    assert consultation.standing("riding") == "walk"
    assert consultation.standing("brake_care") == "replace"
    assert [one.rule for one in consultation.withheld] == ["brake.clean"]
    assert consultation.urgency is not None
    assert consultation.urgency.not_asked == 2
    assert expert.consult({}, bicycle).notice == (
        "Nothing is known of this patient yet, so nothing is concluded. Nothing is excluded either."
    )


def test_with_two_installed_one_has_to_be_named(bicycle: expert.RuleBase) -> None:
    with pytest.raises(expert.NotFound, match=r"^several rule bases are installed; name one of: bicycle, lumbar-h"):
        expert.load()
