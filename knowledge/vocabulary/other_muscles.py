"""The leg's other muscle groups, those not complained of most: has each been cleared of a direct injury?

Use: one answer a muscle group. They are needed before any treatment of an impingement is considered (claim A17).
Misuse: the muscle complained of has its own studies; do not answer for it here. A clear ultrasound at rest clears
no muscle: write 'symptoms, not cleared'.
"""

from expert.language import Choice, choice
from knowledge.vocabulary.complaint import MUSCLE

NO_SYMPTOMS = "without symptoms"
NOT_CLEARED = "symptoms, not cleared"
CLEAR = "clear on MRI or dynamic ultrasound"
INJURED = "injured or degenerated"

_VALUES = (NO_SYMPTOMS, NOT_CLEARED, CLEAR, INJURED)


def _muscle(name: str, words: str, *, explains: str = "") -> Choice:
    return choice(
        f"other_muscle.{name}",
        f"{words}, when another muscle is complained of?",
        title=f"{name}, when another muscle is complained of",
        values=_VALUES,
        explains=explains,
        asked_if=~MUSCLE.is_(name),
    )


HAMSTRINGS = _muscle(
    "hamstrings",
    "How are the hamstrings",
    explains="Even without symptoms they must be clear on imaging before an impingement is treated (claim A24).",
)
QUADRICEPS = _muscle("quadriceps", "How is the quadriceps")
ADDUCTORS = _muscle("adductors", "How are the adductors")
CALF = _muscle("calf", "How is the calf")

REST_OF_LEG = choice(
    "other_muscle.rest_of_leg",
    "How are the remaining muscles of the leg (buttock, hip, shin, foot)?",
    title="remaining leg muscles (buttock, hip, shin, foot)",
    values=_VALUES,
)

TERMS = (HAMSTRINGS, QUADRICEPS, ADDUCTORS, CALF, REST_OF_LEG)
