"""Tests that put a nerve under tension, counted only with structural differentiation.

Use: a straight-leg raise counts when moving ankle or neck changes the symptom, or when the pain goes below the knee.
Misuse: a straight-leg raise that is positive from tight hamstrings alone is no neural sign; a negative test excludes
no root; and no test of tension tells L5 from S1.
"""

from expert.language import Remark, Rule, all_of, any_of, contested, supported, uncertain
from knowledge import conclusions
from knowledge.conclusions import roots as root
from knowledge.sources.roots import (
    COCHRANE_EXAMINATION,
    PESONEN_2021,
    POLICE_OFFICER,
    STRAIGHT_LEG_RAISE_2011,
    YALE_TABLE,
)
from knowledge.sources.spine import NASS_SUMMARY, STRAIGHT_LEG_RAISE_REVIEW_2012
from knowledge.vocabulary import neurology

_SLUMP_IS_UNSETTLED = Remark(
    id="caveat.slump_is_unsettled",
    says="A guideline finds the evidence for the slump test insufficient.",
    source=NASS_SUMMARY.at("examination"),
)

RULES = (
    Rule(
        id="neurodynamics.straight_leg_raise_counts",
        title="Straight-leg raise, differentiated or with pain below the knee",
        when=all_of(
            neurology.STRAIGHT_LEG_RAISE.present,
            any_of(neurology.STRAIGHT_LEG_RAISE_DIFFERENTIATED.present, neurology.PAIN_BELOW_KNEE.present),
        ),
        then=conclusions.NEURAL_SIGNS,
        because="Bending the foot up at the end of a straight-leg raise loads the nerve and not the hamstrings; with "
        "that, or with pain below the knee, the test points to a nerve.",
        source=YALE_TABLE.at("disc herniation and hamstring tear"),
        appraisal=contested(
            "Before surgery the plain test finds 0.92 of herniations at a specificity of 0.28; among 2,352 charts 0.36 "
            "at 0.74, worse with age. Of those positive on the extended test 85 % had a herniation (40 people).",
            COCHRANE_EXAMINATION,
            STRAIGHT_LEG_RAISE_2011,
            PESONEN_2021,
            grade="H",
        ),
    ),
    Rule(
        id="neurodynamics.straight_leg_raise_of_tight_hamstrings",
        title="Straight-leg raise without differentiation and without pain below the knee",
        when=all_of(
            neurology.STRAIGHT_LEG_RAISE.present,
            neurology.STRAIGHT_LEG_RAISE_DIFFERENTIATED.absent,
            neurology.PAIN_BELOW_KNEE.absent,
        ),
        then=root.STRAIGHT_LEG_RAISE_NOT_COUNTED,
        because="Tightness of the hamstrings alone makes the straight-leg raise positive.",
        source=STRAIGHT_LEG_RAISE_REVIEW_2012.at("abstract"),
        appraisal=supported(
            "A review of 7 studies: accuracy inconsistent, and tight hamstrings give false positives.",
            STRAIGHT_LEG_RAISE_REVIEW_2012,
            grade="H",
        ),
    ),
    Rule(
        id="neurodynamics.tension_with_a_stiff_back",
        title="Slump and straight-leg raise both positive, and movement of the back limited or felt in the leg: MRI",
        when=all_of(
            neurology.SLUMP_REPRODUCES.present,
            neurology.STRAIGHT_LEG_RAISE.present,
            neurology.LUMBAR_MOVEMENT.present,
        ),
        then=conclusions.LUMBAR_MRI_ADVISED,
        unless=any_of(conclusions.LUMBAR_MRI_DONE.concluded, conclusions.OUTSIDE_SCOPE.concluded),
        because="A 'strained hamstring' with both tests positive and a severely limited back was a herniation at "
        "L5-S1, though nobody had reported how the tests were differentiated.",
        source=POLICE_OFFICER.at("case"),
        appraisal=uncertain("A case report.", POLICE_OFFICER, grade="L"),
        caveats=(_SLUMP_IS_UNSETTLED,),
        voice="safety",
    ),
)
