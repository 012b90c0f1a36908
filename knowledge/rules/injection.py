"""Cortisone injection where the nerve is impinged; never into the hamstring.

Use: second line, beside medication or after it, with imaging guidance known to be available.
Misuse: not offered before medication is considered, nor while any muscle is injured or not cleared; specialists only.
"""

from expert.language import Rule, all_of, any_of, contested, supported, uncertain, weeks
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION
from knowledge.caveats import INJECTION_CAUTIONS, RARE_CATASTROPHES, RETARDS_HEALING, SEMI_INVASIVE, WORKS_INDIRECTLY
from knowledge.sources.article import CLINIC_ARTICLE
from knowledge.sources.medicines import (
    CHEN_2018,
    FDA_INJECTION_2014,
    HAMSTRING_NSAID_1995,
    MORELLI_2018,
    OLIVEIRA_2020,
    RATHMELL,
    STATPEARLS_2020,
)
from knowledge.sources.muscle import SLAVOTINEK_2010
from knowledge.sources.spine import NICE_QUESTION
from knowledge.vocabulary import complaint, patient
from knowledge.vocabulary import treatment as screen

_TREATMENT = CLINIC_ARTICLE.at("treatment")
_WITHHOLD = conclusions.CORTISONE_INJECTION.at("withhold")
_EFFECT = uncertain(
    "Slightly better than placebo for a short time; rare catastrophic events, and not approved in the United States.",
    OLIVEIRA_2020,
    FDA_INJECTION_2014,
)
_CONTRAINDICATED = any_of(
    screen.INFECTION.present,
    screen.BLEEDING_DISORDER.present,
    screen.ANTICOAGULANT.present,
    screen.INJECTION_ALLERGY.present,
    screen.CORD_COMPRESSION.present,
    screen.REFUSED.present,
    patient.PREGNANT.present,
)

RULES = (
    Rule(
        id="injection.second_line",
        title="Gate open, medication considered, guidance available, no contraindication",
        when=all_of(
            conclusions.GATE_OPEN.concluded,
            conclusions.MEDICATION_CONSIDERED.concluded,
            conclusions.INJECTION_SCREEN_CLEAR.concluded,
        ),
        then=conclusions.CORTISONE_INJECTION.at("second line"),
        because="In addition, a more targeted approach is a cortisone injection at the affected place.",
        claims=("A17", "A20", "A21", "A24"),
        source=_TREATMENT,
        appraisal=_EFFECT,
        caveats=(RARE_CATASTROPHES, INJECTION_CAUTIONS),
        rationale=(SEMI_INVASIVE, WORKS_INDIRECTLY),
    ),
    Rule(
        id="injection.medication_tried",
        title="Medication was tried",
        when=screen.ANTI_INFLAMMATORY_TRIED.present,
        then=conclusions.MEDICATION_CONSIDERED,
        because="The injection comes beside medication or after it, never before medication is considered.",
        claims=("A20",),
        source=_TREATMENT,
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="injection.not_yet_answered",
        title="Gate open, but medication, guidance or contraindications not settled",
        when=conclusions.GATE_OPEN.concluded,
        then=conclusions.CORTISONE_INJECTION.at("only once answered"),
        unless=all_of(conclusions.MEDICATION_CONSIDERED.concluded, conclusions.INJECTION_SCREEN_CLEAR.concluded),
        because="The injection waits until medication was considered, guidance is known to be available and every "
        "contraindication was asked.",
        claims=("A20", "A21"),
        source=_TREATMENT,
        appraisal=_EFFECT,
        rationale=(SEMI_INVASIVE,),
    ),
    Rule(
        id="injection.waits_for_the_muscles",
        title="Lumbosacral degeneration, but the muscles are not cleared",
        when=all_of(
            conclusions.LUMBOSACRAL_DEGENERATION.concluded,
            any_of(conclusions.HAMSTRING_COMPLAINT.concluded, complaint.MUSCLE.is_("calf")),
        ),
        then=conclusions.CORTISONE_INJECTION.at("only once answered"),
        unless=conclusions.MUSCLES_CLEARED.concluded,
        because="Treatment of an impingement must first rule out a direct injury of the muscles of the lower "
        "extremities, for an injection as for tablets.",
        claims=("A17", "A24"),
        source=_TREATMENT,
        appraisal=uncertain(
            "An early MRI without findings goes with recovery in 1 to 2 weeks; the value of imaging before return "
            "to play is not established.",
            SLAVOTINEK_2010,
        ),
    ),
    Rule(
        id="injection.direct_injury",
        title="A muscle is injured",
        when=any_of(conclusions.DIRECT_INJURY.is_("confirmed"), conclusions.ANOTHER_MUSCLE_INJURED.concluded),
        then=_WITHHOLD,
        because="With a direct injury of a leg muscle the gate is shut, for an injection as for tablets.",
        claims=("A17", "A22", "A24"),
        source=_TREATMENT,
        appraisal=contested(
            "Evidence on anti-inflammatories in muscle injury is divided; none was collected on cortisone.",
            HAMSTRING_NSAID_1995,
            MORELLI_2018,
        ),
        rationale=(RETARDS_HEALING,),
    ),
    Rule(
        id="injection.no_guidance",
        title="No imaging guidance",
        when=screen.GUIDANCE_AVAILABLE.absent,
        then=_WITHHOLD,
        because="An injection requires very precise guidance.",
        claims=("A21",),
        source=_TREATMENT,
        appraisal=supported(
            "Fluoroscopy, less often CT, with contrast has become the standard of care, and a consensus covers image "
            "guidance; whether guidance works better is an open question of NICE.",
            STATPEARLS_2020,
            RATHMELL,
            NICE_QUESTION,
        ),
        rationale=(SEMI_INVASIVE,),
        voice="safety",
    ),
    Rule(
        id="injection.contraindicated",
        title="Infection, bleeding tendency, allergy, cord compression, pregnancy or refusal",
        when=any_of(_CONTRAINDICATED, patient.PREGNANCY_WEEKS >= weeks(1)),
        then=_WITHHOLD,
        because="Infection, a bleeding disorder or anticoagulation, a significant allergy, acute cord compression "
        "and refusal forbid the injection; fluoroscopy is avoided in pregnancy.",
        source=CHEN_2018.at("contraindications; second hand"),
        appraisal=uncertain("A reference page; an official list was not found.", CHEN_2018),
    ),
    Rule(
        id="injection.screen_clear",
        title="Guidance available, every contraindication known to be absent",
        when=all_of(screen.GUIDANCE_AVAILABLE.present, ~_CONTRAINDICATED),
        then=conclusions.INJECTION_SCREEN_CLEAR,
        because="Guidance is known to be available, and each contraindication was asked and is absent.",
        claims=("A21",),
        source=CHEN_2018.at("contraindications; second hand"),
        appraisal=uncertain("A reference page; an official list was not found.", CHEN_2018, STATPEARLS_2020),
        voice="safety",
    ),
)
