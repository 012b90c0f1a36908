"""The JSON Schema (draft 2020-12) of an exported rule base: the one place that says what the plain data look like.

The importer holds the data against these shapes, so what they refuse is refused with a place; what they cannot say
(that a name is known, that a threshold lies in its range) is refused by the rule language afterwards.
"""

from typing import Any, get_args

from expert.language.claims import KINDS
from expert.language.conclusions import CONCLUDED
from expert.language.conditions import COMPLEMENTS
from expert.language.names import LONGEST_TITLE
from expert.language.sources import LEVELS, Grade, Source, SourceKind, Voice
from expert.language.terms import COSTS
from expert.language.topics import TopicKind

Schema = dict[str, Any]

KINDS_OF_DATA = (
    "race", "ethnicity", "language", "sexual_orientation", "gender_identity", "sex", "date_of_birth",
    "social_determinants", "health_status",
)  # fmt: skip
_FIGURES = "[0-9]{1,40}"
_END = r"(?![\s\S])"  # a dollar would let a line break follow, in Python


def rulebase_shape() -> Schema:
    """The shape of ``RuleBase.export()``; its references lead to ``definitions()``."""
    listed = {
        "terms": "term", "conclusions": "conclusion", "rules": "rule", "impossible": "impossible", "units": "unit",
        "sources": "source", "policies": "policy", "red_flags": "red_flag", "claims": "claim", "topics": "topic",
        "invariants": "invariant", "waivers": "waiver",
    }  # fmt: skip
    return _closed(
        **dict.fromkeys(("name", "version", "title", "intended_use", "misuse"), _to("prose")),
        **{key: _list(_to(kind)) for key, kind in listed.items()},
        urgency=_or_null(_to("name")),
        goals=_list(_to("name")),
        source_attributes=_or_null(_to("source_attributes")),
    )


def definitions() -> dict[str, Schema]:
    """The shapes of the parts, by name."""
    return {**_words(), **_conditions(), **_vocabulary(), **_rules(), **_around()}


def _words() -> dict[str, Schema]:
    inner = r"[^\s\x00-\x1f]"
    name = "[a-z][a-z0-9]*(_[a-z0-9]+)*"
    return {
        "name": _text(
            rf"^{name}(\.{name})*{_END}", "a name: lower-case words joined by '_' and '.', such as 'patient.age'"
        ),
        "prose": _text(r"\S", "text that is not empty"),
        "word": _text(rf"^{inner}([^\x00-\x1f]*{inner})?{_END}", "a word or phrase of one line, without outer spaces"),
        "line": _text(rf"^[^\x00-\x1f]*{_END}", "text of one line"),
        "date": _text(rf"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{_END}", "a date such as '2026-11-22'"),
        "fraction": _text(rf"^-?{_FIGURES}(/[1-9][0-9]{{0,39}})?{_END}", "a whole number or fraction such as '1/2'"),
        "citation": _row([_to("word"), {"type": "string"}]),
        "pair": _row([_to("name"), _to("word")]),
    }


def _conditions() -> dict[str, Schema]:
    part = _to("condition")
    several = _list(part, least=1)
    one_of = {
        "is": _row([_to("name"), _list({"type": ["string", "boolean"]}, least=1, unique=True)]),
        "stands": _row([_to("name"), _list(_to("word"), least=1, unique=True)]),
        "compare": _row([_to("name"), _among(COMPLEMENTS), {"type": "integer"}]),
        "all": several,
        "any": several,
        "at_least": _row([{"type": "integer", "minimum": 1}, several]),
    }
    return {
        "condition": {
            "description": "of a quantity a threshold in whole steps; of a grade a step and all above it",
            "type": "object", "properties": one_of, "additionalProperties": False,
            "minProperties": 1, "maxProperties": 1,
        }
    }  # fmt: skip


