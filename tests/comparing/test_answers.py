"""Whose conclusions differ, and by which rules: against the reference, and of planted changes."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import expert
from expert.chart import Chart
from expert.comparing import compare
from expert.errors import CaseError
from expert.findings import impossible_in
from expert.language import (
    CELSIUS,
    WEEKS,
    Impossible,
    all_of,
    any_of,
    at_least,
    choice,
    flag,
    grade,
    quantity,
    weeks,
)
from expert.language.conclusions import Then
from expert.meaning import conclude
from expert.testing import Steering, random_rulebase
from tests.bases.kettle import RULEBASE, age, descale, empty, glows, hardness, hums, leaks, scale, use, warmth
from tests.comparing.test_parts import in_terms, with_rule
from tests.conftest import CI

HUMS = {"kettle.hums": True, "kettle.descaled_weeks_ago": 30}


def told(old, new, *findings):
    named = [(f"patient {number}", one) for number, one in enumerate(findings)]
    return compare(old, new, cases=(), situations=named).situations


def answers(old, new, findings):
    return [(one.conclusion, one.before, one.after, one.rules) for found in told(old, new, findings)
            for one in found.answers]  # fmt: skip


def test_the_changed_rule_is_responsible_for_all_that_rests_on_it():
    new = with_rule("scale.signs", when=at_least(3, hums.present, hardness.is_("hard"), age >= weeks(26)))
    assert answers(RULEBASE, new, HUMS) == [
        ("scale", "likely", None, ("scale.signs",)), ("descale", "concluded", None, ("scale.signs",)),
    ]  # fmt: skip  # use stays 'with care', since it hums
    assert answers(new, RULEBASE, HUMS) == [
        ("scale", None, "likely", ("scale.signs",)), ("descale", None, "concluded", ("scale.signs",)),
    ]  # fmt: skip
    assert told(RULEBASE, new, {"kettle.hums": True}, {}) == ()


def test_an_added_and_a_removed_rule_are_responsible():
    without = replace(RULEBASE, rules=[rule for rule in RULEBASE.rules if rule.id != "use.stop"])
    assert answers(RULEBASE, without, {"kettle.leaks": True}) == [("use", "stop", None, ("use.stop",))]
    assert answers(without, RULEBASE, {"kettle.leaks": True}) == [("use", None, "stop", ("use.stop",))]


def test_a_changed_exception_is_responsible():
    new = with_rule("care.descale", unless=None)
    found = {"kettle.hums": True, "water.hardness": "hard", "kettle.descaled_weeks_ago": 1}
    assert answers(RULEBASE, new, found) == [("descale", None, "concluded", ("care.descale",))]


def test_a_rule_that_fires_in_both_and_concludes_another_sign_is_responsible():
    old = with_rule("care.descale", unless=None)
    new = replace(old, rules=[replace(rule, then=descale) if rule.id == "care.fresh" else rule for rule in old.rules])
    found = {"kettle.descaled_weeks_ago": 1}
    assert answers(old, new, found) == [
        ("freshly_descaled", "concluded", None, ("care.fresh",)), ("descale", None, "concluded", ("care.fresh",)),
        ("use", None, "with care", ("care.fresh",)),
    ]  # fmt: skip


def test_a_rule_that_fires_in_both_and_says_something_else_is_responsible():
    new = with_rule("scale.test", then=scale.at("likely"))
    assert answers(RULEBASE, new, {"scale_test": "scaled"}) == [("scale", "certain", "likely", ("scale.test",))]


def test_of_two_changed_rules_the_one_that_made_no_difference_is_not_named():
    new = with_rule("care.fresh", when=age < weeks(3))
    new = replace(new, rules=[replace(rule, when=any_of(leaks.present, hums.present)) if rule.id == "use.stop" else rule
                              for rule in new.rules])  # fmt: skip
    assert answers(RULEBASE, new, {"kettle.hums": True}) == [("use", "with care", "stop", ("use.stop",))]
    assert answers(RULEBASE, new, {"kettle.descaled_weeks_ago": 2}) == [
        ("freshly_descaled", None, "concluded", ("care.fresh",))
    ]


def test_a_changed_rule_whose_value_nothing_below_reads_is_not_named():
    old = with_rule("scale.hard_water", when=hardness.at_least("medium"))
    new = replace(RULEBASE, rules=[replace(rule, unless=None) if rule.id == "care.descale" else rule
                                   for rule in RULEBASE.rules])  # fmt: skip
    found = {"kettle.hums": True, "water.hardness": "hard", "kettle.descaled_weeks_ago": 1}
    assert answers(old, new, found) == [("descale", None, "concluded", ("care.descale",))]  # which reads 'likely'


def test_a_renamed_rule_is_responsible_for_nothing():
    assert told(RULEBASE, with_rule("use.stop", id="use.never"), {"kettle.leaks": True}) == ()


def test_a_conclusion_whose_scale_changed_is_told_by_its_own_rules():
    turned = grade("use", "Use", steps=("stop", "with care", "go on"))
    new = replace(
        RULEBASE, conclusions=(*RULEBASE.conclusions[:-1], turned),
        rules=[replace(rule, then=Then(turned, rule.then.value)) if rule.then.conclusion is use else rule
               for rule in RULEBASE.rules],
    )  # fmt: skip
    found = {"kettle.hums": True, "element.cold": True}
    assert answers(RULEBASE, new, found) == [("use", "stop", "with care", ())]


def test_a_conflict_is_told():
    new = with_rule("element.stays_cold", when=glows.present)
    (first, *_) = answers(RULEBASE, new, {"element.glows": True})
    assert first == ("element", "sound", "conflict", ("element.stays_cold",))


def test_findings_that_one_does_not_know_are_told():
    more = replace(RULEBASE, terms=(*RULEBASE.terms, flag("kettle.lid", "Is the lid on?")))
    (one,) = told(RULEBASE, more, {"kettle.lid": True, "kettle.hums": True})
    assert (one.situation.unknown_to_old, one.situation.unknown_to_new, one.answers) == (("kettle.lid",), (), ())
    (other,) = told(more, RULEBASE, {"kettle.lid": True, "kettle.hums": "loudly", "nothing": None})
    assert other.situation.unknown_to_old == ("kettle.hums",)
    assert other.situation.unknown_to_new == ("kettle.lid", "kettle.hums")
    assert compare(RULEBASE, more, cases=(), situations=[("x", {"kettle.lid": True})]).differing == ()


def test_a_patient_whom_one_refuses_is_told():
    other = Impossible(id="hums_dry", when=all_of(empty.present, hums.present), because="What is empty does not hum.")
    new = replace(RULEBASE, impossible=(*RULEBASE.impossible, other))
    (one,) = told(RULEBASE, new, {"kettle.empty": True, "kettle.hums": True})
    assert (one.situation.refused_by_old, one.situation.refused_by_new, one.answers) == (
        "",
        (
            "kettle.hums (present) and kettle.empty (present) cannot stand together: What is empty does not hum; "
            "correct one of them."
        ),
        (),
    )
    assert one.differs
    (back, other) = told(
        new, with_rule("use.stop", when=hums.present), {"kettle.empty": True, "kettle.hums": True}, HUMS
    )
    assert back.situation.refused_by_old
    assert not back.situation.refused_by_new
    assert [answer.after for answer in other.answers] == ["stop"]  # the next patient's answers, not the refused one's


def test_a_patient_whom_both_refuse_is_told_and_is_no_difference():
    refused = {"kettle.empty": True, "water.temperature": 20}
    (one,) = told(RULEBASE, RULEBASE, refused)
    assert one.situation.refused_by_old == one.situation.refused_by_new != ""
    assert compare(RULEBASE, RULEBASE, cases=(), situations=[("x", refused)]).same


def test_a_finding_whose_earlier_name_was_forgotten_makes_a_difference_although_no_rule_does():
    forgetful = in_terms(**{"kettle.hums": replace(hums, was=())})
    found = compare(RULEBASE, forgetful, cases=(), situations=[("x", {"kettle.noisy": True})])
    assert [(part.name, part.change) for part in found.parts] == [("kettle.hums", "reworded")]
    assert answers(RULEBASE, forgetful, {"kettle.noisy": True}) == [("use", "with care", None, ("use.with_care",))]
    assert not found.same


def test_of_two_changed_rules_that_made_a_difference_each_is_named_where_it_did():
    new = with_rule("care.fresh", when=age < weeks(3))
    new = replace(
        new, rules=[replace(rule, when=hums.present) if rule.id == "use.stop" else rule for rule in new.rules]
    )
    assert answers(RULEBASE, new, {"kettle.hums": True, "kettle.descaled_weeks_ago": 2}) == [
        ("freshly_descaled", None, "concluded", ("care.fresh",)), ("use", "with care", "stop", ("use.stop",)),
    ]  # fmt: skip


def test_terms_that_were_renamed_are_followed_both_ways():
    drips = flag("kettle.drips", leaks.question, was=("kettle.leaks",))
    new = in_terms(**{"kettle.leaks": drips})
    for name in ("kettle.leaks", "kettle.drips"):
        assert told(RULEBASE, new, {name: True}) == told(new, RULEBASE, {name: True}) == ()
    stricter = replace(new, rules=[rule for rule in new.rules if rule.id != "use.stop"])
    for name in ("kettle.leaks", "kettle.drips"):
        assert answers(RULEBASE, stricter, {name: True}) == [("use", "stop", None, ("use.stop",))]
    assert answers(RULEBASE, with_rule("use.with_care", when=leaks.present), {"kettle.noisy": True}) == [
        ("use", "with care", None, ("use.with_care",))
    ]  # called so before either of them


def write(tmp_path, text, name="case.yaml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


CASE = """\
case: A kettle that drips
source: {cite: manual}
story: It drips.
findings: {kettle.leaks: true, water.temperature: 40.5, kettle.descaled_weeks_ago: 8 weeks, water.hardness: hard}
expect: {use: stop}
variants:
  - without: [kettle.leaks]
    expect: {use: nothing}
