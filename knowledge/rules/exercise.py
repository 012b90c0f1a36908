"""Which exercise fits which injury: strain, partial tear, tendinopathy, impingement.

Use: beside physiotherapy, with the same conditions: no major tear shown or suspected, nothing
grave.
Misuse: no load, dose or time is given; a tear of full thickness and an avulsion have no exercise here.
"""

from expert.language import Condition, Rule, all_of, any_of, supported, uncertain
from knowledge import conclusions
from knowledge.conclusions import exercise_and_surgery as exercises
from knowledge.conclusions import roots, safety
from knowledge.sources.muscle import ASKLING_2013, ASKLING_2014, ISHOI_2020, SLIDERS_2014
from knowledge.sources.reports import TRIATHLETE_TENDINOPATHY
from knowledge.sources.spine import NEURAL_STRETCHING_1989
from knowledge.vocabulary import complaint, muscle, rehabilitation


def _shows(injury: str) -> tuple[Condition, ...]:
    return tuple(study.is_(injury) for study in (muscle.MRI, muscle.STATIC_ULTRASOUND, muscle.DYNAMIC_ULTRASOUND))


_HAMSTRINGS_SAFE = (
    complaint.MUSCLE.is_("hamstrings"),
    conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
    safety.NOTHING_GRAVE.concluded,
)

RULES = (
    Rule(
        id="exercise.lengthening_for_a_strain",
        title="Strain of the hamstrings",
        when=all_of(any_of(*_shows(muscle.STRAIN)), exercises.FIT_TO_STRETCH.concluded, *_HAMSTRINGS_SAFE),
        then=exercises.LENGTHENING_EXERCISE,
        because="Lengthening exercises brought 75 footballers back in 28 days and conventional ones in 51.",
        source=ASKLING_2013.at("abstract"),
        appraisal=supported(
            "Two randomised trials, the other of 56 sprinters and jumpers (49 and 86 days); a review rates the "
            "certainty very low to low.",
            ASKLING_2013,
            ASKLING_2014,
            ISHOI_2020,
            grade="H",
        ),
    ),
    Rule(
        id="exercise.lengthening_for_a_partial_tear",
        title="Partial tear of the hamstrings",
        when=all_of(any_of(*_shows(muscle.PARTIAL)), exercises.FIT_TO_STRETCH.concluded, *_HAMSTRINGS_SAFE),
        then=exercises.LENGTHENING_EXERCISE,
        because="The trials that found lengthening exercises faster were of acute hamstring injuries as they come.",
        source=ASKLING_2013.at("abstract"),
        appraisal=uncertain(
            "No result by depth of tear was read; a review rates the certainty very low to low.",
            ASKLING_2013,
            ASKLING_2014,
            ISHOI_2020,
            grade="H",
        ),
    ),
    Rule(
        id="exercise.eccentric_for_a_tendinopathy",
        title="Tendinopathy of the hamstrings at the ischium",
        when=all_of(rehabilitation.TENDINOPATHY.present, conclusions.DIRECT_INJURY.is_("confirmed"), *_HAMSTRINGS_SAFE),
        then=exercises.ECCENTRIC_EXERCISE,
        because="A triathlete whose tendinopathy had defied four weeks of eccentric knee flexion recovered with "
        "eccentric loading of the hip extensors, and ran at speed after 12 weeks.",
        source=TRIATHLETE_TENDINOPATHY.at("treatment and outcome"),
        appraisal=uncertain("A single case report.", TRIATHLETE_TENDINOPATHY, grade="L"),
        voice="evidence",
    ),
    Rule(
        id="exercise.sliders_for_an_impingement",
        title="Impingement: sliders",
        when=all_of(
            conclusions.SETTLED_IMPINGEMENT.concluded,
            conclusions.MUSCLES_CLEARED.concluded,
            roots.SOURCE_CONSISTENT.concluded,
            complaint.INSIDE_SCOPE,
            conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
            safety.NOTHING_GRAVE.concluded,
        ),
        then=exercises.NEURAL_SLIDERS,
        because="In 120 people with short hamstrings neurodynamic sliders gained more of the straight-leg raise than "
        "static stretching did.",
        source=SLIDERS_2014.at("abstract"),
        appraisal=uncertain(
            "Healthy people; in players with a grade 1 strain and a positive slump test, slump stretching beside usual "
            "care did better.",
            SLIDERS_2014,
            NEURAL_STRETCHING_1989,
            grade="H",
        ),
    ),
)
