"""What must be known before a medicine or an injection is considered.

Use: contraindications and cautions of anti-inflammatory medicines and of a cortisone injection at the lumbar spine.
A question that was not asked leaves the treatment at 'only once answered'.
Misuse: this is no full prescribing screen; the prescriber's own check stays necessary.
"""

from expert.language import choice, flag

NSAID_HYPERSENSITIVITY = flag(
    "nsaid.hypersensitivity",
    "Is there an allergy to aspirin or an anti-inflammatory, or asthma that they made worse?",
)
RECENT_ULCER_OR_BLEED = flag(
    "gut.recent_ulcer_or_bleed", "Is there a recent or active ulcer of stomach or bowel, or bleeding from it?"
)
PREVIOUS_ULCER = flag("gut.previous_ulcer", "Was there ever an ulcer of the stomach or bowel?")
ANTICOAGULANT = flag("medicines.anticoagulant", "Does the patient take an anticoagulant (warfarin, a DOAC, heparin)?")
DIURETIC = flag("medicines.diuretic", "Does the patient take a diuretic?")
ACE_INHIBITOR_OR_ARB = flag(
    "medicines.ace_inhibitor_or_arb", "Does the patient take an ACE inhibitor or an angiotensin receptor blocker?"
)
RAISES_BLEEDING_RISK = flag(
    "medicines.raising_bleeding_risk",
    "Does the patient take low-dose aspirin, another anti-inflammatory, an antiplatelet, a corticosteroid, an SSRI "
    "or an SNRI?",
)
HEART_FAILURE = flag("heart.failure", "Is there significant heart failure?")
HEART_ATTACK_OR_ANGINA = flag(
    "heart.recent_attack_or_serious_angina", "Was there a recent heart attack, or is there serious angina?"
)
STROKE = flag("heart.recent_stroke", "Was there a recent stroke?")
BYPASS_SURGERY = flag("heart.bypass_surgery", "Is coronary bypass surgery imminent, or was it recent?")
UNCONTROLLED_BLOOD_PRESSURE = flag(
    "heart.uncontrolled_blood_pressure", "Is the blood pressure high and not controlled?"
)
KIDNEY_DISEASE = choice(
    "kidney.disease", "Is there kidney disease?", values=("none", "mild", "moderate or severe"), ordered=True
)
LIVER_DISEASE = choice(
    "liver.disease", "Is there liver disease?", values=("none", "mild or moderate", "severe"), ordered=True
)
ANTI_INFLAMMATORY_TRIED = flag(
    "treatment.anti_inflammatory_tried", "Has an anti-inflammatory been tried for this complaint?"
)

GUIDANCE_AVAILABLE = flag(
    "injection.guidance_available",
    "Is imaging guidance for the needle (fluoroscopy or CT) available?",
    explains="The article asks for very precise guidance (claim A21); that the guidance is imaging is ours.",
)
INFECTION = flag("injection.infection", "Is there an infection, general or where the needle would pass?")
BLEEDING_DISORDER = flag("injection.bleeding_disorder", "Is there a bleeding disorder?")
INJECTION_ALLERGY = flag(
    "injection.allergy", "Is there a significant allergy to a steroid, a local anaesthetic or contrast medium?"
)
CORD_COMPRESSION = flag(
    "injection.cord_compression", "Is there acute compression of the spinal cord or the cauda equina?"
)
REFUSED = flag("injection.refused", "Does the patient refuse an injection?")

TERMS = (
    NSAID_HYPERSENSITIVITY, RECENT_ULCER_OR_BLEED, PREVIOUS_ULCER, ANTICOAGULANT, DIURETIC, ACE_INHIBITOR_OR_ARB,
    RAISES_BLEEDING_RISK, HEART_FAILURE, HEART_ATTACK_OR_ANGINA, STROKE, BYPASS_SURGERY, UNCONTROLLED_BLOOD_PRESSURE,
    KIDNEY_DISEASE, LIVER_DISEASE, ANTI_INFLAMMATORY_TRIED, GUIDANCE_AVAILABLE, INFECTION, BLEEDING_DISORDER,
    INJECTION_ALLERGY, CORD_COMPRESSION, REFUSED,
)  # fmt: skip
