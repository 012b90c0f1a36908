"""Compartment syndrome: a tense compartment, or pain on passive stretch out of proportion.

Use: beside any injury with a haematoma or swelling, and at any time in its course.
Misuse: a tear that imaging shows does not explain it away; no stretching, and no waiting for an image.
"""

from expert.language import Rule, uncertain
from knowledge.conclusions import safety
from knowledge.sources.safety import SIX_PS
from knowledge.vocabulary import red_flags_vessels as flags

_PAGE = uncertain(
    "A teaching page on the calf; that the thigh is taken likewise, and that it is an emergency, is ours.",
    SIX_PS,
    grade="L",
)

RULES = (
    Rule(
        id="compartment.tense_and_painful",
        title="A tense compartment, or severe pain on passive stretch",
        when=flags.COMPARTMENT.present,
        then=safety.COMPARTMENT_SUSPECTED,
        because="Pain of the calf on passive stretch points to compartment syndrome.",
        source=SIX_PS.at("pain"),
        appraisal=_PAGE,
        voice="safety",
    ),
    Rule(
        id="compartment.emergency",
        title="Compartment syndrome suspected: emergency",
        when=safety.COMPARTMENT_SUSPECTED.concluded,
        then=safety.URGENCY.at("emergency"),
        because="Compartment syndrome suspected: emergency department and surgeon now; imaging does not delay it.",
        source=SIX_PS.at("pain"),
        appraisal=_PAGE,
        voice="safety",
    ),
)
