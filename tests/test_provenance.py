"""Where a finding comes from: read, carried through to the explanation, and never a reason for another answer."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expert.cases.reading import read_case
from expert.chart import Chart
from expert.consultation import Consultation, consultation_of
from expert.consulting import consult
from expert.errors import CaseError, ChartError
from expert.findings import chart_schema, read_chart
from expert.meaning import conclude
from expert.provenance import Provenance
from expert.recalling import recalled
from expert.testing import rule_directed
from tests.bases.garden import RULEBASE

GARDENER = Provenance(date="2026-11-20", observer="the gardener")
PROBE = Provenance(instrument="probe 3")


def told(given: object, term: str = "soil.moisture") -> Chart:
    return read_chart(RULEBASE, {term: given})


@pytest.mark.parametrize(
    ("given", "sources"),
    [
        ({"value": "wet"}, ()),
        ({"value": "wet", "date": None, "observer": "", "instrument": None}, ()),
        ({"value": "wet", "date": "2026-11-20", "observer": "the gardener"}, (GARDENER,)),
        ({"value": "wet", "date": date(2026, 11, 20), "observer": " the gardener "}, (GARDENER,)),
        ({"value": "wet", "date": datetime(2026, 11, 20, 9, 30), "observer": "the gardener"}, (GARDENER,)),
        ([{"value": "wet", "instrument": "probe 3"}], (PROBE,)),
        ([{"value": "wet", "observer": "the gardener", "date": "2026-11-20"},
          {"value": "wet", "instrument": "probe 3"}],
         (PROBE, GARDENER)),
        ([{"value": "wet", "instrument": "probe 3"}, {"value": None, "observer": "nobody"}], (PROBE,)),
        ([{"value": "wet", "instrument": "probe 3"}, {"value": "wet", "instrument": "probe 3"}], (PROBE,)),
    ],
)  # fmt: skip
def test_a_finding_is_read_with_its_sources(given: object, sources: tuple[Provenance, ...]) -> None:
    chart = told(given)
    assert chart == {"soil.moisture": "wet"}
    assert chart.provenance("soil.moisture") == sources


def test_the_order_of_sources_makes_no_difference() -> None:
    one, other = {"value": 20, "observer": "A"}, {"value": "20 celsius", "observer": "B"}
    first, second = (told(given, "room.temperature") for given in ([one, other], [other, one]))
    assert first == second == {"room.temperature": 40}  # half a degree a step
    assert first.provenance("room.temperature") == second.provenance("room.temperature")


@pytest.mark.parametrize("given", [{"value": None, "observer": "A"}, [{"value": None}, {"value": None}]])
def test_a_source_that_says_nothing_makes_nothing_known(given: object) -> None:
    assert told(given) == {}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"observer": "A"}, "soil.moisture is given with its source and without 'value'; say what was found."),
        ({"value": "wet", "observr": "A"}, ("soil.moisture is given with 'observr'; did you mean 'observer'? the keys "
         "of a finding with its source are: value, date, observer, instrument.")),
        ({"value": "wet", 7: "A"}, ("soil.moisture is given with 7; the keys of a finding with its source are: value, "
         "date, observer, instrument.")),
        ({"value": "wett"},
         "soil.moisture has no value 'wett'; did you mean 'wet'? its values are: dry, moist, wet, flooded."),
        ({"value": "wet", "date": "20.11.2026"},
         "the date of soil.moisture is '20.11.2026'; write year, month and day, as in 2026-11-20."),
        ({"value": "wet", "date": "2026-02-30"},
         "the date of soil.moisture is '2026-02-30', which no calendar has; correct it."),
        ({"value": "wet", "observer": 5}, "the observer of soil.moisture is 5; write it as text."),
        ({"value": "wet", "instrument": "x" * 201},
         "the instrument of soil.moisture is a text of 201 characters; at most 200 are taken."),
        ({"value": "wet", "observer": "a\nb"},
         "the observer of soil.moisture is 'a\\nb'; write it in one line of printable text."),
        ([{"value": "wet", "observer": "A", "date": "2026-11-20"}, {"value": "dry", "instrument": "probe 3"}],
         ("soil.moisture is wet by A, 2026-11-20 and dry by probe 3: two sources that contradict each other; give the "
          "one that holds.")),
        ([{"value": "wet"}, {"value": "wet"}, {"value": "dry"}],
         ("soil.moisture is wet by source 1 and dry by source 3: two sources that contradict each other; give the one "
          "that holds.")),
        ([{"value": "wet"}, "dry"],
         "soil.moisture has no value a list of 2; its values are: dry, moist, wet, flooded."),
    ],
)  # fmt: skip
def test_what_cannot_be_a_source_is_told_in_one_sentence(given: object, sentence: str) -> None:
    with pytest.raises(ChartError) as refused:
        told(given)
    assert refused.value.problems == (f"findings: {sentence}",)


def test_faults_stand_in_the_order_of_the_terms_whatever_their_kind() -> None:
    given = {
        "room.temperature": {"value": 90},
        "leaf.yellow": "maybe",
        "soil.moisture": {"value": 1},
        "leaf.drooping": 2,
    }
    with pytest.raises(ChartError) as refused:
        read_chart(RULEBASE, given)
    about = [sentence.split()[1] for sentence in refused.value.problems]
    assert about == ["leaf.yellow", "leaf.drooping", "soil.moisture", "room.temperature"]


def test_findings_that_cannot_stand_together_are_named_with_their_sources() -> None:
    given = {
        "plant.is_plastic": {"value": True, "observer": "the seller"},
        "leaf.yellow": [{"value": True, "observer": "the gardener"}, {"value": True, "observer": "a guest"}],
    }
    with pytest.raises(ChartError) as refused:
        read_chart(RULEBASE, given)
    (sentence,) = refused.value.problems
    assert "leaf.yellow (present, by a guest and by the gardener)" in sentence
    assert "plant.is_plastic (present, by the seller)" in sentence


def test_the_explanation_tells_where_a_matched_finding_comes_from() -> None:
    consultation = consult({"leaf.drooping": {"value": True, "observer": "the gardener", "date": "2026-11-20"},
                            "soil.moisture": "wet"}, RULEBASE)  # fmt: skip
    matched = {found.term: found.provenance for found in consultation.firings[0].findings}
    assert [one.model_dump() for one in matched["leaf.drooping"]] == [
        {"date": "2026-11-20", "observer": "the gardener", "instrument": ""}
    ]
    assert matched["soil.moisture"] == ()
    stored = Consultation.model_validate_json(consultation.model_dump_json())
    assert recalled(RULEBASE, stored).chart.provenance("leaf.drooping") == (GARDENER,)


@pytest.mark.parametrize("source", [PROBE, Provenance(observer="A"), Provenance(date="2026-11-20"), GARDENER])
def test_a_source_that_says_a_part_alone_is_read_back(source: Provenance) -> None:
    said = {"value": "wet", "date": source.date or None, "observer": source.observer, "instrument": source.instrument}
    stored = Consultation.model_validate_json(consult({"soil.moisture": said}, RULEBASE).model_dump_json())
    assert recalled(RULEBASE, stored).chart.provenance("soil.moisture") == (source,)


def test_a_chart_that_is_changed_keeps_the_sources_of_what_was_not() -> None:
    chart = read_chart(RULEBASE, {"leaf.drooping": {"value": True, "observer": "A"},
                                  "soil.moisture": {"value": "wet", "observer": "B"}})  # fmt: skip
    changed = chart.extended({"soil.moisture": "dry"}).without("leaf.spots")
    assert [changed.provenance(name) for name in ("leaf.drooping", "soil.moisture")] == [
        (Provenance(observer="A"),),
        (),
    ]
    again = changed.extended(told({"value": "moist", "observer": "C"}))
    assert again.provenance("soil.moisture") == (Provenance(observer="C"),)
    assert again.without("soil.moisture").extended({"soil.moisture": "wet"}).provenance("soil.moisture") == ()


@given(rule_directed(RULEBASE), st.sampled_from(["A", "B"]))
def test_no_rule_reads_where_a_finding_comes_from(chart: Chart, observer: str) -> None:
    sourced = Chart(dict(chart), {name: (Provenance(observer=observer),) for name in chart})
    assert sourced == chart
    plain, with_sources = (consultation_of(conclude(RULEBASE, one)).model_dump() for one in (chart, sourced))
    assert _without_sources(plain) == _without_sources(with_sources)


def _without_sources(data: object) -> object:
    return json.loads(json.dumps(data), object_hook=lambda one: {k: v for k, v in one.items() if k != "provenance"})


def test_no_value_of_a_patient_is_shown_by_a_source() -> None:
    assert repr(GARDENER) == "Provenance(...)"


def test_the_schema_names_the_keys_that_are_read() -> None:
    assert set(chart_schema(RULEBASE)["$defs"]["source"]["properties"]) == set(Provenance.__dataclass_fields__)


def test_a_case_tells_findings_without_their_sources(tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    file.write_text(
        "case: A plant\nsource: leaflet\nstory: It droops.\nfindings:\n"
        "  leaf.drooping: {value: true, observer: A}\nexpect: {overwatering: nothing}\n"
    )
    with pytest.raises(CaseError) as refused:
        read_case(file, RULEBASE)
    assert refused.value.problems[0].endswith(
        ":5: leaf.drooping is given with its source; in a case it is the value alone, and 'story' tells the rest."
    )
