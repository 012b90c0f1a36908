"""A witness is a case file that replays and shows the fault; and nothing is overwritten or half-written."""

from dataclasses import replace
from textwrap import fill

import pytest

from expert.language import Rule, all_of
from expert.proofs import prove
from expert.proofs.witness_files import write_witnesses
from expert.replaying import replay
from expert.whole_folder import FolderRefused
from tests.bases.garden import RULEBASE as GARDEN
from tests.bases.kettle import RULEBASE as KETTLE
from tests.proofs.boiler import RULEBASE, TOLD, pressure, run, smoke


@pytest.mark.parametrize("rulebase", [GARDEN, KETTLE], ids=["garden", "kettle"])
def test_each_witness_replays(rulebase, tmp_path):
    proof = prove(rulebase)
    folder, many = write_witnesses(proof, tmp_path / "found")
    assert folder == (tmp_path / "found").resolve()
    assert many == len(list(folder.glob("*.yaml"))) == sum(bool(fault.patients) for fault in proof.faults) >= 2
    report = replay(rulebase, [tmp_path / "found"])
    # A verdict in conflict is said to be so; nothing fails while the fault is there.
    assert [result.lines() for result in report.failed] == []
    shown = [one.situation.expected for one in report.results]
    assert any("conflict" in expected.values.values() for expected in shown)


def test_it_tells_both_points_in_time(tmp_path):
    proof = prove(KETTLE)
    write_witnesses(proof, tmp_path)
    text = (tmp_path / "unstable_release_use_go_on.yaml").read_text(encoding="utf-8")
    said = next(fault.says for fault in proof.faults if fault.key == "unstable release: use: go on")
    assert text.splitlines()[2:] == [
        'case: "Witness of a fault - unstable release: use: go on"',
        "source: {cite: expert prove}",
        "story: >",
        *fill(said, 116, initial_indent="  ", subsequent_indent="  ").splitlines(),
        "course:",
        "  - at: smallest patient",
        "    adds:",
        "      kettle.leaks: false",
        "      element.glows: true",
        "    expect:",
        "      use: go on",
        "    fires: [use.go_on]",
        "  - at: when more is known",
        "    adds:",
        "      kettle.hums: true",
        "    expect:",
        "      use: with care",
        "    fires: [use.go_on, use.with_care]",
    ]


def test_once_mended_it_fails(tmp_path):
    gap = Rule(id="run.go_on", when=all_of(pressure.is_("safe"), smoke.absent), then=run.at("go on"), **TOLD)
    wrong = replace(RULEBASE, rules=(*(rule for rule in RULEBASE.rules if rule.id != "run.go_on"), gap))
    write_witnesses(prove(wrong), tmp_path)
    assert replay(wrong, [tmp_path]).ok
    assert not replay(RULEBASE, [tmp_path]).ok


def test_witnesses_are_replaced_and_nothing_else_is(tmp_path):
    proof = prove(GARDEN)
    folder, _ = write_witnesses(proof, tmp_path / "found")
    write_witnesses(prove(RULEBASE), folder)
    assert [path.name for path in folder.iterdir()] == ["witnesses.json"]  # of a sound rule base there are none
    write_witnesses(proof, folder)
    first = min(folder.glob("*.yaml"))
    first.write_text("mine", encoding="utf-8")
    with pytest.raises(FolderRefused, match=first.name):
        write_witnesses(proof, folder)
    assert first.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FolderRefused, match="is a file; name a folder"):
        write_witnesses(prove(GARDEN), tmp_path / "file")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
