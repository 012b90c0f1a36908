"""What ``expert explain`` says, word for word where it matters; what is wrong with its input ends as a sentence."""

import json
from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from expert import loading
from expert.chart import Chart
from expert.cli.group import cli
from expert.consultation import consultation_of
from expert.meaning import conclude
from expert.questions import Proof, RuleAnswer, Uses, WhatIf, WhyNot
from tests.bases.garden import RULEBASE

Ask = Callable[..., Result]
Write = Callable[[str], str]


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Run ``expert explain`` within this process, with the garden installed, 80 columns wide."""
    points = [EntryPoint("garden", "tests.bases.garden:RULEBASE", loading.GROUP)]
    monkeypatch.setattr(loading, "entry_points", lambda group: points)
    monkeypatch.setenv("COLUMNS", "80")

    def run(*args: str, text: str = "") -> Result:
        done = CliRunner().invoke(cli, ["explain", *args], input=text)
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
        return done

    return run


@pytest.fixture
def kept(chart: Write) -> str:
    """A stored consultation about a plant that droops in flooded soil at 20 degrees."""
    found = Chart({"leaf.drooping": True, "soil.moisture": "flooded", "soil.ph_test": "acid", "room.temperature": 40})
    return chart(consultation_of(conclude(RULEBASE, found)).model_dump_json(indent=2), "kept.json")  # type: ignore[call-arg]  # the name of the file


HOW = """\
Overwatering: possible stands, by water.wet_and_drooping.
With all that it rests on: published evidence is weak or indirect.

HOW
  Overwatering: possible
    1. Drooping in wet soil  water.wet_and_drooping
       • leaf drooping: present
       • soil moisture: flooded

TO BEAR IN MIND
  • A dry plant droops too.  (leaflet, water)

STEP BY STEP
  1. Drooping in wet soil  water.wet_and_drooping
    concludes     Overwatering: possible
    matched       leaf drooping: present
                  soil moisture: flooded
    because       A plant that droops in wet soil has often been watered too
                  much.
    claim G1      Wet soil and drooping leaves go together.
    background    Roots need air.
    source        leaflet, water
    evidence      Published evidence is weak or indirect for this step; best
                  source: grade M. One small trial (trial).
    voice         the article

SOURCES
  Grade of evidence, by the best source: H trial, systematic review, guideline
  or official text; M cohort or study of accuracy; L series, anatomy or opinion.
  • leaflet  A gardener. Looking after house plants. 1999. (Read: abstract.)
  • trial  Water and light. Journal of Plants. 2010. (Read: abstract.)
"""


def test_how_reads_from_the_conclusion_down(ask: Ask, kept: str) -> None:
    assert ask("how", kept, "overwatering").stdout == HOW


def test_a_conflict_has_both_sides(ask: Ask) -> None:
    both = ask("how", "-", "repot", text="leaf.yellow: true\nleaf.spots: true\n").stdout
    assert "         2. Pale leaves  light.pale\n            • leaf yellow: present\n         3. Scorched" in both


WHY_NOT = """\
Watering stands at 'pause', by care.pause_watering, a step below 'stop at once'.
The only rule that concludes it is care.stop_at_once. 'Stop watering at once'
did not fire; further findings could still make it fire.

RULES THAT CONCLUDE IT (1)
  Stop watering at once  care.stop_at_once
    would say      Watering: stop at once
    state          did not fire, and still could
    not concluded  Overwatering: likely; it is possible  see water.several_signs
    held           soil moisture: flooded

BEHIND THEM (1 RULE)
  Several signs of overwatering  water.several_signs
    would say      Overwatering: likely
    state          did not fire, and still could
    at least 2 of:
      never asked    leaf yellow: present  leaf.yellow
                     leaf spots: present  leaf.spots
      held           leaf drooping: present
"""


def test_why_not_leads_to_the_findings(ask: Ask, kept: str) -> None:
    assert ask("why-not", kept, "watering", "stop at once").stdout == WHY_NOT


def test_a_rule_that_fired_shows_what_it_rests_on_among_the_rest(ask: Ask) -> None:
    said = ask("why-not", "-", "overwatering", "likely", text="leaf.yellow: true\nleaf.spots: true\n").stdout
    assert said.endswith(
        "    state          fired\n"
        "    at least 2 of:\n"
        "      held           leaf yellow: present  leaf.yellow\n"
        "      never asked    leaf drooping: present  leaf.drooping\n"
        "      held           leaf spots: present  leaf.spots\n"
    )


def test_a_withheld_rule_and_a_contradicted_finding(ask: Ask) -> None:
    text = "soil.moisture: flooded\nroom.temperature: {value: 10, observer: Ada, date: 2026-11-20}\nsoil.ph_test: acid"
    said = ask("why-not", "-", "watering", text=text).stdout
    assert (
        "    contradicted   room temperature: exactly 20 celsius; it is 10 celsius\n"
        "                   room.temperature  (Ada, 2026-11-20)\n"
    ) in said
    assert (
        "    state          withheld: all that it demands holds, and so does its\n"
        "                   exception\n"
        "    withheld by    The plant may be dormant  by season.cold_room\n"
    ) in said


RULE = """\
Pause watering  care.pause_watering
  says           Watering: pause
  state          fired; its exception could still hold, and would withhold it
  because        Soil that is too wet has to dry.
  any of:
    not concluded  Overwatering: at least possible  see water.several_signs,
                   water.wet_and_drooping
    held           soil moisture: flooded  soil.moisture
  unless:
    not concluded  The plant may be dormant (concluded)  see season.cold_room
