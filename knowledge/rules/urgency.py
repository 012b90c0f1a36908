"""When nothing is urgent: every red flag asked and absent, and nothing that points to a graver look-alike.

Use: 'routine' stands only when no red flag is unknown, the complaint lies inside the scope, and no major tear is shown
or suspected. Every treatment reads 'nothing grave'.
Misuse: silence is not routine. Until every red flag is answered the urgency is open, and treatments wait.
"""

from expert.language import Rule, all_of, uncertain
from knowledge import conclusions
from knowledge.conclusions import safety
from knowledge.nothing_grave import NO_OTHER_MUSCLE_INJURED, NOTHING_GRAVE
from knowledge.red_flags import RED_FLAGS
from knowledge.sources.safety import DOWNIE_2013, FINUCANE_2020
from knowledge.vocabulary import complaint, concordance, muscle, neurology, red_flags_vessels
from knowledge.vocabulary.course import FORCED_STRETCH

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
        title="Every red flag absent, or answered by imaging",
        when=all_of(*(flag.cleared for flag in RED_FLAGS)),
        then=safety.RED_FLAGS_CLEAR,
        because="Each red flag that this rule base knows was asked and is absent, or was answered by imaging.",
        source=FINUCANE_2020.at("framework"),
        appraisal=_FRAMEWORK,
        voice="safety",
    ),
    Rule(
        id="urgency.nothing_grave",
        title="Every red flag absent, and nothing that points to a graver look-alike",
        when=all_of(safety.RED_FLAGS_CLEAR.concluded, NOTHING_GRAVE),
        then=safety.NOTHING_GRAVE,
        because="What points to a mass, a torn-off apophysis, a stress fracture, an artery or endometriosis "
        "was asked and is absent, lumbar imaging leaves nothing unexplained, and it has not grown worse since imaging.",
        source=FINUCANE_2020.at("framework"),
        appraisal=uncertain(
            "A framework asks for a concern and an action; that treatment waits for look-alikes too is ours.",
            FINUCANE_2020,
            grade="H",
        ),
        voice="safety",
    ),
    Rule(
        id="urgency.routine",
        title="Nothing grave, no sign of a major tear, no weakness, no other muscle injured",
        when=all_of(
            safety.NOTHING_GRAVE.concluded,
            conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
            neurology.WEAKNESS.absent,
            muscle.HAEMATOMA.absent,
            concordance.CANAL_COMPRESSED.absent,
            *(sign.absent for sign in (red_flags_vessels.BRUISING, red_flags_vessels.CANNOT_SIT, FORCED_STRETCH)),
            *NO_OTHER_MUSCLE_INJURED,
            ~complaint.REGION.is_("another region"),
        ),
        then=safety.URGENCY.at("routine"),
        because="With every red flag absent, no sign of a major tear, weakness, mass, aneurysm or fracture, and a "
        "complaint inside the scope, nothing calls for haste.",
        source=FINUCANE_2020.at("framework"),
        appraisal=_FRAMEWORK,
        voice="safety",
    ),
)
