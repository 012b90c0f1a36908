"""A complaint is never a direct injury: lumbar rules speak of the one, imaging shows the other. And claim A13."""

import random
from functools import cache

import pytest

from expert.chaining import Engine
from expert.findings import read_chart
from expert.language.conditions import leaves
from expert.language.layers import conclusions_read
from expert.language.quantities import Quantity
from expert.language.truth import truth
from knowledge import RULEBASE
from knowledge.vocabulary import (
    complaint,
    course,
    improvement,
    muscle,
    neurology,
    patient,
    rehabilitation,
    spine,
    treatment,
)

ENGINE = Engine(RULEBASE)
# A British Athletics grade is read off the MRI.
IMAGING = {"mri.muscle", "static_ultrasound.muscle", "dynamic_ultrasound.muscle", "mri.british_athletics_grade"}
SPINE = {term.name for term in spine.TERMS}
# Felt or found at the bedside; what a study of muscle or spine showed is not among them.
SYMPTOMS = (*complaint.TERMS, *neurology.TERMS)
BEDSIDE = (
    *SYMPTOMS, *patient.TERMS, *course.TERMS, *treatment.TERMS,
    *(term for term in muscle.TERMS if term.name not in IMAGING),
)  # fmt: skip
LUMBAR_DIAGNOSES = {
    "nerve_impingement", "lumbar_correlation", "level_correlation", "sciatica", "lumbar_degeneration", "referred_pain",
    "lumbosacral_degeneration", "raised_predisposition", "settled_impingement",
}  # fmt: skip


def values_of(term):
    if isinstance(term, Quantity):
        return [float(term.low), float(term.low) + 30, float(term.high)]
    return (True, False) if term.kind == "flag" else term.values


def standing(findings):
    return ENGINE.run(read_chart(RULEBASE, findings)).standing


def terms_read(rule, seen=frozenset()):
    """The findings that a rule reads, itself or through what it rests on or is withheld by."""
    conditions = [condition for condition in (rule.when, rule.unless) if condition is not None]
    direct = {leaf.subject.name for one in conditions for leaf in leaves(one) if leaf.subject.is_finding}
    below = {
        other
        for one in conditions
        for conclusion, _ in conclusions_read(one)
        for other in RULEBASE.rules_for(conclusion.name)
        if other.id not in seen
    }
    seen = seen | {rule.id} | {other.id for other in below}
    return direct | {name for other in below for name in terms_read(other, seen)}


def rules_for(*pairs):
    return [rule for name, value in pairs for rule in RULEBASE.rules_for(name, value)]


SHOWN = rules_for(("direct_injury", "confirmed"), ("injury_grade", None), ("avulsion", None))


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.id)
def test_an_injury_is_shown_by_imaging_of_the_muscle_only(rule):
    assert terms_read(rule)
    assert terms_read(rule) <= IMAGING


def test_an_injury_is_excluded_by_the_muscle_s_own_findings_only():
    (rule,) = rules_for(("direct_injury", "excluded"))
    of_the_tendon = (rehabilitation.TENDINOPATHY, rehabilitation.INCOMPLETE_AVULSION)
    of_the_course = (course.NOT_HEALING, course.FORCED_STRETCH, improvement.WORSE_SINCE_STUDY)
    own = {term.name for term in (*muscle.TERMS, *of_the_tendon, *of_the_course)}
    # What a scan can miss, or a dynamic study at the bone: signs of an avulsion.
    of_an_avulsion = {"avulsion.extensive_bruising", "avulsion.cannot_sit", "knee_flexion.weak_near_extension"}
    assert terms_read(rule) <= own | of_an_avulsion | {"pain.at_ischium"}
    studies = (muscle.MRI, muscle.STATIC_ULTRASOUND, muscle.DYNAMIC_ULTRASOUND)
    assert terms_read(rule) >= {study.name for study in studies}


