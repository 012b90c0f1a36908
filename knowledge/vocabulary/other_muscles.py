"""The leg's other muscle groups, those not complained of most: has each been cleared of a direct injury?

Use: one answer a muscle group. They are needed before any treatment of an impingement is considered (claim A17).
Misuse: the muscle complained of has its own studies; do not answer for it here. A clear ultrasound at rest clears
no muscle: write 'symptoms, not cleared'.
"""

from expert.language import choice

NO_SYMPTOMS = "without symptoms"
NOT_CLEARED = "symptoms, not cleared"
CLEAR = "clear on MRI or dynamic ultrasound"
INJURED = "injured or degenerated"

_VALUES = (NO_SYMPTOMS, NOT_CLEARED, CLEAR, INJURED)

HAMSTRINGS = choice(
    "other_muscle.hamstrings",
    "If another muscle is complained of: how are the hamstrings?",
    values=_VALUES,
    explains="Even without symptoms the hamstrings must be clear on imaging before an impingement is treated (claim "
    "A24).",
)

QUADRICEPS = choice(
    "other_muscle.quadriceps", "If another muscle is complained of: how is the quadriceps?", values=_VALUES
)

ADDUCTORS = choice(
    "other_muscle.adductors", "If another muscle is complained of: how are the adductors?", values=_VALUES
)

CALF = choice("other_muscle.calf", "If another muscle is complained of: how is the calf?", values=_VALUES)

REST_OF_LEG = choice(
    "other_muscle.rest_of_leg",
    "How are the remaining muscles of the leg (buttock, hip, shin, foot)?",
    values=_VALUES,
)

TERMS = (HAMSTRINGS, QUADRICEPS, ADDUCTORS, CALF, REST_OF_LEG)
