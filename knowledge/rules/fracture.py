"""Fracture of the spine: trauma, fragile bone, deformity; and stress fracture of hip, pelvis or sacrum.

Use: imaging of the bone before the pain is treated as that of a muscle or nerve; several flags together weigh most.
Misuse: a normal X-ray does not exclude a stress fracture. Age alone is no flag here.
"""

from expert.language import Rule, all_of, any_of, supported, uncertain
from knowledge.conclusions import safety
from knowledge.sources.look_alikes import FEMORAL_NECK_2017, GLUTEAL_PAIN_TABLE_2, KAHANOV_2015
from knowledge.sources.safety import DOWNIE_2013, GLOUCESTERSHIRE_FLAGS, NOGG
from knowledge.vocabulary import red_flags_disease as flags

_SUSPECTED = safety.FRACTURE_SUSPECTED

RULES = (
    Rule(
        id="fracture.major_trauma",
        title="Severe injury, or a bruise or graze over the spine",
        when=flags.MAJOR_TRAUMA.present,
        then=_SUSPECTED,
        because="Severe trauma raises the probability of a fracture to 11 % (8 to 16), a contusion or abrasion to 62 % "
        "(49 to 74).",
        source=DOWNIE_2013.at("abstract"),
        appraisal=supported("A review of 14 studies.", DOWNIE_2013, grade="H"),
        voice="evidence",
    ),
    Rule(
        id="fracture.fragile_bone",
        title="Osteoporosis or long steroid treatment",
        when=flags.FRAGILE_BONE.present,
        then=_SUSPECTED,
        because="Prolonged corticosteroids raise the probability of a fracture to 33 % (10 to 67).",
        source=DOWNIE_2013.at("abstract"),
        appraisal=supported("A review, and a guideline on osteoporosis.", DOWNIE_2013, NOGG, grade="H"),
        voice="evidence",
    ),
    Rule(
        id="fracture.deformity",
        title="New deformity, lost height, or severe central pain eased by lying down",
        when=flags.SPINAL_DEFORMITY.present,
        then=_SUSPECTED,
        because="Deformity, 4 cm or more of lost height, or severe central pain eased by lying down points to a "
        "vertebral fracture.",
        source=NOGG.at("vertebral fracture assessment"),
        appraisal=supported(
            "A guideline names height and kyphosis, a local list the pain.", NOGG, GLOUCESTERSHIRE_FLAGS, grade="H"
        ),
        voice="evidence",
    ),
    Rule(
        id="fracture.soon",
        title="A fracture of the spine to be excluded",
        when=_SUSPECTED.concluded,
        then=safety.URGENCY.at("soon"),
        because="Fragile bone or another flag of fracture: imaging for a fracture soon.",
        source=NOGG.at("vertebral fracture assessment"),
        appraisal=uncertain("A guideline names who is imaged; the urgency is ours.", NOGG, grade="H"),
        voice="safety",
    ),
    Rule(
        id="fracture.urgent",
        title="Trauma, deformity, or a minor fall on fragile bone",
        when=any_of(
            flags.MAJOR_TRAUMA.present,
            flags.SPINAL_DEFORMITY.present,
            all_of(flags.FRAGILE_BONE.present, flags.MINOR_TRAUMA.present),
        ),
        then=safety.URGENCY.at("urgent"),
        because="Trauma, deformity, or a fall on fragile bone: imaging for a fracture the same day.",
        source=GLOUCESTERSHIRE_FLAGS.at("fracture"),
        appraisal=uncertain(
            "A local list; several flags together raise the probability to 90 % (34 to 99). The same day is ours.",
            GLOUCESTERSHIRE_FLAGS,
            DOWNIE_2013,
            grade="H",
        ),
        voice="safety",
    ),
    Rule(
        id="fracture.shown_on_scan",
        title="A fracture on a scan",
        when=flags.FRACTURE_ON_SCAN.present,
        then=safety.URGENCY.at("urgent"),
        because="A fracture is shown: no weight-bearing sport, and a surgeon's assessment the same day.",
        source=FEMORAL_NECK_2017.at("abstract"),
        appraisal=uncertain(
            "A review of the femoral neck, where delay favours displacement; for other bones the urgency is ours.",
            FEMORAL_NECK_2017,
            grade="M",
        ),
        voice="safety",
    ),
    Rule(
        id="fracture.bone_stress_at_the_hip",
        title="Hip or groin pain on effort",
        when=flags.EFFORT_HIP_PAIN.present,
        then=safety.BONE_STRESS_SUSPECTED,
        because="A stress fracture of the femoral neck is considered in every athlete with effort-related pain at the "
        "hip.",
        source=FEMORAL_NECK_2017.at("abstract"),
        appraisal=supported("A review: X-ray first, then MRI.", FEMORAL_NECK_2017, grade="M"),
        voice="evidence",
    ),
    Rule(
        id="fracture.low_energy",
        title="Low energy availability or an earlier stress fracture",
        when=flags.LOW_ENERGY.present,
        then=safety.BONE_STRESS_SUSPECTED,
        because="Missed periods, too little food for the training, or an earlier stress fracture make another one "
        "likelier; sacrum and pelvis are hard to tell from other causes.",
        source=GLUTEAL_PAIN_TABLE_2.at("stress fracture"),
        appraisal=uncertain("A table, and a review.", GLUTEAL_PAIN_TABLE_2, KAHANOV_2015, grade="L"),
        voice="safety",
    ),
    Rule(
        id="fracture.bone_stress_soon",
        title="A stress fracture to be excluded",
        when=safety.BONE_STRESS_SUSPECTED.concluded,
        then=safety.URGENCY.at("soon"),
        because="A stress fracture to be excluded: X-ray, then MRI with hip and sacrum; no running until then.",
        source=FEMORAL_NECK_2017.at("abstract"),
        appraisal=uncertain(
            "A review asks for X-ray, then MRI; that running stops until then is ours.",
            FEMORAL_NECK_2017,
            KAHANOV_2015,
            grade="M",
        ),
        voice="safety",
    ),
    Rule(
        id="fracture.bone_stress_urgent",
        title="Hip or groin pain on effort: urgent",
        when=flags.EFFORT_HIP_PAIN.present,
        then=safety.URGENCY.at("urgent"),
        because="Pain of hip or groin on effort: no weight-bearing sport, X-ray and MRI within days, for delay favours "
        "displacement.",
        source=FEMORAL_NECK_2017.at("abstract"),
        appraisal=uncertain(
            "A review: delay favours displacement, which worsens return to sport. The days and the rest are ours.",
            FEMORAL_NECK_2017,
            grade="M",
        ),
        voice="safety",
    ),
)