def test_no_rule_that_reads_the_spine_or_a_complaint_concludes_an_injury():
    about_the_muscle = {
        "direct_injury", "injury_grade", "avulsion", "another_muscle_injured", "muscle_injury_suspected",
        "major_tear_suspected", "diagnosis_in_question", "label_overruled", "permanent_damage", "surgical_opinion",
    }  # fmt: skip
    felt = SPINE | {term.name for term in SYMPTOMS}
    crossing = {
        rule.id: terms_read(rule) & felt
        for rule in RULEBASE.rules
        if rule.then.conclusion.name in about_the_muscle and terms_read(rule) & felt
    }
    assert crossing == {}


def test_no_lumbar_diagnosis_is_excluded_by_an_injury_of_the_muscle():
    """Both can be there (A06): each that rests on the spine stands beside a torn muscle."""
    chart = {
        "hamstring.discomfort": True, "l5_nerve.injury": True, "disc_degeneration.l5_s1": True,
        "lumbosacral_ligament.degeneration": True, "complaint.chronic": True, "leg_muscles.regularly_tight": True,
    }  # fmt: skip
    torn = standing({**chart, "mri.muscle": "partial tear", "complaint.muscle": "hamstrings"})
    for name in ("referred_pain", "nerve_impingement", "level_correlation", "lumbar_correlation"):
        assert torn[name] == standing(chart)[name]
    assert torn["direct_injury"] == "confirmed"


@pytest.mark.parametrize("term", SYMPTOMS, ids=lambda term: term.name)
def test_a13_no_single_symptom_concludes_a_lumbar_diagnosis(term):
    for value in values_of(term):
        assert not {*standing({term.name: value})} & LUMBAR_DIAGNOSES


@pytest.mark.parametrize("term", SYMPTOMS, ids=lambda term: term.name)
def test_a13_nor_does_it_whatever_else_is_known_at_the_bedside(term):
    """Only what imaging or an established diagnosis shows ties a complaint to the spine."""
    drawn = random.Random(term.name)
    for _ in range(20):
        context = {other.name: drawn.choice(values_of(other)) for other in BEDSIDE if drawn.random() < 0.6}
        chart = {**context, term.name: drawn.choice(values_of(term)[:1])}
        found = {*standing(possible(chart, term.name))}
        assert not found & LUMBAR_DIAGNOSES, chart


@cache
def read_alone(name, value):
    """The chart of a single finding; the same few are drawn again and again."""
    return read_chart(RULEBASE, {name: value})


def possible(chart, kept):
    """The chart without the answers that no patient gives together with the others; the one asked about is kept."""
    alone = {name: read_alone(name, value) for name, value in chart.items()}
    while (found := impossible_in(alone)) is not None:
        together = {leaf.subject.name for leaf in leaves(found.when)}
        del alone[min(together & {*alone} - {kept})]
    return {name: chart[name] for name in alone}


def impossible_in(alone):
    """An impossible combination that holds where each finding is known as in its own chart; or None."""

    def of_leaf(leaf):
        return alone[leaf.subject.name].truth(leaf) if leaf.subject.name in alone else None

    return next((one for one in RULEBASE.impossible if truth(one.when, of_leaf)), None)


def test_a13_the_weight_of_a_group_needs_every_part_of_it():
    """A14: lasting discomfort, demonstrated degeneration, regular reports; without any one nothing is concluded."""
    group = {
        "hamstring.discomfort": True, "complaint.chronic": True, "lumbar_spine.degeneration": True,
        "leg_muscles.regularly_tight": True,
    }  # fmt: skip
    assert standing(group)["lumbar_correlation"] == "possible"
    for name in group:
        for value in (None, False):
            assert "lumbar_correlation" not in standing({**group, name: value}), (name, value)
    # No sport and no scan of the muscle is asked for (A14), and no impingement is concluded.
    assert "nerve_impingement" not in standing(group)


def test_a16_tightness_alone_is_not_discomfort():
    ligament = {"lumbosacral_ligament.degeneration": True}
    assert "nerve_impingement" not in standing({**ligament, "hamstring.tightness": True, "patient.plays_sport": True})
    assert standing({**ligament, "hamstring.discomfort": True})["nerve_impingement"] == "often considered conclusive"
    assert "nerve_impingement" not in standing({"lumbosacral_ligament.hypertrophy": True, "hamstring.discomfort": True})
