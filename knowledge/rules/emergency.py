"""Emergency: one policy that suspends every treatment, expanded into one rule for each.

Use: an emergency withholds every treatment. A new treatment is added to ``TREATMENTS`` and has a step 'withhold'.
Misuse: it never releases anything; and the work-up that an emergency asks for is not suspended.
"""

from expert.language import Policy, uncertain
from knowledge import conclusions
from knowledge.conclusions import return_to_play, safety
from knowledge.sources.safety import CES_CARD

TREATMENTS = (
    conclusions.ANTI_INFLAMMATORY,
    conclusions.CORTISONE_INJECTION,
    conclusions.PHYSIOTHERAPY,
    conclusions.STRETCHING,
    return_to_play.RETURN_TO_PLAY,
)

EMERGENCY = Policy(
    id="emergency.suspends",
    title="Emergency suspends",
    when=safety.URGENCY.reaches("emergency"),
    step="withhold",
    over=TREATMENTS,
    because="In an emergency the patient goes where it is dealt with; every other advice waits.",
    source=CES_CARD.at("warning signs"),
    appraisal=uncertain(
        "A card for patients sends to the emergency department at once; that every treatment waits is ours.",
        CES_CARD,
        grade="H",
    ),
)

RULES = EMERGENCY.rules