"""


def test_a_rule_tells_its_state_and_all_that_it_demands(ask: Ask) -> None:
    assert ask("rule", "-", "care.pause_watering", text="soil.moisture: flooded").stdout == RULE


USES = """\
'room temperature' is read by 2 rules, and 1 more through what these conclude.
room.temperature

READ BY (2)
  • Go on watering: concludes Watering: go on  care.go_on
  • Dormant in a cold room: concludes The plant may be dormant  season.cold_room

IN 2 STEPS (1)
  • Pause watering: concludes Watering: pause (as its exception)
    care.pause_watering, through season.cold_room
"""


def test_what_depends_on_a_finding(ask: Ask) -> None:
    assert ask("uses", "room.temperature").stdout == USES
    said = ask("uses", "dormant").stdout
    assert said.endswith("  • caveat: Roots recover slowly.  slow, with water.several_signs\n")


REACHES = """\
'Watering: stop at once' is concluded by 1 rule, from 4 findings in all.
watering

CONCLUDED BY (1)
  Stop watering at once  care.stop_at_once
    says          Watering: stop at once
    when
      • all of
        • Overwatering: likely
        • soil moisture: flooded

ON WHICH THEY REST, IN 2 STEPS (1)
  • Several signs of overwatering: concludes Overwatering: likely
    water.several_signs

WHAT IS ASKED FOR IT (4 FINDINGS)
  • Are the leaves yellow?  leaf.yellow
  • Do the leaves droop?  leaf.drooping
  • Are there spots on the leaves?  leaf.spots
  • How moist is the soil?  soil.moisture
"""


def test_what_can_produce_a_conclusion(ask: Ask) -> None:
    assert ask("reaches", "watering", "stop at once").stdout == REACHES


WHAT_IF = """\
With 2 findings otherwise, 2 conclusions would be otherwise.

SUPPOSED
  • leaf yellow: present instead of not known  leaf.yellow
  • soil moisture: not known instead of flooded  soil.moisture

CONCLUSIONS
  • Overwatering: likely instead of possible  begins with water.several_signs,
    water.wet_and_drooping
  • Light: too little instead of nothing  begins with light.pale

WOULD FIRE (2)
  • Pale leaves: concludes Light: too little  light.pale
  • Several signs of overwatering: concludes Overwatering: likely
    water.several_signs

WOULD NO LONGER FIRE (1)
  • Drooping in wet soil: concludes Overwatering: possible
    water.wet_and_drooping
