"""``expert interview`` as a process: piped answers, a real terminal, files, interruptions."""

import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from importlib.metadata import EntryPoint

import pytest
from click.testing import CliRunner

from expert import loading
from expert.cli import cli
from expert.cli.interview_answers import NoAnswer, parsed
from expert.interviewing import UNKNOWN, question, start
from tests.bases.garden import RULEBASE as GARDEN
from tests.interviewing.boat import BOAT

ON_GARDEN = ("interview", "--rulebase", "garden", "--brief")


@pytest.fixture
def ask(monkeypatch):
    """Interview about a house plant with these lines typed; its output, with lines that were wrapped joined again."""
    points = [EntryPoint("garden", "tests.bases.garden:RULEBASE", loading.GROUP)]
    monkeypatch.setattr(loading, "entry_points", lambda group: points)

    def ask_it(*lines: str, args=(), code=0) -> str:
        done = CliRunner().invoke(cli, [*ON_GARDEN, *args], input="".join(f"{line}\n" for line in lines))
        assert done.exit_code == code, done.output
        assert code == 0 or done.output.count("\n") == 1  # one sentence
        return done.output

    return ask_it


def joined(said: str) -> str:
    """A text without the breaks of its lines."""
    return " ".join(said.split())


def asked_in(said: str) -> list[str]:
    """The names of the terms that were asked for, in their order."""
    lines = [line for line in said.splitlines() if line[:1].isdigit()]
    return [line.rpartition("  ")[2] for line in lines]


def test_answers_are_piped_and_the_answer_is_shown(ask) -> None:
    said = ask(*["?"] * 30)
    assert "Type the number or the word of an answer, or ? where it is not known" in said
    assert "What could still change the goals was answered 'unknown'." in said
    assert "CONCLUSIONS" in said or "NOT KNOWN" in said or "nothing" in said
    assert said.count("> ?\n") >= len(set(asked_in(said))) > 3
    assert len(set(asked_in(said))) == len(asked_in(said))


def test_every_way_of_answering_is_taken() -> None:
    state = start(["haste"], rulebase=BOAT)
    flag, study, measure = (question(state, name, BOAT) for name in ("flag.fire", "survey", "water.depth"))
    assert [parsed(flag, typed) for typed in ("1", "Yes", "y", "pre", "present")] == [True] * 5
    assert [parsed(flag, typed) for typed in ("2", "No", "n", "abs", "absent")] == [False] * 5
    for typed in ("?", "unknown", " Not  known "):
        assert parsed(flag, typed) == UNKNOWN
    assert [parsed(study, typed) for typed in ("1", "sound", "CR", "not done")] == [
        "not done", "sound", "cracked", "not done",
    ]  # fmt: skip
    measures = {"6": 6, "6.5": 6.5, "6,5": 6.5, "6 cm": "6 cm", "6,5 cm": "6.5 cm"}
    assert [parsed(measure, typed) for typed in measures] == list(measures.values())


@pytest.mark.parametrize(
    ("term", "typed", "sentence"),
    [
        ("survey", "", "an empty line is no answer; type ? where it is not known."),
        ("survey", "4", "'4' is no answer here; type the number or the word: not done, sound, cracked."),
        ("water.where", "x", "'x' is no answer here; type the number or the word: bow, middle, stern."),
        ("pump.fitted", "maybe", "'maybe' is no answer here; type the number or the word: yes, no."),
    ],
)
def test_what_is_no_answer_says_what_would_be(term, typed, sentence) -> None:
    with pytest.raises(NoAnswer) as raised:
        parsed(question(start(["haste"], rulebase=BOAT), term, BOAT), typed)
    assert str(raised.value) == sentence


def test_a_word_that_could_be_two_is_asked_back() -> None:
    moisture = question(start(rulebase=GARDEN), "soil.moisture", GARDEN)
    with pytest.raises(NoAnswer, match="could be: dry, dripping; type more of it"):
        parsed(moisture.model_copy(update={"values": ("dry", "dripping", "wet")}), "dr")


