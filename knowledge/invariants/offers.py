"""What the rules may offer: each treatment at its releasing step, and what else could reassure.

Use: conditions for invariants, on the step that stands.
Misuse: no rule may read them; a further finding can lift a step.
"""

from expert.language import any_of
from knowledge import conclusions
from knowledge.conclusions import exercise_and_surgery, return_to_play, safety
from knowledge.rules.emergency import TREATMENTS

MEDICINE = conclusions.ANTI_INFLAMMATORY.stands_at("consider")
INJECTION = conclusions.CORTISONE_INJECTION.stands_at("second line")
EXERCISE = conclusions.PHYSIOTHERAPY.stands_at("consider")
STRETCHING = conclusions.STRETCHING.stands_at("consider")

MEDICINE_OR_INJECTION = any_of(MEDICINE, INJECTION)
EXERCISE_OR_STRETCHING = any_of(
    EXERCISE,
    STRETCHING,
    exercise_and_surgery.LENGTHENING_EXERCISE.concluded,
    exercise_and_surgery.ECCENTRIC_EXERCISE.concluded,
    exercise_and_surgery.NEURAL_SLIDERS.concluded,
)
RETURN_TO_PLAY = return_to_play.RETURN_TO_PLAY.stands_at("all criteria known met")
OFFERED = any_of(EXERCISE_OR_STRETCHING, *(treatment.stands_at(*treatment.releasing) for treatment in TREATMENTS))
ROUTINE = safety.URGENCY.stands_at("routine")
CARE_WITHOUT_OPERATION = exercise_and_surgery.CONSERVATIVE_CARE_OPTION.concluded
REASSURING = any_of(
    OFFERED, ROUTINE, CARE_WITHOUT_OPERATION, safety.RED_FLAGS_CLEAR.concluded, safety.NOTHING_GRAVE.concluded
)

MAJOR_TEAR = any_of(conclusions.INJURY_GRADE.reaches("full-thickness tear"), conclusions.AVULSION.concluded)
