"""What decides a situation's expected values: read with it, told by a replay, and counted as showing a claim."""

from dataclasses import replace
from pathlib import Path

import pytest

from expert.cases import Case, read_case
from expert.citing import cases_by_claim
from expert.handbook import handbook_files
from expert.meaning import conclude
from expert.replay_report import report_of
from expert.replaying import replay_each
from tests.bases.kettle import RULEBASE

LEAKS = """\
case: A kettle that leaks
source: manual
story: It leaks.
decides: ["manual: A leaking kettle: dangerous.", K2]
course:
  - at: first
    adds: {kettle.leaks: true}
    expect: {use: stop}
    decides: K3
    variants:
      - {adds: {kettle.hums: true}, expect: {use: stop}, decides: [K1]}
"""


@pytest.fixture
def case(tmp_path: Path) -> Case:
    path = tmp_path / "leaks.yaml"
    path.write_text(LEAKS, encoding="utf-8")
    return read_case(path, RULEBASE)


def test_the_case_and_each_situation_have_their_own(case: Case) -> None:
    assert case.decides == ("manual: A leaking kettle: dangerous.", "K2")
    assert [one.expected.decides for one in case.situations] == [("K3",), ("K1",)]


def test_it_counts_as_showing_the_claim(case: Case) -> None:
    report = report_of(RULEBASE, replay_each([case], lambda chart: conclude(RULEBASE, chart)))
    assert {claim: len(names) for claim, names in cases_by_claim(report.rulebase, report.cases).items()} == {
        "K1": 1,
        "K2": 1,
        "K3": 1,
    }
    assert [result.data()["decides"] for result in report.results] == [
        ["manual: A leaking kettle: dangerous.", "K2", "K3"], ["manual: A leaking kettle: dangerous.", "K2", "K1"],
    ]  # fmt: skip


def test_the_handbook_tells_it(tmp_path: Path) -> None:
    (tmp_path / "leaks.yaml").write_text(LEAKS, encoding="utf-8")
    pages = handbook_files(replace(RULEBASE, cases=tmp_path))
    page = next(text for name, text in pages.items() if name.startswith("markdown/cases/"))
    assert "Decided by:\n\n- [How to look after a kettle](../sources.md#manual): A leaking kettle: dangerous.\n" in page
    assert "**Decided by**\n\n- [K3](../claims.md#K3)\n" in page
