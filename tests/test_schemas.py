"""The published JSON Schemas: valid themselves, true of real documents, and no narrower than the readers."""

import json
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

import expert
from expert.cases import case_files
from expert.findings import read_chart
from expert.language.quantities import Quantity
from expert.language.terms import Choice, Term
from expert.log import Log
from expert.schemas import DRAFT, SCHEMAS
from expert.yaml_reader import read_yaml
from tests.bases import garden, kettle
from tests.conftest import CI

BASES = {base.name: base for base in (expert.load("lumbar-hamstring"), kettle.RULEBASE, garden.RULEBASE)}


@cache
def validator(what: str, base: str) -> Draft202012Validator:
    return Draft202012Validator(expert.schema(what, BASES[base]))


def fault(what: str, document: Any, base: str = "lumbar-hamstring") -> str | None:
    """What the schema has against a document as JSON carries it; None when it is valid."""
    found = best_match(validator(what, base).iter_errors(json.loads(json.dumps(document))))
    return None if found is None else f"{found.json_path}: {found.message[:200]}"


def some(things: list[Any], by_default: int, under_ci: int = 1_000) -> list[Any]:
    """About as many of them, spread over all: more where CI is set."""
    return things[:: max(1, len(things) // (under_ci if CI else by_default))]


@pytest.mark.parametrize(("what", "base"), list(product(SCHEMAS, BASES)))
def test_each_is_a_schema_of_its_draft(what: str, base: str) -> None:
    schema = expert.schema(what, BASES[base])
    assert schema["$schema"] == DRAFT
    assert schema["title"]
    Draft202012Validator.check_schema(schema)
    assert json.loads(json.dumps(schema, allow_nan=False)) == schema
    # No object takes keys that are told nowhere.
    source = schema["$defs"].get("source")  # closed where it is used, with the value beside it
    open_objects = [
        part
        for part in parts_of(schema)
        if part.get("type") == "object" and "properties" in part and part is not source
        and part.get("additionalProperties") is not False
    ]  # fmt: skip
    assert open_objects == []


def parts_of(schema: Any) -> list[dict[str, Any]]:
    """Every mapping in a schema."""
    inner = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    return [*([schema] if isinstance(schema, dict) else []), *(part for one in inner for part in parts_of(one))]


def test_one_that_is_not_there_is_a_sentence() -> None:
    with pytest.raises(expert.NotFound) as raised:
        expert.schema("consultations", kettle.RULEBASE)
    assert str(raised.value) == (
        "there is no schema 'consultations'; did you mean 'consultation'? there are: " + ", ".join(SCHEMAS) + "."
    )


def test_every_bundled_case_is_valid() -> None:
    rulebase = BASES["lumbar-hamstring"]
    files = some(case_files([rulebase.cases] if rulebase.cases else []), 40)
    assert len(files) >= 40
    assert {str(path): found for path in files if (found := fault("case", read_yaml(path).plain()))} == {}


def test_consultations_and_their_findings_are_valid(replayed: expert.Report) -> None:
    results = some(list(replayed.results), 8, under_ci=400)
    assert len(results) >= 8
    for result in results:
        consultation = expert.consultation_of(result.outcome)
        assert fault("consultation", json.loads(consultation.model_dump_json())) is None
        assert fault("chart", {one.term: one.value for one in consultation.findings}) is None


def test_a_consultation_of_findings_with_their_sources_is_valid() -> None:
    source = {"date": "2026-11-20", "observer": "Dr A", "instrument": "3 T MRI"}
    findings = {
        "hamstring.tightness": {"value": True, **source},
        "mri.muscle": [{"value": "partial tear", **source}, {"value": "partial tear", "observer": "Dr B"}],
        "patient.age": {"value": "30 years"},
        "hamstring.discomfort": {"value": None, "observer": "Dr A"},
    }
    assert fault("chart", findings) is None
    consultation = expert.consult(findings, BASES["lumbar-hamstring"])
    assert [len(one.provenance) for one in consultation.findings if one.term == "mri.muscle"] == [2]
    assert fault("consultation", json.loads(consultation.model_dump_json())) is None


@pytest.mark.parametrize("base", BASES)
def test_an_export_is_valid_as_it_is_written(base: str, tmp_path: Path) -> None:
    expert.write_export(BASES[base], tmp_path / "rules.json")
    written = json.loads((tmp_path / "rules.json").read_text(encoding="utf-8"))
    assert fault("rules", written, base) is None
    assert fault("rules", {**written, "more": 1}, base) is not None


def test_log_entries_are_valid_as_they_are_shown(tmp_path: Path) -> None:
    with Log.open(tmp_path / "decisions.db") as log:
        log.record(expert.consult({"leaf.yellow": True}, garden.RULEBASE), reference="mine")
        log.record(expert.consult({}, garden.RULEBASE))
        log.forget("mine")
        shown = [json.loads(entry.document().model_dump_json()) for entry in log]
    assert len(shown) == 3
    assert [fault("log-entry", one) for one in shown] == [None, None, None]
    assert fault("log-entry", {**shown[0], "more": 1}) is not None


@pytest.mark.parametrize(
    ("what", "document"),
    [
        ("chart", {"hamstring.tightnes": True}),
        ("chart", {"hamstring.tightness": 1}),
        ("chart", {"hamstring.tightness": {"observer": "Dr A"}}),
        ("chart", {"hamstring.tightness": {"value": True, "by": "Dr A"}}),
        ("chart", {"hamstring.tightness": []}),
        ("chart", {"mri.muscle": "torn"}),
        ("chart", {"patient.age": -1}),
        ("case", {"case": "x", "source": "x", "story": "x", "findings": {"hamstring.tightness": None}, "fires": ["x"]}),
        ("case", {"case": "x", "source": "x", "story": "x", "findings": {"hamstring.tightness": True}}),
        ("consultation", {}),
        ("consultation", {"findings": []}),
    ],
)  # fmt: skip
def test_what_is_none_is_not_valid(what: str, document: Any) -> None:
    assert fault(what, document) is not None


def values_about(term: Term) -> list[Any]:
    """Right and wrong values of a term, as a caller may send them."""
    values: list[Any] = [True, False, None, "present", "absent", "unknown", "", 0, 1, 1.5, [], {}, "3 weeks"]
    if isinstance(term, Choice):
        values += [*term.values, term.values[0].upper()]
    if isinstance(term, Quantity):
        low, high = float(term.low), float(term.high)
        values += [low, high, low - 1, high + 1, term.spoken(term.first), f"{low}", f"{high + 1} {term.unit.name}"]
    return [
        *values,
        *({"value": value, "observer": "Dr A"} for value in values),
        [{"value": values[0]}, {"value": None}],
    ]


@pytest.mark.parametrize("base", BASES)
def test_what_the_reader_takes_is_valid_and_of_words_nothing_else(base: str) -> None:
    rulebase = BASES[base]
    narrower, wider = [], []
    for term in some(list(rulebase.terms), 25):
        for value in values_about(term):
            try:
                read_chart(rulebase, {term.name: value})
                taken = True
            except expert.ChartError:
                taken = False
            valid = validator("chart", base).is_valid({term.name: value})
            if taken and not valid:
                narrower.append((term.name, value))
            # A text with a unit, and whether a number lies on a step, is for the reader.
            if valid and not taken and not isinstance(term, Quantity):
                wider.append((term.name, value))
    assert (narrower, wider) == ([], [])
