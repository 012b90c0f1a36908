"""Each kind of fault, planted in a rule base of which all else is proved: it is found, with its smallest patient."""

from dataclasses import replace

import pytest

from expert.chart import Chart
from expert.language import Always, Impossible, Never, RedFlag, Rule, Stable, Waiver, all_of, any_of, celsius, flag
from expert.proofs import PROMISES, WAIVABLE, prove
from expert.proofs.bench import Bench
from expert.proofs.confirming import Disagreement, confirmed
from expert.proofs.faults import Fault
from expert.proofs.order import order
from expert.proving import Unproved
from tests.proofs.boiler import (
    RULEBASE,
    SMOKE,
    TOLD,
    alarm,
    checked,
    hiss,
    pressure,
    run,
    smoke,
    valve,
    warmth,
)

SAID = {"because": "The manual says so."}


def with_rule(rule):
    """The rule base with a rule more, or another one of this id."""
    return replace(RULEBASE, rules=(*(one for one in RULEBASE.rules if one.id != rule.id), rule))


def found_in(rulebase):
    """The faults as (key, patients)."""
    return [(fault.key, [dict(chart) for chart in fault.patients]) for fault in prove(rulebase).faults]


def test_without_a_fault_none_is_found():
    proof = prove(RULEBASE)
    assert proof.ok
    assert proof.asked > 30
    assert [kind for kind, faults in proof.by_kind.items() if faults] == []


def test_a_verdict_in_conflict():
    rule = Rule(id="pressure.hissing", when=hiss.present, then=pressure.at("high"), **TOLD)
    found = found_in(replace(with_rule(rule), red_flags=(), invariants=()))
    assert found[0] == (
        "verdict conflict: pressure",
        [{"boiler.hiss": True, "boiler.valve": "open", "boiler.temperature": 41}],  # above 40, for it hisses
    )
    assert [key for key, _ in found] == ["verdict conflict: pressure", "unstable release: pressure: safe"]


def test_a_never_that_some_patient_breaks():
    rule = Rule(id="run.go_on", when=all_of(pressure.is_("safe"), hiss.absent), then=run.at("go on"), **TOLD)
    quiet = with_rule(rule)
    quiet = replace(quiet, rules=tuple(one for one in quiet.rules if one.id != "alarm.smoke"), red_flags=())
    assert found_in(quiet) == [
        (
            "broken invariant: smoking",
            [{"boiler.smoke": True, "boiler.hiss": False, "boiler.valve": "open", "boiler.temperature": 0}],
        )
    ]


def test_an_always_that_some_patient_breaks():
    quiet = replace(RULEBASE, rules=tuple(one for one in RULEBASE.rules if one.id != "alarm.hiss"))
    assert found_in(quiet) == [("broken invariant: hissing", [{"boiler.hiss": True}])]


def test_a_stable_that_an_extension_breaks():
    invariant = Stable(id="waits", value=run.at("wait"), **SAID)
    found = found_in(replace(RULEBASE, invariants=(*RULEBASE.invariants, invariant)))
    assert found == [
        ("broken invariant: waits", [{"boiler.temperature": 90}, {"boiler.hiss": False, "boiler.temperature": 90}])
    ]


def test_a_step_that_gives_way_to_a_more_cautious_one_is_stable():
    invariant = Stable(id="stops", value=run.at("stop"), **SAID)
    assert found_in(replace(RULEBASE, invariants=(*RULEBASE.invariants, invariant))) == []


def test_a_release_that_is_withdrawn():
    rule = Rule(id="run.go_on", when=all_of(pressure.is_("safe"), smoke.absent), then=run.at("go on"), **TOLD)
    assert found_in(with_rule(rule)) == [
        (
            "unstable release: run: go on",
            [
                {"boiler.smoke": False, "boiler.valve": "open", "boiler.temperature": 41},
                {"boiler.smoke": False, "boiler.hiss": True, "boiler.valve": "open", "boiler.temperature": 41},
            ],
        )
    ]


