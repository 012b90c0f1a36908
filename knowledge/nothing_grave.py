"""What has to be known before a look-alike that gets worse by waiting is out of the question.

Use: demanded where a treatment is released or nothing is called urgent, so that no further finding can bring such a
look-alike up and take it back. Each condition leaves none of the rules of its look-alike a way to hold, given that
every red flag is absent.
Misuse: out of the question for these rules only; none of it excludes a disease.
"""

from expert.language import Condition, Flag, all_of, any_of, at_least, percent, years
from knowledge.red_flags import SIGNS_OF_AVULSION
from knowledge.vocabulary import (
    buttock_tests,
    complaint,
    concordance,
    course,
    improvement,
    muscle,
    neurology,
    other_muscles,
    other_studies,
    pain_pattern,
    patient,
    spine,
)

_GENERAL = {
    neurology.WEAKNESS: neurology.WEAK_MUSCLES,
    neurology.SENSORY_CHANGE: neurology.SENSATIONS,
    neurology.REFLEX_CHANGE: neurology.REFLEXES,
}


def _none_of(signs: tuple[Flag, ...]) -> Condition:
    """Each known to be absent, or the general question that asks about it."""
    return all_of(
        *(
            any_of(sign.absent, *(general.absent for general, single in _GENERAL.items() if sign in single))
            for sign in signs
        )
    )


_LOWER_LESION = any_of(
    *(finding[level].present for finding in (spine.DISC_PROLAPSE, spine.OTHER_DAMAGE) for level in spine.LOWER)
)
_NOTHING_TO_EXPLAIN = all_of(
    complaint.BUTTOCK_DISCOMFORT.absent,
    neurology.PAIN_BELOW_KNEE.absent,
    neurology.STRAIGHT_LEG_RAISE.absent,
    neurology.SLUMP.absent,
    neurology.CROSSED_STRAIGHT_LEG_RAISE.absent,
    neurology.FEMORAL_STRETCH.absent,
    # With these absent no single weak muscle, sensation or reflex can be present.
    *(general.absent for general in _GENERAL),
)

_NOT_SUDDEN_IN_FRONT = any_of(pain_pattern.ONSET.is_("gradual"), ~complaint.MUSCLE.is_("quadriceps"))
_NO_FORCE_ON_AN_APOPHYSIS = any_of(
    patient.AGE > years(18),
    all_of(pain_pattern.FORCEFUL_EFFORT.absent, _NOT_SUDDEN_IN_FRONT),
    all_of(pain_pattern.ONSET.is_("gradual"), ~complaint.MUSCLE.is_("quadriceps")),
)
NO_APOPHYSIS = all_of(
    other_studies.PELVIC_RADIOGRAPH.is_in(other_studies.NOT_DONE, other_studies.NO_AVULSION),
    any_of(
        patient.AGE > years(25),
        all_of(
            buttock_tests.ISCHIAL_TENDERNESS.absent,
            complaint.BUTTOCK_DISCOMFORT.absent,
            pain_pattern.AT_ISCHIUM.absent,
            course.NOT_HEALING.absent,
            _NO_FORCE_ON_AN_APOPHYSIS,
        ),
    ),
)
SPINE_EXPLAINS = all_of(
    concordance.MISMATCH.absent,
    concordance.TREATED_WITHOUT_RELIEF.absent,
    any_of(spine.LUMBAR_MRI.is_("not done"), _LOWER_LESION, _NOTHING_TO_EXPLAIN),
)
NO_MASS = all_of(
    buttock_tests.TINEL.absent,
    buttock_tests.SEVERAL_ROOTS.absent,
    other_studies.SCIATIC_LESION.absent,
    other_studies.MASS_BESIDE_THE_SPINE.absent,
    other_studies.ELECTRODIAGNOSIS.is_in(other_studies.NOT_DONE, other_studies.NOTHING_FOUND, other_studies.ROOT),
    # Two kinds of sign of S1 beside a finding at L4-L5 point to the sacrum.
    any_of(
        at_least(2, *(general.absent for general in _GENERAL)),
        at_least(2, *(sign.absent for sign in neurology.S1_SIGNS)),
        all_of(
            *(found["L4-L5"].absent for found in (spine.DISC_DEGENERATION, spine.DISC_PROLAPSE, spine.OTHER_DAMAGE))
        ),
    ),
    # A sign of L5 (or a foot that drops, which is a red flag) and one of S1 are more than one root.
    any_of(_none_of(neurology.L5_SIGNS), _none_of(neurology.S1_SIGNS)),
    any_of(muscle.HAEMATOMA.absent, course.NOT_HEALING.absent),
)
NO_SACRAL_FRACTURE = at_least(
    2, buttock_tests.SACRAL_TENDERNESS.absent, pain_pattern.LOAD_INCREASE.absent, patient.PREGNANT.absent
)

# Effort alone brings up the arteries in a cyclist, effort with relief or pain in the calf in everyone.
NO_ARTERY = any_of(
    all_of(pain_pattern.ON_EFFORT.absent, other_studies.VASCULAR_STUDY.is_(other_studies.NOT_DONE)),
    other_studies.INDEX_AFTER_EFFORT >= percent(66),
)

# Two of these signs bring up an avulsion of the tendon; apart from the rest, for a known avulsion has its own choices.
NO_AVULSION = at_least(
    4,
    *(sign.absent for sign in SIGNS_OF_AVULSION),
)

NO_OTHER_MUSCLE_INJURED = (
    *(
        any_of(complaint.MUSCLE.is_(other.name.partition(".")[2]), ~other.is_(other_muscles.INJURED))
        for other in (other_muscles.HAMSTRINGS, other_muscles.QUADRICEPS, other_muscles.ADDUCTORS, other_muscles.CALF)
    ),
    ~other_muscles.REST_OF_LEG.is_(other_muscles.INJURED),
)

NOTHING_GRAVE = all_of(
    NO_APOPHYSIS,
    SPINE_EXPLAINS,
    NO_MASS,
    NO_SACRAL_FRACTURE,
    NO_ARTERY,
    pain_pattern.CYCLIC.absent,
    improvement.WORSE_SINCE_STUDY.absent,
)
