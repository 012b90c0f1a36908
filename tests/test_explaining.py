"""What fired rules matched, how far their opinion carries, and what withheld a rule."""

from itertools import product

import pytest

from expert.chart import Chart
from expert.explaining import Explanation, Holding, explain, needed
from expert.language import (
    Rule,
    RuleBase,
    Source,
    all_of,
    any_of,
    at_least,
    contested,
    contradicted,
    flag,
    not_appraised,
    sign,
    supported,
    uncertain,
)
from expert.language.conditions import AtLeast, Condition
from expert.language.truth import truth
from expert.meaning import conclude
from expert.outcome import Outcome
from tests.bases.garden import RULEBASE


def explained(**findings: bool | str | int) -> Explanation:
    held = {name.replace("__", "."): value for name, value in findings.items()}
    return explain(conclude(RULEBASE, Chart(held)))


def matched(explanation: Explanation, rule: str) -> tuple[dict[str, object], dict[str, tuple[str, list[str]]]]:
    firing = next(firing for firing in explanation.firings if firing.rule.id == rule)
    return (
        {match.term.name: match.value for match in firing.findings},
        {match.name: (match.value, [other.id for other in match.rules]) for match in firing.conclusions},
    )


def test_of_an_all_every_finding_is_matched() -> None:
    findings, conclusions = matched(explained(leaf__drooping=True, soil__moisture="wet"), "water.wet_and_drooping")
    assert findings == {"leaf.drooping": True, "soil.moisture": "wet"}
    assert conclusions == {}


def test_of_an_at_least_only_the_parts_that_hold() -> None:
    findings, _ = matched(explained(leaf__drooping=True, leaf__yellow=True, leaf__spots=False), "water.several_signs")
    assert findings == {"leaf.yellow": True, "leaf.drooping": True}


def test_of_an_any_only_the_parts_that_hold() -> None:
    findings, conclusions = matched(explained(leaf__drooping=True, soil__moisture="wet"), "care.pause_watering")
    assert findings == {}
    assert conclusions == {"overwatering": ("possible", ["water.wet_and_drooping"])}


def test_a_graded_conclusion_is_matched_at_its_standing_value() -> None:
    explanation = explained(leaf__drooping=True, leaf__spots=True, soil__moisture="wet")
    _, conclusions = matched(explanation, "care.pause_watering")
    assert conclusions == {"overwatering": ("likely", ["water.several_signs"])}
    standing = next(standing for standing in explanation.standings if standing.name == "overwatering")
    assert [rule.id for rule in standing.beside] == ["water.wet_and_drooping"]


def test_a_conflict_is_matched_with_both_sides_and_takes_the_weaker() -> None:
    explanation = explained(leaf__yellow=True, leaf__spots=True)
    _, conclusions = matched(explanation, "care.repot_on_conflict")
    assert conclusions == {"light": ("conflict", ["light.pale", "light.scorched"])}
    repot = next(standing for standing in explanation.standings if standing.name == "repot")
    assert repot.appraisal == "contested"


def test_a_withheld_rule_names_what_withheld_it() -> None:
    explanation = explained(soil__moisture="flooded", room__temperature=10, soil__ph_test="acid")
    (withheld,) = explanation.withheld
    assert withheld.rule.id == "care.pause_watering"
    assert [match.term.name for match in withheld.findings] == ["soil.moisture"]
    assert [(match.name, match.value, [rule.id for rule in match.rules]) for match in withheld.unless] == [
        ("dormant", "concluded", ["season.cold_room"])
    ]


def test_caveats_go_along_the_path_unless_their_exception_holds() -> None:
    warm = explained(leaf__drooping=True, leaf__spots=True, soil__moisture="flooded")
    caveats = {standing.name: [remark.id for remark in standing.caveats] for standing in warm.standings}
    assert caveats["watering"] == ["slow"]
    cold = explained(
        leaf__drooping=True, leaf__spots=True, soil__moisture="flooded", room__temperature=10, soil__ph_test="acid"
    )
    assert all(standing.caveats == () for standing in cold.standings)


TRIAL = Source(id="trial", title="A trial", kind="study")
LEVEL = {
    "contradicted": contradicted("No.", TRIAL),
    "contested": contested("Divided.", TRIAL),
    "not appraised": not_appraised("Nobody has looked."),
    "uncertain": uncertain("Weak.", TRIAL),
    "supported": supported("Yes.", TRIAL),
}
THREE = tuple(sign(name, name) for name in ("first", "second", "third"))
LAST = sign("last", "last")
START = flag("start", "Shall it start?")
FIRST, SECOND, THIRD = (one.concluded for one in THREE)


def along(when: Condition, own: str = "supported") -> str:
    """The last rule's appraisal along the path, where the three signs are contested, not appraised and uncertain."""
    levels = ("contested", "not appraised", "uncertain", own)
    thens, whens = (*THREE, LAST), (START.present, START.present, START.present, when)
    rules = tuple(
        Rule(id=f"t.{then.name}", title="T", when=cond, then=then, because="B.", source=TRIAL, appraisal=LEVEL[level])
        for level, then, cond in zip(levels, thens, whens, strict=True)
    )
    base = RuleBase(name="b", version="1", title="B", intended_use="U.", misuse="M.", terms=(START,),
                    conclusions=(*THREE, LAST), rules=rules)  # fmt: skip
    explanation = explain(conclude(base, Chart({"start": True})))
    return next(firing.appraisal for firing in explanation.firings if firing.rule.then.conclusion == LAST)


@pytest.mark.parametrize(
    ("when", "level"),
    [
        (START.present, "supported"),
        (FIRST, "contested"),
        (all_of(FIRST, SECOND, THIRD), "contested"),
        (any_of(FIRST, SECOND, THIRD), "uncertain"),
        (any_of(FIRST, START.present), "supported"),
        (at_least(1, FIRST, SECOND, THIRD), "uncertain"),
        (at_least(2, FIRST, SECOND, THIRD), "not appraised"),
        (at_least(3, FIRST, SECOND, THIRD), "contested"),
        (AtLeast(2, (FIRST, SECOND, START.present)), "not appraised"),
        (any_of(START.absent, all_of(SECOND, THIRD)), "not appraised"),
    ],
)
def test_appraisal_along_the_path(when: Condition, level: str) -> None:
    assert along(when) == level
    assert along(when, own="contradicted") == "contradicted"


def test_what_is_needed_is_enough() -> None:
    """Over every state of three findings: a condition that holds, holds by its needed findings alone."""
    flags = tuple(flag(name, "?") for name in ("a", "b", "c"))
    a, b, c = (one.present for one in flags)
    for condition in (all_of(a, b, c), any_of(a, all_of(b, c)), at_least(2, a, b, c), all_of(a, any_of(b, c))):
        for state in product((True, False, None), repeat=3):
            chart = Chart({one.name: value for one, value in zip(flags, state, strict=True) if value is not None})
            if truth(condition, chart.truth) is True:
                assert truth(condition, _needed_only(condition, chart).truth) is True


def _needed_only(condition: Condition, chart: Chart) -> Chart:
    names = {leaf.subject.name for leaf in needed(condition, Holding(Outcome(RULEBASE, chart, (), ())))}
    return chart.without(*(name for name in chart if name not in names))
