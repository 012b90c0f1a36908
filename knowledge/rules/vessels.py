"""Arteries: aneurysm that presses or bleeds, and a leg that gets no blood.

Use: collapse, a pulsating mass, a known aneurysm or unexplained anaemia with this pain; a cold, pale, pulseless leg.
Misuse: no age or sex gates the suspicion, for symptoms escalate at any age; no mass felt, a pulse felt or a Doppler
signal clears nothing.
"""

from expert.language import Remark, Rule, any_of, supported, uncertain
from knowledge.conclusions import safety
from knowledge.sources.look_alikes import ILIAC_ANEURYSM_2013
from knowledge.sources.reports import ANEURYSM_PLEXOPATHY
from knowledge.sources.safety import (
    ANEURYSM_REVIEW,
    BMJ_ANEURYSM,
    DEVON_ISCHAEMIA,
    HIGHLAND_VASCULAR,
    NICE_NG156,
    SIX_PS,
    USPSTF_2019,
)
from knowledge.vocabulary import red_flags_vessels as flags

_AGE = Remark(
    id="caveat.aneurysm_by_age",
    says="NICE has men told of screening for aneurysms from 66, and an ultrasound considered in women from 70 with "
    "risk factors; symptoms count at any age.",
    source=NICE_NG156.at("recommendations 1.1.1-1.1.5"),
)
_AGE_IN_AMERICA = Remark(
    id="caveat.aneurysm_by_age_in_america",
    says="A task force in the United States finds a moderate benefit of one ultrasound in men of 65 to 75 who ever "
    "smoked.",
    source=USPSTF_2019.at("recommendation"),
)
_LATE = Remark(
    id="caveat.six_signs_late",
    says="All six signs (pain, pallor, no pulse, cold, paraesthesia, paralysis) together appear only late.",
    source=HIGHLAND_VASCULAR.at("acute limb ischaemia"),
)
_PULSES = Remark(
    id="caveat.a_pulse_excludes_nothing",
    says="Pulses that are felt, or a Doppler signal, do not exclude it.",
    source=SIX_PS.at("examination"),
)

RULES = (
    Rule(
        id="vessels.aneurysm",
        title="Pulsating mass, collapse, or known aneurysm",
        when=any_of(flags.PULSATILE_MASS.present, flags.COLLAPSE.present, flags.KNOWN_ANEURYSM.present),
        then=safety.ANEURYSM_SUSPECTED,
        because="Pain of back or abdomen, less often of pelvis, groin or thigh, with collapse or a pulsating mass can "
        "be a rupture.",
        source=BMJ_ANEURYSM.at("history and exam"),
        appraisal=supported(
            "Pain, low pressure and a mass come together in about half only; a symptomatic aneurysm is imaged at once.",
            BMJ_ANEURYSM,
            ANEURYSM_REVIEW,
            grade="H",
        ),
        caveats=(_AGE, _AGE_IN_AMERICA),
        voice="evidence",
    ),
    Rule(
        id="vessels.unexplained_anaemia",
        title="Unexplained anaemia, or a femoral nerve deficit without a cause",
        when=flags.FALLING_HAEMOGLOBIN.present,
        then=safety.ANEURYSM_SUSPECTED,
        because="Of internal iliac aneurysms 18.3 % come with neurological symptoms; a man with a weak numb leg and "
        "'sciatica' died of a ruptured iliac aneurysm.",
        source=ILIAC_ANEURYSM_2013.at("review"),
        appraisal=uncertain("Reports and a small review.", ILIAC_ANEURYSM_2013, ANEURYSM_PLEXOPATHY, grade="L"),
        caveats=(_AGE, _AGE_IN_AMERICA),
        voice="safety",
    ),
    Rule(
        id="vessels.aneurysm_emergency",
        title="Aneurysm suspected",
        when=safety.ANEURYSM_SUSPECTED.concluded,
        then=safety.URGENCY.at("emergency"),
        because="Aneurysm suspected: emergency vascular imaging and a vascular specialist, now.",
        source=ANEURYSM_REVIEW.at("abstract"),
        appraisal=supported("A review; death after rupture is up to 81 %.", ANEURYSM_REVIEW, USPSTF_2019, grade="H"),
        voice="evidence",
    ),
    Rule(
        id="vessels.limb_ischaemia",
        title="Cold, pale, numb or pulseless leg",
        when=any_of(flags.COLD_LEG.present, flags.NO_PULSE.present),
        then=safety.LIMB_ISCHAEMIA_SUSPECTED,
        because="Pain, pallor, no pulse, cold, paraesthesia or paralysis of less than 2 weeks is loss of perfusion.",
        source=HIGHLAND_VASCULAR.at("acute limb ischaemia"),
        appraisal=supported("A health board and a county's guidance.", HIGHLAND_VASCULAR, DEVON_ISCHAEMIA, grade="H"),
        caveats=(_LATE, _PULSES),
        voice="evidence",
    ),
    Rule(
        id="vessels.limb_ischaemia_emergency",
        title="Acute limb ischaemia suspected",
        when=safety.LIMB_ISCHAEMIA_SUSPECTED.concluded,
        then=safety.URGENCY.at("emergency"),
        because="Acute limb ischaemia suspected: the vascular consultant is telephoned at once.",
        source=HIGHLAND_VASCULAR.at("acute limb ischaemia"),
        appraisal=supported("A health board.", HIGHLAND_VASCULAR, grade="H"),
        voice="evidence",
    ),
)
