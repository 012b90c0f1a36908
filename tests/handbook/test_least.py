"""What a red flag brings by itself is decided on charts that know no more than it needs."""

from dataclasses import replace

import pytest

from expert.handbook.least import consequences, least_charts
from expert.language import RedFlag, Rule, all_of, any_of, at_least, celsius, grade
from tests.bad.parts import CONCLUSIONS, TOLD, base, hardness, hums, leaks, warmth


@pytest.mark.parametrize(
    ("condition", "charts"),
    [
        (leaks.present, [{"kettle.leaks": True}]),
        (hums.absent, [{"kettle.hums": False}]),
        (hardness.at_least("medium"), [{"water.hardness": "medium"}, {"water.hardness": "hard"}]),
        (warmth >= celsius(90), [{"water.temperature": 180}]),
        (warmth > celsius(90), [{"water.temperature": 181}]),
        (warmth < celsius(90), [{"water.temperature": 179}]),
        (all_of(warmth >= celsius(90), warmth <= celsius(95)), [{"water.temperature": 190}]),
        (any_of(leaks.present, hums.present), [{"kettle.leaks": True}, {"kettle.hums": True}]),
        (all_of(leaks.present, hums.present), [{"kettle.leaks": True, "kettle.hums": True}]),
        (
            at_least(2, leaks.present, hums.present, hardness.is_("hard")),
            [
                {"kettle.leaks": True, "kettle.hums": True},
                {"kettle.leaks": True, "water.hardness": "hard"},
                {"kettle.hums": True, "water.hardness": "hard"},
            ],
        ),
        (all_of(hardness.at_least("medium"), hardness.at_most("medium")), [{"water.hardness": "medium"}]),
    ],
)
def test_least_charts_know_only_what_the_condition_needs(condition, charts):
    assert [dict(chart) for chart in least_charts(condition)] == charts


def test_consequences_that_are_the_same_are_told_once():
    haste = grade("haste", "Haste", steps=("soon", "now"))
    flag = RedFlag(id="steam", title="Steam", when=any_of(leaks.present, hums.present, hardness.is_("hard")))
    rules = [
        Rule(id="haste.leaks", when=leaks.present, then=haste.at("now"), **TOLD),
        Rule(id="haste.leaks_too", when=leaks.present, then=haste.at("soon"), **TOLD),
        Rule(id="haste.hums", when=hums.present, then=haste.at("now"), **TOLD),
    ]
    kettle = base(*rules, conclusions=(*CONCLUSIONS, haste), red_flags=(flag,), urgency=haste)
    told = [(one.urgency, [rule.id for rule in one.raising], [leaf.subject.name for leaf in one.by])
            for one in consequences(flag, kettle)]  # fmt: skip
    assert told == [("now", ["haste.leaks"], ["kettle.leaks"]), ("now", ["haste.hums"], ["kettle.hums"]),
                    (None, [], ["water.hardness"])]  # fmt: skip


def test_the_safety_page_tells_each_way_and_where_none_raises_the_urgency(handbook_of):
    haste = grade("haste", "Haste", steps=("soon", "now"))
    flag = RedFlag(id="steam", title="Steam", when=any_of(leaks.present, hums.present))
    kettle = base(
        Rule(id="haste.leaks", when=leaks.present, then=haste.at("now"), **TOLD),
        conclusions=(*CONCLUSIONS, haste), red_flags=(flag,), urgency=haste,
    )  # fmt: skip
    told = handbook_of(kettle).article("safety.html", "steam").text
    assert "Urgency now , by kettle leaks: present." in told.replace("now,", "now ,")
    assert "No urgency by itself, by kettle hums: present." in told
    without = handbook_of(replace(kettle, urgency=None)).article("safety.html", "steam").text
    assert "If present" not in without
