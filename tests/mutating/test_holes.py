"""A public guideline with its cases: nothing survives; where one is taken away, the slips that it alone shows."""

from dataclasses import replace
from pathlib import Path

import pytest

from expert.cases import Case, read_cases
from expert.errors import NotFound
from expert.language import flag, sign
from expert.language.conditions import All, Any
from expert.mutating import CasesFail, MutationReport, mutate
from tests.bases import spine
from tests.bases.pneumonia import RULEBASE

FOLDER = Path(__file__).with_name("pneumonia_cases")


@pytest.fixture(scope="module")
def cases() -> tuple[Case, ...]:
    return read_cases(RULEBASE, [FOLDER])


def without(cases: tuple[Case, ...], *names: str) -> list[Case]:
    """The cases without the situations of these names."""
    assert all(any(one.name.endswith(name) for case in cases for one in case.situations) for name in names)
    return [replace(case, situations=tuple(one for one in case.situations if not one.name.endswith(names)))
            for case in cases]  # fmt: skip


def survivors(report: MutationReport) -> list[str]:
    return [tried.slip.id for tried in report.survivors]


def test_the_cases_of_the_guideline_leave_no_hole(cases: tuple[Case, ...]) -> None:
    report = mutate(RULEBASE, cases)
    assert survivors(report) == []
    assert (report.overall.score, report.at_thresholds.score) == (100, 100)
    assert report.overall.killed + report.overall.equivalent + report.overall.stillborn == len(report.results) > 250
    assert report.at_thresholds.mutants > 50


ON_100 = (
    "crp.between/shift threshold 3: {0}: at most 99 mg/l instead of {0}: at most 100 mg/l",
    "crp.between/flip strictness 3: {0}: below 100 mg/l instead of {0}: at most 100 mg/l",
    "crp.high/shift threshold 2: {0}: above 99 mg/l instead of {0}: above 100 mg/l",
    "crp.high/flip strictness 2: {0}: at least 100 mg/l instead of {0}: above 100 mg/l",
)
DIASTOLIC = (
    "crb65.three/drop condition 2.3.1: {0}: at most 60 mmHg",
    "crb65.three/shift threshold 2.3.1: {0}: at most 59 mmHg instead of {0}: at most 60 mmHg",
    "crb65.three/flip strictness 2.3.1: {0}: below 60 mmHg instead of {0}: at most 60 mmHg",
)


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        ("on 100", tuple(text.format("crp concentration") for text in ON_100)),
        ("low and clear", ("crp.low/drop condition 1.3: infection antibiotics clear: absent",)),
        ("before the test, pneumonia", ("crp.test/drop condition 2: infection is pneumonia: absent",)),
        ("disorientation instead", ("crb65.some/drop condition 2.1.2: confusion new disorientation: present",)),
        ("breaths, mental test and diastolic pressure", tuple(text.format("pressure diastolic") for text in DIASTOLIC)),
        ("four points", ()),
    ],
)
def test_without_a_situation_the_slips_that_it_alone_shows_survive(
    cases: tuple[Case, ...], taken: str, left: tuple[str, ...]
) -> None:
    report = mutate(RULEBASE, without(cases, taken))
    assert survivors(report) == list(left)
    assert report.at_thresholds.survived == sum("threshold" in text or "strictness" in text for text in left)
    assert report.reaches(95)
    assert report.reaches(100) == (not left)


def test_without_its_exception_the_drop_of_unless_survives(cases: tuple[Case, ...]) -> None:
    """Every situation still has its findings: the hole is in what is expected, and the survivor says where it shows."""
    blind = [replace(case, situations=tuple(
        replace(one, expected=replace(one.expected, withheld={}, fires=(),
                                      values={name: value for name, value in one.expected.values.items()
                                              if name != "crp_test"}))
        for one in case.situations)) for case in cases]  # fmt: skip
    report = mutate(RULEBASE, blind, rules=["crp.test"])
    found = {tried.slip.operator: tried for tried in report.survivors}
    assert found["drop unless"].shown_in == f"{FOLDER / 'crp.yaml'}:1"
    assert report.overall.killed == 0


def test_rules_are_chosen_by_id_or_topic(cases: tuple[Case, ...]) -> None:
    report = mutate(RULEBASE, cases, rules=["care", "crp.low"])
    assert list(report.by_topic) == ["care", "crp"]
    assert {tried.slip.rule.id for tried in report.results} == {
        "care.cultures", "care.five_days", "care.home", "care.hospital", "care.in_particular", "crp.low",
    }  # fmt: skip
    with pytest.raises(NotFound, match=r"there is no rule or topic 'crp.lov'; did you mean 'crp.low'\?"):
        mutate(RULEBASE, cases, rules=["crp.lov"])


def test_cases_that_fail_already_are_no_witnesses(cases: tuple[Case, ...]) -> None:
    changed = replace(RULEBASE, rules=tuple(
        replace(rule, when=Any(rule.when.parts)) if rule.id == "crb65.none" and isinstance(rule.when, All) else rule
        for rule in RULEBASE.rules))  # fmt: skip
    with pytest.raises(
        CasesFail, match=r"^25 situations fail without any slip \(.*points\.yaml:7, .* and 20 more\); see"
    ):
        mutate(changed, cases)


def test_a_slip_that_no_patient_shows_is_equivalent(tmp_path: Path) -> None:
    """Numb or not, the second rule says nothing new where the first concludes the same sign that it reads."""
    numb, ache, first, second = flag("numb", "?"), flag("ache", "?"), sign("first", "First"), sign("second", "Second")
    base = spine.rulebase(
        (numb, ache),
        (first, second),
        (
            spine.rule("a.first", numb.present, first),
            spine.rule("a.second", All((first.concluded, numb.present, ache.present)), second),
        ),
    )
    path = tmp_path / "case.yaml"
    path.write_text(
        "case: Numb\nsource: x\nstory: y\nfindings: {numb: true, ache: true}\nexpect: {second: concluded}\n"
        "variants:\n  - {adds: {ache: false}, expect: {second: nothing}}\n"
        "  - {adds: {numb: false}, expect: {second: nothing, first: nothing}}\n", encoding="utf-8",
    )  # fmt: skip
    read = read_cases(base, [path])
    report = mutate(base, read)
    assert [tried.slip.id for tried in report.results if tried.status == "equivalent"] == [
        "a.second/drop condition 1: First (concluded)", "a.second/drop condition 2: numb: present",
    ]  # fmt: skip
    assert survivors(report) == []
    unproved = mutate(base, read, prove=False)
    assert (unproved.overall.equivalent, unproved.overall.survived, unproved.proved) == (0, 2, False)


def test_the_report_is_the_same_twice(cases: tuple[Case, ...]) -> None:
    holes = without(cases, "on 100", "four points")
    assert mutate(RULEBASE, holes).data() == mutate(RULEBASE, holes).data()
