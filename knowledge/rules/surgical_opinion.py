"""The surgeon's opinion: for a full-thickness tear, an avulsion, a tendon that defies care, and a lumbar disc.

Use: 'immediate' as soon as the tear is shown; 'advised' when the time for an early repair is judged to have passed.
What speaks for repair and what for care without operation is said beside it.
Misuse: an opinion and a shared decision, never an order to operate; many such tears did well without operation.
"""

from expert.language import Rule, all_of, any_of, contested, millimetres, months, supported, uncertain, years
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION
from knowledge.caveats import PERMANENT_DAMAGE_FOLLOWED
from knowledge.conclusions import exercise_and_surgery as options
from knowledge.conclusions import safety
from knowledge.sources.article import CLINIC_MSUS_CASE
from knowledge.sources.muscle import AVULSION_TRIAL_2024, BOGWASI_2023, KNAPIK_2023, REPAIR_REVIEW_2022
from knowledge.sources.safety import CES_PATHWAY, LOTHIAN_FLAGS, NASS_SECOND_HAND
from knowledge.sources.surgery_and_return import (
    AVULSION_COHORT_2022,
    ELITE_DISCECTOMY,
    INCOMPLETE_AVULSIONS,
    REIMAN_2015,
    RETRACTION_2020,
    TENDINOPATHY_INJECTION,
)
from knowledge.treatment_caveats import NEVER_AN_ORDER, NOT_THE_QUADRICEPS_TENDON, RECTUS_WITHOUT_OPERATION
from knowledge.vocabulary import (
    buttock_tests,
    complaint,
    course,
    neurology,
    other_studies,
    patient,
    red_flags,
    rehabilitation,
    spine,
)

_SURGERY = CLINIC_MSUS_CASE.at("surgery")
_RECTUS = contested(
    "Injuries of the rectus femoris: of 152 patients many returned in 1 to 4 months without operation; yet 80.3 % of "
    "proximal full-thickness tears in athletes were operated on. None was collected for tears of other muscles.",
    BOGWASI_2023,
    KNAPIK_2023,
    grade="L",
)
_AVULSION = contested(
    "Proximal avulsions of the hamstrings: in a trial at ages 30 to 70 operation was no better at 2 years (PHAT score "
    "79.9 against 78.5); series find early repairs return sooner. None was collected for avulsions of other muscles.",
    AVULSION_TRIAL_2024,
    REPAIR_REVIEW_2022,
    grade="H",
)

_NO_FAILED_CARE = (rehabilitation.FAILED_CARE < months(6), course.NOT_HEALING.absent)

