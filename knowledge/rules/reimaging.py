"""When to look again: no clear improvement, growing worse, a first study without an answer, the wrong region.

Use: reassess at two weeks, image what has not recovered at six; at any time when it grows worse.
Misuse: the two anchors are advice to the public, not tested times; no study gives a time at which to image again.
"""

from expert.language import Rule, all_of, any_of, supported, uncertain, weeks
from knowledge import conclusions
from knowledge.conclusions import next_tests, safety
from knowledge.sources.look_alikes import AGREEMENT_2025, STRAIN_ADVICE_FORTH_VALLEY, STRAIN_ADVICE_NHS
from knowledge.sources.muscle import GOALKEEPER_AVULSION, IMAGING_REVIEW_2015, MISSED_AVULSION, SLAVOTINEK_2010
from knowledge.sources.reports import (
    ENDOMETRIOSIS_26,
    FEINBERG_2006,
    KNEE_FIRST,
    PLEXIFORM_SCHWANNOMA,
    SEPTIC_JOINT_FOOTBALLER,
    THIGH_SARCOMA,
)
from knowledge.sources.safety import CES_SLOW, FOOT_DROP_CASE
from knowledge.vocabulary import (
    buttock_tests,
    complaint,
    course,
    improvement,
    muscle,
    red_flags,
    red_flags_disease,
    red_flags_vessels,
)
from knowledge.vocabulary import pain_pattern as pain

