"""What goes from process to process, or from version to version, arrives whole."""

import json
import pickle
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import expert
from expert.chaining import Engine
from expert.errors import Faults
from tests.bases.kettle import RULEBASE

STORED = Path(__file__).parent / "stored" / "consultation-0.1.json"
FINDINGS = {
    "kettle.hums": {"value": True, "observer": "Dr A", "date": "2026-11-20"},
    "water.hardness": "hard",
    "kettle.descaled_weeks_ago": 1,
    "element.cold": True,
    "water.temperature": "40.5 celsius",
}


def again(thing: object) -> object:
    """What arrives at another process."""
    return pickle.loads(pickle.dumps(thing))


def test_a_consultation_arrives_whole() -> None:
    consultation = expert.consult(FINDINGS, RULEBASE)
    assert consultation.firings
    assert consultation.withheld
    assert consultation.conflicts
    arrived = again(consultation)
    assert arrived == consultation
    assert isinstance(arrived, expert.Consultation)
    assert arrived.model_dump_json() == consultation.model_dump_json()


def test_a_rule_base_arrives_as_another_one_that_answers_the_same() -> None:
    arrived = again(RULEBASE)
    assert isinstance(arrived, expert.RuleBase)
    assert arrived is not RULEBASE
    assert arrived.fingerprint == RULEBASE.fingerprint
    assert expert.consult(FINDINGS, arrived) == expert.consult(FINDINGS, RULEBASE)


def test_an_outcome_arrives_whole() -> None:
    outcome = Engine(RULEBASE).run(expert.read_chart(RULEBASE, FINDINGS))
    arrived = again(outcome)
    assert isinstance(arrived, expert.Outcome)
    assert arrived.standing == outcome.standing
    assert expert.consultation_of(arrived) == expert.consultation_of(outcome)


def kinds_of(error: type[Exception]) -> Iterator[type[Exception]]:
    """A kind of error and all that derive from it."""
    yield error
    for one in error.__subclasses__():
        yield from kinds_of(one)


def test_every_error_arrives_with_its_sentences() -> None:
    for module in pkgutil.walk_packages(expert.__path__, "expert."):
        if module.name != "expert.__main__":
            import_module(module.name)
    kinds = {kind for kind in kinds_of(expert.ExpertError) if kind.__module__.startswith("expert.")}
    assert {expert.ChartError, expert.CaseError, expert.NotFound} < kinds
    for kind in kinds:
        error = kind(["one thing.", "another."]) if issubclass(kind, Faults) else kind("one thing.\nanother.")
        arrived = again(error)
        assert type(arrived) is kind
        assert str(arrived) == str(error) == "one thing.\nanother."
        assert getattr(arrived, "problems", None) == getattr(error, "problems", None)


def test_a_consultation_that_an_earlier_version_wrote_is_read() -> None:
    """The file is never written anew within a major version: a new part of a consultation needs a default."""
    written = json.loads(STORED.read_text(encoding="utf-8"))
    read = expert.Consultation.model_validate(written)
    kept = json.loads(read.model_dump_json())
    assert read.standing("scale") == "likely"

    def lost(before: object, after: object, place: str) -> Iterator[str]:
        if isinstance(before, dict) and isinstance(after, dict):
            for key in before:
                yield from lost(before[key], after.get(key), f"{place}.{key}")
        elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
            for number, one in enumerate(before):
                yield from lost(one, after[number], f"{place}[{number}]")
        elif before != after:
            yield place

    assert list(lost(written, kept, "")) == []


@pytest.mark.parametrize("level", ["DEBUG", "INFO"])
def test_no_record_and_no_repr_tells_a_value(caplog: pytest.LogCaptureFixture, level: str) -> None:
    with caplog.at_level(level):
        chart = expert.read_chart(RULEBASE, FINDINGS)
        outcome = Engine(RULEBASE).run(chart)
        expert.consult(FINDINGS, RULEBASE)
    assert "fired scale.signs" in caplog.messages
    told = "\n".join([*caplog.messages, repr(chart), repr(chart.provenance("kettle.hums")), repr(outcome)])
    assert not [value for value in ("Dr A", "2026-11-20", "40.5", "81") if value in told]
