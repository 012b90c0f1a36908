"""One patient to whom both treatments open, and no finding of whom can be left out."""

CLEAN, NOT_DONE = "no injury or degeneration", "not done"
NO_SYMPTOMS, NOT_CLEARED, CLEAR, INJURED = (
    "without symptoms", "symptoms, not cleared", "clear on MRI or dynamic ultrasound", "injured or degenerated",
)  # fmt: skip
UNKNOWN = None

# The complaint; it opens nothing, and tells apart what waits from what was never meant.
COMPLAINT = {"hamstring.discomfort": True}
# A17, A24: no injury, no degeneration, in any leg muscle; and nothing that speaks against the scan.
MUSCLES = {
    "complaint.muscle": "hamstrings",
    "mri.muscle": CLEAN,
    "dynamic_ultrasound.muscle": NOT_DONE,
    "static_ultrasound.muscle": NOT_DONE,
    "muscle.palpable_gap": False,
    "muscle.haematoma": False,
    "muscle.atrophy": False,
    "course.not_healing": False,
    "other_muscle.quadriceps": NO_SYMPTOMS,
    "other_muscle.adductors": NO_SYMPTOMS,
    "other_muscle.calf": NO_SYMPTOMS,
    "other_muscle.rest_of_leg": NO_SYMPTOMS,
}
# A18, A24: the lumbosacral half.
SPINE = {"disc_degeneration.l5_s1": True}
# The contraindication screen of the medicine; the last two of it are asked for the injection too.
SCREEN = {
    "patient.age": 40,
    "nsaid.hypersensitivity": False,
    "gut.recent_ulcer_or_bleed": False,
    "gut.previous_ulcer": False,
    "medicines.raising_bleeding_risk": False,
    "medicines.diuretic": False,
    "heart.failure": False,
    "heart.recent_attack_or_serious_angina": False,
    "heart.recent_stroke": False,
    "heart.bypass_surgery": False,
    "heart.uncontrolled_blood_pressure": False,
    "kidney.disease": "none",
    "liver.disease": "none",
    "medicines.anticoagulant": False,
    "patient.pregnant": False,
}
# A21: guidance that is known to be available; and what forbids an injection.
INJECTION = {
    "injection.guidance_available": True,
    "injection.infection": False,
    "injection.bleeding_disorder": False,
    "injection.allergy": False,
    "injection.cord_compression": False,
    "injection.refused": False,
}
OPEN = COMPLAINT | MUSCLES | SPINE | SCREEN | INJECTION
