"""Infection of spine, sacroiliac joint or muscle: fever, blood tests, and who is at risk.

Use: fever or raised markers are an emergency with this complaint; a risk alone asks for blood tests and a low threshold
for MRI, and with pain in back or buttock it is an emergency too.
Misuse: no fever and an early MRI that is nearly normal exclude nothing; MRI is repeated when it grows worse.
"""

from expert.language import Rule, all_of, any_of, supported, uncertain
from knowledge.conclusions import safety
from knowledge.sources.reports import SEPTIC_JOINT_FOOTBALLER, SEPTIC_JOINT_SKIER
from knowledge.sources.safety import GLOUCESTERSHIRE_FLAGS, IDSA_2015, MICHIGAN_2018
from knowledge.vocabulary import complaint, treatment
from knowledge.vocabulary import red_flags_disease as flags
from knowledge.vocabulary.neurology import POINTING_TO_A_NERVE

_BACK_OR_BUTTOCK_PAIN = any_of(
    complaint.REGION.is_in("low back", "buttock"),
    complaint.BUTTOCK_DISCOMFORT.present,
    complaint.PAIN_STARTS_IN_LOW_BACK.present,
)

RULES = (
    Rule(
        id="infection.fever_or_markers",
        title="Fever, chills, rigors, raised CRP or ESR",
        when=flags.FEVER.present,
        then=safety.INFECTION_SUSPECTED,
        because="Vertebral infection is suspected in new or worse back pain with fever, raised ESR or CRP.",
        source=IDSA_2015.at("suspicion"),
        appraisal=supported(
            "A guideline on back pain; fever may also be missing. That fever is enough with any complaint of the leg "
            "is ours.",
            IDSA_2015,
            MICHIGAN_2018,
            grade="H",
        ),
        voice="safety",
    ),
    Rule(
        id="infection.collection_on_scan",
        title="A collection, an abscess, or fluid in joint or disc",
        when=flags.COLLECTION_ON_SCAN.present,
        then=safety.INFECTION_SUSPECTED,
        because="Collections at the edge of a lumbar MRI were a septic sacroiliac joint in a skier with long sciatica.",
        source=SEPTIC_JOINT_SKIER.at("imaging"),
        appraisal=uncertain(
            "Two reports of septic sacroiliac joints taken for sciatica.",
            SEPTIC_JOINT_SKIER,
            SEPTIC_JOINT_FOOTBALLER,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="infection.risk",
        title="A risk of deep infection",
        when=any_of(*(risk.present for risk in flags.INFECTION_RISKS)),
        then=safety.INFECTION_RISK,
        because="Immunosuppression, injected drugs, a recent infection, wound or injection: an infection can be there "
        "without fever.",
        source=GLOUCESTERSHIRE_FLAGS.at("infection"),
        appraisal=uncertain(
            "A local list, which warns that many flags are often false; a guideline names bloodstream infection, and a "
            "report an injection.",
            GLOUCESTERSHIRE_FLAGS,
            IDSA_2015,
            SEPTIC_JOINT_FOOTBALLER,
            grade="H",
        ),
        voice="evidence",
    ),
    Rule(
        id="infection.known_infection",
        title="A known infection",
        when=treatment.INFECTION.present,
        then=safety.INFECTION_RISK,
        because="A bacterial infection elsewhere is a flag of one in spine, joint or muscle.",
        source=GLOUCESTERSHIRE_FLAGS.at("infection"),
        appraisal=uncertain(
            "A local list; a guideline names bloodstream infection.", GLOUCESTERSHIRE_FLAGS, IDSA_2015, grade="H"
        ),
        voice="safety",
    ),
    Rule(
        id="infection.risk_with_pain",
        title="A risk of deep infection, with pain in back or buttock or a sign of a nerve",
        when=all_of(
            safety.INFECTION_RISK.concluded, any_of(_BACK_OR_BUTTOCK_PAIN, *(s.present for s in POINTING_TO_A_NERVE))
        ),
        then=safety.INFECTION_SUSPECTED,
        because="After a nerve block a footballer's buttock pain became a septic joint; his first MRI had shown a "
        "subtle swelling only.",
        source=SEPTIC_JOINT_FOOTBALLER.at("course"),
        appraisal=uncertain(
            "Two reports of septic sacroiliac joints taken for sciatica.",
            SEPTIC_JOINT_FOOTBALLER,
            SEPTIC_JOINT_SKIER,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="infection.emergency",
        title="Infection suspected",
        when=safety.INFECTION_SUSPECTED.concluded,
        then=safety.URGENCY.at("emergency"),
        because="Infection suspected: blood count, CRP, ESR, two sets of blood cultures and MRI of spine or pelvis, at "
        "once with neurological signs, otherwise within 6 hours; repeated if it grows worse.",
        source=MICHIGAN_2018.at("imaging"),
        appraisal=supported(
            "Guidelines; the hours are one hospital's, the pelvis and the repeat are ours.",
            MICHIGAN_2018,
            IDSA_2015,
            grade="H",
        ),
        voice="safety",
    ),
    Rule(
        id="infection.urgent",
        title="A risk of deep infection: the same day",
        when=safety.INFECTION_RISK.concluded,
        then=safety.URGENCY.at("urgent"),
        because="Risk of a deep infection: temperature, CRP and ESR the same day, and MRI at a low threshold.",
        source=GLOUCESTERSHIRE_FLAGS.at("infection"),
        appraisal=uncertain(
            "A local list; which degree of urgency a risk alone deserves is ours.", GLOUCESTERSHIRE_FLAGS, grade="L"
        ),
        voice="safety",
    ),
)
