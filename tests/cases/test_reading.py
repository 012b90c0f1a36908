"""A case file as it is held: charts made one from another, expectations, names, source."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expert.cases import Case, CaseSource, read_case
from expert.errors import CaseError
from expert.replaying import replay
from tests.bases.kettle import RULEBASE

COURSE = """\
case: A kettle that is descaled too late
source: {cite: manual, place: page 3, report: C7, doi: 10.1/x, pmid: 123, url: "https://kettle.example"}
story: >
  It hums,
  and then it leaks.
claims: [K1, K3]
decides: ["manual: A leaking kettle is dangerous."]
course:
  - at: first
    adds: {kettle.hums: true, water.temperature: 38.5 °C, water.hardness: hard}
    expect: {scale: likely, element: nothing}
    fires: [scale.signs]
    asks: [scale_test]
    decides: K1
  - at: later
    without: [kettle.hums]
    adds: {water.hardness: soft, kettle.leaks: true}
    expect:
      use: stop
      withheld: {descale: [care.descale]}
    variants:
      - without: [kettle.leaks]
        expect: {use: nothing}
        disagrees: {use: The manual says stop.}
      - name: warm
        adds: {water.temperature: 40}
        withheld: {descale: [care.descale]}
  - at: last
    expect: {use: stop}
"""


def written(text: str, folder: Path) -> Case:
    path = folder / "case.yaml"
    path.write_text(text, encoding="utf-8")
    return read_case(path, RULEBASE)


def test_a_course_is_read(tmp_path: Path) -> None:
    case = written(COURSE, tmp_path)
    assert (case.title, case.story, case.claims) == (
        "A kettle that is descaled too late", "It hums, and then it leaks.", ("K1", "K3"),
    )  # fmt: skip
    assert case.source == CaseSource(
        cite="manual", place="page 3", report="C7", doi="10.1/x", pmid="123", url="https://kettle.example"
    )
    assert case.decides == ("manual: A leaking kettle is dangerous.",)
    assert [one.expected.decides for one in case.situations] == [("K1",), (), (), (), ()]
    assert [(one.name, one.line, one.is_variant) for one in case.situations] == [
        ("first", 9, False), ("later", 15, False), ("later, without kettle.leaks", 22, True), ("later, warm", 25, True),
        ("last", 28, False),
    ]  # fmt: skip
    assert [list(one.chart.items()) for one in case.situations] == [
        [("kettle.hums", True), ("water.hardness", "hard"), ("water.temperature", 77)],
        [("kettle.leaks", True), ("water.hardness", "soft"), ("water.temperature", 77)],
        [("water.hardness", "soft"), ("water.temperature", 77)],
        [("kettle.leaks", True), ("water.hardness", "soft"), ("water.temperature", 80)],
        [("kettle.leaks", True), ("water.hardness", "soft"), ("water.temperature", 77)],
    ]
    first, later, without, warm, _ = (one.expected for one in case.situations)
    assert (first.values, first.fires, first.asks) == (
        {"scale": "likely", "element": "nothing"}, ("scale.signs",), ("scale_test",),
    )  # fmt: skip
    assert (later.values, later.withheld) == ({"use": "stop"}, {"descale": ("care.descale",)})
    assert (without.values, without.disagrees) == ({"use": "nothing"}, {"use": "The manual says stop."})
    assert (warm.values, warm.withheld) == ({}, {"descale": ("care.descale",)})


def test_findings_are_short_for_a_course_of_one_point(tmp_path: Path) -> None:
    case = written(
        "case: Short\nsource: a letter of 1999\nstory: None.\nfindings: {kettle.leaks: true}\nexpect: {use: stop}\n"
        "variants:\n  - {adds: {kettle.leaks: false, kettle.hums: true}, expect: {use: with care}}\n",
        tmp_path,
    )
    assert case.source == CaseSource(cite="a letter of 1999")
    assert [one.name for one in case.situations] == ["", "kettle.leaks absent, kettle.hums present"]


def test_an_empty_chart_can_be_a_case(tmp_path: Path) -> None:
    case = written("case: X\nsource: y\nstory: z\nfindings: {}\nexpect: {use: nothing}\n", tmp_path)
    assert len(case.situations[0].chart) == 0


ONE_BY_ONE = """\
case: A kettle of many faults
source: manual
story: It hums and leaks.
course:
  - at: first
    adds: {kettle.hums: true, kettle.leaks: true, water.hardness: hard}
    expect: {use: stop}
    variants:
      - one_by_one: true
        without: [kettle.hums,
                  kettle.leaks]
        adds:
          water.hardness: [soft,
                           medium]
          water.temperature: 38.5 °C
        expect: {scale: nothing}
        asks: [scale_test]
        disagrees: {scale: The manual knows better.}
      - {name: it alone, one_by_one: true, adds: {kettle.leaks: false}, expect: {use: with care}}
      - one_by_one: true
        adds: {scale_test: [scaled]}
        expect: {scale: certain}
