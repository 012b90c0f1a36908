"""What if: the consultation again with some findings otherwise, and the difference."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from expert.chaining import Engine
from expert.changes import Change, Said, changes
from expert.chart import Chart
from expert.consultation import Consultation, consultation_of, parts
from expert.errors import ChartError, did_you_mean
from expert.findings import impossible_in, known_part
from expert.language.rulebase import RuleBase
from expert.language.rules import Rule
from expert.outcome import Outcome
from expert.questions.asked import counted, outcome_asked, rule_named
from expert.questions.parts import ConclusionChange, FindingChange, RuleNamed, WhatIf
from expert.wording import subject_text

WHERE = "what is supposed"


def what_if(
    said: Consultation | Outcome,
    findings: Mapping[str, object] | None = None,
    without: Collection[str] = (),
    rulebase: RuleBase | None = None,
) -> WhatIf:
    """What would be otherwise, were some ``findings`` added or changed, and those named in ``without`` not known.

    ``findings`` are as for ``consult``; None means not known. The rules (by default those of the installed rule base)
    are run on what is supposed; what is asked about is not run again. Raises ChartError where a finding cannot be, is
    taken away and was not known, or where all together is impossible; NotRecalled for a stored consultation that is
    another rule base's or was changed.
    """
    before = outcome_asked(said, rulebase)
    after = Engine(before.rulebase).run(_supposed(before, findings or {}, without))
    was, now = consultation_of(before), consultation_of(after)
    differing = changes(Said.of(before), Said.of(after), before.rulebase)
    found = _findings(before.rulebase, was, now)
    return WhatIf(
        says=_says(found, differing),
        findings=found,
        conclusions=tuple(conclusion_change(before.rulebase, change) for change in differing),
        fires=_beyond(after.fired, before.fired),
        no_longer_fires=_beyond(before.fired, after.fired),
        withheld=_beyond(after.withheld, before.withheld),
        no_longer_withheld=_beyond(before.withheld, after.withheld),
        urgency_before=was.urgency,
        urgency_after=now.urgency,
        missing=_missing_beyond(now, was),
        no_longer_missing=_missing_beyond(was, now),
    )


def _supposed(before: Outcome, findings: Mapping[str, object], without: Collection[str]) -> Chart:
    """The chart with these findings, and without those; ChartError with a sentence for each fault."""
    more, problems = known_part(before.rulebase, findings, where=WHERE)
    problems += [f"{WHERE}: {fault}" for fault in _not_to_be_taken(before, findings, without)]
    unknown = [name for name, value in findings.items() if value is None]
    chart = before.chart.without(*without, *unknown).extended(more).ordered(before.rulebase.terms_by_name)
    problems += [f"{WHERE}: {fault}" for fault in impossible_in(before.rulebase, chart)]
    if problems:
        raise ChartError(problems)
    return chart


def _not_to_be_taken(before: Outcome, findings: Mapping[str, object], without: Collection[str]) -> Iterator[str]:
    for name in without:
        if name in findings:
            yield f"{name} is both given and taken away; say one of the two."
        elif name in before.rulebase.terms_by_name and name not in before.chart:
            yield f"{name} is not known, and cannot be taken away."
        elif name not in before.chart:
            near = did_you_mean(name, before.chart, default="take away one of the findings that were given.")
            yield f"there is no finding '{name}' to take away; {near}"


def _findings(rulebase: RuleBase, was: Consultation, now: Consultation) -> tuple[FindingChange, ...]:
    before, after = ({one.term: one for one in said.findings} for said in (was, now))
    return tuple(
        FindingChange(
            term=term.name, title=subject_text(term), before=before.get(term.name), after=after.get(term.name)
        )
        for term in rulebase.terms
        if _value(before.get(term.name)) != _value(after.get(term.name))
    )


def _value(found: parts.Finding | None) -> tuple[type, parts.Value] | None:
    return None if found is None else (type(found.value), found.value)


def conclusion_change(rulebase: RuleBase, change: Change) -> ConclusionChange:
    """A changed conclusion as an answer tells it, with its title."""
    return ConclusionChange(
        conclusion=change.conclusion,
        title=rulebase.conclusion(change.conclusion).title,
        before=change.before,
        after=change.after,
        rules=change.rules,
        begins_with=change.begins_with,
    )


def _beyond(rules: Iterable[Rule], others: Collection[Rule]) -> tuple[RuleNamed, ...]:
    return tuple(rule_named(rule) for rule in rules if rule not in others)


def _missing_beyond(one: Consultation, other: Consultation) -> tuple[parts.Missing, ...]:
    known = {missing.term for missing in other.missing}
    return tuple(missing for missing in one.missing if missing.term not in known)


def _says(findings: tuple[FindingChange, ...], differing: tuple[Change, ...]) -> str:
    if not findings:
        return "Nothing is supposed to be otherwise."
    supposed = f"With {counted(len(findings), 'finding')} otherwise"
    if not differing:
        return f"{supposed}, the same conclusions would stand."
    return f"{supposed}, {counted(len(differing), 'conclusion')} would be otherwise."