"""


def test_what_would_be_otherwise(ask: Ask, kept: str) -> None:
    said = ask("what-if", kept, "--set", "leaf.yellow=true", "--without", "soil.moisture").stdout
    assert said.startswith(WHAT_IF)


@pytest.mark.parametrize(
    ("value", "held"), [("true", True), ("present", True), ("10.5 celsius", 10.5), ("10.5", 10.5), ("wet", "wet")]
)
def test_a_finding_is_supposed_as_it_is_written_in_a_chart(ask: Ask, value: str, held: object) -> None:
    term = {bool: "leaf.yellow", float: "room.temperature", str: "soil.moisture"}[type(held)]
    answer = WhatIf.model_validate_json(
        ask("what-if", "-", "--set", f"{term}={value}", "--json", text="leaf.spots: true").stdout
    )
    assert answer.findings[0].after is not None
    assert answer.findings[0].after.value == held


@pytest.mark.parametrize(
    ("shape", "args"),
    [
        (Proof, ("how", "FILE", "watering")),
        (WhyNot, ("why-not", "FILE", "light")),
        (RuleAnswer, ("rule", "FILE", "light.pale")),
        (Uses, ("uses", "soil.moisture")),
    ],
)
def test_every_answer_may_be_had_as_data(ask: Ask, kept: str, shape: type[Proof], args: tuple[str, ...]) -> None:
    said = ask(*(kept if arg == "FILE" else arg for arg in args), "--json").stdout
    assert shape.model_validate_json(said).model_dump_json(indent=2) + "\n" == said


def test_findings_and_the_consultation_about_them_give_the_same_answer(ask: Ask, kept: str) -> None:
    findings = "leaf.drooping: true\nsoil.moisture: flooded\nsoil.ph_test: acid\nroom.temperature: 20\n"
    given = ask("how", "-", "overwatering", "--json", text=findings).stdout
    assert given == ask("how", kept, "overwatering", "--json").stdout
    assert given == ask("how", "-", "overwatering", "--json", text=Path(kept).read_text(encoding="utf-8")).stdout


def test_keys_may_be_in_any_order(ask: Ask, kept: str, chart: Write) -> None:
    data = json.loads(Path(kept).read_text(encoding="utf-8"))
    assert ask("how", chart(json.dumps(data, sort_keys=True)), "overwatering").stdout == HOW


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("rule", "FILE", "care.stop_at_onse"),
         "there is no rule 'care.stop_at_onse'; did you mean 'care.stop_at_once'?"),
        (("how", "FILE", "watring"), "there is no conclusion 'watring'; did you mean 'watering'?"),
        (("how", "FILE", "light"), "nothing is concluded of light (Light); ask why not."),
        (("why-not", "FILE", "light", "to little"), "light has no value 'to little'; did you mean 'too little'?"),
        (("uses", "leaf.yelow"), "there is no finding or conclusion 'leaf.yelow'; did you mean 'leaf.yellow'?"),
        (("reaches", "watering", "stop"), "watering has no value 'stop'; its values are: go on, pause, stop at once."),
        (("what-if", "FILE", "--without", "leaf.yellow"),
         "what is supposed: leaf.yellow is not known, and cannot be taken away."),
        (("what-if", "FILE", "--set", "leaf.spots=["), "what is supposed: leaf.spots takes true or false, not '['; "),
        (("how", "no_such.json", "light"), "there is no file no_such.json; check its path."),
    ],
)  # fmt: skip
def test_a_wrong_name_is_a_sentence(ask: Ask, kept: str, args: tuple[str, ...], sentence: str) -> None:
    done = ask(*(kept if arg == "FILE" else arg for arg in args))
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("what-if", "FILE"), "nothing is supposed; say --set TERM=VALUE or --without TERM."),
        (("what-if", "FILE", "--set", "leaf.spots"), "--set takes TERM=VALUE, and 'leaf.spots' is not that."),
        (("what-if", "FILE", "--set", "a=1", "--set", "a=2"), "--set names a twice; say one value."),
    ],
)
def test_a_wrong_option_is_told(ask: Ask, kept: str, args: tuple[str, ...], said: str) -> None:
    done = ask(*(kept if arg == "FILE" else arg for arg in args))
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"layer": 0', '"layer": "first"', "is no consultation as it was given: firings.0.layer: input should be"),
        ('"shell_version"', '"shell"', "is no consultation as it was given: shell_version: field required; store it"),
        ('"rule": "care.pause_watering"', '"rule": "care.pause"',
         "names the rule 'care.pause', which garden does not have; it was changed."),
        ('"value": "flooded"', '"value": "damp"', "soil.moisture has no value 'damp'"),
        ('"value": 20', '"value": 99', "room.temperature"),
        ('"value": true', '"value": false',
         "says that water.wet_and_drooping fired, which its findings do not bear out"),
        ('"meaning_fingerprint": "', '"meaning_fingerprint": "0', "was given by garden 1.2 (meaning 0"),
    ],
)  # fmt: skip
def test_a_consultation_that_was_changed_is_refused(
    ask: Ask, kept: str, chart: Write, *, old: str, new: str, sentence: str
) -> None:
    text = Path(kept).read_text(encoding="utf-8")
    assert old in text
    file = chart(text.replace(old, new))
    done = ask("how", file, "watering")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(file)
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_consultation_that_was_cut_off_is_refused(ask: Ask, kept: str, chart: Write, share: float) -> None:
    text = Path(kept).read_text(encoding="utf-8")
    file = chart(text[: int(len(text) * share)])
    done = ask("why-not", file, "light")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"{file} is broken: invalid JSON: EOF while parsing")
    assert done.stderr.endswith("; store the consultation again.\n")


def test_a_narrow_terminal_shows_the_same(ask: Ask, kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    for args in (("how", kept, "watering"), ("why-not", kept, "watering"), ("rule", kept, "care.go_on")):
        said = ask(*args).stdout
        assert max(map(len, said.splitlines())) <= 40


def test_piped_it_has_no_colours_and_keeps_its_bytes(ask: Ask, run, kept: str) -> None:
    """In a process of its own, with other hashes than this one's."""
    args = ("why-not", kept, "watering", "--rulebase", "garden")
    said = run("explain", *args, PYTHONHASHSEED="1", COLUMNS="80").stdout
    assert said.decode() == ask(*args).stdout
    assert b"\x1b" not in said
