"""Builds the consultation from an outcome: a pure function, part by part."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from expert.chart import Chart, Held
from expert.consultation import parts
from expert.consultation.differences import differing
from expert.consultation.notice import notice_of
from expert.consultation.red_flags import red_flags_of, urgency_of
from expert.explaining import Explanation, Firing, MatchedConclusion, MatchedFinding, Standing, Withheld, explain, shown
from expert.language.conclusions import Conclusion
from expert.language.quantities import Quantity
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.language.sources import Appraisal, Citation, Remark
from expert.language.terms import Term
from expert.missing import Prospect, holding_back, missing
from expert.outcome import Outcome
from expert.version import shell_version
from expert.wording import subject_text


def consultation_of(outcome: Outcome) -> parts.Consultation:
    """The consultation of an outcome."""
    explanation = explain(outcome)
    builder = _Builder(outcome, explanation)
    red_flags = red_flags_of(outcome)
    return parts.Consultation(
        rulebase=identity_of(outcome.rulebase),
        shell_version=shell_version(),
        notice=notice_of(outcome, explanation),
        findings=tuple(finding(term, outcome.chart) for term in outcome.rulebase.terms if term.name in outcome.chart),
        urgency=urgency_of(outcome, explanation, red_flags),
        red_flags=red_flags,
        conclusions=tuple(map(builder.conclusion, explanation.standings)),
        differences=tuple(map(builder.difference, differing(explanation.firings))),
        firings=tuple(map(builder.firing, explanation.firings)),
        withheld=tuple(map(builder.withheld, explanation.withheld)),
        missing=tuple(
            sorted(
                (builder.missing(name, rules) for name, rules in missing(outcome, builder.prospect).items()),
                key=lambda one: not one.holds_back,
            )
        ),
        conflicts=tuple(map(builder.conflict, outcome.conflicts)),
    )


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


def finding(term: Term, chart: Chart) -> parts.Finding:
    """A finding of a chart with its value as said: a quantity in its unit, no longer in steps."""
    held = chart[term.name]
    return parts.Finding(
        term=term.name,
        value=value_said(term, held),
        unit=term.unit.name if isinstance(term, Quantity) else None,
        says=f"{subject_text(term)}: {term.spoken(held)}",
        provenance=tuple(
            parts.FoundBy(date=one.date, observer=one.observer, instrument=one.instrument)
            for one in chart.provenance(term.name)
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


class _Builder:
    """The parts that need the rule base's register of claims and titles."""

    def __init__(self, outcome: Outcome, explanation: Explanation) -> None:
        self.outcome = outcome
        self.firings = explanation.firings
        self.prospect = Prospect(outcome)
        self.holding_back = holding_back(outcome, self.prospect)
        self.places = {name: place for place, name in enumerate(outcome.rulebase.conclusions_by_name)}
        # Shared by all that is missing: there are ten times as many mentions of conclusions as conclusions.
        self.named = {one.name: parts.ConclusionNamed(name=one.name, title=one.title)
                      for one in outcome.rulebase.conclusions}  # fmt: skip
        self.says = {claim.id: claim.says for claim in outcome.rulebase.claims}

    def conclusion(self, standing: Standing) -> parts.Conclusion:
        defined = self._defined(standing.name)
        return parts.Conclusion(
            name=defined.name,
            title=defined.title,
            explains=defined.explains,
            kind=defined.kind,  # type: ignore[arg-type]  # the language's three kinds; pydantic checks the word
            value=standing.value,
            stance="releasing" if standing.value in defined.releasing else "cautious",
            gate=bool(defined.releasing),
            appraisal=standing.appraisal,
            rules=_ids(standing.rules),
            beside=_ids(standing.beside),
            caveats=self._notes(standing.caveats),
        )

    def firing(self, fired: Firing) -> parts.Firing:
        rule = fired.rule
        return parts.Firing(
            rule=rule.id,
            title=rule.title,
            layer=self.outcome.rulebase.layer_of(rule),
            conclusion=rule.then.conclusion.name,
            conclusion_title=rule.then.conclusion.title,
            value=rule.then.value,
            findings=self._findings(fired.findings),
            conclusions=self._conclusions(fired.conclusions),
            because=rule.because,
            claims=self._claims(rule.claims),
            source=reference(rule.source),
            voice=rule.voice,
            appraisal=appraisal(rule.appraisal),
            appraisal_along_path=fired.appraisal,
            caveats=self._notes(fired.caveats),
            rationale=self._notes(shown(rule.rationale, self.outcome)),
        )

    def difference(self, rules: Sequence[Rule]) -> parts.Difference:
        rule = rules[0]
        return parts.Difference(
            rules=_ids(rules),
            conclusion=rule.then.conclusion.name,
            conclusion_title=rule.then.conclusion.title,
            value=rule.then.value,
            article_says=rule.because,
            article=reference(rule.source),
            evidence_says=appraisal(rule.appraisal),
        )

    def withheld(self, withheld: Withheld) -> parts.Withheld:
        rule = withheld.rule
        return parts.Withheld(
            rule=rule.id,
            title=rule.title,
            conclusion=rule.then.conclusion.name,
            conclusion_title=rule.then.conclusion.title,
            value=rule.then.value,
            because=rule.because,
            findings=self._findings(withheld.findings),
            conclusions=self._conclusions(withheld.conclusions),
            unless=self._conclusions(withheld.unless),
        )

    def missing(self, name: str, rules: Sequence[Rule]) -> parts.Missing:
        term = self.outcome.rulebase.terms_by_name[name]
        served = {rule.then.conclusion.name for rule in rules}
        return parts.Missing(
            term=name,
            question=term.question,
            cost=term.cost,
            conclusions=tuple(self.named[one] for one in sorted(served, key=self.places.__getitem__)),
            rules=_ids(rules),
            holds_back=tuple(self.named[one] for one in self.holding_back.get(name, ())),
        )

    def conflict(self, name: str) -> parts.Conflict:
        fired = [rule for rule in self.outcome.fired if rule.then.conclusion.name == name]
        defined = self._defined(name)
        sides = tuple(
            parts.Side(value=value, rules=_ids(rule for rule in fired if rule.then.value == value))
            for value in defined.values
            if (name, value) in self.outcome.concluded
        )
        return parts.Conflict(name=name, title=defined.title, sides=sides)

    def _findings(self, matched: Iterable[MatchedFinding]) -> tuple[parts.Finding, ...]:
        return tuple(finding(match.term, self.outcome.chart) for match in matched)

    def _conclusions(self, matched: Iterable[MatchedConclusion]) -> tuple[parts.ConclusionMatched, ...]:
        return tuple(
            parts.ConclusionMatched(
                name=match.name, title=self._defined(match.name).title, value=match.value, rules=_ids(match.rules)
            )
            for match in matched
        )

    def _claims(self, ids: Iterable[str]) -> tuple[parts.ClaimCited, ...]:
        return tuple(parts.ClaimCited(id=id_, says=self.says.get(id_, "")) for id_ in ids)

    def _notes(self, remarks: Iterable[Remark]) -> tuple[parts.Note, ...]:
        return tuple(
            parts.Note(
                id=remark.id, says=remark.says, source=reference(remark.source), claims=self._claims(remark.claims)
            )
            for remark in remarks
        )

    def _defined(self, name: str) -> Conclusion:
        return self.outcome.rulebase.conclusions_by_name[name]


def _ids(rules: Iterable[Rule]) -> tuple[str, ...]:
    return tuple(rule.id for rule in rules)