def test_numbers_among_the_values_are_chosen_by_letters() -> None:
    graded = question(start(rulebase=GARDEN), "soil.moisture", GARDEN).model_copy(update={"values": ("0", "1", "2")})
    assert [parsed(graded, typed) for typed in ("1", "b", "c")] == ["1", "1", "2"]


def test_commands_are_told_and_do_what_they_say(ask) -> None:
    said = ask("help", "why", "?", "back", "list", "change leaf.yelow", "change leaf.spots", "back", "change", "quit")
    assert "take the last answer back" in said
    assert "An answer could still change: " in said
    assert "through the rules" in said
    first = asked_in(said)[0]
    assert asked_in(said).count(first) == 3  # at first, after 'back', and after the change that was taken back
    assert "nothing yet." in said
    assert "did you mean 'leaf.yellow'?" in said
    assert "write 'change' and the name of one term" in said
    assert "Nothing of it is kept." in said
    assert "FOR TESTS" not in said  # no answer after 'quit'


def test_an_answer_is_changed_and_its_old_value_shown(ask) -> None:
    said = ask("change leaf.yellow", "yes", "change leaf.yellow", "no", "list", "quit", "")
    assert "now: yes" in said
    assert "absent" in said.rpartition("now: yes")[2]


def test_it_is_kept_after_every_answer_and_resumed(ask, tmp_path) -> None:
    file = tmp_path / "plant.json"
    said = ask("?", "quit", args=("--save", str(file)))
    assert f"It is kept in {file}." in joined(said)
    state = json.loads(file.read_text())
    assert len(state["answers"]) == 1
    again = run_on(ask, file, "back", "quit")
    assert asked_in(again)[0] == state["asking"]
    assert json.loads(file.read_text())["answers"] == []
    assert [path.name for path in tmp_path.iterdir()] == ["plant.json"]  # no half-written rest


def run_on(ask, file, *lines):
    done = ask(*lines, args=("--resume", str(file)))
    assert "Asked for: " in done
    return done


def test_quitting_offers_to_save(ask, tmp_path) -> None:
    file = tmp_path / "kept.json"
    said = ask("?", "quit", str(file))
    assert "Nothing of it is kept. A file to keep it in, or Enter for none:" in joined(said)
    assert f"It is kept in {file}." in joined(said)
    assert len(json.loads(file.read_text())["answers"]) == 1
    assert len(json.loads(file.read_text())["answers"]) == 1
    said = ask("save", f"save {tmp_path / 'no' / 'such'}", "quit")
    assert "write 'save' and the name of a file." in said
    assert "the interview cannot be written to" in said


def test_the_answers_may_end_before_the_interview(ask, tmp_path) -> None:
    file = tmp_path / "kept.json"
    said = ask("?", args=("--save", str(file)))
    assert f"The answers end here, and the interview does not. It is kept in {file}." in joined(said)
    assert "1 question answered." in said


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{", "broken JSON"),
        ("[]", "and should be a mapping."),
        ('{"leaf.yellow": true}', "is no interview; it lacks"),
        (
            '{"format": "expert interview", "version": 9}',
            "is of format 9, and this version of the program",
        ),
    ],
)
def test_a_file_that_is_no_interview_is_a_sentence_and_is_kept(ask, tmp_path, content, sentence) -> None:
    file = tmp_path / "kept.json"
    file.write_text(content)
    said = ask(args=("--resume", str(file)), code=2)
    assert sentence in said
    assert str(file) in said
    ask(args=("--save", str(file)), code=2)
    assert file.read_text() == content


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("--goal", "watring"), "there is no conclusion 'watring'; did you mean 'watering'?"),
        (("--resume", "no_such_file"), "there is no file no_such_file"),
        (("--resume", "x", "--goal", "watering"), "leave out --goal and --from"),
        (("--from", "no_such_file"), "there is no file no_such_file"),
    ],
)
def test_wrong_arguments_are_a_sentence(ask, args, sentence) -> None:
    assert sentence in ask(args=args, code=2)