@pytest.mark.parametrize("how", ["forgotten", "unasked"])
def test_a_release_with_a_red_flag_open(how):
    condition = all_of(pressure.is_("safe"), hiss.absent)
    if how == "unasked":  # present it stops the boiler; nobody asked, and it runs
        rules = (one for one in RULEBASE.rules if one.id != "run.go_on")
    else:
        rules = (one for one in RULEBASE.rules if one.id not in ("run.go_on", "alarm.smoke"))
    base = replace(RULEBASE, rules=(*rules, Rule(id="run.go_on", when=condition, then=run.at("go on"), **TOLD)))
    keys = [key for key, _ in found_in(base)]
    assert "open red flag: run: go on" in keys
    (patients,) = (patients for key, patients in found_in(base) if key == "open red flag: run: go on")
    assert patients == [{"boiler.hiss": False, "boiler.valve": "open", "boiler.temperature": 0}]


def test_an_invariant_that_says_nothing():
    twice = all_of(pressure.is_("safe"), pressure.is_("high"))
    found = found_in(replace(RULEBASE, invariants=(Always(id="never_met", when=twice, then=alarm.concluded, **SAID),)))
    assert found == [("vacuous invariant: never_met", [])]
    part = Never(id="half", when=all_of(run.stands_at("go on"), twice), **SAID)
    assert found_in(replace(RULEBASE, invariants=(part,))) == [("vacuous invariant: half", [])]


def test_a_dead_rule():
    rule = Rule(id="alarm.dead", when=all_of(pressure.is_("safe"), pressure.is_("high")), then=alarm, **TOLD)
    assert found_in(with_rule(rule)) == [("dead rule: alarm.dead", [])]


def test_a_rule_whose_exception_always_applies():
    rule = Rule(id="alarm.dead", when=hiss.present, then=alarm, unless=checked.concluded, **TOLD)
    proof = prove(with_rule(rule))
    assert [fault.key for fault in proof.faults] == ["dead rule: alarm.dead"]
    assert "its exception applies wherever its condition holds" in proof.faults[0].says


def test_two_rules_that_say_the_same():
    rule = Rule(id="alarm.again", when=any_of(smoke.present, smoke.present), then=alarm, **TOLD)
    assert found_in(with_rule(rule)) == [("duplicate rules: alarm.again and alarm.smoke", [])]


def test_a_rule_that_is_subsumed():
    rule = Rule(id="alarm.both", when=all_of(smoke.present, valve.is_("shut")), then=alarm, **TOLD)
    assert found_in(with_rule(rule)) == [("subsumed rule: alarm.both by alarm.smoke", [])]
    assert found_in(with_rule(replace(rule, voice="safety"))) == []  # in another voice it may say the same


def test_a_rule_that_others_cover_together():
    rule = Rule(id="alarm.covered", when=any_of(smoke.present, hiss.present), then=alarm, **TOLD)
    keys = [key for key, _ in found_in(with_rule(rule))]
    assert keys == [
        "subsumed rule: alarm.hiss by alarm.covered",
        "subsumed rule: alarm.smoke by alarm.covered",
        "redundant rule: alarm.covered",
    ]


def test_a_value_out_of_reach():
    without = replace(RULEBASE, rules=tuple(one for one in RULEBASE.rules if one.id != "run.wait"))
    assert found_in(without) == [("unreachable value: run: wait", [])]


def test_an_exception_that_never_applies():
    rule = Rule(
        id="run.wait", when=all_of(warmth >= celsius(120), smoke.present), then=run.at("wait"),
        unless=any_of(checked.concluded, pressure.is_("safe")), **TOLD,
    )  # fmt: skip
    keys = [key for key, _ in found_in(with_rule(rule))]
    assert "idle exception: run.wait unless pressure is safe" in keys
    assert not any("checked" in key for key in keys)


def test_a_value_that_two_impossible_combinations_forbid_together():
    smoking = Impossible(id="a", when=all_of(valve.is_("shut"), smoke.present), because="It cannot be.")
    clear = Impossible(id="b", when=all_of(valve.is_("shut"), smoke.absent), because="It cannot be.")
    assert found_in(replace(RULEBASE, impossible=(*RULEBASE.impossible, smoking, clear))) == [
        ("unattainable value: boiler.valve: shut", [])
    ]
    assert found_in(replace(RULEBASE, impossible=(*RULEBASE.impossible, smoking))) == []


