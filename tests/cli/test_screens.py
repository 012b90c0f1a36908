"""What the screens say, word for word where it matters."""

import json

import expert
from expert.cli.consultation_page import show_consultation
from expert.cli.screen import Screen
from expert.consultation import Consultation
from expert.findings import read_chart
from expert.yaml_reader import read_findings_text
from tests.bases.garden import RULEBASE
from tests.test_missing import gated

GARDEN = ("--rulebase", "garden")

CONSULTED = """\
House plants, version 1.2

CONCLUSIONS
  Overwatering  possible  (published evidence is weak or indirect)
  Watering      pause  (not appraised against published evidence)

TO BEAR IN MIND
  • A dry plant droops too.  (leaflet, water)

WHAT FURTHER ANSWERS CAN CHANGE
  settled   none
  open      all 2 conclusions above
  Settled says only that no answer to a question of this rule base changes it
  while the findings stay as they are; it does not say that it is right.

ARTICLE AND EVIDENCE
  Overwatering: possible  water.wet_and_drooping
    the article says    A plant that droops in wet soil has often been watered
                        too much.
    published evidence  is weak or indirect for this step; best source: grade M.
                        One small trial (trial).

WHY
  Drooping in wet soil  water.wet_and_drooping
    concludes     Overwatering: possible
    matched       leaf drooping: present
                  soil moisture: wet
    because       A plant that droops in wet soil has often been watered too
                  much.
    claim G1      Wet soil and drooping leaves go together.
    background    Roots need air.
    source        leaflet, water
    evidence      Published evidence is weak or indirect (above).
    voice         the article

  Pause watering  care.pause_watering
    concludes     Watering: pause
    matched       Overwatering: possible  by water.wet_and_drooping
    because       Soil that is too wet has to dry.
    claim G2      Stop when in doubt.
    source        leaflet, care
    evidence      Not appraised against published evidence. Nobody has looked.
    voice         the article

NOT KNOWN, AND COULD MATTER (5 QUESTIONS)
  for: Outside the scope of this rule base
    • Is the plant made of plastic?  plant.is_plastic

  for: Overwatering
    • Are the leaves yellow?  leaf.yellow
    • Are there spots on the leaves?  leaf.spots

  for: The plant may be dormant
    • What did the pH test show?  soil.ph_test
    • How warm is the room?  room.temperature

SOURCES
  Grade of evidence, by the best source: H trial, systematic review, guideline
  or official text; M cohort or study of accuracy; L series, anatomy or opinion.
  • leaflet  A gardener. Looking after house plants. 1999. (Read: abstract.)
  • trial  Water and light. Journal of Plants. 2010. (Read: abstract.)

It helps a gardener to see why a plant looks ill. It is not meant for trees.
"""


def test_a_consultation_reads_from_the_conclusions_down(run) -> None:
    done = run("consult", "-", *GARDEN, stdin=b"leaf.drooping: true\nsoil.moisture: wet\n", COLUMNS="80")
    assert done.stdout.decode()[: len(CONSULTED)] == CONSULTED


def test_what_is_withheld_names_what_withheld_it(run) -> None:
    text = b"soil.moisture: flooded\nroom.temperature: 10\nsoil.ph_test: acid\n"
    said = run("consult", "-", *GARDEN, stdin=text).stdout.decode()
    assert (
        "WITHHELD\n"
        "  Pause watering  care.pause_watering\n"
        "    would say     Watering: pause\n"
        "    matched       soil moisture: flooded\n"
        "    withheld by   The plant may be dormant  by season.cold_room\n"
    ) in said


def test_a_conflict_shows_both_sides(run) -> None:
    said = run("consult", "-", *GARDEN, stdin=b"leaf.yellow: true\nleaf.spots: true\n").stdout.decode()
    assert "in conflict: too little (light.pale) against too much (light.scorched); neither stands" in " ".join(
        said.split()
    )


