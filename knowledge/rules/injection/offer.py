"""When an injection is second line, and when it waits.

Use: the gate open, medication considered, guidance known to be available, the screen clear.
Misuse: it is never first, and never for an injured muscle.
"""

from expert.language import Rule, all_of, any_of, contested, uncertain
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION, IMAGING_UNSETTLED, TREATMENT_WAITS
from knowledge.caveats import INJECTION_CAUTIONS, RARE_CATASTROPHES, RETARDS_HEALING, SEMI_INVASIVE, WORKS_INDIRECTLY
from knowledge.conclusions import safety
from knowledge.sources.article import CLINIC_ARTICLE
from knowledge.sources.medicine_safety import YANG_2020
from knowledge.sources.medicines import (
    FDA_INJECTION_2014,
    HAMSTRING_NSAID_1995,
    MORELLI_2018,
    OLIVEIRA_2020,
    RATHMELL,
    STATPEARLS_2020,
)
from knowledge.sources.safety import FINUCANE_2020
from knowledge.sources.spine import NICE_QUESTION
from knowledge.treatment_caveats import ACUTE_AND_SEVERE, GOAL_AGREED, NOT_LABELLED_FOR_EPIDURAL
from knowledge.vocabulary import complaint
from knowledge.vocabulary import treatment as screen

_TREATMENT = CLINIC_ARTICLE.at("treatment")
_WITHHOLD = conclusions.CORTISONE_INJECTION.at("withhold")
_EFFECT = uncertain(
    "Slightly better than placebo for a short time, against other care not for long; rare catastrophic events, and not "
    "approved in the United States.",
    OLIVEIRA_2020,
    YANG_2020,
    FDA_INJECTION_2014,
    grade="H",
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
        caveats=(RARE_CATASTROPHES, INJECTION_CAUTIONS, NOT_LABELLED_FOR_EPIDURAL, ACUTE_AND_SEVERE, GOAL_AGREED),
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
        appraisal=IMAGING_UNSETTLED,
    ),
    Rule(
        id="injection.suspected_injury",
        title="An injury suspected on examination, and not excluded by imaging",
        when=any_of(conclusions.MUSCLE_INJURY_SUSPECTED.concluded, conclusions.MAJOR_TEAR_SUSPECTED.concluded),
        then=conclusions.CORTISONE_INJECTION.at("only once answered"),
        unless=conclusions.DIRECT_INJURY.is_("excluded"),
        because="An injury that is suspected may be one; imaging answers before anything is injected.",
        claims=("A17", "A24"),
        source=_TREATMENT,
        appraisal=IMAGING_UNSETTLED,
        voice="safety",
    ),
    Rule(
        id="injection.waits_for_the_red_flags",
        title="Lumbosacral degeneration, and red flags or what points to a graver look-alike not all answered",
        when=all_of(
            conclusions.LUMBOSACRAL_DEGENERATION.concluded,
            any_of(conclusions.HAMSTRING_COMPLAINT.concluded, complaint.MUSCLE.is_("calf")),
        ),
        then=conclusions.CORTISONE_INJECTION.at("only once answered"),
        unless=all_of(safety.NOTHING_GRAVE.concluded, conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded),
        because="The injection waits until every red flag, every sign of a major tear, and what points to a graver "
        "look-alike, was asked and is absent.",
        source=FINUCANE_2020.at("framework"),
        appraisal=TREATMENT_WAITS,
        voice="safety",
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
            grade="H",
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
        appraisal=uncertain(
            "Fluoroscopy or CT with contrast has become the standard of care; whether guidance works better is an "
            "open question of NICE.",
            STATPEARLS_2020,
            RATHMELL,
            NICE_QUESTION,
            grade="H",
        ),
        rationale=(SEMI_INVASIVE,),
        voice="safety",
    ),
)
