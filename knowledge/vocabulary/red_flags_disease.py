"""Red flags of disease: infection, malignancy, fracture and bone stress.

Use: ask each of every patient; most change the probability little by themselves, and all are cheap to ask.
Misuse: none of them is a diagnosis. No age stands here as a flag by itself.
"""

from expert.language import flag

FEVER = flag(
    "infection.fever_or_markers",
    "Is there fever, chills or rigors, or a raised CRP or ESR if it was measured?",
    title="fever, chills or rigors, or raised CRP or ESR",
    explains="A spinal infection can run without fever.",
)
IMMUNOSUPPRESSION = flag(
    "infection.immunosuppression",
    "Is the immune system suppressed, by disease or medicines?",
    title="suppressed immune system",
)
INTRAVENOUS_DRUGS = flag(
    "infection.intravenous_drugs",
    "Does the patient inject drugs, or did so lately?",
    title="injected drugs, now or lately",
)
RECENT_INFECTION = flag(
    "infection.recent_infection_or_wound",
    "Is there an infection now, or was there a recent bacterial one (blood, heart valve, skin, urine), or a "
    "penetrating wound?",
    title="infection now, recent bacterial one or penetrating wound",
)
RECENT_INJECTION = flag(
    "infection.recent_spinal_injection",
    "Was there a recent injection or operation at the spine, pelvis or buttock?",
    title="recent injection or operation: spine, pelvis or buttock",
)
COLLECTION_ON_SCAN = flag(
    "infection.collection_on_scan",
    "Does a scan show a collection, an abscess, or fluid in a sacroiliac joint or disc?",
    title="collection, abscess, or sacroiliac or disc fluid on a scan",
    explains="Look at the edges of the scan too; absent where nothing was scanned.",
)

CANCER_HISTORY = flag(
    "malignancy.history_of_cancer", "Does the patient have cancer, or ever had it?", title="cancer, now or ever"
)
NIGHT_PAIN = flag(
    "malignancy.night_or_unremitting_pain",
    "Is there pain at night that no position eases, or severe pain that never lets up?",
    title="night pain no position eases, or severe unremitting pain",
)
WEIGHT_LOSS = flag(
    "malignancy.weight_loss", "Has the patient lost weight without a reason?", title="unexplained weight loss"
)
GROWING_MASS = flag(
    "malignancy.growing_mass",
    "Is there a lump at sacrum, buttock, thigh or leg that is deep, large or grows?",
    title="deep, large or growing lump at sacrum, buttock or leg",
)
GROWING_HAEMATOMA = flag(
    "malignancy.growing_or_recurring_haematoma",
    "Is there a 'haematoma' that grows, comes back after draining, or does not shrink?",
    title="'haematoma' that grows, comes back or does not shrink",
)
LESION_ON_SCAN = flag(
    "malignancy.lesion_on_scan",
    "Does a scan show a lesion of bone, or a mass in the spinal canal, the pelvis or the thigh, that is not "
    "degeneration?",
    title="bone lesion or mass on a scan, not degeneration",
    explains="Absent where nothing was scanned.",
)

MAJOR_TRAUMA = flag(
    "fracture.major_trauma",
    "Was there a severe injury (fall from a height, collision at speed), or a bruise or graze over the spine?",
    title="severe injury, or bruise or graze over the spine",
)
MINOR_TRAUMA = flag(
    "fracture.minor_trauma",
    "Was there a minor fall or strain at the start of the back pain?",
    title="minor fall or strain at the start of the back pain",
)
FRAGILE_BONE = flag(
    "fracture.fragile_bone",
    "Is there osteoporosis, or were steroid tablets taken for long, now or recently?",
    title="osteoporosis or long use of steroid tablets",
)
SPINAL_DEFORMITY = flag(
    "fracture.deformity_or_central_pain",
    "Is there a new deformity of the spine, 4 cm or more of lost height, or severe central back pain that only lying "
    "down eases?",
    title="new deformity, lost height or severe central back pain",
)
FRACTURE_ON_SCAN = flag(
    "fracture.shown_on_scan",
    "Does a scan show a fracture of spine, sacrum, pelvis or femur, other than a defect of the pars or an avulsion of "
    "the apophysis?",
    title="spinal, pelvic or femoral fracture on scan, not of the pars",
    explains="Absent where nothing was scanned.",
)
LOW_ENERGY = flag(
    "bone_stress.low_energy_or_earlier_fracture",
    "Are there missed periods, too little food for the training (RED-S), or an earlier stress fracture?",
    title="missed periods, RED-S or earlier stress fracture",
)
EFFORT_HIP_PAIN = flag(
    "bone_stress.effort_hip_pain",
    "Is there pain in the hip or groin on effort, or on standing or hopping on that leg?",
    title="hip or groin pain on effort, standing or hopping",
)

INFECTION_RISKS = (IMMUNOSUPPRESSION, INTRAVENOUS_DRUGS, RECENT_INFECTION, RECENT_INJECTION)
MASSES = (GROWING_MASS, GROWING_HAEMATOMA)

TERMS = (
    FEVER, *INFECTION_RISKS, COLLECTION_ON_SCAN, CANCER_HISTORY, NIGHT_PAIN, WEIGHT_LOSS, *MASSES, LESION_ON_SCAN,
    MAJOR_TRAUMA, MINOR_TRAUMA, FRAGILE_BONE, SPINAL_DEFORMITY, FRACTURE_ON_SCAN, LOW_ENERGY, EFFORT_HIP_PAIN,
)  # fmt: skip
