"""Direct injury of the muscle complained of: confirmed or excluded, by imaging of the muscle and nothing else.

Use: 'excluded' needs a clear MRI or dynamic ultrasound and every contrary finding known to be absent, so that no
later finding about the same studies can overturn it.
Misuse: symptoms, a clear ultrasound at rest, or a proven lumbar source never exclude an injury of the muscle.
"""

from expert.language import Rule, all_of, any_of, supported, uncertain
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION
from knowledge.caveats import SYMPTOMATIC_REGION, UNDER_CONTRACTION
from knowledge.sources.article import CLINIC_ARTICLE, CLINIC_MSUS_CASE
from knowledge.sources.muscle import CLUBS_2012, CONNELL_2004, IMAGING_REVIEW_2015, POLLOCK_2014
from knowledge.vocabulary import (
    buttock_tests,
    complaint,
    course,
    improvement,
    muscle,
    other_muscles,
    other_studies,
    pain_pattern,
    red_flags_vessels,
    rehabilitation,
)

_SHOWN = supported(
    "MRI and ultrasound found 42 and 45 of 60 suspected acute hamstring strains; what they show is taken as injury.",
    CONNELL_2004,
    IMAGING_REVIEW_2015,
    grade="M",
)

RULES = (
    Rule(
        id="direct_injury.shown_on_mri",
        title="MRI shows injury or degeneration",
        when=muscle.MRI.is_in(*muscle.STATIC_INJURY),
        then=conclusions.DIRECT_INJURY.at("confirmed"),
        because="An MRI that shows a defect, strain, tear, avulsion or degeneration shows the muscle itself damaged.",
        claims=("A17", "A24"),
        source=CLINIC_ARTICLE.at("treatment"),
        appraisal=_SHOWN,
    ),
    Rule(
        id="direct_injury.shown_on_static_ultrasound",
        title="Ultrasound at rest shows injury or degeneration",
        when=muscle.STATIC_ULTRASOUND.is_in(*muscle.STATIC_INJURY),
        then=conclusions.DIRECT_INJURY.at("confirmed"),
        because="An ultrasound that shows a defect, strain, tear, avulsion or degeneration shows the muscle damaged.",
        claims=("A17", "A24"),
        source=CLINIC_ARTICLE.at("treatment"),
        appraisal=_SHOWN,
    ),
    Rule(
        id="direct_injury.shown_on_dynamic_ultrasound",
        title="Dynamic ultrasound shows injury or degeneration",
        when=muscle.DYNAMIC_ULTRASOUND.is_in(*muscle.DYNAMIC_INJURY),
        then=conclusions.DIRECT_INJURY.at("confirmed"),
        because="What a dynamic study shows is an injury of the muscle, even beside a clear MRI.",
        claims=("A24", "B07"),
        source=CLINIC_MSUS_CASE.at("ultrasound and MRI"),
        appraisal=_SHOWN,
        rationale=(SYMPTOMATIC_REGION, UNDER_CONTRACTION),
    ),
    Rule(
        id="direct_injury.excluded_by_imaging",
        title="Clear on MRI or dynamic ultrasound, and nothing speaks against it",
        when=all_of(
            any_of(muscle.MRI.is_(muscle.CLEAN), muscle.DYNAMIC_ULTRASOUND.is_(muscle.CLEAN)),
            muscle.MRI.is_in("not done", muscle.CLEAN),
            muscle.DYNAMIC_ULTRASOUND.is_in("not done", muscle.CLEAN),
            muscle.STATIC_ULTRASOUND.is_in("not done", muscle.CLEAN),
            muscle.PALPABLE_GAP.absent,
            muscle.HAEMATOMA.absent,
            muscle.ATROPHY.absent,
            course.NOT_HEALING.absent,
            any_of(course.FORCED_STRETCH.absent, muscle.MRI.is_(muscle.CLEAN)),
            rehabilitation.TENDINOPATHY.absent,
            rehabilitation.INCOMPLETE_AVULSION.absent,
            improvement.WORSE_SINCE_STUDY.absent,
            red_flags_vessels.BRUISING.absent,
            red_flags_vessels.CANNOT_SIT.absent,
            any_of(
                muscle.MRI.is_(muscle.CLEAN),
                all_of(buttock_tests.WEAK_NEAR_EXTENSION.absent, pain_pattern.AT_ISCHIUM.absent),
            ),
        ),
        then=conclusions.DIRECT_INJURY.at("excluded"),
        because="Imaging shows neither injury nor degeneration, no other study shows any, there is neither gap nor "
        "haematoma, the tendon is not affected, and the muscle neither wastes, fails to heal nor grows worse.",
        claims=("A17", "A24"),
        source=CLINIC_ARTICLE.at("treatment"),
        appraisal=uncertain(
            "13 % of the hamstring injuries scanned in 23 European clubs were MRI-negative, and a lesion can lie "
            "below the resolution of MRI.",
            CLUBS_2012,
            POLLOCK_2014,
            grade="M",
        ),
    ),
    Rule(
        id="direct_injury.another_muscle",
        title="Another leg muscle is injured or degenerated",
        when=any_of(*(muscle_.is_(other_muscles.INJURED) for muscle_ in other_muscles.TERMS)),
        then=conclusions.ANOTHER_MUSCLE_INJURED,
        because="A direct injury counts in every muscle of the lower extremities, not only in the hamstrings.",
        claims=("A17",),
        source=CLINIC_ARTICLE.at("treatment"),
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="direct_injury.every_muscle_cleared",
        title="Hamstrings clear, and every other symptomatic leg muscle too",
        when=all_of(
            conclusions.DIRECT_INJURY.is_("excluded"),
            other_studies.PELVIC_RADIOGRAPH.is_in(other_studies.NOT_DONE, other_studies.NO_AVULSION),
            any_of(complaint.MUSCLE.is_("hamstrings"), other_muscles.HAMSTRINGS.is_(other_muscles.CLEAR)),
            any_of(
                complaint.MUSCLE.is_("quadriceps"),
                other_muscles.QUADRICEPS.is_in(other_muscles.NO_SYMPTOMS, other_muscles.CLEAR),
            ),
            any_of(
                complaint.MUSCLE.is_("adductors"),
                other_muscles.ADDUCTORS.is_in(other_muscles.NO_SYMPTOMS, other_muscles.CLEAR),
            ),
            any_of(
                complaint.MUSCLE.is_("calf"),
                other_muscles.CALF.is_in(other_muscles.NO_SYMPTOMS, other_muscles.CLEAR),
            ),
            other_muscles.REST_OF_LEG.is_in(other_muscles.NO_SYMPTOMS, other_muscles.CLEAR),
        ),
        then=conclusions.MUSCLES_CLEARED,
        because="Treatment of an impingement must first rule out a direct injury of the muscles of the lower "
        "extremities.",
        claims=("A17",),
        source=CLINIC_ARTICLE.at("treatment"),
        appraisal=BY_DEFINITION,
    ),
)
