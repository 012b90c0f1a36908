"""What to do about a reason for caution, if a medicine or an injection is given at all.

Use: each sign names a measure; the rule that reached it says for which reason, and from which source.
Misuse: a measure taken releases nothing; the treatment stays at 'only once answered' until the prescriber decides.
"""

from expert.language import sign

GASTROPROTECTION_ADVISED = sign(
    "gastroprotection_advised",
    "If an anti-inflammatory is given at all, protect the stomach with a proton-pump inhibitor while it lasts",
)
BLEEDING_WATCH_ADVISED = sign(
    "bleeding_watch_advised", "If an anti-inflammatory is given at all, watch for bleeding of the gut"
)
KIDNEY_WATCH_ADVISED = sign(
    "kidney_watch_advised", "If an anti-inflammatory is given at all, check and watch the kidneys"
)
BLOOD_PRESSURE_WATCH_ADVISED = sign(
    "blood_pressure_watch_advised", "If an anti-inflammatory is given at all, watch blood pressure and potassium"
)
HYDRATION_FIRST = sign("hydration_first", "No anti-inflammatory before the patient has drunk enough")
COMBINATION_TO_BE_AVOIDED = sign(
    "combination_to_be_avoided", "Avoid an anti-inflammatory together with a medicine that the patient takes"
)
SPECIALIST_DECIDES = sign("specialist_decides", "An anti-inflammatory only if a specialist decides for it")
LITHIUM_WATCH_ADVISED = sign(
    "lithium_watch_advised", "If an anti-inflammatory is given at all, watch lithium and its toxicity"
)
BENEFIT_TO_BE_WEIGHED = sign(
    "benefit_to_be_weighed", "In pregnancy an anti-inflammatory only if the benefit outweighs the risk"
)
AMNIOTIC_FLUID_WATCH_ADVISED = sign(
    "amniotic_fluid_watch_advised", "If a specialist gives it beyond 48 hours, watch the amniotic fluid"
)
TOLERANCE_TO_BE_ASKED = sign(
    "tolerance_to_be_asked", "Ask whether aspirin or an anti-inflammatory ever made the asthma worse"
)
INJECTION_CAUTION = sign("injection_caution", "A reason for caution with a cortisone injection")
GLUCOSE_WATCH_ADVISED = sign("glucose_watch_advised", "If cortisone is injected at all, watch the blood glucose")

CONCLUSIONS = (
    GASTROPROTECTION_ADVISED, BLEEDING_WATCH_ADVISED, KIDNEY_WATCH_ADVISED, BLOOD_PRESSURE_WATCH_ADVISED,
    HYDRATION_FIRST, COMBINATION_TO_BE_AVOIDED, SPECIALIST_DECIDES, LITHIUM_WATCH_ADVISED,
    BENEFIT_TO_BE_WEIGHED, AMNIOTIC_FLUID_WATCH_ADVISED, TOLERANCE_TO_BE_ASKED, INJECTION_CAUTION,
    GLUCOSE_WATCH_ADVISED,
)  # fmt: skip
