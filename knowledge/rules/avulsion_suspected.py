"""A complete avulsion or full-thickness tear, suspected or shown: how soon it is imaged and seen by a surgeon.

Use: wide bruising, a gap, a forced stretch, or not being able to sit: MRI within days and a surgical opinion.
Misuse: urgency is not a wish to operate; many such tears did as well without.
"""

from expert.language import Rule, all_of, any_of, contested, uncertain
from knowledge import conclusions
from knowledge.appraisals import OFTEN_MISSED
from knowledge.conclusions import exercise_and_surgery, safety
from knowledge.nothing_grave import NO_APOPHYSIS
from knowledge.red_flags import ACUTE_SIGNS_OF_AVULSION
from knowledge.sources.look_alikes import GLUTEAL_PAIN_TABLE
from knowledge.sources.muscle import AVULSION_CASE_2014, AVULSION_TRIAL_2024, MISSED_AVULSION, REPAIR_REVIEW_2022
from knowledge.vocabulary import other_studies
from knowledge.vocabulary import red_flags_vessels as flags

_CASE = uncertain(
    "A case report of complete avulsion; the signs are listed in our register, the abstract does not show them.",
    AVULSION_CASE_2014,
    grade="L",
)
_IN_TIME = contested(
    "Proximal avulsions of the hamstrings: series find early repairs return sooner; in a trial at ages 30 to 70 "
    "operation was no better at 2 years.",
    REPAIR_REVIEW_2022,
    AVULSION_TRIAL_2024,
    grade="H",
)

RULES = (
    Rule(
        id="avulsion_suspected.bruising_or_cannot_sit",
        title="Wide bruising, or cannot sit, and no MRI of the muscle",
        when=any_of(flags.BRUISING.present, flags.CANNOT_SIT.present),
        then=conclusions.MAJOR_TEAR_SUSPECTED,
        unless=conclusions.MUSCLE_MRI_DONE.concluded,
        because="Bruising of the thigh and pain that forbids sitting are signs of a complete proximal avulsion of the "
        "hamstrings.",
        source=AVULSION_CASE_2014.at("abstract"),
        appraisal=_CASE,
        voice="safety",
    ),
    Rule(
        id="avulsion_suspected.apophysis_on_film",
        title="Avulsion of an apophysis on the plain film",
        when=other_studies.PELVIC_RADIOGRAPH.is_in(*other_studies.APOPHYSES),
        then=conclusions.MAJOR_TEAR_SUSPECTED,
        because="In the young the apophysis is the weakest link; its avulsion is easily missed, and found on a film of "
        "the pelvis.",
        source=MISSED_AVULSION.at("radiograph"),
        appraisal=uncertain("A case review.", MISSED_AVULSION, grade="L"),
        voice="safety",
    ),
    Rule(
        id="avulsion_suspected.no_sign_at_the_apophysis",
        title="Nothing points to an apophysis of the pelvis",
        when=NO_APOPHYSIS,
        then=exercise_and_surgery.NO_SIGN_AT_THE_APOPHYSIS,
        because="No film shows it torn off; and the patient is older than 25, or has no tender or painful ischium, no "
        "pain in the buttock, no muscle that fails to heal and, up to 18, no kick, sprint or sudden start behind it.",
        source=GLUTEAL_PAIN_TABLE.at("ischial apophysis"),
        appraisal=uncertain(
            "A table, and a review of often-missed cases.", GLUTEAL_PAIN_TABLE, MISSED_AVULSION, grade="L"
        ),
        voice="safety",
    ),
    Rule(
        id="avulsion_suspected.urgent",
        title="A major tear suspected by its acute signs",
        when=all_of(conclusions.MAJOR_TEAR_SUSPECTED.concluded, ACUTE_SIGNS_OF_AVULSION),
        then=safety.URGENCY.at("urgent"),
        because="Complete avulsion suspected: MRI within days, and a surgical opinion.",
        source=AVULSION_CASE_2014.at("abstract"),
        appraisal=_IN_TIME,
        voice="safety",
    ),
    Rule(
        id="avulsion_suspected.soon",
        title="A major tear suspected, by whatever sign",
        when=conclusions.MAJOR_TEAR_SUSPECTED.concluded,
        then=safety.URGENCY.at("soon"),
        because="A major tear suspected, by its course or by a defect on imaging if not by an acute sign: imaged soon, "
        "or imaged again.",
        source=MISSED_AVULSION.at("course"),
        appraisal=OFTEN_MISSED,
        voice="safety",
    ),
    Rule(
        id="avulsion_suspected.shown",
        title="Avulsion or full-thickness tear shown",
        when=any_of(conclusions.AVULSION.concluded, conclusions.INJURY_GRADE.reaches("full-thickness tear")),
        then=safety.URGENCY.at("urgent"),
        unless=conclusions.REPAIR_WINDOW_PASSED.concluded,
        because="Avulsion or full-thickness tear shown: a surgeon's opinion within days.",
        source=REPAIR_REVIEW_2022.at("abstract"),
        appraisal=_IN_TIME,
        voice="safety",
    ),
    Rule(
        id="avulsion_suspected.shown_late",
        title="Avulsion or full-thickness tear shown, past the time for an early repair",
        when=all_of(
            conclusions.REPAIR_WINDOW_PASSED.concluded,
            any_of(conclusions.AVULSION.concluded, conclusions.INJURY_GRADE.reaches("full-thickness tear")),
        ),
        then=safety.URGENCY.at("soon"),
        because="Avulsion or full-thickness tear, past the time for an early repair: a surgeon's opinion soon.",
        source=REPAIR_REVIEW_2022.at("abstract"),
        appraisal=uncertain(
            "Late repairs of proximal avulsions of the hamstrings return later and tear again more often.",
            REPAIR_REVIEW_2022,
            grade="M",
        ),
        voice="safety",
    ),
)
