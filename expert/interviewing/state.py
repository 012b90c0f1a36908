"""The state of an interview: a plain value, which goes to JSON and back, and what it says once it is read.

It holds the rule base's name and fingerprint, the goals, the findings that were given at the start, the answers in
their order, and the question that waits. Nothing in it tells who the patient is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, TypedDict

from expert.chart import Chart
from expert.consultation.unchanging import value_said
from expert.echo import echo
from expert.errors import ExpertError
from expert.findings import read_chart
from expert.language.rulebase import RuleBase
from expert.loading import load, names

FORMAT: Literal["expert interview"] = "expert interview"
VERSION = 1
UNKNOWN: Literal["unknown"] = "unknown"


class InterviewError(ExpertError):
    """What is no interview of this rule base, or cannot be done with it; one sentence says why. Nothing is lost."""


class RuleBaseNamed(TypedDict):
    """Which rule base asks."""

    name: str
    version: str
    fingerprint: str


class State(TypedDict):
    """The state of an interview, as it is carried from call to call."""

    format: Literal["expert interview"]
    version: int
    rulebase: RuleBaseNamed
    goals: list[str]
    findings: dict[str, Any]
    """What was known at the start, as ``consult`` takes it, each with its sources where they were given."""
    answers: list[dict[str, Any]]
    """In the order in which they were given: ``{"term": ..., "value": ...}`` or ``{"term": ..., "unknown": true}``."""
    going_on: int | None
    """After how many answers the caller chose to go on asking, though it was most urgent to act."""
    asking: str | None
    """The term that is asked for; None when the interview is at its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer: a value as a caller writes it, or None for *unknown*."""

    term: str
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """A state that was read: ``chart`` holds what is known, ``never`` the terms that were answered *unknown*."""

    rulebase: RuleBase
    goals: tuple[str, ...]
    findings: Mapping[str, Any]
    answers: tuple[Answer, ...]
    going_on: int | None
    asking: str | None
    chart: Chart

    @property
    def never(self) -> frozenset[str]:
        """The terms that were answered *unknown*."""
        return frozenset(answer.term for answer in self.answers if answer.value is None)

    def with_answers(self, findings: Mapping[str, Any], answers: tuple[Answer, ...], where: str) -> "Interview":
        """This interview with other findings and answers; ChartError where they are no patient's."""
        known = {**findings, **{answer.term: answer.value for answer in answers if answer.value is not None}}
        chart = read_chart(self.rulebase, known, where=where)
        plain = plain_findings(self.rulebase, chart)
        return replace(
            self,
            chart=chart,
            findings={name: plain[name] for name in plain if name in findings},
            answers=tuple(replace(answer, value=plain.get(answer.term)) for answer in answers),
            going_on=None if self.going_on is None or len(answers) < self.going_on else self.going_on,
        )


def state_of(interview: Interview) -> State:
    """The plain value of an interview."""
    base = interview.rulebase
    return {
        "format": FORMAT,
        "version": VERSION,
        "rulebase": {"name": base.name, "version": base.version, "fingerprint": base.fingerprint},
        "goals": list(interview.goals),
        "findings": dict(interview.findings),
        "answers": [
            {"term": answer.term, **({"unknown": True} if answer.value is None else {"value": answer.value})}
            for answer in interview.answers
        ],
        "going_on": interview.going_on,
        "asking": interview.asking,
    }


def plain_findings(rulebase: RuleBase, chart: Chart) -> dict[str, Any]:
    """The findings of a chart as ``consult`` takes them, by name: plain values, with their sources where known."""
    plain: dict[str, Any] = {}
    for name in chart:
        value = value_said(rulebase.terms_by_name[name], chart[name])
        sources = [
            {key: said for key in ("date", "observer", "instrument") if (said := getattr(source, key))}
            for source in chart.provenance(name)
        ]
        told = [{"value": value, **source} for source in sources]
        plain[name] = value if not told else told[0] if len(told) == 1 else told
    return plain


def read_state(state: object, rulebase: RuleBase | None = None, *, where: str = "the interview") -> Interview:
    """An interview from its state; ``rulebase`` is the one that asks (default: the installed one of its name).

    Raises InterviewError for what is no state, is of a newer format or of another rule base; NotFound where that rule
    base is not installed; ChartError where its findings are no patient's.
    """
    data = _mapping(state, where)
    if data.get("format") != FORMAT:
        raise InterviewError(f'{where} is no interview; it lacks \'"format": "{FORMAT}"\'.')
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise InterviewError(f"{where} is damaged: its version is {echo(version)}, which is no number of a format.")
    if version > VERSION:
        raise InterviewError(
            f"{where} is of format {version}, and this version of the program reads up to {VERSION}; update it."
        )
    return _interview(data, rulebase, where)


