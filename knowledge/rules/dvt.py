"""Deep-vein thrombosis, which is taken for a torn muscle: signs in the leg, and the two-level Wells score.

Use: any sign in the leg, or pain that treatment of a muscle made worse, is looked into the same day. The score counts
one point an answer; two or more are likely.
Misuse: 'unlikely' is never concluded here, and does not exclude a thrombosis. Another diagnosis that is as likely takes
two points away only when it is known, and never the suspicion.
"""

from expert.language import Rule, all_of, at_least, centimetres, supported, uncertain
from knowledge import conclusions
from knowledge.conclusions import safety
from knowledge.red_flags import LEG_SIGNS
from knowledge.sources.reports import THROMBOSIS_FOOTBALLER
from knowledge.sources.safety import WELLS_DVT
from knowledge.vocabulary import red_flags_vessels as flags

_SCORE = WELLS_DVT.at("table")
_COHORT = supported("The score as a national guideline prints it.", WELLS_DVT, grade="H")
_POINTS = (
    *(point.present for point in (*flags.WELLS_HISTORY, *flags.LEG_FINDINGS)),
    flags.CALF_DIFFERENCE >= centimetres(3),
)

RULES = (
    Rule(
        id="dvt.leg_signs",
        title="Signs of thrombosis in the leg",
        when=LEG_SIGNS,
        then=safety.DVT_SUSPECTED,
        because="Tenderness along the deep veins, a swollen leg or calf, pitting oedema or filled superficial veins "
        "are points of the Wells score.",
        source=_SCORE,
        appraisal=_COHORT,
        voice="evidence",
    ),
    Rule(
        id="dvt.worse_with_treatment",
        title="Worse under treatment for a muscle injury",
        when=flags.WORSE_WITH_TREATMENT.present,
        then=safety.DVT_SUSPECTED,
        because="A footballer's 'hamstring tear' that treatment made worse was a deep-vein thrombosis.",
        source=THROMBOSIS_FOOTBALLER.at("course"),
        appraisal=uncertain("A case report.", THROMBOSIS_FOOTBALLER, grade="L"),
        voice="safety",
    ),
    Rule(
        id="dvt.likely",
        title="Two points or more, and no other diagnosis known to be as likely",
        when=all_of(LEG_SIGNS, at_least(2, *_POINTS)),
        then=safety.DVT_LIKELY,
        unless=safety.DVT_ALTERNATIVE.concluded,
        because="Two points or more of the Wells score make a thrombosis likely.",
        source=_SCORE,
        appraisal=_COHORT,
        voice="evidence",
    ),
    Rule(
        id="dvt.likely_despite_another_diagnosis",
        title="Four points or more, whatever else is as likely",
        when=all_of(LEG_SIGNS, at_least(4, *_POINTS)),
        then=safety.DVT_LIKELY,
        because="Another diagnosis at least as likely takes two points away; from four, two are left.",
        source=_SCORE,
        appraisal=_COHORT,
        voice="evidence",
    ),
    Rule(
        id="dvt.alternative",
        title="Another diagnosis is at least as likely",
        when=flags.ALTERNATIVE_AS_LIKELY.present,
        then=safety.DVT_ALTERNATIVE,
        because="Another diagnosis at least as likely takes two points away.",
        source=_SCORE,
        appraisal=_COHORT,
        voice="evidence",
    ),
    Rule(
        id="dvt.urgent",
        title="Thrombosis suspected",
        when=safety.DVT_SUSPECTED.concluded,
        then=safety.URGENCY.at("urgent"),
        because="Deep-vein thrombosis suspected: Wells score, and D-dimer or ultrasound of the leg veins, the same "
        "day; no massage, heat or stretching.",
        source=THROMBOSIS_FOOTBALLER.at("course"),
        appraisal=uncertain(
            "The score is a guideline's; the same day, and no massage, heat or stretching, are ours.",
            WELLS_DVT,
            THROMBOSIS_FOOTBALLER,
            grade="H",
        ),
        voice="safety",
    ),
    Rule(
        id="dvt.no_stretching",
        title="No stretching while a thrombosis is suspected",
        when=safety.DVT_SUSPECTED.concluded,
        then=conclusions.STRETCHING.at("withhold"),
        because="Treatment for a muscle made a thrombosis worse; the veins are looked at first.",
        source=THROMBOSIS_FOOTBALLER.at("course"),
        appraisal=uncertain("A case report.", THROMBOSIS_FOOTBALLER, grade="L"),
        voice="safety",
    ),
    Rule(
        id="dvt.no_physiotherapy",
        title="No physiotherapy while a thrombosis is suspected",
        when=safety.DVT_SUSPECTED.concluded,
        then=conclusions.PHYSIOTHERAPY.at("withhold"),
        because="Treatment for a muscle made a thrombosis worse; the veins are looked at first.",
        source=THROMBOSIS_FOOTBALLER.at("course"),
        appraisal=uncertain("A case report.", THROMBOSIS_FOOTBALLER, grade="L"),
        voice="safety",
    ),
)
