"""The command as a process: exit codes, streams, colours, encodings, signals."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner

from expert.cli import cli, options
from tests.bases import garden
from tests.conftest import CI

GARDEN = ("--rulebase", "garden")
ESCAPE = b"\x1b"
WET = b"leaf.drooping: true\nsoil.moisture: wet\n"


@pytest.mark.parametrize("args", [(), ("--help",), ("-h",)])
def test_alone_it_shows_its_help(run, args) -> None:
    done = run(*args)
    assert done.returncode == 0
    for command in (b"replay", b"consult", b"claims", b"rules", b"show", b"terms", b"template", b"completion"):
        assert command in done.stdout


def test_help_imports_nothing_heavy(environment) -> None:
    script = (
        "import sys, expert.cli\n"
        "try: expert.cli.cli(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'rich', 'pydantic', 'experta', 'ruamel', 'knowledge'} & set(sys.modules)\n"
        "sys.exit(' '.join(heavy) or None)"
    )
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_version_is_the_distributions(run) -> None:
    assert re.fullmatch(rb"expert, version \S+\n", run("--version").stdout)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("nonsense",), b"No such command 'nonsense'"),
        (("show",), b"Missing argument 'RULE'"),
        (("rules", "--rulebase", "gardn"), b"there is no rule base 'gardn'; did you mean 'garden'?"),
        (("rules", "--rulebase", "broken"), b"the rule base 'broken' (no_module:RULEBASE) cannot be loaded"),
        (("show", "care.pause", *GARDEN), b"there is no rule 'care.pause'; did you mean 'care.pause_watering'?"),
        (("schema", "nonsense", *GARDEN), b"Invalid value"),
        (("completion", "tcsh"), b"Invalid value"),
        (("consult", "no_such_file", *GARDEN), b"there is no file no_such_file"),
        (("consult", os.sep, *GARDEN), b"is a folder"),
    ],
)
def test_bad_arguments_are_a_sentence_and_exit_2(run, args, said) -> None:
    done = run(*args)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty; it holds no data."),
        (b"\n \n", "is empty; it holds no data."),
        (bytes(range(256)), "not UTF-8 at byte 129"),
        (b"\0", "this is no text file"),
        (b"\x1b[2J: \x1b[31mred", "special characters are not allowed|control character|broken YAML"),
        (b"leaf.yellow: true\n" * 2, "the key 'leaf.yellow' stands twice"),
        (b"a" * (1 << 20) + b"a", "is larger than 1 MiB"),
        (b"- leaf.yellow\n", r"a chart is a list of 'term: value', a line each, and this is a list\."),
        (b"just words", r"a chart is a list of 'term: value', a line each, and this is text\."),
        (b"leaf.yelow: true", ":1: there is no term 'leaf.yelow'; did you mean 'leaf.yellow'?"),
        (b"\nwatering: pause", ":2: watering is a conclusion"),
        (b"leaf.yellow: 3", ":1: leaf.yellow takes true or false, not 3"),
        (b"soil.moisture: damp", ":1: soil.moisture has no value 'damp'; its values are: dry, moist, wet, flooded."),
        (b"room.temperature: 50 fahrenheit", "write 10 celsius"),
        (b"room.temperature: .nan", "room.temperature is NaN"),
        (b"room.temperature: 1e999", "infinite|inf"),
        (b"plant.is_plastic: true\nleaf.yellow: true", "cannot stand together: Plastic does not turn yellow"),
        (
            b'{"rulebase": {}, "findings": [], "conclusions": [], "firings": []}',
            "this is a stored consultation, and findings",
        ),
        (b"case: A story\nfindings: {leaf.yellow: true}", "this is a case file; replay it with: expert replay"),
        (b"[" * 5000, "nested more than|broken"),
        (b"a: &a [*a]", "is not allowed"),
    ],
)
def test_a_hostile_chart_is_a_sentence_and_exit_2(run, chart, monkeypatch, content, said) -> None:
    """Of a file to the command as a process; through its standard input, as JSON, within this one, and by CI so too."""
    monkeypatch.setattr(options, "load", lambda name: garden.RULEBASE)
    here = CliRunner().invoke(cli, ["consult", "-", "--json", *GARDEN], input=content)
    processes = [run("consult", chart(content), *GARDEN)]
    processes += [run("consult", "-", "--json", *GARDEN, stdin=content)] if CI else []
    for code, out, told in (
        *((done.returncode, done.stdout, done.stderr) for done in processes),
        (here.exit_code, here.stdout_bytes, here.stderr_bytes),
    ):
        assert (code, out) == (2, b"")
        assert re.search(said.replace("?", r"\?"), told.decode()), told
        assert b"Traceback" not in told
        assert ESCAPE not in told


def test_every_fault_is_told_at_once(run, chart) -> None:
    done = run("consult", chart("leaf.yelow: true\nsoil.moisture: damp\n"), *GARDEN)
    assert len(done.stderr.splitlines()) == 2


@pytest.mark.parametrize(
    "args",
    [("rules",), ("terms",), ("claims",), ("show", "care.go_on"), ("template",), ("consult", "-"),
     ("schema", "chart"), ("schema", "consultation"), ("schema", "case"), ("completion", "zsh")],
)  # fmt: skip
def test_json_is_json_and_nothing_else(run, args) -> None:
    chosen = () if args[0] == "completion" else GARDEN
    done = run(*args, *chosen, "--json", stdin=WET, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("utf-8"))


def test_what_is_piped_is_plain(run) -> None:
    for args in (("rules",), ("consult", "-"), ("show", "care.go_on"), ("terms",)):
        done = run(*args, *GARDEN, stdin=WET)
        assert done.returncode == 0
        assert ESCAPE not in done.stdout
        assert not re.search(rb"[ \t]\n", done.stdout)


def on_a_terminal(environment, *args: str, **env: str) -> bytes:
    """What the command writes when its output is a terminal."""
    primary, secondary = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "expert", *args],
        stdin=subprocess.DEVNULL, stdout=secondary, stderr=secondary, env={**environment, "TERM": "xterm", **env},
    ) as process:  # fmt: skip
        os.close(secondary)
        written = b""
        while True:
            try:
                piece = os.read(primary, 65536)
            except OSError:  # Linux says so that the other side is closed
                break
            if not piece:
                break
            written += piece
        os.close(primary)
    assert process.returncode == 0
    return written


def test_a_terminal_gets_colours_unless_no_color(environment) -> None:
    assert ESCAPE in on_a_terminal(environment, "show", "care.go_on", *GARDEN)
    assert ESCAPE not in on_a_terminal(environment, "show", "care.go_on", *GARDEN, NO_COLOR="1")
    assert ESCAPE not in on_a_terminal(environment, "show", "care.go_on", *GARDEN, TERM="dumb")


def test_a_terminal_that_is_not_utf_8_gets_what_it_can_show(run) -> None:
    done = run("consult", "-", *GARDEN, stdin=WET, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii()
    assert b"- A dry plant droops too." in done.stdout


@pytest.mark.parametrize("columns", ["40", "63", "80", "120", "200"] if CI else ["40", "63", "200"])
@pytest.mark.parametrize(
    "args", [("consult", "-"), ("show", "care.pause_watering"), ("rules",), ("terms",), ("claims",)]
)
def test_no_line_is_longer_than_the_terminal_is_wide(run, args, columns) -> None:
    done = run(*args, *GARDEN, stdin=WET, COLUMNS=columns)
    assert done.returncode == 0
    assert max(map(len, done.stdout.decode().splitlines())) <= int(columns)


def test_a_reader_that_goes_away_ends_it_quietly(environment) -> None:
    command = f"{sys.executable} -m expert template --rulebase garden | true; exit ${{PIPESTATUS[0]}}"
    for _ in range(3):
        done = subprocess.run(["bash", "-c", command], env=environment, capture_output=True, check=False)
        assert done.stderr == b""
        assert done.returncode in (0, 141)


def test_an_interrupt_ends_it_quietly_with_130(environment, tmp_path) -> None:
    pipe = tmp_path / "chart"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "expert", "consult", str(pipe), *GARDEN]
    # Where this suite runs in the background, interrupts are ignored, and what it starts would inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    started = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    signal.signal(signal.SIGINT, before)
    # Opening waits until the command has opened the pipe too; then the command waits for what is written.
    with started as process, pipe.open("wb"):
        # One that comes just before the command begins to read is noticed when the reading ends, so another follows.
        for _ in range(6):
            process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                out, err = process.communicate(timeout=5)
                break
        else:
            process.kill()
            pytest.fail("it goes on reading")
    assert (process.returncode, out, err) == (130, b"", b"")


def in_a_shell(environment, line: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of bash, in which ``expert`` is the command and the word ``garden`` chooses the rule base."""
    line = re.sub(r"^expert", f"{sys.executable} -m expert", line)
    line = re.sub(r" garden(?=[ )]|$)", f" {' '.join(GARDEN)}", line)
    return subprocess.run(
        ["bash", "-c", line], env=environment, capture_output=True, check=False, timeout=60, stdin=subprocess.DEVNULL
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("expert consult - garden <&-", b"standard input is closed; name a file, or write to it.\n"),
        ("expert consult {chart} garden >&-", b"standard output is closed; nothing can be told.\n"),
        ("expert --help >&-", b"standard output is closed; nothing can be told.\n"),
        *(
            (f"expert {command} >/dev/full", b"the output cannot be written: no space left on device.\n")
            for command in ("consult {chart} garden", "consult {chart} garden --json", "replay {case} garden",
                            "replay {case} garden --json", "--help", "template garden")
        ),
    ],
)  # fmt: skip
def test_a_stream_that_is_closed_or_full_is_a_sentence_and_exit_2(environment, chart, line, said) -> None:
    case = "case: A\nsource: a\nstory: A\nfindings: {leaf.spots: true}\nexpect: {watering: pause}\n"
    done = in_a_shell(environment, line.format(chart=chart(WET), case=chart(case, "case.yaml")))
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", said)