def test_a_value_that_goes_with_a_question_that_does_not_apply():
    smell = flag("boiler.smell", "Does the smoke smell?", asked_if=smoke.present)
    smelling = Impossible(id="a", when=all_of(smoke.absent, any_of(smell.present, smell.absent)), because="No smoke.")
    rule = Rule(id="alarm.smell", when=smell.present, then=alarm, voice="safety", **TOLD)
    base = replace(
        RULEBASE,
        rules=(*RULEBASE.rules, rule),
        terms=(*RULEBASE.terms, smell),
        impossible=(*RULEBASE.impossible, smelling),
    )
    assert found_in(base) == []


def test_a_question_whose_premise_is_itself_not_asked_does_not_apply():
    """Without smoke nobody asks whether it smells, and so nobody asks of what; the patient is complete all the same."""
    smell = flag("boiler.smell", "Does the smoke smell?", asked_if=smoke.present)
    sour = flag("boiler.sour", "Does it smell sour?", asked_if=smell.present)
    impossible = (
        Impossible(id="a", when=all_of(smoke.absent, any_of(smell.present, smell.absent)), because="No smoke."),
        Impossible(id="b", when=all_of(smoke.absent, any_of(sour.present, sour.absent)), because="No smoke."),
    )
    rule = Rule(id="pressure.sour", when=all_of(sour.present, warmth >= celsius(120)), then=pressure.at("high"),
                voice="safety", **TOLD)  # fmt: skip
    smoky = Rule(id="pressure.safe", when=all_of(valve.is_("open"), warmth < celsius(120), smoke.present),
                 then=pressure.at("safe"), **TOLD)  # fmt: skip
    base = replace(
        RULEBASE,
        rules=(*(one for one in RULEBASE.rules if one.id != "pressure.safe"), rule, smoky),
        terms=(*RULEBASE.terms, smell, sour),
        impossible=(*RULEBASE.impossible, *impossible),
    )
    found = dict(found_in(base))
    assert not [key for key in found if key.startswith("unattainable value")]
    assert found["gap: pressure"] == [{"boiler.smoke": False, "boiler.valve": "open", "boiler.temperature": 0}]


def test_a_term_that_nothing_reads():
    idle = flag("boiler.colour", "Is it red?")
    assert found_in(replace(RULEBASE, terms=(*RULEBASE.terms, idle))) == [("unused term: boiler.colour", [])]


def test_a_gap_in_a_total_verdict():
    rule = Rule(
        id="pressure.high", when=any_of(valve.is_("stuck"), warmth >= celsius(120)), then=pressure.at("high"), **TOLD
    )
    assert found_in(with_rule(rule)) == [("gap: pressure", [{"boiler.valve": "shut", "boiler.temperature": 0}])]


def test_a_rule_that_reads_its_own_layer():
    wrong = replace(RULEBASE)
    bench = Bench(RULEBASE, 10)
    assert list(order(bench)) == []
    wrong.__dict__["layers"] = {**wrong.layers, ("run", "stop"): 0}  # as if the layers had been built wrongly
    bench.rulebase = wrong
    assert [fault.key for fault in order(bench)] == ["order: run.stop"]


def test_no_answer_in_time_is_a_fault(monkeypatch):
    def gives_up(*_):
        raise Unproved("the solver gave up: timeout")

    monkeypatch.setattr("expert.proving.solving.Solver._asked", gives_up)
    proof = prove(RULEBASE)
    assert not proof.ok
    assert {fault.kind for fault in proof.faults} == {"unproved"}
    assert "the solver gave up: timeout" in proof.faults[0].says


def test_what_is_waived_is_counted_with_its_reason():
    rule = Rule(id="alarm.both", when=all_of(smoke.present, valve.is_("shut")), then=alarm, **TOLD)
    waiver = Waiver(waives="subsumed rule: alarm.both by alarm.smoke", because="It is told twice.", on="2026-11-22")
    proof = prove(replace(with_rule(rule), waivers=(waiver,)))
    assert proof.ok
    assert [(fault.key, one.because) for fault, one in proof.waived] == [(waiver.waives, "It is told twice.")]


def test_a_waiver_of_nothing_is_a_fault():
    waiver = Waiver(waives="dead rule: alarm.smoke", because="It is told twice.", on="2026-11-22")
    proof = prove(replace(RULEBASE, waivers=(waiver,)))
    assert [fault.key for fault in proof.faults] == ["stale waiver: dead rule: alarm.smoke"]


