"""Combinations of red flags that no patient has, by the definition of the questions.

Use: one answer to a general question speaks for the measurements and details that it names.
Misuse: what is merely unlikely does not belong here.
"""

from expert.language import Condition, Impossible, all_of, any_of, centimetres, mrc_grade
from knowledge.red_flags import RETENTION, STRONG_FOOT, WEAK_FOOT
from knowledge.vocabulary import neurology, treatment
from knowledge.vocabulary import red_flags as nerve
from knowledge.vocabulary import red_flags_disease as disease
from knowledge.vocabulary import red_flags_vessels as vessel
from knowledge.vocabulary.concordance import BOTH, COMPLAINT_SIDE


def _no_leg_signs_but(name: str, sign: Condition) -> Impossible:
    return Impossible(
        id=f"impossible.no_leg_signs_but_{name}",
        when=all_of(vessel.LEG_SIGNS.absent, sign),
        because="A leg without any sign of thrombosis does not show this one.",
    )


IMPOSSIBLE = (
    Impossible(
        id="impossible.bladder_without_trouble_and_full",
        when=all_of(nerve.BLADDER.absent, RETENTION),
        because="With 200 ml or more left after voiding the bladder is not without trouble.",
    ),
    Impossible(
        id="impossible.no_foot_drop_and_weak_dorsiflexion",
        when=all_of(nerve.FOOT_DROP.absent, WEAK_FOOT),
        because="Dorsiflexion of 3/5 or less is foot drop.",
    ),
    Impossible(
        id="impossible.foot_drop_and_strong_dorsiflexion",
        when=all_of(nerve.FOOT_DROP.present, STRONG_FOOT),
        because="A foot that is lifted with more than 3/5 does not drop.",
    ),
    *(_no_leg_signs_but(sign.name.partition(".")[2], sign.present) for sign in vessel.LEG_FINDINGS),
    _no_leg_signs_but("calf_difference", vessel.CALF_DIFFERENCE >= centimetres(3)),
    Impossible(
        id="impossible.no_infection_and_infection",
        when=all_of(disease.RECENT_INFECTION.absent, treatment.INFECTION.present),
        because="Who has an infection does not answer no to 'an infection now, or recently'.",
    ),
    Impossible(
        id="impossible.no_bilateral_sciatica_but_on_both_sides",
        when=all_of(
            nerve.BILATERAL_SCIATICA.absent,
            COMPLAINT_SIDE.is_(BOTH),
            any_of(neurology.PAIN_BELOW_KNEE.present, neurology.SENSORY_CHANGE.present),
        ),
        because="Pain below the knee or changed feeling, with a complaint on both sides, is to be answered as pain, "
        "numbness or tingling down both legs; if it is on one side only, the side complained of is that one.",
    ),
    Impossible(
        id="impossible.no_weakness_and_weak_dorsiflexion",
        when=all_of(neurology.WEAKNESS.absent, nerve.DORSIFLEXION < mrc_grade(5)),
        because="Lifting the foot with less than 5/5 is weakness.",
    ),
    Impossible(
        id="impossible.active_cancer_without_cancer",
        when=all_of(disease.CANCER_HISTORY.absent, vessel.ACTIVE_CANCER.present),
        because="Who has active cancer has cancer.",
    ),
)