def _vocabulary() -> dict[str, Schema]:
    label = {**_to("line"), "maxLength": LONGEST_TITLE}
    asked = {
        "name": _to("name"), "title": label, "question": _to("prose"), "cost": _among(COSTS),
        "explains": _anything(), "was": _list(_to("word")), "asked_if": _or_null(_to("condition")),
    }  # fmt: skip
    drawn = {"name": _to("name"), "title": _to("prose"), "explains": _anything()}
    values, released = _list(_to("word"), least=1, unique=True), _list(_to("word"))
    bounds = dict.fromkeys(("low", "high", "step"), _to("fraction"))
    truth = {"type": "boolean"}
    return {
        "term": {"oneOf": [_to(kind) for kind in ("flag", "choice", "quantity")]},
        "flag": _closed(kind={"const": "flag"}, **asked),
        "choice": _closed(kind={"const": "choice"}, values=values, ordered=truth, study=truth, **asked),
        "quantity": _closed(kind={"const": "quantity"}, unit=_to("word"), **bounds, **asked),
        "conclusion": {"oneOf": [_to(kind) for kind in ("sign", "grade", "verdict")]},
        "sign": _closed(
            kind={"const": "sign"}, values=_row([{"const": CONCLUDED}]), releasing=released, **drawn
        ),
        "grade": _closed(kind={"const": "grade"}, values=values, releasing=released, **drawn),
        "verdict": _closed(kind={"const": "verdict"}, values=values, releasing=released, total=truth, **drawn),
        "unit": _closed(
            name=_to("word"), dimension=_to("word"), per_base=_to("fraction"), zero=_to("fraction"),
            also=_list(_to("word")),
        ),
    }  # fmt: skip


def _rules() -> dict[str, Schema]:
    condition, maybe = _to("condition"), _or_null(_to("condition"))
    texts = _list(_to("word"))
    said = {
        "because": _to("prose"),
        "source": _to("citation"),
        "appraisal": _to("appraisal"),
        "voice": _among(get_args(Voice)),
    }
    return {
        "rule": _closed(
            id=_to("name"), title=_to("prose"), when=condition, unless=maybe, then=_to("pair"), **said,
            claims=texts, caveats=_list(_to("remark")), rationale=_list(_to("remark")), review=_or_null(_to("review")),
        ),
        "remark": _closed(id=_to("word"), says=_to("prose"), source=_to("citation"), claims=texts, unless=maybe),
        "appraisal": _closed(
            level=_among(LEVELS), grade=_or_null(_among(get_args(Grade))), text=_to("prose"), sources=texts
        ),
        "review": _closed(by=_to("prose"), on=_to("date"), due=_to("date")),
        "impossible": _closed(id=_to("name"), when=condition, because=_to("prose")),
        "policy": _closed(
            id=_to("name"), title=_to("prose"), when=condition, step=_to("word"), over=_list(_to("name"), least=1),
            **said,
        ),
        "red_flag": _closed(id=_to("name"), title=_to("prose"), when=condition, absent=condition, answered_by=maybe),
        "invariant": {"oneOf": [_to(form) for form in ("never", "always", "stable")]},
        "never": _closed(form={"const": "never"}, id=_to("name"), because=_to("prose"), when=condition),
        "always": _closed(
            form={"const": "always"}, id=_to("name"), because=_to("prose"), when=condition, then=condition
        ),
        "stable": _closed(form={"const": "stable"}, id=_to("name"), because=_to("prose"), value=_to("pair")),
    }  # fmt: skip


def _around() -> dict[str, Schema]:
    locators = dict.fromkeys(("authors", "journal", "doi", "pmid", "url"), _anything())
    read = get_args(Source.__annotations__["read"])
    use = _closed(says=_to("prose"), terms=_list(_to("name")))
    return {
        "source": _closed(
            id=_to("word"), title=_to("prose"), kind=_among(get_args(SourceKind)), **locators,
            year=_or_null({"type": "integer"}), read=_among(read),
        ),
        "claim": _closed(
            id=_to("word"), kinds=_list(_among(KINDS), least=1), about=_anything(), says=_anything(),
            reading=_anything(),
        ),
        "topic": _closed(
            name=_to("name"), kind=_among(get_args(TopicKind)), about=_anything(), use=_anything(),
            misuse=_anything(), holds=_list(_to("name")),
        ),
        "waiver": _closed(waives=_to("word"), because=_to("prose"), on=_to("date")),
        "source_attributes": _closed(
            citations=_list(_to("word"), least=1), developer=_to("prose"), funding=_to("prose"),
            released=_or_null(_to("date")), revised=_list(_to("date")),
            uses=_closed(**dict.fromkeys(KINDS_OF_DATA, use)),
        ),
    }  # fmt: skip


def _to(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _text(pattern: str, description: str) -> Schema:
    return {"type": "string", "pattern": pattern, "description": description}


def _anything() -> Schema:
    return {"type": "string"}


def _among(values: Any) -> Schema:
    return {"enum": list(values)}


def _or_null(schema: Schema) -> Schema:
    return {"oneOf": [{"type": "null"}, schema]}


def _list(items: Schema, *, least: int = 0, unique: bool = False) -> Schema:
    return {"type": "array", "items": items, "minItems": least, "uniqueItems": unique}


def _row(items: list[Schema]) -> Schema:
    """A list of exactly these."""
    return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}


def _closed(**properties: Schema) -> Schema:
    """An object with all of these keys and no others."""
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