def test_what_a_patient_s_safety_rests_on_cannot_be_waived():
    quiet = replace(RULEBASE, rules=tuple(one for one in RULEBASE.rules if one.id != "alarm.hiss"))
    waiver = Waiver(waives="broken invariant: hissing", because="It is told twice.", on="2026-11-22")
    proof = prove(replace(quiet, waivers=(waiver,)))
    assert [fault.kind for fault in proof.faults] == ["broken invariant", "stale waiver"]
    assert "may not be waived" in proof.faults[1].says
    assert {"broken invariant", "unstable release", "verdict conflict", "unproved", "order"}.isdisjoint(WAIVABLE)
    assert PROMISES.keys() > WAIVABLE


def test_a_witness_that_does_not_show_its_fault_is_a_fault_of_ours():
    (chart,) = (
        prove(replace(RULEBASE, rules=tuple(r for r in RULEBASE.rules if r.id != "alarm.hiss"))).faults[0].patients
    )
    wrong = Fault(kind="broken invariant", about="smoking", says="It is broken.", patients=(chart,), shows=("run",))
    with pytest.raises(Disagreement, match="does not show it"):
        confirmed(RULEBASE, wrong)


ASH = flag("boiler.ash", "Is there ash?")


def with_red_flags(*flags, rule):
    """The boilers with these red flags, a term for ash, and another rule for going on."""
    rules = (*(one for one in RULEBASE.rules if one.id != "run.go_on"), rule)
    return replace(RULEBASE, terms=(*RULEBASE.terms, ASH), rules=rules, red_flags=flags, invariants=())


def test_one_red_flag_of_two_that_is_open_is_found():
    rule = Rule(
        id="run.go_on", when=all_of(pressure.is_("safe"), smoke.absent, hiss.absent), then=run.at("go on"), **TOLD
    )
    ash = RedFlag(id="ash", title="Ash", when=ASH.present)
    proof = prove(with_red_flags(SMOKE, ash, rule=rule))
    assert [fault.key for fault in proof.faults] == ["open red flag: run: go on"]
    assert "(1 of 2)" in proof.faults[0].says
    assert "'Ash'" in proof.faults[0].says


def test_a_red_flag_that_is_answered_is_not_open():
    both = any_of(smoke.absent, ASH.present)
    rule = Rule(
        id="run.go_on", when=all_of(pressure.is_("safe"), both, hiss.absent, smoke.absent), then=run.at("go on"), **TOLD
    )
    answered = replace(SMOKE, answered_by=ASH.present)
    assert prove(with_red_flags(answered, rule=rule)).ok
    loose = replace(rule, when=all_of(pressure.is_("safe"), hiss.absent, ASH.present))
    kinds = [fault.kind for fault in prove(with_red_flags(answered, rule=loose)).faults]
    assert "open red flag" not in kinds  # that it is withdrawn once there is smoke is another fault
    assert kinds == ["unstable release"]


def test_an_urgency_that_a_rule_reads_is_asked_about_too():
    rule = Rule(id="run.go_on", when=all_of(pressure.is_("safe"), hiss.absent), then=run.at("go on"), **TOLD)
    told = Rule(id="checked.running", when=run.reaches("go on"), then=alarm, **TOLD)
    rules = tuple(one for one in RULEBASE.rules if one.id not in ("run.go_on", "run.stop"))
    base = replace(RULEBASE, rules=(*rules, rule, told), invariants=())
    assert "open red flag: run: go on" in [fault.key for fault in prove(base).faults]
    assert "open red flag: run: go on" not in [fault.key for fault in prove(replace(base, urgency=None)).faults]


def test_a_value_that_never_stands_alone_is_told_so():
    low = Rule(id="run.wait", when=smoke.present, then=run.at("wait"), **TOLD)
    (fault,) = prove(with_rule(low)).faults
    assert fault.key == "unreachable value: run: wait"
    assert "another value is always concluded with it" in fault.says


def test_a_witness_who_cannot_be_is_a_fault_of_ours():
    cold = Chart({"boiler.hiss": True, "boiler.temperature": 20})
    quiet = replace(RULEBASE, rules=tuple(one for one in RULEBASE.rules if one.id != "alarm.hiss"))
    fault = Fault(kind="broken invariant", about="hissing", says="It is broken.", patients=(cold,), shows=("run",))
    with pytest.raises(Disagreement):
        confirmed(quiet, fault)
