"""What cases show of a rule base: against a slow definition, with waivers, and with what is proved out of reach."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from itertools import product
from random import Random

import pytest

from expert.cases import Case, CaseSource, Expected, Situation
from expert.chart import Chart
from expert.coverage import Coverage, Obligation, measure
from expert.coverage.reachability import unreachable
from expert.language import Impossible, all_of
from expert.language.conditions import leaves
from expert.language.waivers import Waiver
from expert.testing import Steering, is_possible, random_rulebase, telling_values
from tests.bases.kettle import RULEBASE
from tests.conftest import CI
from tests.coverage.slow import shown_by


def case_of(*charts: Chart) -> Case:
    """A case with a situation for each chart; every second one is a variant."""
    expected = Expected(values={}, withheld={}, disagrees={})
    return Case(
        path="case.yaml", title="A case", source=CaseSource(cite="nobody"), story="Nothing.", claims=(),
        situations=tuple(
            Situation(name=f"situation {number}", line=number, chart=chart, expected=expected,
                      is_variant=bool(number % 2))
            for number, chart in enumerate(charts)
        ),
    )  # fmt: skip


def fact(obligation: Obligation) -> tuple[str, ...]:
    """An obligation as the slow definition writes it."""
    if obligation.leaf is None:
        return obligation.kind, obligation.about, obligation.outcome
    place = "unless" if obligation.in_unless else "when"
    return "leaf", obligation.about, place, str(obligation.number), obligation.outcome


def states(coverage: Coverage) -> dict[str, str]:
    return {one.obligation.key: one.state for one in coverage.found}


@pytest.mark.parametrize("seed", range(200 if CI else 30))
def test_every_situation_shows_what_the_slow_definition_says(seed):
    random = Random(seed)
    rulebase = random_rulebase(random, rules=2 + seed % 15, terms=3 + seed % 6, nesting=1 + seed % 3)
    charts = [Steering(rulebase, random).half_known() for _ in range(25)]
    found = measure(rulebase, [case_of(*charts)]).found
    asked = {fact(one.obligation) for one in found}
    assert len(asked) == len(found)
    for number, chart in enumerate(charts):
        shown = shown_by(rulebase, chart)
        assert shown <= asked
        assert {fact(one.obligation) for one in found if one.seen >> number & 1} == shown


def test_every_leaf_has_its_outcomes_and_every_rule_and_value_is_asked_for():
    found = [fact(one.obligation) for one in measure(RULEBASE, [case_of(Chart())]).found]
    for rule in RULEBASE.rules:
        assert ("rule", rule.id, "fired") in found
        for number, leaf in enumerate(leaves(rule.when), 1):
            outcomes = ("true", "false", "unknown") if leaf.subject.is_finding else ("concluded", "not concluded")
            assert [one[4] for one in found if one[:4] == ("leaf", rule.id, "when", str(number))] == list(outcomes)
    assert [one[1:] for one in found if one[0] == "exception"] == [("care.descale", "used"),
                                                                   ("care.descale", "not used")]  # fmt: skip
    values = [(conclusion.name, value) for conclusion in RULEBASE.conclusions for value in conclusion.values]
    assert [one[1:] for one in found if one[0] == "value"] == values


def test_the_keys_are_those_that_authors_waive():
    keys = states(measure(RULEBASE, [case_of(Chart())]))
    for key in (
        "uncovered rule: use.stop",
        "uncovered leaf: scale.signs, leaf 3 (kettle.descaled_weeks_ago >= 26 weeks) unknown",
        "uncovered leaf: use.with_care, leaf 1 (descale is concluded) not concluded",
        "uncovered exception: care.descale, used",
        "uncovered value: scale, certain",
    ):
        assert key in keys
    assert len(keys) == len(set(keys))


def test_a_waiver_covers_a_gap_and_one_of_nothing_is_told():
    def waiver(key: str) -> Waiver:
        return Waiver(waives=key, because="Nobody has seen it.", on="2026-01-01")

    met, open_ = "uncovered leaf: use.stop, leaf 1 (kettle.leaks is present) unknown", "uncovered rule: use.stop"
    waivers = (waiver(met), waiver(open_), waiver("uncovered rule: use.halt"), waiver("redundant rule: use.stop"))
    waiving = replace(RULEBASE, waivers=waivers)
    coverage = measure(waiving, [case_of(Chart())])
    assert states(coverage)[met] == "covered"
    assert [one.obligation.key for one in coverage.waived] == [open_]
    assert open_ not in [one.obligation.key for one in coverage.gaps]
    assert [one.waives for one in coverage.idle_waivers] == [met, "uncovered rule: use.halt"]
    # Of a part of the rule base only its own waivers can be told to be idle.
    assert [one.waives for one in measure(waiving, [case_of(Chart())], rules=["use.stop"]).idle_waivers] == [met]
    assert measure(waiving, [case_of(Chart())], rules=["use.go_on"]).idle_waivers == ()


def test_a_waiver_of_what_is_proved_is_idle():
    key = "uncovered exception: care.descale, used"
    waiving = replace(RULEBASE, waivers=(Waiver(waives=key, because="So.", on="2026-01-01"),))
    coverage = measure(waiving, [case_of(Chart())], unreachable=lambda open_: [o for o in open_ if o.key == key])
    assert states(coverage)[key] == "unreachable"
    assert [one.waives for one in coverage.idle_waivers] == [key]
    assert not coverage.ok


def test_all_is_well_where_nothing_is_left():
    charts = [Chart(held) for held in ({"kettle.leaks": True}, {"kettle.leaks": False}, {}, {"element.cold": True})]
    assert len(measure(RULEBASE, [case_of(*charts[:3])], rules=["use.stop"]).gaps) == 1
    coverage = measure(RULEBASE, [case_of(*charts)], rules=["use.stop"])
    assert coverage.gaps == ()
    assert coverage.ok
    assert not coverage.is_whole


def test_some_rules_are_measured_as_among_all():
    random = Random(5)
    cases = [case_of(*(Steering(RULEBASE, random).half_known() for _ in range(30)))]
    whole = {one.obligation.key: one for one in measure(RULEBASE, cases).found}
    some = measure(RULEBASE, cases, rules=["scale.signs", "care.descale"]).found
    assert {rule.id for one in some for rule in one.obligation.rules} == {"scale.signs", "care.descale"}
    for one in some:
        assert one == whole[one.obligation.key]


@pytest.mark.parametrize("seed", range(40 if CI else 8))
def test_what_is_proved_is_what_no_possible_chart_shows(seed):
    """All charts of a small rule base, as far as its rules can tell them apart, are its possible patients."""
    random = Random(seed)
    rulebase = random_rulebase(random, rules=6, terms=3)
    choices = [[None, *telling_values(rulebase, term)] for term in rulebase.terms]
    shown = set()
    for held in product(*choices):
        known = zip(rulebase.terms, held, strict=True)
        chart = Chart({term.name: value for term, value in known if value is not None})
        if is_possible(rulebase, chart):
            shown |= shown_by(rulebase, chart)
    asked = [one.obligation for one in measure(rulebase, [case_of(Chart())]).found]
    out_of_reach = {fact(one) for one in asked} - shown
    assert {fact(one) for one in unreachable(rulebase, asked)} == out_of_reach
    # The same where most is settled by the patients that are made from the situations.
    charts = [Steering(rulebase, random).half_known() for _ in range(6)]
    coverage = measure(rulebase, [case_of(*charts)], unreachable=partial(unreachable, rulebase))
    assert {fact(one.obligation) for one in coverage.found if one.state == "unreachable"} == out_of_reach


def test_impossible_combinations_put_outcomes_out_of_reach():
    """Were nothing freshly descaled ever scaled, the exception for it could not be used."""
    fresh = RULEBASE.rule("care.fresh").when
    scaled = (RULEBASE.rule("scale.test").when, RULEBASE.term("kettle.hums").present)
    asked = [one.obligation for one in measure(RULEBASE, [case_of(Chart())]).found]
    assert unreachable(RULEBASE, asked) == frozenset()
    never = [Impossible(id=f"never_{number}", when=all_of(fresh, one), because="It is fresh.")
             for number, one in enumerate(scaled)]  # fmt: skip
    less = replace(RULEBASE, impossible=(*RULEBASE.impossible, *never))
    assert [one.key for one in unreachable(less, asked)] == ["uncovered exception: care.descale, used"]


def test_a_patient_made_from_a_situation_has_to_be_possible():
    """Were no dry kettle's element sound, none could go on; one change of the leaking one would make an impossible."""
    dry = RULEBASE.term("kettle.leaks").absent
    sound = RULEBASE.rule("element.works").when.parts
    never = [Impossible(id=f"never_{number}", when=all_of(dry, one), because="It is worn.")
             for number, one in enumerate(sound)]  # fmt: skip
    less = replace(RULEBASE, impossible=(*RULEBASE.impossible, *never))
    charts = [Chart({"kettle.leaks": True, "element.glows": True}), Chart({"kettle.leaks": False})]
    coverage = measure(less, [case_of(*charts)], unreachable=partial(unreachable, less))
    assert [key for key, state in states(coverage).items() if state == "unreachable"] == [
        "uncovered rule: use.go_on",
        "uncovered leaf: use.go_on, leaf 1 (kettle.leaks is absent) true",
        "uncovered leaf: use.go_on, leaf 2 (element is sound) concluded",
        "uncovered value: use, go on",
    ]


def test_only_what_is_in_doubt_is_asked_of_the_prover():
    asked: list[str] = []

    def note(open_: Collection[Obligation]) -> list[Obligation]:
        asked.extend(one.key for one in open_)
        return []

    chart = Chart({"kettle.leaks": True, "element.glows": True, "kettle.descaled_weeks_ago": 1})
    measure(RULEBASE, [case_of(chart)], unreachable=note)
    assert "uncovered rule: care.descale" in asked  # three findings away
    for leaf in ("(kettle.leaks is absent) true", "(kettle.leaks is absent) unknown"):
        assert f"uncovered leaf: use.go_on, leaf 1 {leaf}" not in asked
    assert "uncovered leaf: care.fresh, leaf 1 (kettle.descaled_weeks_ago < 2 weeks) false" not in asked


def test_a_value_that_no_rule_concludes_is_out_of_reach():
    less = replace(RULEBASE, rules=tuple(rule for rule in RULEBASE.rules if rule.id != "scale.test"))
    coverage = measure(less, [case_of(Chart())], unreachable=partial(unreachable, less))
    assert [key for key, state in states(coverage).items() if state == "unreachable"] == [
        "uncovered value: scale, certain"
    ]  # fmt: skip
