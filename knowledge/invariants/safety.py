"""Promises on red flags, urgency and scope.

Use: nothing reassures while a red flag is open, and every alarm is heard whatever else is known.
Misuse: they promise nothing on dangers that no red flag asks about.
"""

from expert.language import Always, Never, all_of, any_of, at_least
from knowledge import conclusions
from knowledge.conclusions import exercise_and_surgery, look_alikes, roots, safety
from knowledge.invariants.offers import MEDICINE_OR_INJECTION, OFFERED, REASSURING, ROUTINE
from knowledge.red_flags import RED_FLAGS, RETENTION, SIGNS_OF_AVULSION, WEAK_FOOT
from knowledge.rules.emergency import TREATMENTS
from knowledge.vocabulary import buttock_tests, other_studies, red_flags

_CAUDA_EQUINA = any_of(*(flag.present for flag in red_flags.CAUDA_EQUINA), RETENTION)
_DANGER_SUSPECTED = any_of(
    safety.CAUDA_EQUINA_SUSPECTED.concluded,
    safety.MOTOR_DEFICIT.concluded,
    safety.INFECTION_SUSPECTED.concluded,
    safety.INFECTION_RISK.concluded,
    safety.MALIGNANCY_SUSPECTED.concluded,
    safety.CORD_OR_CAUDA_IN_CANCER.concluded,
    safety.FRACTURE_SUSPECTED.concluded,
    safety.BONE_STRESS_SUSPECTED.concluded,
    safety.ANEURYSM_SUSPECTED.concluded,
    safety.LIMB_ISCHAEMIA_SUSPECTED.concluded,
    safety.COMPARTMENT_SUSPECTED.concluded,
    safety.DVT_SUSPECTED.concluded,
    safety.DVT_LIKELY.concluded,
)

_GRAVE = (
    look_alikes.CONSIDER_ANEURYSM,
    look_alikes.CONSIDER_LEG_ARTERY,
    look_alikes.CONSIDER_NERVE_TUMOUR,
    look_alikes.CONSIDER_SOFT_TISSUE_TUMOUR,
    look_alikes.CONSIDER_SACRAL_LESION,
    look_alikes.CONSIDER_PELVIC_MASS,
    look_alikes.CONSIDER_PLEXOPATHY,
    look_alikes.CONSIDER_ENDOMETRIOSIS,
    look_alikes.CONSIDER_SACRAL_FRACTURE,
    look_alikes.CONSIDER_APOPHYSIS,
)

INVARIANTS = (
    Always(
        id="red_flags.none_open_beside_reassurance",
        when=REASSURING,
        then=all_of(*(flag.cleared for flag in RED_FLAGS)),
        because="Nothing reassures beside a red flag that is present or was never asked.",
    ),
    Never(
        id="red_flags.danger_suspected_beside_reassurance",
        when=all_of(REASSURING, _DANGER_SUSPECTED),
        because="Nothing reassures while a danger is suspected, however the suspicion arose.",
    ),
    Never(
        id="red_flags.haste_beside_an_offer",
        when=all_of(OFFERED, safety.URGENCY.reaches("soon")),
        because="No treatment is offered while something is looked for soon, the same day or now.",
    ),
    Never(
        id="look_alikes.grave_beside_an_offer",
        when=all_of(OFFERED, any_of(*(sign.concluded for sign in _GRAVE))),
        because="No treatment is offered beside a look-alike that gets worse by waiting.",
    ),
    Never(
        id="avulsion.two_signs_beside_an_offer",
        when=all_of(
            OFFERED,
            at_least(2, *(sign.present for sign in SIGNS_OF_AVULSION)),
        ),
        because="Two signs of an avulsion keep every treatment waiting, whatever a scan has shown.",
    ),
    Never(
        id="roots.offer_where_imaging_does_not_fit",
        when=all_of(
            any_of(MEDICINE_OR_INJECTION, exercise_and_surgery.NEURAL_SLIDERS.concluded),
            roots.IMAGING_DISCORDANT.concluded,
        ),
        because="Nothing is offered for an impingement where what lumbar imaging shows does not explain the complaint.",
    ),
    Always(
        id="urgency.routine_with_nothing_grave_found",
        when=ROUTINE,
        then=all_of(
            buttock_tests.TINEL.absent,
            buttock_tests.SEVERAL_ROOTS.absent,
            other_studies.SCIATIC_LESION.absent,
            ~other_studies.ELECTRODIAGNOSIS.is_(other_studies.SCIATIC_OR_PLEXUS),
        ),
        because="What points to a tumour, or to a lesion of nerve or plexus, is never routine.",
    ),
    Never(
        id="urgency.routine_beside_a_grave_look_alike",
        when=all_of(
            ROUTINE,
            any_of(*(sign.concluded for sign in _GRAVE)),
        ),
        because="What gets worse by waiting is not called routine while it is considered.",
    ),
    Always(
        id="urgency.of_any_red_flag",
        when=any_of(*(flag.when for flag in RED_FLAGS if flag.answered_by is None)),
        then=safety.URGENCY.reaches("soon"),
        because="A red flag that is present always has an urgency.",
    ),
    Always(
        id="urgency.of_cauda_equina",
        when=_CAUDA_EQUINA,
        then=safety.URGENCY.reaches("emergency"),
        because="Any flag of the cauda equina is an emergency; nothing cancels it.",
    ),
    Always(
        id="urgency.of_lost_power",
        when=any_of(red_flags.NEW_WEAKNESS.present, red_flags.FOOT_DROP.present, WEAK_FOOT),
        then=safety.URGENCY.reaches("urgent"),
        because="New or growing weakness, or a foot that drops, is seen the same day.",
    ),
    Always(
        id="emergency.suspends_treatment",
        when=safety.URGENCY.reaches("emergency"),
        then=all_of(*(treatment.stands_at("withhold") for treatment in TREATMENTS)),
        because="In an emergency every treatment waits.",
    ),
    Never(
        id="scope.reassurance_outside",
        when=all_of(conclusions.OUTSIDE_SCOPE.concluded, any_of(OFFERED, ROUTINE)),
        because="Nothing is offered or called routine of a complaint in a region that the rules do not know.",
    ),
)
