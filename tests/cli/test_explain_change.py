"""``expert explain change`` as a user runs it: the page, JSON, stored consultations, what cannot be asked."""

import pytest

from expert.counterfactual import SmallestChange
from expert.proving import ProverMissing

FINE = b"leaf.drooping: false\nleaf.yellow: true\n"


def test_the_page(said):
    page = said("explain", "change", "-", "watering", "go on", stdin=FINE).output
    assert (
        page
        == """\
3 changes of findings would make 'Watering: go on' stand, and no fewer do.
This tells what the rules hang on. It is no advice to change a finding, or to look until one is
found.

OTHERWISE (1)
  • leaf yellow: absent instead of present  history
    Are the leaves yellow?  leaf.yellow

ADDED (2)
  • leaf spots: absent  history
    Are there spots on the leaves?  leaf.spots
  • room temperature: 20 celsius  history
    How warm is the room?  room.temperature

WHAT CHANGES WITH IT
  • Light: nothing instead of too little  begins with light.pale
  • Watering: go on instead of nothing  begins with care.go_on
"""
    )


def test_a_quantity_tells_its_range_and_what_goes(said):
    page = said("explain", "change", "-", "dormant", stdin=FINE).output
    assert "  • room temperature: 0 celsius; any of 0 to 11.5 celsius does  history\n" in page
    assert "  • soil pH test: acid  bedside test\n" in page
    page = said("explain", "change", "-", "light", "--go", "--only", "known", stdin=FINE).output
    assert page.startswith("1 change of findings would make 'Light: too little' go.\n")


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["light", "--go", "--only", "unknown"], "1 change of findings would make 'Light: too little' go."),
        (["watering", "go on", "--only", "unknown"],
         "No further finding can make 'Watering: go on' stand, as long as what is known stays as it is."),
        (["dormant", "--only", "known"],
         "No change of known findings alone can make 'The plant may be dormant' stand."),
    ],
)  # fmt: skip
def test_that_no_change_can_is_an_answer(said, args, sentence):
    done = said("explain", "change", "-", *args, stdin=FINE)
    assert done.exit_code == 0
    assert done.output.startswith(f"{sentence}\n")
    told = SmallestChange.model_validate_json(said("explain", "change", "-", *args, "--json", stdin=FINE).output)
    assert told.says == sentence
    assert told.possible is bool(told.findings) is bool(told.conclusions)
    assert told.notice in " ".join(done.output.split())


def test_json_is_the_same_every_time_and_of_a_stored_consultation(run, tmp_path):
    stored = tmp_path / "stored.json"
    stored.write_bytes(run("consult", "-", "--rulebase", "garden", "--json", stdin=FINE).stdout)
    asked = ("watering", "go on", "--rulebase", "garden", "--json")
    told = {
        run("explain", "change", "-", *asked, stdin=FINE, PYTHONHASHSEED="1").stdout,
        run("explain", "change", str(stored), *asked, PYTHONHASHSEED="2").stdout,
    }
    assert len(told) == 1
    answer = SmallestChange.model_validate_json(told.pop())
    assert [(one.term, one.before and one.before.value, one.after.value, one.any_of) for one in answer.findings] == [
        ("leaf.yellow", True, False, None),
        ("leaf.spots", None, False, None),
        ("room.temperature", None, 20, None),
    ]
    assert (answer.change, answer.value, answer.standing, answer.only) == ("appears", "go on", None, None)


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["ligth"], "there is no conclusion 'ligth'; did you mean 'light'?"),
        (["light", "too litle"], "light has no value 'too litle'; did you mean 'too little'?"),
        (["light", "too little"], "'Light: too little' stands already."),
        (["dormant", "--go"], "'The plant may be dormant' does not stand and cannot go; nothing of it stands."),
    ],
)
def test_what_cannot_be_asked(said, args, sentence):
    done = said("explain", "change", "-", *args, stdin=FINE)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"{sentence}\n")


def test_without_z3_one_sentence_names_the_extra(said, monkeypatch):
    def missing():
        raise ProverMissing("a proof needs z3")

    monkeypatch.setattr("expert.counterfactual.changing.z3", missing)
    done = said("explain", "change", "-", "dormant", stdin=FINE)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", "a proof needs z3\n")
