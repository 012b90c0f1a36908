"""The parts of a consultation that depend on the rule base alone: made at its first consultation, shared by all.

They are made for all rules and all values at once, so that what is there tells nothing of any patient.
"""

from collections.abc import Iterable
from fractions import Fraction
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

from expert.chart import Held
from expert.consultation import parts, red_flag_parts
from expert.language.quantities import Quantity
from expert.language.red_flags import RedFlag
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.sources import Appraisal, Citation, Remark
from expert.language.terms import Choice, Flag, Term
from expert.provenance import Provenance
from expert.wording import subject_text

_lock = Lock()
_made: "WeakKeyDictionary[RuleBase, Unchanging]" = WeakKeyDictionary()


class Unchanging:
    """Of one rule base; immutable once made, and read from any thread.

    ``findings``  by (term, value), of flags and choices
    ``firings``   by rule: what its firing says whatever it matched, as fields of ``parts.Firing``
    ``notes``     by identity of the remark
    ``questions`` by red flag: the terms that it reads, each with the question that asks for it
    """

    def __init__(self, rulebase: RuleBase) -> None:
        self._says = {claim.id: claim.says for claim in rulebase.claims}
        self.identity = identity_of(rulebase)
        self.named = {one.name: parts.ConclusionNamed(name=one.name, title=one.title) for one in rulebase.conclusions}
        self.places = {one.name: place for place, one in enumerate(rulebase.conclusions)}
        self.findings = {
            (term.name, value): finding_part(term, value) for term in rulebase.terms for value in _values(term)
        }
        self.notes = {
            id(remark): self._note(remark) for rule in rulebase.rules for remark in (*rule.caveats, *rule.rationale)
        }
        self.firings = {rule.id: self._firing(rulebase, rule) for rule in rulebase.rules}
        self.questions = {flag.id: _questions(flag) for flag in rulebase.red_flags}

    def _firing(self, rulebase: RuleBase, rule: Rule) -> dict[str, Any]:
        return {
            "rule": rule.id,
            "title": rule.title,
            "layer": rulebase.layer_of(rule),
            "conclusion": rule.then.conclusion.name,
            "conclusion_title": rule.then.conclusion.title,
            "value": rule.then.value,
            "because": rule.because,
            "claims": self._claims(rule.claims),
            "source": reference(rule.source),
            "voice": rule.voice,
            "appraisal": appraisal(rule.appraisal),
        }

    def _note(self, remark: Remark) -> parts.Note:
        return parts.Note(
            id=remark.id, says=remark.says, source=reference(remark.source), claims=self._claims(remark.claims)
        )

    def _claims(self, ids: Iterable[str]) -> tuple[parts.ClaimCited, ...]:
        return tuple(parts.ClaimCited(id=id_, says=self._says.get(id_, "")) for id_ in ids)


def _questions(flag: RedFlag) -> dict[str, red_flag_parts.Question]:
    terms = (subject for subject in flag.subjects if isinstance(subject, Term))
    return {term.name: red_flag_parts.Question(term=term.name, question=term.question) for term in terms}


def unchanging(rulebase: RuleBase) -> Unchanging:
    """What all consultations of a rule base share; made once, and forgotten with it."""
    with _lock:
        made = _made.get(rulebase)
        if made is None:
            made = _made[rulebase] = Unchanging(rulebase)
        return made


def identity_of(rulebase: RuleBase) -> parts.RuleBaseIdentity:
    """Which rule base it is, and what it is and is not meant for."""
    return parts.RuleBaseIdentity(
        name=rulebase.name,
        version=rulebase.version,
        title=rulebase.title,
        intended_use=rulebase.intended_use,
        misuse=rulebase.misuse,
        fingerprint=rulebase.fingerprint,
        meaning_fingerprint=rulebase.meaning_fingerprint,
        rules=len(rulebase.rules),
        unreviewed=sum(rule.review is None for rule in rulebase.rules),
    )


def finding_part(term: Term, value: Held, provenance: Iterable[Provenance] = ()) -> parts.Finding:
    """A finding with its value as said: a quantity in its unit, no longer in steps."""
    return parts.Finding(
        term=term.name,
        value=value_said(term, value),
        unit=term.unit.name if isinstance(term, Quantity) else None,
        says=f"{subject_text(term)}: {term.spoken(value)}",
        provenance=tuple(
            parts.FoundBy(date=one.date, observer=one.observer, instrument=one.instrument) for one in provenance
        ),
    )


def value_said(term: Term, held: Held) -> parts.Value:
    """A value as a caller writes it: True or False, a word, or a number in the quantity's unit."""
    if not isinstance(term, Quantity):
        return held
    amount = Fraction(held) * term.step
    return int(amount) if amount.denominator == 1 else float(amount)


def reference(cited: Citation) -> parts.Reference:
    """A source and the place in it."""
    return parts.Reference(id=cited.source.id, text=cited.source.reference, place=cited.place)


def appraisal(given: Appraisal) -> parts.AppraisalGiven:
    """What published evidence says of a rule's own step."""
    return parts.AppraisalGiven(
        level=given.level,
        grade=given.grade,
        says=given.text,
        sources=tuple(reference(Citation(source)) for source in given.sources),
    )


def _values(term: Term) -> tuple[Held, ...]:
    match term:
        case Flag():
            return (True, False)
        case Choice(values=values):
            return values
    return ()