RULES = (
    Rule(
        id="surgical_opinion.full_thickness_tear",
        title="Full-thickness tear",
        when=conclusions.INJURY_GRADE.reaches("full-thickness tear"),
        then=conclusions.SURGICAL_OPINION.at("immediate"),
        unless=conclusions.REPAIR_WINDOW_PASSED.concluded,
        because="In the clinic's case, to limit the damage and promote healing, surgery should have been performed "
        "immediately after the injury.",
        claims=("B04",),
        source=_SURGERY,
        appraisal=_RECTUS,
        caveats=(PERMANENT_DAMAGE_FOLLOWED, NEVER_AN_ORDER),
    ),
    Rule(
        id="surgical_opinion.avulsion",
        title="Avulsion",
        when=conclusions.AVULSION.concluded,
        then=conclusions.SURGICAL_OPINION.at("immediate"),
        unless=conclusions.REPAIR_WINDOW_PASSED.concluded,
        because="Early repairs of proximal avulsions of the hamstrings return to sport sooner and tear again less "
        "often, so the surgeon is asked at once.",
        source=REPAIR_REVIEW_2022.at("abstract"),
        appraisal=_AVULSION,
        caveats=(NEVER_AN_ORDER,),
    ),
    Rule(
        id="surgical_opinion.compressed_cord_or_cauda_equina",
        title="Acute compression of the spinal cord or the cauda equina: the surgeon at once",
        when=red_flags.COMPRESSION.present,
        then=conclusions.SURGICAL_OPINION.at("immediate"),
        because="Compression of the cord or the cauda equina is referred as an emergency, for an MRI and a spinal "
        "surgeon's opinion on the same day.",
        source=CES_PATHWAY.at("pathway"),
        appraisal=supported("A national pathway, and a health board's list.", CES_PATHWAY, LOTHIAN_FLAGS, grade="H"),
        voice="safety",
    ),
    Rule(
        id="surgical_opinion.past_the_acute_window",
        title="Full-thickness tear or avulsion, past the time for an early repair",
        when=all_of(
            conclusions.REPAIR_WINDOW_PASSED.concluded,
            any_of(conclusions.INJURY_GRADE.reaches("full-thickness tear"), conclusions.AVULSION.concluded),
        ),
        then=conclusions.SURGICAL_OPINION.at("advised"),
        because="Past the acute window an opinion is still asked for, and the damage may be permanent.",
        claims=("B04", "B05"),
        source=_SURGERY,
        appraisal=_RECTUS,
        caveats=(PERMANENT_DAMAGE_FOLLOWED, NEVER_AN_ORDER),
        voice="safety",
    ),
    Rule(
        id="surgical_opinion.repair_window_passed",
        title="The time for an early repair has passed",
        when=course.PAST_ACUTE_WINDOW.present,
        then=conclusions.REPAIR_WINDOW_PASSED,
        because="The clinician judges that the time for an early repair has passed; the source gives no number of "
        "weeks.",
        claims=("B04",),
        source=_SURGERY,
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="surgical_opinion.shared_decision_at_30_to_70",
        title="Avulsion of the hamstrings at 30 to 70, recreational sport, no sign of a nerve, retracted 2 cm at most",
        when=all_of(
            conclusions.AVULSION.concluded,
            complaint.MUSCLE.is_("hamstrings"),
            patient.AGE >= years(30),
            patient.AGE <= years(70),
            rehabilitation.SPORT_LEVEL.is_("recreational"),
            neurology.WEAKNESS.absent,
            neurology.SENSORY_CHANGE.absent,
            other_studies.SCIATIC_LESION.absent,
            buttock_tests.SEVERAL_ROOTS.absent,
            other_studies.ELECTRODIAGNOSIS.is_in(
                other_studies.NOT_DONE, other_studies.NOTHING_FOUND, other_studies.ROOT
            ),
            rehabilitation.RETRACTION <= millimetres(20),
            safety.NOTHING_GRAVE.concluded,
            *_NO_FAILED_CARE,
        ),
        then=options.CONSERVATIVE_CARE_OPTION,
        because="At ages 30 to 70 function at 2 years was not inferior without operation (PHAT score 78.5 against "
        "79.9), with 3 adverse events against 9: both are equal options.",
        source=AVULSION_TRIAL_2024.at("abstract"),
        appraisal=supported(
            "A randomised trial of 119 with a cohort of 97; a second cohort agrees. That the sport is recreational, "
            "that no sign of a nerve is there and that the tendon is retracted by 2 cm at most is our narrowing.",
            AVULSION_TRIAL_2024,
            AVULSION_COHORT_2022,
            grade="H",
        ),
        caveats=(NEVER_AN_ORDER,),
    ),
    Rule(
        id="surgical_opinion.retraction_over_2_cm",
        title="Avulsion of the hamstrings, retracted by more than 2 cm",
        when=all_of(
            conclusions.AVULSION.concluded,
            complaint.MUSCLE.is_("hamstrings"),
            rehabilitation.RETRACTION > millimetres(20),
        ),
        then=options.REPAIR_TO_BE_DISCUSSED,
        because="An operation has been proposed for a retraction of more than 2 cm.",
        source=RETRACTION_2020.at("second hand"),
        appraisal=uncertain(
            "Second hand; the trial did not find repair better.", RETRACTION_2020, AVULSION_TRIAL_2024, grade="H"
        ),
        caveats=(NEVER_AN_ORDER,),
    ),
    Rule(
        id="surgical_opinion.nerve_signs_with_an_avulsion",
        title="Avulsion of the hamstrings with weakness or numbness below it",
        when=all_of(
            conclusions.AVULSION.concluded,
            complaint.MUSCLE.is_("hamstrings"),
            any_of(neurology.WEAKNESS.present, neurology.SENSORY_CHANGE.present),
        ),
        then=options.REPAIR_TO_BE_DISCUSSED,
        because="Early repairs had less trouble of the sciatic nerve than late ones; that a sign of the nerve favours "
        "repair is our inference.",
        source=REPAIR_REVIEW_2022.at("abstract"),
        appraisal=uncertain(
            "A review of series of 1,530 repairs; its abstract does not say that a sign of the nerve favours it.",
            REPAIR_REVIEW_2022,
            grade="M",
        ),
        caveats=(NEVER_AN_ORDER,),
        voice="safety",
    ),
    Rule(
        id="surgical_opinion.rectus_femoris",
        title="An adult's full-thickness tear or avulsion of the rectus femoris (quadriceps)",
        when=all_of(
            complaint.MUSCLE.is_("quadriceps"),
            patient.AGE >= years(18),
            safety.NOTHING_GRAVE.concluded,
            *_NO_FAILED_CARE,
            any_of(conclusions.INJURY_GRADE.reaches("full-thickness tear"), conclusions.AVULSION.concluded),
        ),
        then=options.CONSERVATIVE_CARE_OPTION,
        because="Without operation athletes with an injury of the rectus femoris returned in 1 to 4 months; 73 % of "
        "operations came after care without one had failed, and nobody was injured again within 24 months either way.",
        source=BOGWASI_2023.at("abstract"),
        appraisal=contested(
            "Of 152 patients many returned without operation; yet 80.3 % of proximal full-thickness tears in athletes, "
            "of mean age 24, were operated on. That it is kept to adults is ours: nothing was read on children.",
            BOGWASI_2023,
            KNAPIK_2023,
            grade="L",
        ),
        caveats=(NOT_THE_QUADRICEPS_TENDON, RECTUS_WITHOUT_OPERATION, NEVER_AN_ORDER),
    ),
    Rule(
        id="surgical_opinion.refractory_tendon",
        title="Tendinopathy or incomplete avulsion, six months of failed care",
        when=all_of(
            any_of(rehabilitation.TENDINOPATHY.present, rehabilitation.INCOMPLETE_AVULSION.present),
            rehabilitation.FAILED_CARE >= months(6),
        ),
        then=conclusions.SURGICAL_OPINION.at("advised"),
        because="41 athletes with an incomplete avulsion that had defied 6 months of care all returned at about 22 "
        "weeks after operation.",
        source=INCOMPLETE_AVULSIONS.at("series"),
        appraisal=uncertain(
            "A series; of 18 athletes with refractory tendinopathy 38.8 % were free of it 25 months after an injection "
            "of steroid. That a tendinopathy is treated alike is ours.",
            INCOMPLETE_AVULSIONS,
            TENDINOPATHY_INJECTION,
            grade="L",
        ),
        caveats=(NEVER_AN_ORDER,),
    ),
    Rule(
        id="surgical_opinion.lumbar_disc",
        title="Prolapsed disc at L4-L5 or L5-S1, severe in spite of care",
        when=all_of(
            any_of(*(spine.DISC_PROLAPSE[level].present for level in spine.LOWER)),
            rehabilitation.SEVERE_DESPITE_CARE.present,
        ),
        then=options.SPINAL_SURGICAL_OPINION,
        because="When severe symptoms call for surgery, within 6 months it gives a faster recovery.",
        source=NASS_SECOND_HAND.at("second hand"),
        appraisal=contested(
            "Of elite athletes 75 to 100 % returned after discectomy, in 2.8 to 8.7 months; against care without "
            "operation 84 % and 76 % returned (p = 0.33), and only 59 % at the same level.",
            ELITE_DISCECTOMY,
            REIMAN_2015,
            grade="M",
        ),
    ),
)
