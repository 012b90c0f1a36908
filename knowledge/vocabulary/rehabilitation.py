"""Tendon, mechanism and course of care: what decides on exercise and on the surgeon's opinion.

Use: an established tendinopathy or incomplete avulsion, how the injury happened, how long care has failed.
Misuse: 'failed care' counts months of treatment that was really given.
"""

from expert.language import DAYS, MILLIMETRES, MONTHS, choice, flag, quantity

TENDINOPATHY = flag(
    "tendon.proximal_hamstring_tendinopathy",
    "Is a tendinopathy of the hamstrings at the ischium established?",
    title="established hamstring tendinopathy at the ischium",
    cost="ultrasound",
)
INCOMPLETE_AVULSION = flag(
    "tendon.incomplete_avulsion",
    "Is an incomplete avulsion of the hamstrings at the ischium established?",
    title="established incomplete hamstring avulsion at the ischium",
    cost="MRI",
)
STRETCHING_TYPE = flag(
    "injury.stretching_type",
    "Did the injury happen in a stretch to an extreme position, not in a sprint?",
    title="injury in an extreme stretch, not in a sprint",
)
FAILED_CARE = quantity(
    "course.failed_care",
    "For how many months has care without operation been tried and failed?",
    title="care without operation tried and failed for",
    unit=MONTHS,
    low=0,
    high=240,
    step="0.5",
)
DAYS_TO_WALK = quantity(
    "course.days_to_walk_without_pain",
    "How many days after the injury did walking become free of pain?",
    title="time until walking was free of pain",
    unit=DAYS,
    low=0,
    high=365,
)
INJURY_LAST_YEAR = flag(
    "course.hamstring_injury_last_year",
    "Were the hamstrings injured within the 12 months before this injury?",
    title="hamstring injury in the 12 months before this one",
)
KNEE_EXTENSION_DISCOMFORT = flag(
    "course.discomfort_on_active_knee_extension",
    "Did active knee extension hurt when the injury was first examined?",
    title="pain on active knee extension at first examination",
    cost="bedside test",
)
SPORT_LEVEL = choice(
    "patient.sport_level",
    "At which level does the patient do sport?",
    title="level of sport",
    values=("recreational", "competitive or elite"),
)
RETRACTION = quantity(
    "avulsion.retraction",
    "By how much is the torn tendon retracted?",
    title="retraction of the torn tendon",
    unit=MILLIMETRES,
    low=0,
    high=300,
    cost="MRI",
)
SEVERE_DESPITE_CARE = flag(
    "leg_symptoms.severe_despite_care",
    "Are the symptoms in the leg severe in spite of care without operation?",
    title="severe leg symptoms in spite of non-operative care",
)

TERMS = (
    TENDINOPATHY, INCOMPLETE_AVULSION, STRETCHING_TYPE, FAILED_CARE, DAYS_TO_WALK, INJURY_LAST_YEAR,
    KNEE_EXTENSION_DISCOMFORT, SPORT_LEVEL, RETRACTION, SEVERE_DESPITE_CARE,
)  # fmt: skip
