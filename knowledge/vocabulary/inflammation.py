"""Signs of inflammatory disease of spine and joints.

Use: asked of everyone whose tightness or buttock pain does not settle, whatever the age.
Misuse: a normal CRP or ESR answers none of them.
"""

from expert.language import flag

SLEEP_DISTURBED = flag(
    "inflammatory.sleep_disturbed",
    "Does the pain disturb the sleep?",
    title="sleep disturbed by the pain",
    explains="Pain at night that no position eases is asked about among the red flags.",
)
ENTHESITIS_OR_PSORIASIS = flag(
    "inflammatory.enthesitis_or_psoriasis",
    "Is there, or was there, trouble at tendon insertions (Achilles, elbow) or psoriasis?",
    title="tendon-insertion trouble or psoriasis, now or before",
)
FAMILY = flag(
    "inflammatory.family",
    "Does spondyloarthritis or reactive arthritis run in the family?",
    title="spondyloarthritis or reactive arthritis in the family",
)

TERMS = (SLEEP_DISTURBED, ENTHESITIS_OR_PSORIASIS, FAMILY)
