"""The published JSON Schema and the importer say the same of the shape of an export."""

import json
from random import Random

import pytest
from jsonschema import Draft202012Validator

import expert
from expert.errors import LanguageError
from expert.exchange import export_rulebase, rulebase_schema
from expert.language.importing import definitions, rulebase_shape
from expert.language.importing.fitting import Shapes
from expert.language.importing.shapes import KINDS_OF_DATA
from tests.bases import garden, kettle, pneumonia
from tests.conftest import CI
from tests.exchange.breaking import broken
from tests.exchange.whole import WHOLE

SCHEMA = rulebase_schema()
DATA = export_rulebase(WHOLE)
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)
    json.dumps(SCHEMA)


@pytest.mark.parametrize(
    "rulebase", [garden.RULEBASE, kettle.RULEBASE, pneumonia.RULEBASE, WHOLE], ids=lambda one: one.name
)
def test_exports_are_valid(rulebase):
    assert [error.message for error in VALIDATOR.iter_errors(export_rulebase(rulebase))] == []


def test_our_own_export_is_valid():
    data = export_rulebase(expert.load("lumbar-hamstring"))
    data["rulebase"]["rules"] = data["rulebase"]["rules"][:: 1 if CI else 10]  # the validator takes its time
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []


def test_the_kinds_of_data_are_those_of_the_source_attributes():
    assert tuple(name for name, _ in WHOLE.source_attributes.uses()) == KINDS_OF_DATA


@pytest.mark.parametrize("key", list(DATA))
def test_the_envelope_is_in_the_schema(key):
    assert not VALIDATOR.is_valid({name: value for name, value in DATA.items() if name != key})
    assert not VALIDATOR.is_valid({**DATA, key: 7})
    assert not VALIDATOR.is_valid({**DATA, "more": 1})


def test_the_importer_refuses_the_same_shapes():
    """Of every broken export both say the same: it fits, or it does not."""
    validator = Draft202012Validator({**rulebase_shape(), "$defs": definitions()})
    random, fits = Random(7), []
    for _ in range(1000 if CI else 60):
        data = broken(DATA, random)["rulebase"]
        try:
            Shapes(definitions(), "x.json").check(data, rulebase_shape())
            fitting = True
        except LanguageError:
            fitting = False
        assert validator.is_valid(data) == fitting, data
        fits.append(fitting)
    assert {True, False} == set(fits)
