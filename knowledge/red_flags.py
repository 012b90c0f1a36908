"""The red flags whose answers every consultation shows: asked and absent, present, or not asked.

Use: one list for the consultation and for the rule that concludes that every red flag is absent.
Misuse: the list decides no urgency; the rules of each danger do.
"""

from expert.language import Flag, RedFlag, all_of, any_of, centimetres, millilitres, mrc_grade
from knowledge.vocabulary import complaint, course, muscle, neurology, pain_pattern, treatment
from knowledge.vocabulary import red_flags as nerve
from knowledge.vocabulary import red_flags_disease as disease
from knowledge.vocabulary import red_flags_vessels as vessel
from knowledge.vocabulary.buttock_tests import WEAK_NEAR_EXTENSION
from knowledge.vocabulary.concordance import BOTH, COMPLAINT_SIDE, LEFT, RIGHT

# An impossible combination keeps the bladder's flag from being absent with so much urine left, and a foot that does not
# drop from being so weak; so one answer is enough.
RETENTION = nerve.RESIDUAL_VOLUME >= millilitres(200)
WEAK_FOOT = nerve.DORSIFLEXION <= mrc_grade(3)
STRONG_FOOT = nerve.DORSIFLEXION > mrc_grade(3)
# A complaint on both sides, with a sign of a nerve of which nobody said on which side it is.
OF_ONE_LEG_OR_BOTH = (
    neurology.PAIN_BELOW_KNEE, neurology.SENSORY_CHANGE, neurology.WEAKNESS, nerve.NEW_WEAKNESS, nerve.FOOT_DROP,
)  # fmt: skip
BOTH_SIDES = all_of(COMPLAINT_SIDE.is_(BOTH), any_of(*(sign.present for sign in OF_ONE_LEG_OR_BOTH)))
ONE_SIDE = COMPLAINT_SIDE.is_in(LEFT, RIGHT)
NO_SIGN_OF_A_NERVE = all_of(*(sign.absent for sign in OF_ONE_LEG_OR_BOTH))
CANCER = any_of(disease.CANCER_HISTORY.present, vessel.ACTIVE_CANCER.present)
LEG_SIGNS = any_of(
    vessel.LEG_SIGNS.present,
    *(sign.present for sign in vessel.LEG_FINDINGS),
    vessel.CALF_DIFFERENCE >= centimetres(3),
)
SIGNS_OF_AVULSION = (
    course.FORCED_STRETCH, vessel.BRUISING, vessel.CANNOT_SIT, WEAK_NEAR_EXTENSION, muscle.PALPABLE_GAP,
)  # fmt: skip
ACUTE_SIGNS_OF_AVULSION = any_of(
    vessel.BRUISING.present, vessel.CANNOT_SIT.present, muscle.PALPABLE_GAP.present, course.FORCED_STRETCH.present
)


def _flag(term: Flag, title: str) -> RedFlag:
    return RedFlag(id=term.name, title=title, when=term.present)


