"""The published JSON Schemas (draft 2020-12) of everything that goes in or comes out as data."""

from collections.abc import Callable, Mapping
from typing import Any

from expert.case_schema import case_schema
from expert.consultation import Consultation
from expert.errors import NotFound, did_you_mean
from expert.exchange import rulebase_schema
from expert.findings import chart_schema
from expert.language.rulebase import RuleBase
from expert.loading import load
from expert.log import entry_schema

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema(what: str, rulebase: RuleBase | None = None) -> dict[str, Any]:
    """The JSON Schema of ``what``, one of the keys of ``SCHEMAS``, for a rule base (default: the installed one).

    Raises NotFound where there is no such schema.
    """
    if what not in SCHEMAS:
        near = did_you_mean(what, SCHEMAS)
        raise NotFound(f"there is no schema '{what}'; {near + ' ' if near else ''}there are: {', '.join(SCHEMAS)}.")
    return SCHEMAS[what](rulebase or load())


def _consultation_schema(rulebase: RuleBase) -> dict[str, Any]:
    """Of every rule base the same."""
    return {"$schema": DRAFT, **Consultation.model_json_schema(mode="serialization")}


def _entry_schema(rulebase: RuleBase) -> dict[str, Any]:
    """Of every rule base the same."""
    return {"$schema": DRAFT, **entry_schema()}


def _export_schema(rulebase: RuleBase) -> dict[str, Any]:
    """Of every rule base the same."""
    return rulebase_schema()


SCHEMAS: Mapping[str, Callable[[RuleBase], dict[str, Any]]] = {
    "chart": chart_schema,
    "case": case_schema,
    "consultation": _consultation_schema,
    "log-entry": _entry_schema,
    "rules": _export_schema,
}