def test_findings_may_come_as_json(run) -> None:
    done = run("consult", "-", "--json", *GARDEN, stdin=b'{"leaf.yellow": true, "room.temperature": "10.5 celsius"}')
    consultation = Consultation.model_validate_json(done.stdout)
    assert [found.value for found in consultation.findings] == [True, 10.5]


def test_the_same_chart_gives_the_same_bytes(run) -> None:
    text = b"leaf.drooping: true\nsoil.moisture: wet\nleaf.spots: true\n"
    seeds = ("0", "1", "2")
    assert len({run("consult", "-", "--json", *GARDEN, stdin=text, PYTHONHASHSEED=seed).stdout for seed in seeds}) == 1


def test_the_template_is_an_empty_chart(run) -> None:
    template = run("template", *GARDEN).stdout
    done = run("consult", "-", *GARDEN, stdin=template)
    assert done.returncode == 0
    assert "Nothing is known of this patient yet" in done.stdout.decode()


def test_the_template_names_every_term_with_its_question_unit_and_values(run) -> None:
    text = run("template", *GARDEN).stdout.decode()
    for term in RULEBASE.terms:
        assert f"# {term.question}\n" in text
        assert f"\n#{term.name}: \n" in text
        for value in getattr(term, "values", ()):
            assert f"\n#     {value}\n" in text
    assert "a number in celsius: 0 to 40 celsius, in steps of 0.5" in text


def test_the_template_without_its_signs_of_comment_is_still_nothing_known(run) -> None:
    text = run("template", *GARDEN).stdout.decode()
    keys = "\n".join(
        line.removeprefix("#") for line in text.splitlines() if line.startswith("#") and line.endswith(": ")
    )
    assert len(keys.splitlines()) == len(RULEBASE.terms)
    node = read_findings_text(keys, "template")
    assert len(read_chart(RULEBASE, node.plain())) == 0


def test_the_template_as_json_is_a_chart_too(run) -> None:
    findings = json.loads(run("template", "--json", *GARDEN).stdout)
    assert list(findings) == [term.name for term in RULEBASE.terms]
    assert len(read_chart(RULEBASE, findings)) == 0


def test_a_rule_is_shown_as_it_is_read(run) -> None:
    said = run("show", "care.pause_watering", *GARDEN).stdout.decode()
    assert said.startswith(
        "Pause watering  care.pause_watering\n\n"
        "When any of\n  • Overwatering: at least possible\n  • soil moisture: flooded\n\n"
        "Then\n  Watering: pause\n\nUnless\n  The plant may be dormant (concluded)\n\n"
    )


def test_rules_are_one_line_each_when_piped(run) -> None:
    lines = run("rules", *GARDEN).stdout.decode().splitlines()
    assert lines[0].split() == ["rule", "title", "concludes", "voice", "appraisal", "claims", "layer"]
    assert [line.split()[0] for line in lines[1:]] == [rule.id for rule in RULEBASE.rules_in_order]


def test_completion_scripts_name_the_command(run) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert "_EXPERT_COMPLETE" in run("completion", shell).stdout.decode()


def test_rule_ids_are_completed(run) -> None:
    done = run(_EXPERT_COMPLETE="bash_complete", COMP_WORDS="expert show --rulebase garden care.", COMP_CWORD="4")
    assert done.stdout.decode().split() == [
        "plain,care.go_on", "plain,care.pause_watering", "plain,care.repot_on_conflict", "plain,care.stop_at_once",
    ]  # fmt: skip


def test_the_questions_that_hold_something_back_come_first(capsys) -> None:
    consultation = expert.consult({"kettle.leaks": True}, gated())
    show_consultation(Screen(), consultation, ["descale", "treatment"])
    assert (
        "NOT KNOWN, AND COULD MATTER (2 QUESTIONS)\n"
        "  for: Treatment, now 'once answered'\n"
        "    • How warm is the water?  water.temperature\n"
        "\n"
        "  for: Descaling advised\n"
        "    • Does it hum?  kettle.hums\n"
    ) in capsys.readouterr().out
