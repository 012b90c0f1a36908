"""What is settled, as a user reads it: on the page of a consultation, by name, as JSON, and where z3 is missing."""

import json

import pytest

from expert.proving import ProverMissing, Unproved
from expert.proving.solving import Solver
from expert.settlement import CAVEAT, Settlement

MISSING = "Which conclusions are settled is told where the extra 'proving' is installed."


@pytest.fixture
def without_z3(monkeypatch):
    """As if the extra were not installed."""

    def missing():
        raise ProverMissing("a proof needs z3, which is not installed")

    monkeypatch.setattr("expert.settling.z3", missing)


def part(page):
    """The part of the page that tells what further answers can change, its lines joined."""
    return " ".join(page.partition("WHAT FURTHER ANSWERS CAN CHANGE")[2].partition("\n\n")[0].split())


def test_the_page_tells_the_fewer_by_title(said):
    page = said("consult", "-", "--brief").output
    assert part(page) == ("settled none open all 2 conclusions above " + CAVEAT)
    page = said("consult", "-", stdin=b"leaf.drooping: true\nleaf.yellow: true\n").output
    assert part(page) == ("settled Overwatering: likely open the other 2 conclusions above " + CAVEAT)
    known = b"leaf.drooping: true\nleaf.spots: true\nleaf.yellow: true\nroom.temperature: 20\nsoil.moisture: moist\n"
    page = said("consult", "-", stdin=known).output
    assert part(page) == "settled all 4 conclusions above open none " + CAVEAT


def test_of_a_chart_without_conclusions_nothing_is_said(said):
    page = said("consult", "-", stdin=b"leaf.drooping: false\n").output
    assert "FURTHER ANSWERS" not in page


def test_without_z3_one_line_names_the_extra_and_the_json_is_the_same(said, request):
    with_it = said("consult", "-", "--json")
    request.getfixturevalue("without_z3")
    page = said("consult", "-")
    assert MISSING in " ".join(page.output.split())
    assert "FURTHER ANSWERS" not in page.output
    brief = said("consult", "-", "--brief").output
    assert "settled" not in brief
    assert "FURTHER ANSWERS" not in brief
    assert said("consult", "-", "--json").output == with_it.output
    refused = said("explain", "settled", "-")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "z3" in refused.stderr


def test_without_an_answer_in_time_nothing_is_told_as_settled(said, monkeypatch):
    def unanswered(*told):
        raise Unproved("the solver gave up: timeout")

    monkeypatch.setattr(Solver, "possible", unanswered)
    page = said("consult", "-")
    assert page.exit_code == 0
    assert "Which conclusions are settled was not found out in time." in page.output
    assert "FURTHER ANSWERS" not in page.output
    refused = said("explain", "settled", "-")
    assert (refused.exit_code, refused.stdout) == (2, "")


def test_all_conclusions_by_name(said):
    told = said("explain", "settled", "-", "--json")
    answer = Settlement.model_validate_json(told.output)
    assert {one.conclusion: (one.standing, one.settled) for one in answer.conclusions} == {
        "outside_scope": (None, False),
        "overwatering": ("possible", False),
        "dormant": (None, False),
        "light": (None, False),
        "watering": ("pause", False),
        "repot": (None, True),
    }
    assert json.loads(told.output)["caveat"] == CAVEAT
    page = said("explain", "settled", "-").output
    assert page.startswith("0 of the 2 conclusions that stand are settled, and 1 of the 4 of which nothing stands.\n")
    assert page.partition("OPEN (2)")[2].split("\n\n")[0].split("\n")[1:] == [
        "  • Overwatering: possible",
        "  • Watering: pause",
    ]


def test_what_could_still_change_one(said):
    page = said("explain", "settled", "-", "overwatering").output
    assert page.startswith("1 further finding could still change 'Overwatering: possible'.\n\nWITH\n")
    assert "  leaf spots: present  leaf.spots\n\nWOULD STAND\n  Overwatering: likely\n" in page
    page = said("explain", "settled", "-", "repot").output
    assert page.startswith("No further answer can change that nothing of 'Repotting advised' stands.\n")
    told = json.loads(said("explain", "settled", "-", "watering", "--json").output)
    assert told["conclusions"] == [
        {
            "conclusion": "watering", "title": "Watering", "standing": "pause", "settled": False,
            "otherwise": told["conclusions"][0]["otherwise"],
        }
    ]  # fmt: skip
    assert told["conclusions"][0]["otherwise"]["standing"] is None  # a cold room lets the plant rest
    assert [one["term"] for one in told["conclusions"][0]["otherwise"]["findings"]] == [
        "soil.ph_test", "room.temperature",
    ]  # fmt: skip


def test_of_a_stored_consultation_and_of_wrong_names(said, tmp_path):
    stored = tmp_path / "stored.json"
    stored.write_text(said("consult", "-", "--json").output, encoding="utf-8")
    assert said("explain", "settled", str(stored), "--json").output == said("explain", "settled", "-", "--json").output
    wrong = said("explain", "settled", "-", "overwaterin")
    assert (wrong.exit_code, wrong.stderr) == (
        2,
        "there is no conclusion 'overwaterin'; did you mean 'overwatering'?\n",
    )
