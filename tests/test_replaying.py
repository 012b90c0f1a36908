"""Replay: every way in which a situation can fail, the report as data and as JUnit XML."""

import json
import os
import pty
import stat
from pathlib import Path
from xml.etree import ElementTree

import pytest

from expert.chaining import Engine
from expert.chart import Chart
from expert.errors import ExpertError
from expert.junit import junit, write_junit
from expert.meaning import conclude
from expert.outcome import Outcome
from expert.replaying import Report, replay
from tests.bases.kettle import RULEBASE

HEAD = "case: A kettle\nsource: manual\nstory: It is as it is.\n"


def reference(chart: Chart) -> Outcome:
    return conclude(RULEBASE, chart)


def replayed(folder: Path, body: str) -> Report:
    (folder / "case.yaml").write_text(HEAD + body, encoding="utf-8")
    return replay(RULEBASE, [folder], run=reference)


PASSING = """\
findings: {kettle.hums: true, water.hardness: hard, kettle.descaled_weeks_ago: 1}
expect: {scale: likely, descale: nothing, use: with care}
fires: [scale.signs, care.fresh]
withheld: {descale: [care.descale]}
asks: [kettle.leaks]
variants:
  - {adds: {kettle.descaled_weeks_ago: 2}, expect: {descale: concluded}, withheld: {}}
  - {adds: {element.cold: true, element.glows: true}, expect: {element: conflict}}
"""


def test_what_is_as_expected_passes(tmp_path: Path) -> None:
    report = replayed(tmp_path, PASSING)
    assert [result.status for result in report.results] == ["passed"] * 3
    assert (report.ok, len(report.passed), report.failed, report.disagreeing) == (True, 3, (), ())


