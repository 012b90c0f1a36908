"""What is missing: unknown findings at undecided leaves of undecided rules whose value does not stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import expert
from expert.chart import Chart, Held
from expert.consultation.parts import ConclusionNamed
from expert.findings import read_chart
from expert.language import (
    Choice,
    Flag,
    Quantity,
    Rule,
    RuleBase,
    Term,
    all_of,
    any_of,
    at_least,
    celsius,
    flag,
    grade,
    sign,
)
from expert.language.conditions import Condition
from expert.meaning import conclude
from expert.missing import Prospect, holding_back, missing
from tests.bad.parts import TOLD, base, colour, descale, element, fresh, hums, leaks, scale, warmth
from tests.bases.kettle import RULEBASE


def ids(findings: dict[str, object], rulebase: RuleBase = RULEBASE) -> dict[str, list[str]]:
    found = missing(conclude(rulebase, read_chart(rulebase, findings)))
    return {term: [rule.id for rule in rules] for term, rules in found.items()}


def rule(id_: str, when: Condition, then: object, **more: object) -> Rule:
    return Rule(id=id_, when=when, then=then, **{**TOLD, **more})


def test_of_an_empty_chart_everything_that_any_rule_reads_is_missing() -> None:
    assert ids({}) == {
        "kettle.leaks": ["use.go_on", "use.stop"],
        "kettle.hums": ["scale.signs", "use.with_care"],
        "element.cold": ["element.stays_cold"],
        "element.glows": ["element.works"],
        "water.hardness": ["scale.hard_water", "scale.signs"],
        "scale_test": ["scale.test"],
        "water.temperature": ["element.works"],
        "kettle.descaled_weeks_ago": ["care.fresh", "scale.hard_water", "scale.signs"],
    }


@pytest.mark.parametrize(
    ("findings", "term", "rules"),
    [
        # An All with a part that is known false is decided.
        ({"water.hardness": "soft"}, "kettle.descaled_weeks_ago", ["care.fresh", "scale.signs"]),
        # Two of three can no longer be reached.
        ({"water.hardness": "soft", "kettle.hums": False}, "kettle.descaled_weeks_ago", ["care.fresh"]),
        # A grade that stands at a step asks nothing for this step or a lower one; still for a higher one.
        ({"water.hardness": "hard", "kettle.hums": True}, "kettle.descaled_weeks_ago", ["care.fresh"]),
        ({"water.hardness": "hard", "kettle.hums": True}, "scale_test", ["scale.test"]),
        ({"scale_test": "scaled"}, "water.hardness", None),
        # A known leaf of a rule that is still open is not asked again, and an Any that holds asks no more.
        ({"element.glows": True}, "water.temperature", None),
        ({"element.glows": False}, "water.temperature", ["element.works"]),
        # A rule that a conclusion below it could still fire asks for its own findings.
        ({"element.cold": False, "element.glows": False, "water.temperature": 39.5}, "kettle.leaks", ["use.stop"]),
        ({"element.cold": False, "element.glows": True}, "kettle.leaks", ["use.go_on", "use.stop"]),
        # What a fired rule of the highest step has settled.
        ({"kettle.leaks": True}, "kettle.hums", ["scale.signs"]),
        # A verdict with one value could still come into conflict.
        ({"element.glows": True}, "element.cold", ["element.stays_cold"]),
    ],
)
def test_a_term_is_missing_for_these_rules(findings: dict[str, object], term: str, rules: list[str] | None) -> None:
    assert ids(findings).get(term) == rules


def test_terms_come_in_the_order_of_the_rule_base() -> None:
    order = [term.name for term in RULEBASE.terms]
    found = list(ids({}))
    assert found == sorted(found, key=order.index)


def test_a_rule_that_is_withheld_whatever_comes_asks_nothing() -> None:
    rules = (
        rule("care.fresh", hums.present, fresh),
        rule("care.descale", leaks.present, descale, unless=fresh.concluded),
    )
    assert ids({"kettle.hums": True}, base(*rules)) == {}
    assert ids({}, base(*rules)) == {"kettle.leaks": ["care.descale"], "kettle.hums": ["care.fresh"]}
    assert ids({"kettle.leaks": True}, base(*rules)) == {"kettle.hums": ["care.fresh"]}
    assert ids({"kettle.leaks": True, "kettle.hums": True}, base(*rules)) == {}


def test_a_verdict_that_has_another_value_cannot_be_read_any_more() -> None:
    rulebase = base(
        rule("element.sound", leaks.absent, element.at("sound")),
        rule("element.broken", hums.present, element.at("broken")),
        rule("care.descale", all_of(element.is_("sound"), colour.is_("red")), descale),
    )
    assert ids({}, rulebase)["kettle.colour"] == ["care.descale"]
    assert ids({"kettle.leaks": False}, rulebase)["kettle.colour"] == ["care.descale"]
    assert "kettle.colour" not in ids({"kettle.hums": True}, rulebase)
    assert "kettle.colour" not in ids({"kettle.leaks": True}, rulebase)


def test_a_conflict_may_come_while_two_values_still_can() -> None:
    rulebase = base(
        rule("element.sound", leaks.absent, element.at("sound")),
        rule("element.broken", hums.present, element.at("broken")),
        rule("care.descale", all_of(element.in_conflict, colour.is_("red")), descale),
    )
    assert "kettle.colour" in ids({}, rulebase)
    assert "kettle.colour" in ids({"kettle.hums": True}, rulebase)
    assert "kettle.colour" in ids({"kettle.hums": True, "kettle.leaks": False}, rulebase)
    assert "kettle.colour" not in ids({"kettle.hums": False}, rulebase)


def test_where_a_question_does_not_apply_what_tells_whether_it_does_is_asked_first() -> None:
    pitch = flag("hum.is_high", "Is it a high hum?", asked_if=all_of(hums.present, colour.is_("red")))
    rulebase = base(
        rule("care.descale", pitch.present, descale),
        rule("care.fresh", all_of(pitch.present, leaks.present), fresh),
        terms=(hums, leaks, colour, pitch),
    )
    both = ["care.descale", "care.fresh"]
    assert ids({}, rulebase) == {"kettle.hums": both, "kettle.leaks": ["care.fresh"], "kettle.colour": both}
    assert ids({"kettle.hums": True, "kettle.leaks": True}, rulebase) == {"kettle.colour": both}
    assert ids({"kettle.hums": True, "kettle.colour": "red", "kettle.leaks": True}, rulebase) == {"hum.is_high": both}
    assert ids({"kettle.hums": False, "kettle.leaks": True}, rulebase) == {}


def test_only_leaves_that_can_still_decide_are_asked() -> None:
    two_of_three = at_least(2, colour.is_("red"), hums.present, leaks.absent)
    condition = any_of(all_of(leaks.present, hums.present), two_of_three)
    ten = rule("scale.ten", warmth.is_(celsius(10)), scale.at("likely"))
    rulebase = base(rule("care.descale", condition, descale), ten)
    # leaks absent: the first part is false, and of the second one more is needed.
    assert ids({"kettle.leaks": False, "water.temperature": 9}, rulebase) == {
        "kettle.hums": ["care.descale"], "kettle.colour": ["care.descale"],
    }  # fmt: skip


def values(term: Term) -> st.SearchStrategy[Held]:
    match term:
        case Flag():
            return st.booleans()
        case Choice():
            return st.sampled_from(term.values)
        case Quantity():
            return st.integers(term.first, term.last)
    raise TypeError(term)


CHARTS = st.fixed_dictionaries({}, optional={term.name: values(term) for term in RULEBASE.terms}).map(Chart)


@given(CHARTS, st.data())
def test_what_is_not_missing_makes_no_further_rule_fire(chart: Chart, data: st.DataObject) -> None:
    """Answers to all questions that are not missing change no conclusion that stands on no exception."""
    outcome = conclude(RULEBASE, chart)
    open_ = missing(outcome)
    others = {term.name: data.draw(values(term)) for term in RULEBASE.terms if term.name not in open_}
    more = conclude(RULEBASE, chart.extended({name: value for name, value in others.items() if name not in chart}))
    undecided = {rule.id for rule in Prospect(outcome).undecided}
    newly = {rule.id for rule in more.fired} - {rule.id for rule in outcome.fired}
    assert newly <= undecided  # what was decided stays decided
    assert more.standing == outcome.standing


@given(CHARTS)
def test_of_a_full_chart_nothing_is_missing(chart: Chart) -> None:
    first = {"choice": lambda term: term.values[0], "flag": lambda term: False, "quantity": lambda term: term.first}
    full = Chart({term.name: first[term.kind](term) for term in RULEBASE.terms}).extended(chart)
    assert missing(conclude(RULEBASE, full)) == {}


TREATMENT = grade("treatment", "Treatment", steps=("go", "once answered", "withhold"), releasing=("go",))
CLEAR = sign("clear", "Asked and clear", releasing=True)


def gated(*more: Rule) -> RuleBase:
    return base(
        rule("a.hums", hums.present, descale),
        rule("a.warm", warmth < celsius(40), CLEAR),
        rule("t.go", all_of(leaks.present, CLEAR.concluded), TREATMENT.at("go")),
        rule("t.waits", leaks.present, TREATMENT.at("once answered"), unless=CLEAR.concluded),
        *more,
        terms=(hums, leaks, warmth),
        conclusions=(descale, TREATMENT, CLEAR),
    )


def held(rulebase: RuleBase, findings: dict[str, object]) -> dict[str, tuple[str, ...]]:
    return dict(holding_back(conclude(rulebase, read_chart(rulebase, findings))))


def test_what_stands_only_until_something_is_answered_names_the_questions() -> None:
    rulebase = gated()
    assert held(rulebase, {}) == {}
    assert held(rulebase, {leaks.name: True}) == {warmth.name: ("treatment",)}
    assert held(rulebase, {leaks.name: True, warmth.name: 80}) == {}
    assert held(rulebase, {leaks.name: True, warmth.name: 20}) == {}


def test_what_no_answer_can_lift_waits_for_none() -> None:
    for step in ("once answered", "withhold"):
        rulebase = gated(rule("t.firm", leaks.present, TREATMENT.at(step)))
        assert held(rulebase, {leaks.name: True}) == {}


def test_the_questions_that_hold_something_back_come_first() -> None:
    consultation = expert.consult({leaks.name: True}, gated())
    assert [(one.term, one.holds_back) for one in consultation.missing] == [
        (warmth.name, (ConclusionNamed(name="treatment", title="Treatment"),)),
        (hums.name, ()),
    ]
    assert [one.holds_back for one in expert.consult({}, gated()).missing] == [(), (), ()]
