"""Each invariant is broken on purpose, and that is seen; and damaged rules are found by the charts of the law."""

from dataclasses import replace

import pytest

from expert.chart import Chart
from expert.invariants_kept import broken, unsettled
from expert.language import Rule, Source, all_of, flag, not_appraised, sign, verdict
from expert.language.conclusions import Then
from expert.language.conditions import All, Any, AtLeast, Compare, leaves
from expert.language.invariants import Always, Stable
from expert.meaning import conclude
from expert.testing import Steering, telling_values
from knowledge import RULEBASE

from .test_invariants import breach

FIRST, SECOND = flag("sabotage.first", "Is it sabotaged?"), flag("sabotage.second", "And once more?")
TORN = verdict("sabotage.torn", "Torn between two", values=("this", "that"))
HARMLESS = sign("sabotage.harmless", "Harmless")


def sabotage(number, when, then):
    return Rule(
        id=f"sabotage.number_{number}", title="Sabotage", when=when, then=then, because="It is sabotage.",
        source=Source(id="sabotage", title="Sabotage", kind="reference"), appraisal=not_appraised("Nobody looked."),
    )  # fmt: skip


def damaged(rules, **more):
    """The rule base with these rules: their policies are among them, and topics need not list them."""
    return replace(
        RULEBASE, rules=tuple(rules), policies=(), topics=(), terms=(*RULEBASE.terms, FIRST, SECOND),
        conclusions=(*RULEBASE.conclusions, TORN, HARMLESS), **more,
    )  # fmt: skip


def demanded(condition, findings, pairs):
    """What makes a condition hold: values of findings, and values that rules have to conclude."""
    match condition:
        case All(parts):
            for part in parts:
                demanded(part, findings, pairs)
        case Any(parts):
            demanded(parts[0], findings, pairs)
        case AtLeast(count, parts):
            for part in parts[:count]:
                demanded(part, findings, pairs)
        case Compare(subject):
            findings[subject.name] = next(step for step in telling_values(RULEBASE, subject) if condition.holds(step))
        case _ if condition.subject.is_finding:
            findings[condition.subject.name] = condition.values[0]
        case _:
            subject, values = condition.subject, condition.values
            pairs += [Then(subject, value) for value in (subject.values if "conflict" in values else values[:1])]


def broken_on_purpose(invariant):
    """A rule base that breaks a ``Never`` or ``Always``, and the chart that does it.

    What ``when`` reads is concluded from a finding of ours and by nothing else, what ``then`` reads is never concluded.
    """
    findings, pairs = {}, []
    demanded(invariant.when, findings, pairs)
    silenced = {pair.conclusion.name for pair in pairs}
    if isinstance(invariant, Always):
        silenced |= {leaf.subject.name for leaf in leaves(invariant.then)}
    rules = [
        replace(rule, when=all_of(rule.when, SECOND.present)) if rule.then.conclusion.name in silenced else rule
        for rule in RULEBASE.rules
    ]
    ours = [sabotage(number, FIRST.present, pair) for number, pair in enumerate(pairs)]
    return damaged((*rules, *ours)), Chart({**findings, FIRST.name: True})


@pytest.mark.parametrize("invariant", RULEBASE.invariants, ids=lambda one: one.id)
def test_an_invariant_that_is_broken_on_purpose_is_found_broken(invariant):
    if isinstance(invariant, Stable):
        rules = (
            *RULEBASE.rules,
            sabotage(1, FIRST.present, TORN.at("this")),
            sabotage(2, SECOND.present, TORN.at("that")),
            sabotage(3, TORN.is_("this"), invariant.value),
        )
        before, after = ({FIRST.name: True}, {FIRST.name: True, SECOND.name: True})
        base = damaged(rules)
        assert unsettled(conclude(base, Chart(before)), conclude(base, Chart(after))) == (invariant,)
        return
    base, chart = broken_on_purpose(invariant)
    assert invariant in broken(conclude(base, chart))
    assert invariant not in broken(conclude(RULEBASE, chart.without(FIRST.name)))


def without_a_part(id_, place):
    """The rules, with one part left out of an ``all of`` that a rule demands."""
    return [
        replace(rule, when=all_of(*rule.when.parts[:place], *rule.when.parts[place + 1 :])) if rule.id == id_ else rule
        for rule in RULEBASE.rules
    ]


def place_of(id_, name):
    """Where the first part of a rule's ``all of`` stands that reads this name."""
    parts = RULEBASE.rule(id_).when.parts
    return next(place for place, part in enumerate(parts) if name in {leaf.subject.name for leaf in leaves(part)})


DAMAGES = {
    "a contraindication is not screened": ("contraindications.screen_clear", "medicines.anticoagulant"),
    "a red flag is not asked": ("urgency.red_flags_clear", "cauda_equina.saddle_sensation"),
    "guidance of the needle is not asked": ("injection.screen_clear", "injection.guidance_available"),
    "a gap in the muscle is passed over": ("direct_injury.excluded_by_imaging", "muscle.palpable_gap"),
    "a lower level is not known to be clear": ("level.only_higher_levels", "disc_prolapse.l5_s1"),
}


@pytest.mark.parametrize(("id_", "name"), DAMAGES.values(), ids=DAMAGES)
def test_the_charts_of_the_law_find_a_damaged_rule(id_, name):
    """Rules that are doubly guarded, as every treatment's gate is, would not do here: one guard may fall unnoticed."""
    steered = Steering(damaged(without_a_part(id_, place_of(id_, name))), 1)
    assert any(breach(steered) is not None for _ in range(5_000))