"""


def test_findings_are_changed_one_by_one(tmp_path: Path) -> None:
    situations = written(ONE_BY_ONE, tmp_path).situations[1:]
    before = {"kettle.hums": True, "kettle.leaks": True, "water.hardness": "hard"}
    assert [(one.name, one.line, dict(one.chart)) for one in situations] == [
        ("first, without kettle.hums", 10, {"kettle.leaks": True, "water.hardness": "hard"}),
        ("first, without kettle.leaks", 11, {"kettle.hums": True, "water.hardness": "hard"}),
        ("first, with water.hardness: soft", 13, {**before, "water.hardness": "soft"}),
        ("first, with water.hardness: medium", 14, {**before, "water.hardness": "medium"}),
        ("first, with water.temperature: 38.5 °C", 15, {**before, "water.temperature": 77}),
        ("first, it alone, with kettle.leaks: false", 19, {**before, "kettle.leaks": False}),
        ("first, with scale_test: scaled", 21, {**before, "scale_test": "scaled"}),
    ]
    assert all(one.is_variant for one in situations)
    assert all(one.expected == situations[0].expected for one in situations[:5])
    assert situations[0].expected.disagrees == {"scale": "The manual knows better."}
    assert situations[0].expected.asks == ("scale_test",)


def test_each_situation_of_a_variant_one_by_one_is_judged(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(ONE_BY_ONE, encoding="utf-8")
    report = replay(RULEBASE, [path])
    failed = {result.situation.name for result in report.failed}
    # Where scale is not likely the source and we agree, and nothing is left to disagree on.
    assert failed == {"first, without kettle.hums", "first, with water.hardness: soft",
                      "first, with water.hardness: medium"}  # fmt: skip
    assert {result.situation.name for result in report.disagreeing} == {
        "first, without kettle.leaks", "first, with water.temperature: 38.5 °C"
    }  # fmt: skip


WORDS = st.sampled_from([
    "case", "source", "story", "findings", "course", "variants", "at", "adds", "without", "expect", "fires", "withheld",
    "asks", "disagrees", "name", "one_by_one", "cite", "kettle.leaks", "kettle.hums", "water.hardness", "scale", "use",
    "scale.signs", "K1",
])  # fmt: skip
SCALARS = st.sampled_from(
    ["true", "hard", "likely", "stop", "nothing", "scale.signs", "1", "~", ".nan", "6 weeks", "''", "'\\x07'"]
)


def flow(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    return "[" + ", ".join(map(flow, value)) + "]" if isinstance(value, list) else str(value)


TREES = st.recursive(
    SCALARS | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=5),
    max_leaves=25,
)


@settings(max_examples=300)
@given(st.dictionaries(WORDS, TREES, max_size=9).map(flow))
def test_any_tree_is_a_case_or_a_list_of_sentences(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "x.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        read_case(path, RULEBASE)
    except CaseError as error:
        problems = error.problems
    else:
        return
    assert problems
    for problem in problems:
        assert problem.startswith(f"{path}:1: ") or problem == f"{path} is empty; it holds no data."
        assert problem.isprintable()
