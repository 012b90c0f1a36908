"""The figures of cases/README.md are those of the cases."""

import re
from pathlib import Path

import pytest

from expert.cases import read_cases
from knowledge import RULEBASE

README = Path(__file__).parents[2].joinpath("cases/README.md").read_text(encoding="utf-8")
FOLDERS = {
    "Spine": "spine",
    "Hamstring, tendon and nerve at the ischium": "hamstring",
    "Neurodynamic": "neurodynamic",
    "Rectus femoris": "rectus_femoris",
    "Tumour": "tumour",
    "Gynaecological": "gynaecological",
    "Vascular": "vascular",
    "Infection and inflammatory": "infection_and_inflammatory",
    "Bone": "bone",
    "**All**": "",
}
PUBLISHED = read_cases(RULEBASE, [RULEBASE.cases / "published"])


def stated(case):
    """The points in time that the report states, without our variants."""
    return [situation.expected for situation in case.situations if not situation.is_variant]


def row(name, folder):
    """One line of the table: reports, those that agree wholly, points, expectations that hold, expectations."""
    cases = [case for case in PUBLISHED if f"/published/{folder}" in case.path]
    points = [expected for case in cases for expected in stated(case)]
    agree = sum(not any(expected.disagrees for expected in stated(case)) for case in cases)
    values = sum(len(expected.values) for expected in points)
    holds = values - sum(len(expected.disagrees) for expected in points)
    cells = [str(len(cases)), str(agree), str(len(points)), f"{holds} of {values}"]
    if name.startswith("**"):
        cells = [f"**{cell}**" for cell in cells]
    return f"| {name} | {' | '.join(cells)} |"


@pytest.mark.parametrize(("name", "folder"), FOLDERS.items(), ids=FOLDERS)
def test_the_table_of_agreement_is_true(name, folder):
    assert row(name, folder) in README


def test_every_report_used_has_its_line_and_no_other():
    listed = set(re.findall(r"^\| (C\d+) \| (\w+/\w+) \|", README, re.M))
    used = {(case.source.report, case.path.partition("/published/")[2].removesuffix(".yaml")) for case in PUBLISHED}
    assert listed == used


def test_a_report_is_said_to_agree_where_it_does():
    said = dict(re.findall(r"^\| (C\d+) \| \w+/\w+ \|.*\| (\S[^|]*) \|$", README, re.M))
    agree = {case.source.report for case in PUBLISHED if not any(expected.disagrees for expected in stated(case))}
    assert {report for report, how in said.items() if how.startswith("agrees")} == agree
    assert all(how.startswith(("agrees", "differs: ")) for how in said.values())
