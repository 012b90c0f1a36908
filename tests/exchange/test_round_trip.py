"""A rule base that is exported and imported is the same one: in every field, in its order, in what it says."""

import json
from dataclasses import fields, replace
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import expert
from expert.chaining import Engine
from expert.consultation import consultation_of
from expert.exchange import export_rulebase, export_text, import_rulebase, load_export, read_export, write_export
from expert.language import RuleBase
from expert.meaning import conclude
from expert.testing import Steering, charts, random_rulebase, rulebases
from tests.bases import garden, kettle, pneumonia
from tests.conftest import CI
from tests.exchange.whole import WHOLE

OURS = expert.load("lumbar-hamstring")
BASES = (garden.RULEBASE, kettle.RULEBASE, pneumonia.RULEBASE, WHOLE, OURS)


@cache
def again(rulebase: RuleBase) -> RuleBase:
    return read_export(export_text(rulebase).encode(), "again.json")


def says(rulebase: RuleBase, chart) -> str:
    return consultation_of(Engine(rulebase).run(chart)).model_dump_json()


@pytest.mark.parametrize("rulebase", BASES, ids=lambda one: one.name)
def test_every_field_comes_back(rulebase):
    back = again(rulebase)
    for field in fields(RuleBase):
        if field.name != "cases":
            assert getattr(back, field.name) == getattr(rulebase, field.name), field.name
    assert back.cases is None
    assert (back.fingerprint, back.meaning_fingerprint) == (rulebase.fingerprint, rulebase.meaning_fingerprint)
    assert export_text(back) == export_text(rulebase)


@pytest.mark.parametrize("rulebase", BASES, ids=lambda one: one.name)
def test_what_two_terms_do_not_compare_comes_back_too(rulebase):
    for term, other in zip(rulebase.terms, again(rulebase).terms, strict=True):
        assert type(other) is type(term)
        for field in fields(term):
            assert getattr(other, field.name) == getattr(term, field.name), (term.name, field.name)


@pytest.mark.parametrize("rulebase", BASES, ids=lambda one: one.name)
def test_it_says_the_same_of_every_patient_byte_for_byte(rulebase):
    back = again(rulebase)
    seen = set()
    for seed in range(50 if CI else 5):
        chart = Steering(rulebase, seed).chart()
        assert says(back, chart) == says(rulebase, chart)
        seen.add(says(rulebase, chart))
    assert len(seen) > 1


@settings(max_examples=300 if CI else 20)
@given(rulebases(), st.data())
def test_any_rule_base_comes_back(rulebase, data):
    back = import_rulebase(json.loads(json.dumps(export_rulebase(rulebase))))
    assert back.export() == rulebase.export()
    assert (back.rules, back.policies, back.impossible) == (rulebase.rules, rulebase.policies, rulebase.impossible)
    chart = data.draw(charts(rulebase))
    before, after = conclude(rulebase, chart), conclude(back, chart)
    assert (before.fired, before.withheld, before.standing) == (after.fired, after.withheld, after.standing)


def test_random_rule_bases_bring_all_that_the_language_has():
    seen = {json.dumps(key) for seed in range(20) for key in keys_of(random_rulebase(Random(seed), rules=8).export())}
    assert {'"is"', '"compare"', '"all"', '"any"', '"at_least"', '"over"'} <= seen


def keys_of(data):
    if isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from keys_of(value)
    elif isinstance(data, list):
        for value in data:
            yield from keys_of(value)


def test_the_order_of_everything_is_kept():
    turned = replace(
        WHOLE, **{field: getattr(WHOLE, field)[::-1] for field in (
            "terms", "conclusions", "impossible", "claims", "red_flags", "invariants", "topics", "waivers")}
    )  # fmt: skip
    assert [term.name for term in again(turned).terms] == [term.name for term in turned.terms]
    assert again(turned).fingerprint == turned.fingerprint != WHOLE.fingerprint
    assert turned.meaning_fingerprint == WHOLE.meaning_fingerprint


def test_a_policy_comes_back_beside_its_rules():
    back = again(WHOLE)
    assert [policy.id for policy in back.policies] == ["danger.suspends"]
    assert [rule.id for rule in back.rules if rule.id.startswith("danger.")] == ["danger.suspends_use"]


def test_a_file_is_written_and_read(tmp_path):
    path = tmp_path / "rules.json"
    write_export(WHOLE, path)
    assert path.read_text(encoding="utf-8") == export_text(WHOLE)
    assert load_export(path).fingerprint == WHOLE.fingerprint
    assert load_export(str(path)).export() == WHOLE.export()


def test_the_envelope_says_what_it_is_and_anybody_can_check_it():
    data = export_rulebase(WHOLE)
    assert {key: data[key] for key in ("format", "version")} == {"format": "expert rule base", "version": 1}
    assert (data["fingerprint"], data["meaning"]) == (WHOLE.fingerprint, WHOLE.meaning_fingerprint)
    assert list(data) == ["format", "version", "fingerprint", "meaning", "rulebase"]
