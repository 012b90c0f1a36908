"""The edge where findings come in: anything a caller sends becomes a chart, or a sentence for each fault.

A chart takes, for a flag, true or false (or 'present', 'absent'); for a choice one of its words; for a quantity a
number in the term's unit, or a string with its unit such as '6 weeks'. None means not known, and is left out.
Each may be given with where it comes from (see ``expert.sourced_values``).
Quantities are held as whole steps: what lies within 1e-4 of a step is taken as that step, the rest is refused.
"""

from collections.abc import Mapping
from threading import Lock
from typing import Annotated, Any
from weakref import WeakKeyDictionary

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, WithJsonSchema, create_model

from expert.chart import Chart, Held
from expert.combinations import suspects
from expert.echo import echo
from expert.errors import ChartError, did_you_mean
from expert.finding_values import NotHeld, held, value_schema
from expert.language.conditions import leaves
from expert.language.rulebase import RuleBase
from expert.language.rules import Impossible
from expert.language.terms import Term
from expert.language.truth import truth
from expert.provenance import Provenance
from expert.sourced_values import finding_schema, is_sourced, source_schema, sourced

# Looked at first: whether a value is a mapping or a list of them costs more than to hold it.
_WITHOUT_SOURCE = frozenset((bool, int, float, str))

_models: WeakKeyDictionary[RuleBase, type[BaseModel]] = WeakKeyDictionary()
_lock = Lock()


def read_chart(
    rulebase: RuleBase,
    findings: Mapping[str, object],
    *,
    where: str = "findings",
    lines: Mapping[str, int] | None = None,
) -> Chart:
    """The chart of these findings, in the order of the rule base's terms whatever their own order.

    ``where`` names the findings in errors, as a path does; ``lines`` gives the line of each, where there are lines.
    Raises ChartError with one sentence for each fault: the terms' faults in the rule base's order, unknown terms by
    name, impossible combinations last.
    """
    if not isinstance(findings, Mapping):
        raise ChartError([f"{where}: findings are a mapping of term to value, and this is {echo(findings)}."])
    chart, problems = known_part(rulebase, findings, where=where, lines=lines)
    problems += [f"{where}: {fault}" for fault in impossible_in(rulebase, chart)]
    if problems:
        raise ChartError(problems)
    return chart


def known_part(
    rulebase: RuleBase, findings: Mapping[str, object], *, where: str, lines: Mapping[str, int] | None = None
) -> tuple[Chart, list[str]]:
    """The chart of the findings that are right one by one, and a sentence for each of the others."""
    terms, sent = rulebase.terms_by_name, dict(findings.items())
    values: dict[str, Held] = {}
    provenance: dict[str, tuple[Provenance, ...]] = {}
    problems: list[str] = []
    for name in [name for name in terms if name in sent]:
        try:
            found, sources = _told(terms[name], sent[name])
        except NotHeld as fault:
            problems.append(f"{_place(where, lines, name)}: {fault}")
            continue
        if found is not None:
            values[name] = found
            if sources:
                provenance[name] = sources
    strange = [key for key in sent if key not in terms]
    strange.sort(key=lambda key: (not isinstance(key, str), echo(key)))
    problems += [f"{_place(where, lines, key)}: {_strange(rulebase, key)}" for key in strange]
    return Chart(values, provenance), problems


def _told(term: Term, value: object) -> tuple[Held | None, tuple[Provenance, ...]]:
    """The value of a finding and where it comes from; None where it is not known. Raises NotHeld."""
    if type(value) not in _WITHOUT_SOURCE and is_sourced(value):
        return sourced(term, value)
    return (None if value is None else held(term, value)), ()


def impossible_in(rulebase: RuleBase, chart: Chart) -> list[str]:
    """A sentence for each impossible combination that holds in a chart, naming the findings that make it."""
    return [_together(rulebase, combination, chart) for combination in suspects(rulebase, chart)
            if truth(combination.when, chart.truth) is True]  # fmt: skip


def findings_model(rulebase: RuleBase) -> type[BaseModel]:
    """The pydantic model of a rule base's findings, by term name as alias; its fields hold the values as a chart does.

    Built once for each rule base, and forgotten with it.
    """
    with _lock:
        model = _models.get(rulebase)
        if model is None:
            model = _models[rulebase] = _built(rulebase)
        return model


def chart_schema(rulebase: RuleBase) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of findings as a caller sends them."""
    schema = findings_model(rulebase).model_json_schema(by_alias=True)
    for term in rulebase.terms:
        named = {key: schema["properties"][term.name][key] for key in ("title", "description", "default")}
        schema["properties"][term.name] = {**named, **finding_schema(term)}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "$defs": {"source": source_schema()}}


def _built(rulebase: RuleBase) -> type[BaseModel]:
    fields: dict[str, Any] = {}
    for number, term in enumerate(rulebase.terms):
        # Fields are numbered: a term may have a dot in its name, or be called like a method of the model.
        kind = Annotated[Any, PlainValidator(_Validator(term)), WithJsonSchema(value_schema(term))]
        field = Field(default=None, alias=term.name, title=term.name, description=term.question)
        fields[f"finding_{number}"] = (kind, field)
    config = ConfigDict(extra="forbid", frozen=True, title=f"Findings for {rulebase.title}")
    return create_model("Findings", __config__=config, **fields)


class _Validator:
    """A term's values, as pydantic calls it."""

    def __init__(self, term: Term) -> None:
        self.term = term

    def __call__(self, value: object) -> Held | None:
        if value is None:
            return None
        try:
            return held(self.term, value)
        except NotHeld as fault:
            raise ValueError(str(fault)) from None


def _strange(rulebase: RuleBase, key: object) -> str:
    """Why a key is no term."""
    if not isinstance(key, str):
        return f"{echo(key)} is no name of a term; names are text such as '{rulebase.terms[0].name}'."
    if key in rulebase.conclusions_by_name:
        return f"{key} is a conclusion, which the rules draw; it cannot be given as a finding."
    for term in rulebase.terms:
        if key in term.was:
            return f"{key} is now called {term.name}; use that name."
    near = did_you_mean(key[:200], rulebase.terms_by_name, default="see the list of terms.")
    return f"there is no term {echo(key)}; {near}"


def _together(rulebase: RuleBase, combination: Impossible, chart: Chart) -> str:
    read = {leaf.subject.name for leaf in leaves(combination.when) if chart.truth(leaf) is True}
    said = [f"{term.name} ({_said_by(term, chart)})" for term in rulebase.terms if term.name in read]
    return f"{' and '.join(said)} cannot stand together: {combination.because.rstrip('.')}; correct one of them."


def _said_by(term: Term, chart: Chart) -> str:
    by = " and by ".join(map(str, chart.provenance(term.name)))
    return term.spoken(chart[term.name]) + (f", by {by}" if by else "")


def _place(where: str, lines: Mapping[str, int] | None, key: object) -> str:
    line = lines.get(key) if lines and isinstance(key, str) else None
    return where if line is None else f"{where}:{line}"
