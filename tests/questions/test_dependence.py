"""What depends on what: nothing else changes when a finding does, and nothing else produces a conclusion."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expert.errors import NotFound
from expert.language import Always, Never, RedFlag, SourceAttributes, Stable, drawn, not_used, used
from expert.language.rulebase import RuleBase
from expert.meaning import conclude
from expert.questions import how, reaches, uses
from expert.testing import charts, rule_directed, rulebases, telling_values
from tests.bases import garden
from tests.questions.asking import BASES, FEW, GARDEN, KETTLE


def test_rules_are_told_by_the_steps_that_lead_to_them() -> None:
    answer = uses("scale_test", KETTLE)
    assert [(rule.rule, rule.steps, rule.reads_in, rule.through) for rule in answer.rules] == [
        ("scale.test", 1, ("when",), ()),
        ("care.descale", 2, ("when",), ("scale.test",)),
        ("use.with_care", 3, ("when",), ("care.descale",)),
    ]
    assert answer.says == "'scale test' is read by 1 rule, and 2 more through what these conclude."


def test_an_exception_is_told_as_one() -> None:
    answer = uses("room.temperature", GARDEN)
    assert [(rule.rule, rule.steps, rule.reads_in) for rule in answer.rules] == [
        ("care.go_on", 1, ("when",)),
        ("season.cold_room", 1, ("when",)),
        ("care.pause_watering", 2, ("unless",)),
    ]
    (remark,) = uses("dormant", GARDEN).elsewhere
    assert (remark.place, remark.id, remark.rules) == ("caveat", "slow", ("water.several_signs",))


def test_every_other_place_is_told() -> None:
    asked = replace(garden.warmth, asked_if=garden.plastic.absent)
    base = replace(
        GARDEN,
        terms=(*(term for term in GARDEN.terms if term != garden.warmth), asked),
        red_flags=(
            RedFlag(
                id="fake",
                title="A fake",
                when=garden.plastic.present,
                absent=garden.drooping.present,
                answered_by=garden.ph_test.done,
            ),
        ),
        invariants=(
            Never(id="never", when=garden.plastic.present, because="Never."),
            Always(id="always", when=garden.yellow.present, then=garden.plastic.absent, because="Always."),
            Stable(id="stable", value=drawn(garden.outside), because="Stable."),
        ),
        urgency=garden.watering,
        source_attributes=attributes(),
    )
    assert [(place.place, place.id) for place in uses("plant.is_plastic", base).elsewhere] == [
        ("red flag", "fake"),
        ("question", "room.temperature"),
        ("impossible combination", "plastic_grows"),
        ("invariant", "never"),
        ("invariant", "always"),
        ("data use", "race"),
    ]
    for term in ("leaf.drooping", "soil.ph_test"):
        assert [(place.place, place.id) for place in uses(term, base).elsewhere] == [("red flag", "fake")]
    assert [(place.place, place.id) for place in uses("outside_scope", base).elsewhere] == [("invariant", "stable")]
    assert [(place.place, place.id) for place in uses("watering", base).elsewhere] == [("urgency", "watering")]
    assert uses("leaf.yellow", base).says.endswith("; 2 other places in the rule base.")


def attributes() -> SourceAttributes:
    rest = dict.fromkeys(
        ("ethnicity", "language", "sexual_orientation", "gender_identity", "sex", "date_of_birth",
         "social_determinants", "health_status"),
        not_used(),
    )  # fmt: skip
    return SourceAttributes(
        citations=(garden.LEAFLET,), developer="D.", funding="None.", released=None,
        race=used("It is read.", garden.plastic), **rest,
    )  # fmt: skip


def test_what_nothing_reads() -> None:
    assert uses("repot", GARDEN).says == "Nothing depends on 'Repotting advised'."


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("leaf.yelow", "there is no finding or conclusion 'leaf.yelow'; did you mean 'leaf.yellow'?"),
        ("watring", "there is no finding or conclusion 'watring'; did you mean 'watering'?"),
        ("xxxxx", "there is no finding or conclusion 'xxxxx'; see the lists of terms and rules."),
    ],
)
def test_a_name_that_there_is_not(name: str, sentence: str) -> None:
    with pytest.raises(NotFound) as raised:
        uses(name, GARDEN)
    assert str(raised.value) == sentence


def test_an_earlier_name_is_told() -> None:
    with pytest.raises(NotFound, match=r"^kettle.noisy is now called kettle.hums; use that name\.$"):
        uses("kettle.noisy", KETTLE)


def test_what_can_produce_a_value() -> None:
    answer = reaches("watering", "pause", GARDEN)
    assert [(rule.rule, rule.steps) for rule in (*answer.rules, *answer.behind)] == [
        ("care.pause_watering", 1), ("water.several_signs", 2), ("water.wet_and_drooping", 2),
    ]  # fmt: skip
    first = answer.rules[0]
    assert first.needs == ("any of", "  Overwatering: at least possible", "  soil moisture: flooded")
    assert (first.findings, first.conclusions, first.exceptions) == (
        ("soil.moisture",),
        ("overwatering",),
        ("dormant",),
    )
    assert first.unless == ("The plant may be dormant (concluded)",)
    assert [question.term for question in answer.findings] == [
        "leaf.yellow", "leaf.drooping", "leaf.spots", "soil.moisture",
    ]  # fmt: skip
    assert answer.says == (
        "'Watering: pause' is concluded by 1 rule, from 4 findings in all; 1 rule can lift it above that step."
    )


def test_a_conflict_is_produced_by_the_rules_of_its_values() -> None:
    assert [rule.rule for rule in reaches("repot", None, GARDEN).behind] == ["light.pale", "light.scorched"]


def test_a_value_that_no_rule_produces() -> None:
    fewer = replace(KETTLE, rules=tuple(rule for rule in KETTLE.rules if rule.id != "scale.hard_water"))
    assert reaches("scale", "possible", fewer).says == (
        "No rule concludes 'Scale: possible'; 2 rules can lift it above that step."
    )


def differs_only_where_it_is_told(base: RuleBase, data: st.DataObject) -> None:
    """When one finding changes, no rule fires or is withheld otherwise but those that depend on it."""
    chart = data.draw(charts(base))
    term = data.draw(st.sampled_from(base.terms))
    value = data.draw(st.sampled_from([None, *telling_values(base, term)]))
    other = chart.without(term.name) if value is None else chart.extended({term.name: value})
    before, after = conclude(base, chart), conclude(base, other)
    differing = {*before.fired} ^ {*after.fired} | {*before.withheld} ^ {*after.withheld}
    assert {rule.id for rule in differing} <= {rule.rule for rule in uses(term.name, base).rules}


def proofs_are_told(base: RuleBase, data: st.DataObject) -> None:
    """Every proof of a value is made of rules and findings that are said to produce it."""
    outcome = conclude(base, data.draw(rule_directed(base)))
    for name in outcome.standing:
        proof = how(outcome, name)
        value = proof.sides[0].value if len(proof.sides) == 1 else None
        answer = reaches(name, value, base)
        assert {step.rule for step in proof.steps} <= {rule.rule for rule in (*answer.rules, *answer.behind)}
        assert {one.term for one in proof.findings} <= {question.term for question in answer.findings}


@pytest.mark.parametrize("base", BASES, ids=repr)
@FEW
@given(data=st.data())
def test_nothing_else_depends_and_nothing_else_produces(base: RuleBase, data: st.DataObject) -> None:
    differs_only_where_it_is_told(base, data)
    proofs_are_told(base, data)


@FEW
@given(data=st.data())
def test_nothing_else_depends_and_nothing_else_produces_by_any_rules(data: st.DataObject) -> None:
    base = data.draw(rulebases())
    differs_only_where_it_is_told(base, data)
    proofs_are_told(base, data)
