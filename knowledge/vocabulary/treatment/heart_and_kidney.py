"""Heart, vessels, kidney, liver and water: what an anti-inflammatory can harm there.

Use: diseases, and medicines that meet an anti-inflammatory in the kidney.
Misuse: no laboratory value stands here; the prescriber reads the kidney function itself.
"""

from expert.language import choice, flag

HEART_FAILURE = flag("heart.failure", "Is there significant heart failure?", title="significant heart failure")
HEART_ATTACK_OR_ANGINA = flag(
    "heart.recent_attack_or_serious_angina",
    "Was there a recent heart attack, or is there serious angina?",
    title="recent heart attack or serious angina",
)
STROKE = flag("heart.recent_stroke", "Was there a recent stroke?", title="recent stroke")
BYPASS_SURGERY = flag(
    "heart.bypass_surgery",
    "Is coronary bypass surgery imminent, or was it recent?",
    title="coronary bypass surgery, imminent or recent",
)
UNCONTROLLED_BLOOD_PRESSURE = flag(
    "heart.uncontrolled_blood_pressure",
    "Is the blood pressure high and not controlled?",
    title="high blood pressure, not controlled",
)
KIDNEY_DISEASE = choice(
    "kidney.disease", "Is there kidney disease?", values=("none", "mild", "moderate or severe"), ordered=True
)
LIVER_DISEASE = choice(
    "liver.disease", "Is there liver disease?", values=("none", "mild or moderate", "severe"), ordered=True
)
DIURETIC = flag("medicines.diuretic", "Does the patient take a diuretic?", title="diuretic")
ACE_INHIBITOR_OR_ARB = flag(
    "medicines.ace_inhibitor_or_arb",
    "Does the patient take an ACE inhibitor or an angiotensin receptor blocker?",
    title="ACE inhibitor or angiotensin receptor blocker",
)
BETA_BLOCKER = flag("medicines.beta_blocker", "Does the patient take a beta-blocker?", title="beta-blocker")
DEHYDRATION = choice(
    "fluid.dehydration",
    "Is the patient dehydrated?",
    title="dehydration",
    values=("none", "mild or moderate", "severe"),
    ordered=True,
)
ENDURANCE_OR_HEAT = flag(
    "sport.endurance_or_heat",
    "Is an endurance event or hard exercise in heat under way, just over, or close ahead?",
    title="endurance event or hard exercise in heat, now or near",
)

TERMS = (
    HEART_FAILURE, HEART_ATTACK_OR_ANGINA, STROKE, BYPASS_SURGERY, UNCONTROLLED_BLOOD_PRESSURE, KIDNEY_DISEASE,
    LIVER_DISEASE, DIURETIC, ACE_INHIBITOR_OR_ARB, BETA_BLOCKER, DEHYDRATION, ENDURANCE_OR_HEAT,
)  # fmt: skip