def _interview(data: Mapping[str, Any], rulebase: RuleBase | None, where: str) -> Interview:
    shape = {"rulebase": dict, "goals": list, "findings": dict, "answers": list}
    for key, kind in shape.items():
        if not isinstance(data.get(key), kind):
            what = "a mapping" if kind is dict else "a list"
            raise InterviewError(f"{where} is damaged: its {key} is {echo(data.get(key))}, and should be {what}.")
    unknown = sorted(str(key) for key in set(data) - set(State.__annotations__))
    if unknown:
        raise InterviewError(f"{where} is damaged: it has the key {echo(unknown[0])}, which no interview has.")
    base = _rulebase_of(data["rulebase"], rulebase, where)
    answers = tuple(_answer(one, base, where) for one in data["answers"])
    told = [*data["findings"], *(answer.term for answer in answers)]
    twice = next((name for place, name in enumerate(told) if name in told[:place]), None)
    if twice is not None:
        raise InterviewError(f"{where} is damaged: it has {echo(twice)} twice.")
    going_on, asking = data.get("going_on"), data.get("asking")
    if going_on is not None and (type(going_on) is not int or not 0 <= going_on <= len(answers)):
        raise InterviewError(f"{where} is damaged: its going_on is {echo(going_on)}, and should be a number or null.")
    if asking is not None and (asking not in base.terms_by_name or asking in told):
        raise InterviewError(f"{where} is damaged: it asks for {echo(asking)}, which is no open question.")
    empty = Interview(
        rulebase=base, goals=checked_goals(base, data["goals"]), findings={}, answers=(), going_on=going_on,
        asking=asking, chart=Chart(),
    )  # fmt: skip
    return empty.with_answers(data["findings"], answers, where)


def checked_goals(rulebase: RuleBase, goals: object) -> tuple[str, ...]:
    """The names of goals, each once; NotFound with the nearest spelling for one that is no conclusion."""
    if isinstance(goals, str) or not isinstance(goals, list | tuple) or not goals:
        raise InterviewError(f"the goals are {echo(goals)}; name at least one conclusion in a list.")
    for goal in goals:
        if not isinstance(goal, str):
            raise InterviewError(f"the goal {echo(goal)} is no name of a conclusion.")
    return tuple(dict.fromkeys(rulebase.conclusion(goal).name for goal in goals))


def _rulebase_of(named: Mapping[str, Any], rulebase: RuleBase | None, where: str) -> RuleBase:
    name, fingerprint = named.get("name"), named.get("fingerprint")
    if not isinstance(name, str) or not isinstance(fingerprint, str):
        raise InterviewError(f"{where} is damaged: it does not say by which rule base it was asked.")
    base = rulebase or load(name if name in names() else None)
    if base.name != name:
        raise InterviewError(f"{where} was asked by the rule base {echo(name)}, and this is {base.name}; use that one.")
    if base.fingerprint != fingerprint:
        raise InterviewError(
            f"{where} was asked by {base.name} {str(named.get('version'))[:40]} with the fingerprint "
            f"{echo(fingerprint[:12])}, and this is {base.version} with {base.fingerprint[:12]!r}, whose questions may "
            "read otherwise; use that rule base, or start anew."
        )
    return base


def _answer(one: object, rulebase: RuleBase, where: str) -> Answer:
    data = _mapping(one, f"an answer in {where}")
    term = data.get("term")
    if set(data) not in ({"term", "value"}, {"term", "unknown"}) or not isinstance(term, str):
        raise InterviewError(f"{where} is damaged: an answer has a term, and either a value or 'unknown'.")
    if "value" in data:
        if data["value"] is None:
            raise InterviewError(f"{where} is damaged: the answer for {echo(term)} has no value.")
        return Answer(term=term, value=data["value"])
    if data["unknown"] is not True or term not in rulebase.terms_by_name:
        raise InterviewError(f"{where} is damaged: {echo(term)} is no term that can be unknown.")
    return Answer(term=term, value=None)


def _mapping(given: object, what: str) -> Mapping[str, Any]:
    if not isinstance(given, Mapping):
        raise InterviewError(f"{what} is {echo(given)}, and should be a mapping.")
    return given