def test_the_engine_is_the_default_and_agrees(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(HEAD + PASSING, encoding="utf-8")
    by_engine = replay(RULEBASE, [tmp_path])
    assert by_engine.ok
    assert by_engine.data() == replay(RULEBASE, [tmp_path], run=Engine(RULEBASE, matcher="rete").run).data()


OTHERS = (
    "kettle.hums, element.cold, element.glows, water.hardness, scale_test, water.temperature, kettle.descaled_weeks_ago"
)
FAILING = [
    (
        "findings: {kettle.hums: true, water.hardness: soft}\nexpect: {scale: likely}\n",
        [
            "scale: expected likely, found nothing",
            "  scale.signs could still fire:",
            "    water hardness: hard - contradicted (it is soft)",
            "    kettle descaled weeks ago: at least 26 weeks - never asked",
        ],
    ),
    (
        "findings: {scale_test: scaled}\nexpect: {scale: likely}\n",
        [
            "scale: expected likely, found certain (by scale.test)",
            "  scale.signs could still fire:",
            "    kettle hums: present - never asked",
            "    water hardness: hard - never asked",
            "    kettle descaled weeks ago: at least 26 weeks - never asked",
        ],
    ),
    (
        "findings: {scale_test: scaled}\nexpect: {scale: nothing}\n",
        ["scale: expected nothing, found certain (by scale.test)"],
    ),
    (
        "findings: {scale_test: scaled, kettle.descaled_weeks_ago: 1}\nexpect: {descale: concluded}\n",
        [
            "descale: expected concluded, found nothing",
            "  care.descale was withheld by freshly_descaled (care.fresh)",
        ],
    ),
    (
        "findings: {scale_test: scaled, kettle.descaled_weeks_ago: 1, kettle.hums: false}\nexpect: {use: with care}\n",
        [
            "use: expected with care, found nothing",
            "  use.with_care did not fire:",
            "    Descaling advised (concluded) - withheld (care.descale, by freshly_descaled (care.fresh))",
            "    kettle hums: present - contradicted (it is absent)",
        ],
    ),
    (
        "findings: {element.cold: true, element.glows: true, kettle.leaks: false}\nexpect: {use: go on}\n",
        [
            "use: expected go on, found nothing",
            "  use.go_on did not fire:",
            "    Element: sound - not concluded (in conflict)",
            "element: expected one value at most, found conflict (by element.stays_cold, element.works)",
        ],
    ),
    (
        """findings: {element.cold: true, element.glows: true}\nexpect: {element: sound}
disagrees: {element: We doubt it.}
""",
        ["element: expected one value at most, found conflict (by element.stays_cold, element.works)"],
    ),
    (
        "findings: {element.glows: true}\nexpect: {element: conflict}\n",
        ["element: expected conflict, found sound (by element.works)"],
    ),
    (
        "findings: {kettle.hums: true, water.hardness: hard, kettle.descaled_weeks_ago: 12}\nfires: [scale.test]\n",
        [
            "scale.test: expected that it fires, found that it does not",
            "  scale.test could still fire:",
            "    scale test: scaled - never asked",
            "scale.hard_water: expected that it does not fire, found that it does",
            "scale.signs: expected that it does not fire, found that it does",
        ],
    ),
    (
        "findings: {scale_test: scaled}\nwithheld: {descale: [care.descale]}\n",
        ["care.descale: expected that it is withheld, found that it is not", "  care.descale fired"],
    ),
    (
        "findings: {kettle.leaks: true}\nasks: [element.cold, kettle.empty]\n",
        [
            f"kettle.empty: expected that it is asked, found that only these would matter: {OTHERS}",
        ],
    ),
    (
        "findings: {kettle.leaks: true}\nexpect: {use: stop}\ndisagrees: {use: We thought so once.}\n",
        ["use: expected that we disagree, found that we agree on 'stop'; take it out of disagrees"],
    ),
]


@pytest.mark.parametrize(("body", "lines"), FAILING, ids=range(len(FAILING)))
def test_what_differs_fails_and_says_why(body: str, lines: list[str], tmp_path: Path) -> None:
    report = replayed(tmp_path, body)
    (result,) = report.results
    assert not report.ok
    assert result.status == "failed"
    assert result.lines() == lines


def test_a_disagreement_is_kept_apart(tmp_path: Path) -> None:
    report = replayed(
        tmp_path,
        "findings: {kettle.leaks: true}\nexpect: {use: go on, scale: nothing}\ndisagrees: {use: It leaks.}\n"
        "variants:\n"
        "  - {adds: {kettle.leaks: false}, expect: {use: stop, scale: likely}, disagrees: {use: It is dry.}}\n",
    )
    assert [result.status for result in report.results] == ["disagrees", "failed"]
    assert report.disagreeing[0].situation.expected.disagrees == {"use": "It leaks."}
    assert [found.about for found in report.failed[0].failures] == ["scale"]
    assert report.passed == ()


def test_coverage_names_the_rules_that_never_fire(tmp_path: Path) -> None:
    report = replayed(tmp_path, PASSING)
    assert report.never_fired == ("scale.hard_water", "scale.test", "use.go_on", "use.stop")
    assert report.fired_in["scale.signs"] == ("A kettle",)


def test_the_report_is_plain_data(tmp_path: Path) -> None:
    report = replayed(tmp_path, FAILING[0][0])
    data = json.loads(json.dumps(report.data()))
    assert data == report.data()
    assert data["totals"] == {"cases": 1, "situations": 1, "passed": 0, "failed": 1, "disagrees": 0}
    assert data["rules"]["never_fired"] == list(report.never_fired)
    (result,) = data["results"]
    assert result["differences"][0]["why"][0]["conditions"][1] == {
        "condition": "water.hardness is hard", "status": "contradicted", "known": "it is soft",
    }  # fmt: skip


def test_junit_is_well_formed_whatever_the_words(tmp_path: Path) -> None:
    body = (
        "findings: {kettle.leaks: true}\nexpect: {use: go on}\nvariants:\n"
        '  - {name: "bell \\a, <tag> & é \\U0001F600 \\ufffe", adds: {kettle.hums: true}, expect: {use: stop}}\n'
        '  - {adds: {kettle.hums: false}, expect: {use: go on}, disagrees: {use: "It \\e[31mleaks]]>."}}\n'
    )
    report = replayed(tmp_path, body)
    root = ElementTree.fromstring(junit(report))
    assert root.attrib == {"name": "Electric kettles", "tests": "3", "failures": "1", "errors": "0", "skipped": "1"}
    failed, passed, skipped = root.iter("testcase")
    assert passed.attrib["name"] == "bell \\u0007, <tag> & é \U0001f600 \\ufffe"
    assert skipped[0].attrib["message"] == "use: It \\u001b[31mleaks]]>."
    assert failed[0].attrib["message"] == "use: expected go on, found stop (by use.stop)"
    assert failed[0].text is not None
    assert "use.go_on did not fire" in failed[0].text
    assert (failed.attrib["file"], failed.attrib["line"]) == (str(tmp_path / "case.yaml"), "1")


def test_junit_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = replayed(tmp_path, PASSING)
    target = tmp_path / "out" / "report.xml"
    with pytest.raises(ExpertError, match=r"report cannot be written to .*report\.xml: no such file or directory\.$"):
        write_junit(report, target)
    target.parent.mkdir()
    write_junit(report, target)
    before = target.read_bytes()
    assert before == junit(report)

    def fail(_: Report) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr("expert.junit.junit", fail)
    with pytest.raises(KeyboardInterrupt):
        write_junit(report, target)
    assert target.read_bytes() == before
    assert list(target.parent.iterdir()) == [target]


def test_a_folder_where_the_report_should_stand(tmp_path: Path) -> None:
    report = replayed(tmp_path, PASSING)
    with pytest.raises(ExpertError, match="cannot be written to"):
        write_junit(report, tmp_path)


def test_what_the_report_is_written_over_keeps_its_place_and_its_mode(tmp_path: Path) -> None:
    report = replayed(tmp_path, PASSING)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    real, link, fresh, ahead = folder / "real.xml", tmp_path / "link.xml", tmp_path / "new.xml", tmp_path / "ahead.xml"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    ahead.symlink_to(folder / "not_yet.xml")
    before = os.umask(0o027)
    try:
        for target in (link, fresh, ahead):
            write_junit(report, target)
            assert target.read_bytes() == junit(report)
    finally:
        os.umask(before)
    assert link.is_symlink()
    assert ahead.is_symlink()
    assert [stat.S_IMODE(path.stat().st_mode) for path in (real, fresh, ahead)] == [0o640] * 3
    assert sorted(path.name for path in folder.iterdir()) == ["not_yet.xml", "real.xml"]


def test_a_device_or_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    report = replayed(tmp_path, PASSING)
    pipe, device = tmp_path / "pipe", tmp_path / "terminal"
    os.mkfifo(pipe)
    primary, secondary = pty.openpty()  # no device below /dev itself: a fault would replace it
    device.symlink_to(os.ttyname(secondary))
    with pytest.raises(ExpertError, match=r"cannot be written to .*pipe: nobody reads from it"):
        write_junit(report, pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_junit(report, pipe)
    assert os.read(reader, 1 << 16) == junit(report)
    os.close(reader)
    write_junit(report, device)
    assert os.read(primary, 5) == b"<?xml"
    os.close(primary)
    assert device.is_symlink()
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert stat.S_ISCHR(os.fstat(secondary).st_mode)
    os.close(secondary)


def test_an_empty_path_takes_no_report(tmp_path: Path) -> None:
    with pytest.raises(ExpertError, match="the JUnit report cannot be written to ''"):
        write_junit(replayed(tmp_path, PASSING), "")
