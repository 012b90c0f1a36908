"""Builds the consultation from an outcome: a pure function, part by part."""

from collections.abc import Iterable, Sequence

from expert.chart import Chart
from expert.consultation import parts
from expert.consultation.differences import differing
from expert.consultation.notice import notice_of
from expert.consultation.red_flags import red_flags_of, urgency_of
from expert.consultation.unchanging import Unchanging, finding_part, unchanging
from expert.explaining import (
    Explanation,
    Firing,
    Holding,
    MatchedConclusion,
    MatchedFinding,
    Standing,
    Withheld,
    explain,
    shown,
)
from expert.language.conclusions import Conclusion
from expert.language.rules import Rule
from expert.language.sources import Remark
from expert.language.terms import Term
from expert.missing import Prospect, holding_back, missing
from expert.outcome import Outcome
from expert.version import shell_version


def consultation_of(outcome: Outcome) -> parts.Consultation:
    """The consultation of an outcome."""
    explanation = explain(outcome)
    made = unchanging(outcome.rulebase)
    builder = _Builder(outcome, explanation, made)
    red_flags = red_flags_of(outcome, made)
    return parts.Consultation(
        rulebase=made.identity,
        shell_version=shell_version(),
        notice=notice_of(outcome, explanation),
        findings=tuple(builder.findings[name] for name in outcome.rulebase.terms_by_name if name in outcome.chart),
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


def finding(term: Term, chart: Chart) -> parts.Finding:
    """A finding of a chart with its value as said."""
    return finding_part(term, chart[term.name], chart.provenance(term.name))


class _Builder:
    """The parts that need the rule base's register of claims and titles."""

    def __init__(self, outcome: Outcome, explanation: Explanation, made: Unchanging) -> None:
        self.outcome = outcome
        self.made = made
        self.holding = Holding(outcome)
        self.prospect = Prospect(outcome)
        self.holding_back = holding_back(outcome, self.prospect)
        self.findings = {name: self._finding(name) for name in outcome.chart}
        self.matched: dict[str, parts.ConclusionMatched] = {}

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
            **self.made.firings[rule.id],
            findings=self._findings(fired.findings),
            conclusions=self._conclusions(fired.conclusions),
            appraisal_along_path=fired.appraisal,
            caveats=self._notes(fired.caveats),
            rationale=self._notes(shown(rule.rationale, self.outcome, self.holding)),
        )

    def difference(self, rules: Sequence[Rule]) -> parts.Difference:
        says = self.made.firings[rules[0].id]
        return parts.Difference(
            rules=_ids(rules),
            conclusion=says["conclusion"],
            conclusion_title=says["conclusion_title"],
            value=says["value"],
            article_says=says["because"],
            article=says["source"],
            evidence_says=says["appraisal"],
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
            conclusions=tuple(map(self.made.named.__getitem__, sorted(served, key=self.made.places.__getitem__))),
            rules=_ids(rules),
            holds_back=tuple(map(self.made.named.__getitem__, self.holding_back.get(name, ()))),
        )

    def conflict(self, name: str) -> parts.Conflict:
        fired = self.outcome.fired_for[name]
        defined = self._defined(name)
        sides = tuple(
            parts.Side(value=value, rules=_ids(rule for rule in fired if rule.then.value == value))
            for value in defined.values
            if (name, value) in self.outcome.concluded
        )
        return parts.Conflict(name=name, title=defined.title, sides=sides)

    def _finding(self, name: str) -> parts.Finding:
        chart = self.outcome.chart
        made = None if chart.provenance(name) else self.made.findings.get((name, chart[name]))
        return made or finding(self.outcome.rulebase.terms_by_name[name], chart)

    def _findings(self, matched: Iterable[MatchedFinding]) -> tuple[parts.Finding, ...]:
        return tuple(self.findings[match.term.name] for match in matched)

    def _conclusions(self, matched: Iterable[MatchedConclusion]) -> tuple[parts.ConclusionMatched, ...]:
        return tuple(map(self._conclusion_matched, matched))

    def _conclusion_matched(self, match: MatchedConclusion) -> parts.ConclusionMatched:
        if match.name not in self.matched:
            self.matched[match.name] = parts.ConclusionMatched(
                name=match.name, title=self._defined(match.name).title, value=match.value, rules=_ids(match.rules)
            )
        return self.matched[match.name]

    def _notes(self, remarks: Iterable[Remark]) -> tuple[parts.Note, ...]:
        return tuple(self.made.notes[id(remark)] for remark in remarks)

    def _defined(self, name: str) -> Conclusion:
        return self.outcome.rulebase.conclusions_by_name[name]


def _ids(rules: Iterable[Rule]) -> tuple[str, ...]:
    return tuple(rule.id for rule in rules)
