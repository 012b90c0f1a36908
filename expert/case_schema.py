"""The JSON Schema of a case file: what an editor needs to complete and check one against a rule base."""

from typing import Any

from expert.cases.expectations import allowed
from expert.finding_values import value_schema
from expert.language.rulebase import RuleBase

Schema = dict[str, Any]
TEXT: Schema = {"type": "string", "minLength": 1}
SOURCE_KEYS = ("cite", "place", "report", "doi", "pmid", "url")
EXPECTING = ("expect", "fires", "withheld", "asks")


def case_schema(rulebase: RuleBase) -> Schema:
    """The schema (draft 2020-12) of a case file; the reader of cases checks more, such as what can stand together."""
    head = {
        "case": TEXT,
        "story": TEXT,
        "source": {"anyOf": [TEXT, _closed(dict.fromkeys(SOURCE_KEYS, TEXT), ["cite"])]},
        "claims": _names("claim"),
    }
    named = ["case", "source", "story"]
    situation, variants = {"$ref": "#/$defs/changes"}, {"type": "array", "items": {"$ref": "#/$defs/variant"}}
    point = {"at": TEXT, "adds": situation, "without": _names("term"), **_expectations(), "variants": variants}
    variant = {"name": TEXT, "adds": situation, "without": _names("term"), **_expectations()}
    one_by_one = {**variant, "one_by_one": {"const": True}, "adds": {"$ref": "#/$defs/each"}}
    alone = {**head, "findings": situation, **_expectations(), "variants": variants}
    course = {
        **head,
        "decides": {"$ref": "#/$defs/decides"},
        "course": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/point"}},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A case for {rulebase.title}",
        "oneOf": [
            {**_closed(alone, [*named, "findings"]), **_something_expected()},
            _closed(course, [*named, "course"]),
        ],
        "$defs": {
            "changes": _closed({term.name: _known(value_schema(term)) for term in rulebase.terms}),
            "each": _closed({term.name: _one_or_several(_known(value_schema(term))) for term in rulebase.terms}),
            "values": _closed({found.name: {"enum": list(allowed(found))} for found in rulebase.conclusions}),
            "withheld": _closed({found.name: _names("rule") for found in rulebase.conclusions}),
            "reasons": _closed({found.name: TEXT for found in rulebase.conclusions}),
            "point": {**_closed(point, ["at"]), **_something_expected()},
            "variant": {
                "oneOf": [
                    {**_closed(variant), **_something_expected()},
                    {**_closed(one_by_one, ["one_by_one"]), **_something_expected()},
                ]
            },
            "decides": {"anyOf": [TEXT, {"type": "array", "minItems": 1, "uniqueItems": True, "items": TEXT}]},
            "term": {"enum": [term.name for term in rulebase.terms]},
            "rule": {"enum": [rule.id for rule in rulebase.rules]},
            "claim": {"enum": [claim.id for claim in rulebase.claims]} if rulebase.claims else False,
        },
    }


def _expectations() -> Schema:
    return {
        "expect": {"$ref": "#/$defs/values"},
        "fires": _names("rule"),
        "withheld": {"$ref": "#/$defs/withheld"},
        "asks": _names("term"),
        "disagrees": {"$ref": "#/$defs/reasons"},
        "decides": {"$ref": "#/$defs/decides"},
    }


def _something_expected() -> Schema:
    return {"anyOf": [{"required": [key]} for key in EXPECTING]}


def _closed(properties: Schema, required: list[str] | None = None) -> Schema:
    """An object with these keys and no others."""
    return {"type": "object", "properties": properties, "required": required or [], "additionalProperties": False}


def _names(kind: str) -> Schema:
    return {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"$ref": f"#/$defs/{kind}"}}


def _one_or_several(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "array", "minItems": 1, "uniqueItems": True, "items": schema}]}


def _known(schema: Schema) -> Schema:
    """A finding's schema without null: a case leaves out what is not known."""
    if "enum" in schema:
        return {**schema, "enum": [value for value in schema["enum"] if value is not None]}
    return {**schema, "anyOf": [one for one in schema["anyOf"] if one != {"type": "null"}]}