RULES = (
    Rule(
        id="reimaging.not_clearly_better_at_two_weeks",
        title="Not clearly better after two weeks",
        when=all_of(improvement.SINCE_ONSET >= weeks(2), improvement.CLEARLY_BETTER.absent),
        then=next_tests.REASSESSMENT_ADVISED,
        because="Most strains feel better after two weeks; one that does not is examined again, nerves included.",
        source=STRAIN_ADVICE_NHS.at("recovery"),
        appraisal=uncertain(
            "Advice to the public; a muscle with a normal MRI recovers in 1 to 2 weeks.",
            STRAIN_ADVICE_NHS,
            SLAVOTINEK_2010,
            grade="M",
        ),
        voice="safety",
    ),
    Rule(
        id="reimaging.not_recovered_at_six_weeks",
        title="Not recovered after six weeks",
        when=all_of(
            improvement.SINCE_ONSET >= weeks(6),
            improvement.RECOVERED.absent,
            complaint.MUSCLE.is_in(*complaint.MUSCLES),
        ),
        then=conclusions.MUSCLE_IMAGING_ADVISED,
        because="A soft-tissue injury commonly takes six to eight weeks; one that has not recovered by then is imaged, "
        "again if it was imaged before.",
        source=STRAIN_ADVICE_FORTH_VALLEY.at("recovery"),
        appraisal=uncertain(
            "Local advice; an avulsion treated as a strain was found two years later.",
            STRAIN_ADVICE_FORTH_VALLEY,
            MISSED_AVULSION,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="reimaging.chronic_and_never_imaged",
        title="A muscle complained of for long, or again and again, and never imaged",
        when=all_of(complaint.CHRONIC.present, complaint.MUSCLE.is_in(*complaint.MUSCLES)),
        then=conclusions.MUSCLE_IMAGING_ADVISED,
        unless=any_of(conclusions.MUSCLE_MRI_DONE.concluded, conclusions.DYNAMIC_STUDY_DONE.concluded),
        because="A year of vague pain in the thigh was a tumour of the nerve, and a kick that came back again and "
        "again was an avulsion.",
        source=PLEXIFORM_SCHWANNOMA.at("course"),
        appraisal=uncertain("Two case reports.", PLEXIFORM_SCHWANNOMA, GOALKEEPER_AVULSION, grade="L"),
        voice="safety",
    ),
    Rule(
        id="reimaging.worse",
        title="Growing worse under treatment, or new weakness, after imaging",
        when=all_of(
            any_of(
                improvement.WORSE_SINCE_STUDY.present,
                red_flags_vessels.WORSE_WITH_TREATMENT.present,
                red_flags.NEW_WEAKNESS.present,
            ),
            conclusions.MUSCLE_IMAGED.concluded,
        ),
        then=conclusions.REPEAT_IMAGING_ADVISED,
        because="What grows worse is imaged again and not waited for.",
        source=SEPTIC_JOINT_FOOTBALLER.at("imaging"),
        appraisal=uncertain(
            "Case reports: a first MRI nearly normal, the second on day 5 with an abscess.",
            SEPTIC_JOINT_FOOTBALLER,
            MISSED_AVULSION,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="reimaging.worse_soon",
        title="Growing worse since it was imaged: soon",
        when=improvement.WORSE_SINCE_STUDY.present,
        then=safety.URGENCY.at("soon"),
        because="It has grown worse since it was imaged: seen and imaged again soon.",
        source=SEPTIC_JOINT_FOOTBALLER.at("imaging"),
        appraisal=uncertain("Case reports; the urgency is ours.", SEPTIC_JOINT_FOOTBALLER, MISSED_AVULSION, grade="L"),
        voice="safety",
    ),
    Rule(
        id="reimaging.lumbar_again",
        title="A deficit or a flag of the cauda equina after MRI of the lumbar spine",
        when=all_of(
            conclusions.LUMBAR_MRI_DONE.concluded,
            any_of(
                safety.MOTOR_DEFICIT.concluded,
                safety.CAUDA_EQUINA_SUSPECTED.concluded,
                safety.CORD_OR_CAUDA_IN_CANCER.concluded,
                all_of(
                    improvement.WORSE_SINCE_STUDY.present,
                    any_of(safety.INFECTION_SUSPECTED.concluded, safety.INFECTION_RISK.concluded),
                ),
            ),
        ),
        then=next_tests.REPEAT_LUMBAR_MRI_ADVISED,
        because="New weakness, a flag of the cauda equina, or an infection that grows worse is not answered by an MRI "
        "that is older than it.",
        source=SEPTIC_JOINT_FOOTBALLER.at("imaging"),
        appraisal=uncertain(
            "Case reports: an abscess on the second MRI, foot drop after an injection, 3 mm on an earlier scan.",
            SEPTIC_JOINT_FOOTBALLER,
            FOOT_DROP_CASE,
            CES_SLOW,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="reimaging.worse_never_imaged",
        title="Growing worse under treatment of the muscle",
        when=all_of(red_flags_vessels.WORSE_WITH_TREATMENT.present, complaint.MUSCLE.is_in(*complaint.MUSCLES)),
        then=conclusions.MUSCLE_IMAGING_ADVISED,
        because="Worse under the treatment of a muscle means that the diagnosis may be another.",
        source=SEPTIC_JOINT_FOOTBALLER.at("course"),
        appraisal=uncertain("Case reports.", SEPTIC_JOINT_FOOTBALLER, MISSED_AVULSION, grade="L"),
        voice="safety",
    ),
    Rule(
        id="reimaging.first_pelvic_study_without_answer",
        title="MRI of the pelvis was done, and it grows worse",
        when=all_of(next_tests.PELVIC_MRI_DONE.concluded, improvement.WORSE_SINCE_STUDY.present),
        then=next_tests.REPEAT_PELVIC_MRI_ADVISED,
        because="The first MRI showed hardly anything; repeated on day 5 it showed an abscess of the sacroiliac joint.",
        source=SEPTIC_JOINT_FOOTBALLER.at("imaging"),
        appraisal=uncertain("One case report.", SEPTIC_JOINT_FOOTBALLER, grade="L"),
        voice="safety",
    ),
    Rule(
        id="reimaging.haematoma_that_does_not_shrink",
        title="A haematoma that grows, comes back or does not shrink",
        when=any_of(
            red_flags_disease.GROWING_HAEMATOMA.present,
            all_of(
                muscle.HAEMATOMA.present,
                any_of(course.NOT_HEALING.present, improvement.WORSE_SINCE_STUDY.present),
            ),
        ),
        then=conclusions.MUSCLE_MRI_ADVISED,
        because="CT had not shown the sarcoma clearly; its authors advise MRI, and an earlier scan does not settle it.",
        source=THIGH_SARCOMA.at("discussion"),
        appraisal=uncertain("One case report.", THIGH_SARCOMA, grade="L"),
        voice="safety",
    ),
    Rule(
        id="reimaging.ultrasound_clean_and_weak",
        title="Ultrasound shows nothing, and the hamstring is weak near extension or hurts at the sitting bone",
        when=all_of(
            any_of(muscle.STATIC_ULTRASOUND.is_(muscle.CLEAN), muscle.DYNAMIC_ULTRASOUND.is_(muscle.CLEAN)),
            conclusions.HAMSTRING_COMPLAINT.concluded,
            any_of(buttock_tests.WEAK_NEAR_EXTENSION.present, pain.AT_ISCHIUM.present),
        ),
        then=conclusions.MUSCLE_MRI_ADVISED,
        unless=conclusions.MUSCLE_MRI_DONE.concluded,
        because="A deep or proximal site is where ultrasound misses; MRI is the reference there.",
        source=IMAGING_REVIEW_2015.at("modalities"),
        appraisal=supported(
            "Ultrasound and MRI agree on the site in 90 % at the belly and in 60 % at the tendon (a preprint).",
            IMAGING_REVIEW_2015,
            AGREEMENT_2025,
            grade="M",
        ),
        voice="safety",
    ),
    Rule(
        id="reimaging.wrong_region",
        title="Only another region was imaged",
        when=improvement.ONLY_ANOTHER_REGION.present,
        then=next_tests.WRONG_REGION_IMAGED,
        because="The knee was imaged where the disc was the source, the lumbar spine where it was the sciatic nerve or "
        "the pelvis.",
        source=FEINBERG_2006.at("course"),
        appraisal=uncertain("Case reports.", FEINBERG_2006, KNEE_FIRST, ENDOMETRIOSIS_26, grade="L"),
        voice="safety",
    ),
    Rule(
        id="reimaging.wrong_region_muscle",
        title="Only another region was imaged, and a muscle is complained of",
        when=all_of(next_tests.WRONG_REGION_IMAGED.concluded, complaint.MUSCLE.is_in(*complaint.MUSCLES)),
        then=conclusions.MUSCLE_IMAGING_ADVISED,
        because="A study of another region says nothing of the muscle complained of.",
        source=PLEXIFORM_SCHWANNOMA.at("imaging"),
        appraisal=uncertain("Case reports.", PLEXIFORM_SCHWANNOMA, FEINBERG_2006, grade="L"),
        voice="safety",
    ),
)
