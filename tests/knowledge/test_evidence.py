"""What every rule says of its evidence and of its review."""

import pytest

from expert.language import UNREVIEWED
from knowledge import RULEBASE

NOTHING_TO_GRADE = ("by definition", "not appraised")


@pytest.mark.parametrize("rule", RULEBASE.rules, ids=lambda rule: rule.id)
def test_an_appraisal_has_a_grade_exactly_where_it_has_evidence(rule):
    appraisal = rule.appraisal
    assert (appraisal.grade is None) == (appraisal.level in NOTHING_TO_GRADE)
    assert bool(appraisal.sources) or appraisal.level in NOTHING_TO_GRADE


def test_all_three_grades_occur():
    assert {rule.appraisal.grade for rule in RULEBASE.rules} == {"H", "M", "L", None}


def test_a_systematic_kind_of_source_is_behind_every_high_grade():
    """H is a trial, a systematic review, a guideline or an official text; no case, article or teaching page is one."""
    low = [rule.id for rule in RULEBASE.rules if rule.appraisal.grade == "H"
           and not {source.kind for source in rule.appraisal.sources} & {"study", "review", "guideline"}]  # fmt: skip
    assert low == []


def test_no_single_case_report_is_graded_above_low():
    reports = [rule.id for rule in RULEBASE.rules if rule.appraisal.grade in ("H", "M")
               and all(source.id.startswith("C") for source in rule.appraisal.sources)]  # fmt: skip
    assert reports == []


def test_nobody_has_reviewed_a_rule_yet():
    """Nobody has: a name here would be invented. When a clinician signs, the first signature changes this test."""
    assert {rule.review for rule in RULEBASE.rules} == {UNREVIEWED}


def test_an_appraisal_has_the_grade_of_its_best_source():
    """As far as the grade of a source is known from where it is cited alone."""
    rank = {"L": 1, "M": 2, "H": 3}
    graded = [rule.appraisal for rule in RULEBASE.rules if rule.appraisal.grade]
    alone = {}
    for given in graded:
        if len(given.sources) == 1:
            alone.setdefault(given.sources[0].id, set()).add(given.grade)
    assert {source: grades for source, grades in alone.items() if len(grades) > 1} == {}
    for given in graded:
        known = [rank[grade] for source in given.sources for grade in alone.get(source.id, ())]
        if known:
            assert rank[given.grade] >= max(known), given.text
            assert len(known) < len(given.sources) or rank[given.grade] == max(known), given.text


def test_no_two_rules_have_one_title():
    titles = [rule.title.casefold() for rule in RULEBASE.rules]
    assert sorted({title for title in titles if titles.count(title) > 1}) == []