def test_without_a_stderr_it_does_its_work(environment, chart) -> None:
    done = in_a_shell(environment, f"expert consult {chart(WET)} garden 2>&-")
    assert (done.returncode, done.stdout[:12]) == (0, b"House plants")
    assert in_a_shell(environment, "expert consult nowhere garden 2>&-").returncode == 2


def test_findings_may_come_through_a_pipe_of_the_shell(environment) -> None:
    text = WET.decode().replace("\n", "\\n")
    for slowly in ("", "sleep 0.8; "):
        done = in_a_shell(environment, f"expert consult <({slowly}printf '{text}') garden")
        assert (done.returncode, done.stderr) == (0, b"")
        assert b"pause" in done.stdout


def test_a_file_that_may_not_be_read_is_told_in_our_words(environment) -> None:
    script = (
        "import os, sys\n"
        "import expert.cli, expert.cli.consult, expert.cli.replay, tests.bases.garden\n"
        "expert.cli.options.load = lambda name: tests.bases.garden.RULEBASE\n"
        "os.getuid() or os.setuid(65534)  # to root nothing is forbidden\n"
        "expert.cli.cli(sys.argv[1:])\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "chart.yaml")
        path.touch(mode=0)
        Path(folder).chmod(0o755)
        for command in ("consult", "replay"):
            arguments = [sys.executable, "-c", script, command, str(path)]
            done = subprocess.run(arguments, env=environment, capture_output=True, check=False, timeout=60)
            assert (done.returncode, done.stdout) == (2, b"")
            said = f"{path} may not be read; change its permissions, or run as a user who may read it.\n"
            assert done.stderr.decode() == said
