"""Safety: what each red flag calls for, and how urgent it is.

Use: each sign names a danger that has to be looked for, with its action in words; the urgency is the highest of all.
Misuse: a sign is a suspicion, never a diagnosis. No urgency concluded is not 'routine': some red flag was not asked.
"""

from expert.language import grade, sign

URGENCY = grade(
    "urgency",
    "Urgency",
    steps=("routine", "soon", "urgent", "emergency"),
    releasing=("routine",),
    explains="Soon: within days to weeks. Urgent: the same day, or within days where the rule says so. Emergency: now; "
    "every treatment is withheld.",
)
RED_FLAGS_CLEAR = sign(
    "red_flags_clear", "Every red flag was asked, and is absent", releasing=True,
    explains="Or was answered by imaging.",
)  # fmt: skip
NOTHING_GRAVE = sign(
    "nothing_grave", "Every red flag is absent, and nothing points to a graver look-alike", releasing=True,
    explains="Read by every rule that offers a treatment.",
)  # fmt: skip
CAUDA_EQUINA_SUSPECTED = sign(
    "cauda_equina_suspected", "Cauda equina syndrome suspected: emergency department now, emergency MRI"
)
CAUDA_EQUINA_NOT_CANCELLED = sign(
    "cauda_equina_not_cancelled",
    "Low residual volume, earlier minor MRI or relief after an injection does not cancel the suspicion",
)
MOTOR_DEFICIT = sign(
    "motor_deficit", "Motor deficit: same-day assessment by a spinal specialist, with MRI of the lumbar spine"
)
INFECTION_SUSPECTED = sign(
    "infection_suspected", "Infection suspected: blood count, CRP, ESR, blood cultures and MRI, repeated if worse"
)
INFECTION_RISK = sign("infection_risk", "Risk of a deep infection: CRP and ESR, MRI at a low threshold")
MALIGNANCY_SUSPECTED = sign(
    "malignancy_suspected", "Malignancy to be excluded: MRI of the spine and of the painful region"
)
CORD_OR_CAUDA_IN_CANCER = sign(
    "cord_or_cauda_in_cancer", "Cancer with signs of a nerve: metastatic compression of cord or cauda equina to be "
    "excluded at once",
)  # fmt: skip
FRACTURE_SUSPECTED = sign("fracture_suspected", "Fracture of the spine to be excluded by imaging")
BONE_STRESS_SUSPECTED = sign(
    "bone_stress_suspected", "Stress fracture to be excluded: X-ray, then MRI that includes hip and sacrum; no running"
)
ANEURYSM_SUSPECTED = sign("aneurysm_suspected", "Aneurysm suspected: emergency vascular imaging and specialist")
LIMB_ISCHAEMIA_SUSPECTED = sign(
    "limb_ischaemia_suspected", "Acute limb ischaemia suspected: telephone the vascular surgeon at once"
)
COMPARTMENT_SUSPECTED = sign("compartment_suspected", "Compartment syndrome suspected: surgeon at once")
DVT_SUSPECTED = sign(
    "dvt_suspected", "Deep-vein thrombosis suspected: Wells score, and D-dimer or ultrasound, the same day"
)
DVT_LIKELY = sign("dvt_likely", "Deep-vein thrombosis likely by the Wells score: ultrasound of the leg veins")
DVT_ALTERNATIVE = sign("dvt_alternative", "Another diagnosis is at least as likely as a thrombosis")

CONCLUSIONS = (
    URGENCY, CAUDA_EQUINA_SUSPECTED, CAUDA_EQUINA_NOT_CANCELLED, MOTOR_DEFICIT, INFECTION_SUSPECTED, INFECTION_RISK,
    MALIGNANCY_SUSPECTED, CORD_OR_CAUDA_IN_CANCER, FRACTURE_SUSPECTED, BONE_STRESS_SUSPECTED, ANEURYSM_SUSPECTED,
    LIMB_ISCHAEMIA_SUSPECTED, COMPARTMENT_SUSPECTED, DVT_SUSPECTED, DVT_LIKELY, DVT_ALTERNATIVE,
    RED_FLAGS_CLEAR, NOTHING_GRAVE,
)  # fmt: skip
