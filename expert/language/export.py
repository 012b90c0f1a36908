"""The canonical export of a rule base, and its fingerprints.

The export is plain data: whole steps, rules and impossible combinations by id, all else in the rule base's own order. A
fingerprint is the SHA-256 of its JSON in UTF-8 with sorted keys. The fingerprint of *meaning* leaves out prose,
sources, appraisals and order, so that it changes only when some patient could be answered otherwise. ``importing``
reads the export back.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any as Plain

from expert.language.attributes import SourceAttributes
from expert.language.conclusions import Conclusion, Verdict
from expert.language.conditions import All, Any, AtLeast, Compare, Condition, Is, Stands
from expert.language.invariants import Always, Invariant, Never, Stable
from expert.language.policies import Policy
from expert.language.quantities import Quantity
from expert.language.red_flags import RedFlag
from expert.language.review import Review
from expert.language.rules import Impossible, Rule
from expert.language.sources import Appraisal, Citation, Claim, Remark, Source
from expert.language.terms import Choice, Term
from expert.language.topics import Topic
from expert.language.waivers import Waiver
from expert.units import Unit


def condition_data(condition: Condition | None) -> Plain:
    """A condition as nested lists and names; None stays None."""
    match condition:
        case None:
            return None
        case Is(subject, values) | Stands(subject, values):
            return {"is" if isinstance(condition, Is) else "stands": [subject.name, list(values)]}
        case Compare(subject, op, steps):
            return {"compare": [subject.name, op, steps]}
        case All(parts):
            return {"all": [condition_data(part) for part in parts]}
        case Any(parts):
            return {"any": [condition_data(part) for part in parts]}
        case AtLeast(count, parts):
            return {"at_least": [count, [condition_data(part) for part in parts]]}
    raise TypeError(f"{condition!r} is no node of the rule language")


def term_data(term: Term, *, prose: bool) -> dict[str, Plain]:
    """A term; without ``prose`` only what decides its values."""
    data: dict[str, Plain] = {"name": term.name, "kind": term.kind}
    match term:
        case Choice():
            data |= {"values": list(term.values), "ordered": term.ordered, "study": term.study}
        case Quantity():
            data |= {"unit": term.unit.name, "low": str(term.low), "high": str(term.high), "step": str(term.step)}
    if prose:
        data |= {"title": term.title, "question": term.question, "cost": term.cost, "explains": term.explains,
                 "was": list(term.was), "asked_if": condition_data(term.asked_if)}  # fmt: skip
    return data


def conclusion_data(conclusion: Conclusion, *, prose: bool) -> dict[str, Plain]:
    """A conclusion; without ``prose`` only its kind, its values and which of them release."""
    data: dict[str, Plain] = {"name": conclusion.name, "kind": conclusion.kind, "values": list(conclusion.values),
                              "releasing": list(conclusion.releasing)}  # fmt: skip
    if prose:
        data |= {"title": conclusion.title, "explains": conclusion.explains}
        if isinstance(conclusion, Verdict):
            data["total"] = conclusion.total
    return data


def rule_data(rule: Rule, *, prose: bool) -> dict[str, Plain]:
    """A rule; without ``prose`` only when, unless and then."""
    data: dict[str, Plain] = {"id": rule.id, "when": condition_data(rule.when), "unless": condition_data(rule.unless),
                              "then": list(rule.then.pair)}  # fmt: skip
    if prose:
        data |= {
            "title": rule.title, "because": rule.because, "voice": rule.voice, "claims": list(rule.claims),
            "source": _citation(rule.source), "caveats": [_remark(remark) for remark in rule.caveats],
            "rationale": [_remark(remark) for remark in rule.rationale],
            "review": review_data(rule.review),
            "appraisal": _appraisal(rule.appraisal),
        }  # fmt: skip
    return data


def review_data(review: Review | None) -> dict[str, Plain] | None:
    """A review with all its fields; None of a rule that nobody has reviewed."""
    return None if review is None else {"by": review.by, "on": review.on, "due": review.due}


def invariant_data(invariant: Invariant) -> dict[str, Plain]:
    """An invariant: its form, what it reads, and why it must hold."""
    data: dict[str, Plain] = {"id": invariant.id, "because": invariant.because}
    match invariant:
        case Never(when=when):
            return data | {"form": "never", "when": condition_data(when)}
        case Always(when=when, then=then):
            return data | {"form": "always", "when": condition_data(when), "then": condition_data(then)}
        case Stable(value=value):
            return data | {"form": "stable", "value": list(value.pair)}


def policy_data(policy: Policy) -> dict[str, Plain]:
    """A policy, whose rules stand among the rules too."""
    return {"id": policy.id, "title": policy.title, "when": condition_data(policy.when), "step": policy.step,
            "over": [governed.name for governed in policy.over], "because": policy.because,
            "source": _citation(policy.source), "appraisal": _appraisal(policy.appraisal),
            "voice": policy.voice}  # fmt: skip


def unit_data(unit: Unit) -> dict[str, Plain]:
    """A unit with all its fields; fractions as text."""
    return {"name": unit.name, "dimension": unit.dimension, "per_base": str(unit.per_base), "zero": str(unit.zero),
            "also": list(unit.also)}  # fmt: skip


def units_of(terms: Iterable[Term]) -> dict[str, Unit]:
    """The units in which terms are measured, by name in sorted order."""
    units = {term.unit for term in terms if isinstance(term, Quantity)}
    return {unit.name: unit for unit in sorted(units, key=lambda unit: unit.name)}


def origin_data(attributes: SourceAttributes | None) -> dict[str, Plain] | None:
    """The source attributes with all their fields: sources by id, findings by name."""
    if attributes is None:
        return None
    return {
        "citations": [source.id for source in attributes.citations], "developer": attributes.developer,
        "funding": attributes.funding, "released": attributes.released, "revised": list(attributes.revised),
        "uses": {kind: {"says": use.says, "terms": [term.name for term in use.terms]}
                 for kind, use in attributes.uses()},
    }  # fmt: skip


def attributes_data(attributes: SourceAttributes | None) -> list[Plain] | None:
    """The source attributes as people are told them, in their order; of each kind of data also the findings."""
    if attributes is None:
        return None
    terms = [None] * 4 + [[term.name for term in use.terms] for _, use in attributes.uses()]
    return [
        {"name": name, "says": says, **({"terms": carried} if carried is not None else {})}
        for (name, says), carried in zip(attributes.listed(), terms, strict=True)
    ]


def source_data(source: Source) -> dict[str, Plain]:
    """A source with all its fields."""
    return {field: getattr(source, field) for field in Source.__dataclass_fields__}


def impossible_data(combination: Impossible, *, prose: bool) -> dict[str, Plain]:
    """An impossible combination; without ``prose`` only its condition."""
    data: dict[str, Plain] = {"id": combination.id, "when": condition_data(combination.when)}
    return data | ({"because": combination.because} if prose else {})


def red_flag_data(flag: RedFlag) -> dict[str, Plain]:
    """A red flag with its conditions."""
    return {"id": flag.id, "title": flag.title, "when": condition_data(flag.when),
            "absent": condition_data(flag.absent), "answered_by": condition_data(flag.answered_by)}  # fmt: skip


def sources_of(rules: Iterable[Rule], attributes: SourceAttributes | None = None) -> dict[str, Source]:
    """Every source that the rules (and the source attributes) cite, by id in sorted order."""
    cited = [source for rule in rules for source in rule.cited]
    cited += attributes.citations if attributes is not None else ()
    return {source.id: source for source in sorted(cited, key=lambda source: source.id)}


def claim_data(claim: Claim) -> dict[str, Plain]:
    """A claim with all its fields."""
    return {
        "id": claim.id,
        "kinds": list(claim.kinds),
        "about": claim.about,
        "says": claim.says,
        "reading": claim.reading,
    }


def topic_data(topic: Topic) -> dict[str, Plain]:
    """A topic with all its fields."""
    return {field: getattr(topic, field) for field in Topic.__dataclass_fields__} | {"holds": list(topic.holds)}


def waiver_data(waiver: Waiver) -> dict[str, Plain]:
    """A waiver with all its fields."""
    return {field: getattr(waiver, field) for field in Waiver.__dataclass_fields__}


def fingerprint(data: Mapping[str, Plain]) -> str:
    """SHA-256, in hexadecimal, of the data's canonical JSON."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _citation(citation: Citation) -> list[str]:
    return [citation.source.id, citation.place]


def _appraisal(appraisal: Appraisal) -> dict[str, Plain]:
    return {"level": appraisal.level, "grade": appraisal.grade, "text": appraisal.text,
            "sources": [source.id for source in appraisal.sources]}  # fmt: skip


def _remark(remark: Remark) -> dict[str, Plain]:
    return {"id": remark.id, "says": remark.says, "source": _citation(remark.source), "claims": list(remark.claims),
            "unless": condition_data(remark.unless)}  # fmt: skip
