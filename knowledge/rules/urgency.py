"""When nothing is urgent: every red flag asked and absent.

Use: 'routine' stands only when no red flag is unknown, the complaint lies inside the scope, and no major tear is shown
or suspected.
Misuse: silence is not routine. Until every red flag is answered the urgency is open, and treatments wait.
"""

from expert.language import Rule, all_of, uncertain
from knowledge import conclusions
from knowledge.conclusions import safety
from knowledge.nothing_grave import NOTHING_GRAVE
from knowledge.red_flags import RED_FLAGS
from knowledge.sources.safety import DOWNIE_2013, FINUCANE_2020
from knowledge.vocabulary import complaint

_FRAMEWORK = uncertain(
    "Single flags were found to change the probability little, and their absence is no proof; a framework weighs them "
    "together.",
    FINUCANE_2020,
    DOWNIE_2013,
    grade="H",
)

RULES = (
    Rule(
        id="urgency.red_flags_clear",
        title="Every red flag asked, and absent",
        when=all_of(*(flag.cleared for flag in RED_FLAGS)),
        then=safety.RED_FLAGS_CLEAR,
        because="Each red flag that this rule base knows was asked and is absent, or was answered by imaging.",
        source=FINUCANE_2020.at("framework"),
        appraisal=_FRAMEWORK,
        voice="safety",
    ),
    Rule(
        id="urgency.routine",
        title="Every red flag absent, no sign of a major tear, nothing that points to a graver look-alike",
        when=all_of(
            safety.RED_FLAGS_CLEAR.concluded,
            conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
            NOTHING_GRAVE,
            ~complaint.REGION.is_("another region"),
        ),
        then=safety.URGENCY.at("routine"),
        because="With every red flag absent, no sign of a major tear, mass, aneurysm or fracture, and a complaint "
        "inside the scope, nothing calls for haste.",
        source=FINUCANE_2020.at("framework"),
        appraisal=_FRAMEWORK,
        voice="safety",
    ),
)
