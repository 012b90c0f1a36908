"""Red flags of vessels: aneurysm, limb without blood, vein thrombosis; a compartment under pressure; a torn-off tendon.

Use: ask each of every patient. The points of the Wells score are asked when a leg shows any sign of thrombosis.
Misuse: no age or sex is needed before an aneurysm is suspected; the absence of a mass that can be felt, pulses that are
felt or a Doppler signal clear nothing. The older three-level Wells score counts otherwise; do not mix them.
"""

from expert.language import CENTIMETRES, flag, quantity

PULSATILE_MASS = flag(
    "aneurysm.pulsatile_mass",
    "Is there a pulsating mass in abdomen, groin or buttock?",
    title="pulsating mass in abdomen, groin or buttock",
    cost="bedside test",
)
COLLAPSE = flag(
    "aneurysm.collapse",
    "Was there a collapse or fainting together with this pain?",
    title="collapse or fainting together with this pain",
)
KNOWN_ANEURYSM = flag(
    "aneurysm.known",
    "Is an aneurysm of the aorta or of a pelvic or leg artery known?",
    title="known aneurysm of the aorta, a pelvic or a leg artery",
)
FALLING_HAEMOGLOBIN = flag(
    "aneurysm.unexplained_anaemia",
    "Is there unexplained anaemia, a falling haemoglobin, or a femoral nerve deficit without a cause?",
    title="unexplained anaemia or femoral deficit, or falling Hb",
)
COLD_LEG = flag(
    "limb_ischaemia.cold_or_pale_leg",
    "Is the foot or leg newly cold or pale, or did it suddenly become painful with numbness or weakness of the foot?",
    title="newly cold or pale leg, or sudden pain with foot deficit",
)
NO_PULSE = flag(
    "limb_ischaemia.no_pulse",
    "Is there no pulse, or no Doppler signal, at the foot, where there was one or is one on the other side?",
    title="missing pulse or Doppler signal at the foot",
    cost="bedside test",
)
COMPARTMENT = flag(
    "compartment.tense_and_painful",
    "Is a compartment of thigh or leg tense, with severe pain when its muscle is stretched passively or with pain out "
    "of proportion to what was found?",
    title="tense, very painful compartment of thigh or leg",
    cost="bedside test",
)

LEG_SIGNS = flag(
    "dvt.leg_signs",
    "Is one leg swollen, or tender along its deep veins, or are its superficial veins newly filled?",
    title="one leg swollen, tender along veins, or veins newly filled",
    cost="bedside test",
)
WORSE_WITH_TREATMENT = flag(
    "dvt.worse_with_treatment",
    "Did pain in calf or thigh grow worse under treatment for a muscle injury?",
    title="calf or thigh pain worse under muscle-injury treatment",
)
DEEP_VEIN_TENDERNESS = flag(
    "dvt.deep_vein_tenderness",
    "Is the leg tender along the deep veins?",
    title="tenderness along the deep veins",
    cost="bedside test",
    asked_if=LEG_SIGNS.present,
)
WHOLE_LEG_SWOLLEN = flag(
    "dvt.whole_leg_swollen",
    "Is the whole leg swollen?",
    title="swelling of the whole leg",
    cost="bedside test",
    asked_if=LEG_SIGNS.present,
)
CALF_DIFFERENCE = quantity(
    "dvt.calf_difference",
    "By how much is the calf thicker than the other one?",
    title="extra calf girth over the other side",
    unit=CENTIMETRES,
    low=0,
    high=20,
    step="0.5",
    cost="bedside test",
    asked_if=LEG_SIGNS.present,
)
PITTING_OEDEMA = flag(
    "dvt.pitting_oedema",
    "Is there oedema that can be dented, in that leg only?",
    title="pitting oedema in that leg only",
    cost="bedside test",
    asked_if=LEG_SIGNS.present,
)
COLLATERAL_VEINS = flag(
    "dvt.collateral_veins",
    "Are superficial veins filled that are not varicose?",
    title="filled superficial veins, not varicose",
    cost="bedside test",
    asked_if=LEG_SIGNS.present,
)
ACTIVE_CANCER = flag("dvt.active_cancer", "Is there active cancer?", title="active cancer", asked_if=LEG_SIGNS.present)
LEG_IMMOBILISED = flag(
    "dvt.paralysis_or_cast",
    "Is the leg paralysed, weak, or recently in a cast?",
    title="leg paralysed, weak or recently in a cast",
    asked_if=LEG_SIGNS.present,
)
BED_OR_SURGERY = flag(
    "dvt.bed_or_surgery",
    "Was the patient in bed for 3 days or more, or operated on within 12 weeks under general or regional anaesthesia?",
    title="3 days or more in bed, or operation within 12 weeks",
    asked_if=LEG_SIGNS.present,
)
PREVIOUS_DVT = flag(
    "dvt.previous",
    "Was there a deep-vein thrombosis before?",
    title="earlier deep-vein thrombosis",
    asked_if=LEG_SIGNS.present,
)
ALTERNATIVE_AS_LIKELY = flag(
    "dvt.alternative_as_likely",
    "Is another diagnosis at least as likely as a thrombosis?",
    title="another diagnosis at least as likely as thrombosis",
    asked_if=LEG_SIGNS.present,
)

BRUISING = flag(
    "avulsion.extensive_bruising",
    "Is there wide bruising at the back of the thigh?",
    title="wide bruising at the back of the thigh",
    cost="bedside test",
)
CANNOT_SIT = flag(
    "avulsion.cannot_sit",
    "Is it impossible to sit on that side since a sudden injury?",
    title="cannot sit on that side since a sudden injury",
)

ANEURYSM = (PULSATILE_MASS, COLLAPSE, KNOWN_ANEURYSM, FALLING_HAEMOGLOBIN)
ISCHAEMIA = (COLD_LEG, NO_PULSE)
LEG_FINDINGS = (DEEP_VEIN_TENDERNESS, WHOLE_LEG_SWOLLEN, PITTING_OEDEMA, COLLATERAL_VEINS)
WELLS_HISTORY = (ACTIVE_CANCER, LEG_IMMOBILISED, BED_OR_SURGERY, PREVIOUS_DVT)

TERMS = (
    *ANEURYSM, *ISCHAEMIA, COMPARTMENT, LEG_SIGNS, WORSE_WITH_TREATMENT, *LEG_FINDINGS, CALF_DIFFERENCE, *WELLS_HISTORY,
    ALTERNATIVE_AS_LIKELY, BRUISING, CANNOT_SIT,
)  # fmt: skip
