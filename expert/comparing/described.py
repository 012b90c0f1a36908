"""The things that a rule base is made of, each described: what decides, what is prose, and both as people read them."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from expert.comparing.sense import Names, sense_of, sense_of_then
from expert.language.conclusions import Conclusion, Verdict
from expert.language.conditions import Condition
from expert.language.invariants import Always, Invariant, Never
from expert.language.labels import label_of
from expert.language.policies import Policy
from expert.language.quantities import Quantity
from expert.language.red_flags import RedFlag
from expert.language.review import review_text
from expert.language.rulebase import RuleBase
from expert.language.rules import Impossible, Rule
from expert.language.sources import Claim, Remark, Source
from expert.language.terms import Choice, Term
from expert.language.topics import Topic
from expert.language.waivers import Waiver
from expert.wording import Line, appraisal_text, citation_text, condition_lines, then_text

Kind = Literal[
    "rule", "term", "conclusion", "impossible combination", "red flag", "invariant", "policy", "claim", "source",
    "topic", "waiver", "rule base",
]  # fmt: skip
Lines = tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """One thing.

    ``senses`` decide what patients are told, by field, with new names in them, and ``shown`` says them in words;
    ``prose`` is the rest. ``exact`` says in full what the words may leave out, such as the values that 'known, and not
    x' stands for.
    """

    name: str
    title: str
    senses: Mapping[str, Hashable]
    shown: Mapping[str, Lines]
    prose: Mapping[str, Lines]
    exact: Mapping[str, str] = field(default_factory=dict)


def described(rulebase: RuleBase, names: Names) -> Mapping[Kind, Mapping[str, Described]]:
    """Everything that a rule base holds, by kind and name; ``names`` are the new names of its terms and conclusions."""
    found: dict[Kind, Iterable[Described]] = {
        "rule": (_rule(rule, names) for rule in rulebase.rules),
        "term": (_term(term, names) for term in rulebase.terms),
        "conclusion": map(_conclusion, rulebase.conclusions),
        "impossible combination": (_impossible(one, names) for one in rulebase.impossible),
        "red flag": (_red_flag(flag, names) for flag in rulebase.red_flags),
        "invariant": map(_invariant, rulebase.invariants),
        "policy": map(_policy, rulebase.policies),
        "claim": map(_claim, rulebase.claims),
        "source": map(_source, rulebase.sources.values()),
        "topic": map(_topic, rulebase.topics),
        "waiver": map(_waiver, rulebase.waivers),
    }
    return {kind: {one.name: one for one in things} for kind, things in found.items()}


def described_whole(rulebase: RuleBase, names: Names) -> Described:
    """The rule base itself."""
    urgency = rulebase.urgency.name if rulebase.urgency is not None else ""
    told = rulebase.source_attributes
    return Described(
        name=rulebase.name, title=rulebase.title,
        senses={"urgency": names.get(urgency, urgency)}, shown={"urgency": _text(urgency or "none")},
        prose={
            "name": _text(rulebase.name), "version": _text(rulebase.version), "title": _text(rulebase.title),
            "intended use": _text(rulebase.intended_use), "misuse": _text(rulebase.misuse),
            "goals": _text(", ".join(names.get(goal.name, goal.name) for goal in rulebase.goals)),
            "source attributes": tuple(Line(0, f"{one.name}: {one.says}") for one in told.listed()) if told else (),
        },
    )  # fmt: skip


def _rule(rule: Rule, names: Names) -> Described:
    return Described(
        name=rule.id, title=rule.title,
        senses={"when": sense_of(rule.when, names), "unless": sense_of(rule.unless, names),
                "then": sense_of_then(rule.then, names)},
        shown={"when": condition_lines(rule.when), "unless": _condition(rule.unless),
               "then": _text(then_text(rule.then))},
        exact={"when": str(rule.when), "unless": str(rule.unless), "then": str(rule.then)},
        prose={
            "title": _text(rule.title), "because": _text(rule.because), "voice": _text(rule.voice),
            "claims": _listed(rule.claims), "source": _text(citation_text(rule.source)),
            "appraisal": (*_text(appraisal_text(rule.appraisal)), *_listed(one.id for one in rule.appraisal.sources)),
            "caveats": _remarks(rule.caveats), "background": _remarks(rule.rationale),
            "review": _text(review_text(rule.review)),
        },
    )  # fmt: skip


def _term(term: Term, names: Names) -> Described:
    match term:
        case Choice():
            held = [f"one of: {', '.join(term.values)}", *(["rising in this order"] if term.ordered else []),
                    *(["a study"] if term.study else [])]  # fmt: skip
        case Quantity():
            held = [term.range_text]
        case _:
            held = ["present or absent"]
    unit = (term.unit,) if isinstance(term, Quantity) else ()
    return Described(
        name=term.name, title=label_of(term),
        senses={"values": (*term.definition(), *unit)}, shown={"values": tuple(Line(0, one) for one in held)},
        prose={
            "title": _text(label_of(term)), "question": _text(term.question), "cost": _text(term.cost),
            "explanation": _text(term.explains), "earlier names": _listed(term.was),
            "asked if": _condition(term.asked_if),
        },
    )  # fmt: skip


def _conclusion(conclusion: Conclusion) -> Described:
    values = [f"{value} (releases)" if value in conclusion.releasing else value for value in conclusion.values]
    total = ("total",) if isinstance(conclusion, Verdict) and conclusion.total else ()
    return Described(
        name=conclusion.name, title=conclusion.title,
        senses={"values": (conclusion.kind, conclusion.values, frozenset(conclusion.releasing))},
        shown={"values": _text(f"a {conclusion.kind}: {', '.join(values)}")},
        prose={"title": _text(conclusion.title), "explanation": _text(conclusion.explains), "promise": _listed(total)},
    )  # fmt: skip


def _impossible(combination: Impossible, names: Names) -> Described:
    return Described(
        name=combination.id, title=combination.because, senses={"when": sense_of(combination.when, names)},
        shown={"when": condition_lines(combination.when)}, prose={"because": _text(combination.because)},
        exact={"when": str(combination.when)},
    )  # fmt: skip


def _red_flag(flag: RedFlag, names: Names) -> Described:
    parts = {"present when": flag.when, "absent when": flag.absent, "answered by": flag.answered_by}
    return Described(
        name=flag.id, title=flag.title, senses={key: sense_of(one, names) for key, one in parts.items()},
        shown={key: _condition(one) for key, one in parts.items()}, prose={"title": _text(flag.title)},
        exact={key: str(one) for key, one in parts.items()},
    )  # fmt: skip


def _invariant(invariant: Invariant) -> Described:
    match invariant:
        case Never(when=when):
            said = {"never": condition_lines(when)}
        case Always(when=when, then=then):
            said = {"when": condition_lines(when), "always": condition_lines(then)}
        case _:
            said = {"stable": _text(then_text(invariant.value))}
    return _prose(invariant.id, invariant.because, {"because": _text(invariant.because), **said})


def _policy(policy: Policy) -> Described:
    return _prose(policy.id, policy.title, {
        "title": _text(policy.title), "when": condition_lines(policy.when), "step": _text(policy.step),
        "over": _listed(governed.name for governed in policy.over), "because": _text(policy.because),
        "source": _text(citation_text(policy.source)), "appraisal": _text(appraisal_text(policy.appraisal)),
        "voice": _text(policy.voice),
    })  # fmt: skip


def _claim(claim: Claim) -> Described:
    return _prose(claim.id, claim.says, {
        "says": _text(claim.says), "about": _text(claim.about), "kinds": _listed(claim.kinds),
        "reading": _text(claim.reading),
    })  # fmt: skip


def _source(source: Source) -> Described:
    said = {"reference": _text(source.reference), "kind": _text(source.kind), "PMID": _text(source.pmid)}
    return _prose(source.id, source.title, said)


def _topic(topic: Topic) -> Described:
    said = {"about": _text(topic.about), "use": _text(topic.use), "misuse": _text(topic.misuse)}
    return _prose(f"{topic.kind}: {topic.name}", topic.about, {**said, "holds": _listed(topic.holds)})


def _waiver(waiver: Waiver) -> Described:
    return _prose(waiver.waives, waiver.waives, {"because": _text(waiver.because), "on": _text(waiver.on)})


def _prose(name: str, title: str, prose: Mapping[str, Lines]) -> Described:
    """Of what decides nothing by itself."""
    return Described(name=name, title=title, senses={}, shown={}, prose=prose)


def _remarks(remarks: Iterable[Remark]) -> Lines:
    def lines() -> Iterator[Line]:
        for remark in remarks:
            yield Line(0, f"{remark.says} ({remark.source})")
            for claim in remark.claims:
                yield Line(1, claim)
            if remark.unless is not None:
                yield Line(1, "unless")
                yield from condition_lines(remark.unless, 2)

    return tuple(lines())


def _condition(condition: Condition | None) -> Lines:
    return condition_lines(condition) if condition is not None else ()


def _text(text: str) -> Lines:
    return (Line(0, text),) if text else ()


def _listed(texts: Iterable[str]) -> Lines:
    return tuple(Line(0, text) for text in texts)