"""


def test_cases_are_read_by_the_new_rule_base_or_else_by_the_old(tmp_path):
    path = write(tmp_path, CASE)
    new = in_terms(**{"kettle.leaks": flag("kettle.drips", leaks.question)})
    found = compare(RULEBASE, new, cases=path)
    assert [(one.situation.name, one.situation.unknown_to_new) for one in found.situations] == [
        (f"{path}: A kettle that drips", ("kettle.leaks",))
    ]
    assert found.asked == 2
    with pytest.raises(CaseError, match=r"there is no term 'kettle.leakz'"):
        compare(RULEBASE, new, cases=[write(tmp_path, CASE.replace("kettle.leaks", "kettle.leakz"))])


def test_cases_that_ship_with_either(tmp_path):
    write(tmp_path, CASE)
    shipping = replace(RULEBASE, cases=tmp_path)
    without = replace(RULEBASE, rules=[rule for rule in RULEBASE.rules if rule.id != "use.stop"])
    leaky = replace(without, cases=tmp_path)
    for old, new in ((shipping, without), (leaky, RULEBASE), (RULEBASE, leaky)):
        (one,) = compare(old, new).situations
        assert one.situation.name == "case.yaml: A kettle that drips"
        assert {one.answers[0].before, one.answers[0].after} == {"stop", None}
    assert compare(RULEBASE, without).asked == 0


def test_quantities_are_carried_in_their_unit(tmp_path):
    fine = quantity("water.temperature", warmth.question, unit=CELSIUS, low=0, high=100, step="0.25")
    coarse = quantity("water.temperature", warmth.question, unit=CELSIUS, low=0, high=100)
    days = quantity("kettle.descaled_weeks_ago", age.question, unit=replace(WEEKS, name="fortnights"), low=0, high=104)
    path = write(tmp_path, CASE)
    for term, unknown in ((fine, ()), (coarse, ("water.temperature",)), (days, ("kettle.descaled_weeks_ago",))):
        new = in_terms(**{term.name: term})
        old = replace(RULEBASE, cases=path)
        found = compare(old, new).situations
        assert {name for one in found for name in one.situation.unknown_to_new} == set(unknown), term


def test_a_choice_is_carried_by_its_word(tmp_path):
    for values, unknown in ((("hard", "soft", "stone"), ()), (("soft", "medium"), ("water.hardness",))):
        term = choice("water.hardness", "How hard is the water?", values=values)
        rules = [rule for rule in RULEBASE.rules if not rule.id.startswith(("scale.", "care.descale", "use.with"))]
        new = replace(RULEBASE, terms=[term if one is hardness else one for one in RULEBASE.terms], rules=rules)
        found = compare(replace(RULEBASE, cases=write(tmp_path, CASE)), new).situations
        assert {name for one in found for name in one.situation.unknown_to_new} == set(unknown)


def changed_at_random(random, rulebase):
    """A rule base with some rules taken away, excepted otherwise, or with another condition."""
    rules = list(rulebase.rules)
    for _ in range(random.randint(1, 3)):
        place = random.randrange(len(rules))
        match random.randrange(3):
            case 0:
                rules[place] = replace(rules[place], unless=None)
            case 1:
                rules[place] = replace(rules[place], when=random.choice([
                    rule.when for rule in rulebase.rules if rulebase.layer_of(rule) == 0]))  # fmt: skip
            case _ if len(rules) > 1 and not rulebase.policies:
                del rules[place]
    try:
        return replace(rulebase, rules=rules, policies=())
    except expert.LanguageError:  # a rule reads what no rule concludes any more
        return None


@settings(max_examples=300 if CI else 40)
@given(st.integers(0, 10**9))
def test_both_conclude_what_the_reference_concludes(seed):
    random = Random(seed)
    old = random_rulebase(random, rules=random.randint(3, 12))
    new = changed_at_random(random, old)
    if new is None:
        return
    charts = [Steering(old, seed + number).chart() for number in range(6)]
    charts = [chart for chart in charts if not impossible_in(old, chart)]
    findings = [{name: old.term(name).spoken(value) for name, value in chart.items()} for chart in charts]
    found = compare(old, new, cases=(), situations=[(str(place), one) for place, one in enumerate(findings)])
    expected = {}
    for place, chart in enumerate(charts):
        before, after = conclude(old, chart).standing, conclude(new, Chart(chart)).standing
        differing = {(name, before.get(name), after.get(name)) for name in {*before, *after}
                     if before.get(name) != after.get(name)}  # fmt: skip
        if differing:
            expected[str(place)] = differing
    assert {one.situation.name: {(each.conclusion, each.before, each.after) for each in one.answers}
            for one in found.situations} == expected  # fmt: skip
    changed = {part.name for part in found.parts if part.kind == "rule" and part.in_meaning}
    for one in found.situations:
        for each in one.answers:
            assert set(each.rules) <= changed
            assert each.rules


def test_our_own_rule_base_with_a_planted_change():
    ours = expert.load("lumbar-hamstring")
    rules = [rule for rule in ours.rules if rule.id != "missed_tear.ends_part_on_contraction"]
    folder = ours.cases / "missed_tear"
    comparison = compare(ours, replace(ours, rules=rules, topics=(), waivers=()), cases=[folder])
    assert comparison.differing
    assert not comparison.same
    for one in comparison.differing:
        for answer in one.answers:
            assert answer.rules == ("missed_tear.ends_part_on_contraction",)
    assert compare(ours, ours, cases=[folder]).same


def test_many_are_asked_in_parts():
    seen = []
    many = ((str(number), HUMS) for number in range(4500))
    new = with_rule("scale.signs", when=hardness.is_("hard"))
    found = compare(RULEBASE, new, cases=(), situations=many, on_the_way=seen.append)
    assert seen == [2000, 4000, 4500]
    assert [one.situation.name for one in found.differing] == [str(number) for number in range(4500)]