RED_FLAGS = (
    RedFlag(
        id=nerve.BLADDER.name,
        title="Bladder",
        when=any_of(nerve.BLADDER.present, RETENTION),
        absent=nerve.BLADDER.absent,
    ),
    _flag(nerve.BOWEL, "Bowel, rectum, anal sphincter"),
    _flag(nerve.SADDLE_SENSATION, "Saddle sensation"),
    _flag(nerve.SEXUAL_FUNCTION, "Sexual function"),
    RedFlag(
        id=nerve.BILATERAL_SCIATICA.name,
        title="Sciatica of both legs, or becoming so",
        when=any_of(nerve.BILATERAL_SCIATICA.present, BOTH_SIDES),
        absent=all_of(nerve.BILATERAL_SCIATICA.absent, any_of(ONE_SIDE, NO_SIGN_OF_A_NERVE)),
    ),
    _flag(nerve.BILATERAL_DEFICIT, "Severe or growing weakness of both legs"),
    _flag(nerve.COMPRESSION, "Compression of the spinal cord or the cauda equina"),
    _flag(nerve.NEW_WEAKNESS, "New or growing weakness through a nerve"),
    RedFlag(
        id=nerve.FOOT_DROP.name,
        title="Foot drop, dorsiflexion 3/5 or less",
        when=any_of(nerve.FOOT_DROP.present, WEAK_FOOT),
        absent=any_of(nerve.FOOT_DROP.absent, STRONG_FOOT),
    ),
    _flag(disease.FEVER, "Fever, chills, rigors, raised CRP or ESR"),
    _flag(disease.IMMUNOSUPPRESSION, "Immunosuppression"),
    _flag(disease.INTRAVENOUS_DRUGS, "Intravenous drugs"),
    RedFlag(
        id=disease.RECENT_INFECTION.name,
        title="Infection now or recently, or penetrating wound",
        when=any_of(disease.RECENT_INFECTION.present, treatment.INFECTION.present),
        absent=disease.RECENT_INFECTION.absent,
    ),
    _flag(disease.RECENT_INJECTION, "Recent injection or operation at spine, pelvis or buttock"),
    _flag(disease.COLLECTION_ON_SCAN, "Collection, abscess or joint fluid on a scan"),
    RedFlag(
        id=disease.CANCER_HISTORY.name,
        title="Cancer, now or earlier",
        when=CANCER,
        absent=disease.CANCER_HISTORY.absent,
    ),
    _flag(disease.NIGHT_PAIN, "Night pain that no position eases, or unremitting pain"),
    _flag(disease.WEIGHT_LOSS, "Weight loss without a reason"),
    _flag(disease.GROWING_MASS, "Deep, large or growing lump"),
    _flag(disease.GROWING_HAEMATOMA, "Growing or recurring 'haematoma'"),
    _flag(disease.LESION_ON_SCAN, "Lesion of bone, or mass in canal, pelvis or thigh, on a scan"),
    _flag(disease.MAJOR_TRAUMA, "Severe injury, or bruise over the spine"),
    _flag(disease.FRAGILE_BONE, "Osteoporosis or long steroid treatment"),
    _flag(disease.SPINAL_DEFORMITY, "New deformity, lost height, severe central back pain"),
    _flag(disease.FRACTURE_ON_SCAN, "Fracture on a scan"),
    _flag(disease.LOW_ENERGY, "Low energy availability or earlier stress fracture"),
    _flag(disease.EFFORT_HIP_PAIN, "Hip or groin pain on effort"),
    _flag(vessel.PULSATILE_MASS, "Pulsating mass"),
    _flag(vessel.COLLAPSE, "Collapse or fainting with the pain"),
    _flag(vessel.KNOWN_ANEURYSM, "Known aneurysm"),
    _flag(vessel.FALLING_HAEMOGLOBIN, "Unexplained anaemia or femoral nerve deficit"),
    RedFlag(
        id=pain_pattern.URINARY.name,
        title="Burning or blood on passing urine, with pain in the buttock or signs of a nerve",
        when=all_of(
            pain_pattern.URINARY.present,
            any_of(complaint.BUTTOCK_DISCOMFORT.present, *(sign.present for sign in neurology.POINTING_TO_A_NERVE)),
        ),
        absent=pain_pattern.URINARY.absent,
    ),
    _flag(vessel.COLD_LEG, "Cold or pale leg"),
    _flag(vessel.NO_PULSE, "No pulse at the foot"),
    _flag(vessel.COMPARTMENT, "Tense compartment, pain on passive stretch"),
    RedFlag(
        id=vessel.LEG_SIGNS.name,
        title="Swollen leg, tender deep veins, newly filled veins",
        when=LEG_SIGNS,
        absent=vessel.LEG_SIGNS.absent,
    ),
    _flag(vessel.WORSE_WITH_TREATMENT, "Worse under treatment for a muscle injury"),
    RedFlag(
        id="avulsion.signs",
        title="Signs of a complete avulsion (bruising, cannot sit, gap, forced stretch)",
        when=ACUTE_SIGNS_OF_AVULSION,
        answered_by=any_of(muscle.MRI.done, muscle.DYNAMIC_ULTRASOUND.is_in(*muscle.DYNAMIC_INJURY)),
    ),
)