def test_another_interview_is_not_written_over(ask, tmp_path) -> None:
    file = tmp_path / "kept.json"
    ask("?", "quit", args=("--save", str(file)))
    kept = file.read_text()
    assert "holds an interview; go on with it by --resume" in ask(args=("--save", str(file)), code=2)
    assert file.read_text() == kept


def test_what_is_known_is_taken_from_a_file(ask, chart) -> None:
    said = ask("list", "quit", args=("--from", chart("leaf.yellow: true\n"), "--goal", "light"))
    assert "leaf.yellow" not in asked_in(said)
    assert "leaf.yellow" in said


def test_json_is_alone_on_standard_output(run) -> None:
    done = run("interview", "--rulebase", "garden", "--json", stdin=b"?\n")
    data = json.loads(done.stdout)
    assert set(data) == {"state", "ending", "consultation"}
    assert data["ending"] is None
    assert data["state"]["answers"][0]["unknown"] is True
    assert b"Asked for: " in done.stderr


def test_a_closed_standard_input_is_a_sentence(environment) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "expert", *ON_GARDEN], env=environment, capture_output=True, check=False, timeout=60,
        preexec_fn=lambda: os.close(0),
    )  # fmt: skip
    assert done.returncode == 2
    assert b"standard input is closed; nothing can be asked." in done.stderr


class Terminal:
    """A process on a terminal of its own."""

    def __init__(self, environment, *args):
        self.process, self.handle = pty.fork()
        if not self.process:
            # Where this suite runs in the background, interrupts are ignored, and what it starts would inherit that.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.execve(sys.executable, [sys.executable, "-m", "expert", *args], {**environment, "TERM": "xterm"})
        self.said, self.heard = "", 0

    def until(self, text):
        """Read until this was said; what comes with it in one go is heard by the next call."""
        deadline = time.monotonic() + 60
        while text not in self.said[self.heard :]:
            assert time.monotonic() < deadline, self.said
            if select.select([self.handle], [], [], 1)[0]:
                try:
                    self.said += os.read(self.handle, 65536).decode()
                except OSError:  # the other side is closed
                    assert text in self.said[self.heard :], self.said
        before, self.heard = self.heard, self.said.index(text, self.heard) + len(text)
        return self.said[before : self.heard]

    def type(self, text):
        """Type a line."""
        os.write(self.handle, f"{text}\n".encode())

    def ended(self):
        """Its exit code; everything is read, or it would wait for us."""
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            if select.select([self.handle], [], [], 1)[0]:
                try:
                    self.said += os.read(self.handle, 65536).decode(errors="replace")
                except OSError:  # the other side is closed
                    break
        else:
            os.kill(self.process, signal.SIGKILL)
        os.close(self.handle)
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


def test_at_a_real_terminal(environment, tmp_path) -> None:
    file = tmp_path / "kept.json"
    terminal = Terminal(environment, *ON_GARDEN, "--save", str(file))
    assert "\x1b[1m" in terminal.until("> ")  # colours and bold
    terminal.type("?")
    terminal.until("2. ")
    terminal.until("> ")
    terminal.type("why")
    terminal.until("through the rules")
    terminal.until("> ")
    terminal.type("\x04")  # the end of the input, as Ctrl-D types it
    terminal.until("The answers end here, and the interview does not.")
    assert terminal.ended() == 0
    assert len(json.loads(file.read_text())["answers"]) == 1


def test_interrupted_at_a_real_terminal_it_says_where_it_is_kept(environment, tmp_path) -> None:
    file = tmp_path / "kept.json"
    terminal = Terminal(environment, *ON_GARDEN, "--save", str(file))
    terminal.until("> ")
    terminal.type("?")
    terminal.until("> ")
    for _ in range(5):
        os.kill(terminal.process, signal.SIGINT)
        if select.select([terminal.handle], [], [], 3)[0]:
            break  # else it came just before the process began to wait for a line, which nobody would notice
    assert terminal.ended() == 130, terminal.said
    assert f"It is kept in {file}." in " ".join(terminal.said.split())
    assert "Traceback" not in terminal.said
    assert len(json.loads(file.read_text())["answers"]) == 1
