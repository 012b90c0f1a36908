"""The JSON Schema of a case file knows the keys that the reader knows."""

from expert.case_schema import case_schema
from expert.cases.reading import _POINT, _VARIANT
from tests.bases.kettle import RULEBASE

DEFINED = case_schema(RULEBASE)["$defs"]


def test_points_and_variants_have_the_readers_keys() -> None:
    plain, one_by_one = DEFINED["variant"]["oneOf"]
    assert set(DEFINED["point"]["properties"]) == set(_POINT)
    assert set(one_by_one["properties"]) == set(_VARIANT)
    assert set(plain["properties"]) == set(_VARIANT) - {"one_by_one"}


def test_only_where_findings_are_changed_one_by_one_may_a_finding_have_several_values() -> None:
    plain, one_by_one = DEFINED["variant"]["oneOf"]
    assert plain["properties"]["adds"] == {"$ref": "#/$defs/changes"}
    assert one_by_one["properties"]["adds"] == {"$ref": "#/$defs/each"}
    assert one_by_one["required"] == ["one_by_one"]
    one, several = DEFINED["each"]["properties"]["water.hardness"]["anyOf"]
    assert one == several["items"] == DEFINED["changes"]["properties"]["water.hardness"]
    assert several["type"] == "array"
