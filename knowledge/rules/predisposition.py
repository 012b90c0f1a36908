"""A raised predisposition to hamstring damage in older sportspeople with a degenerated or damaged low back.

Use: a risk, to be weighed with what is found. The article says 'elderly' and gives no age; the cut-off of 25 years is
ours: a cohort of Australian footballers called players from 25 on older, and in another the odds were 2.9 above 25.
Misuse: never an injury, never a reason to look for the spine by age alone; in the young it neither helps nor
reassures.
"""

from expert.language import Rule, all_of, any_of, uncertain, years
from knowledge import conclusions
from knowledge.caveats import LUMBAR_RATIONALE, MORE_RESEARCH_NEEDED, OLDER_PEOPLE_IN_SPORT
from knowledge.sources.article import CLINIC_ARTICLE
from knowledge.sources.spine import (
    COMMUNITY_FOOTBALL,
    HAMSTRING_RISK_2021,
    HAMSTRING_RISK_REVIEW_2020,
    OLDER_PLAYERS_2006,
    ORCHARD_2001,
    ORCHARD_2004,
)
from knowledge.vocabulary import patient, spine

RULES = (
    Rule(
        id="predisposition.older_sportsperson",
        title="Older sportsperson with a degenerated or damaged low back",
        when=all_of(
            patient.PLAYS_SPORT.present,
            patient.AGE >= years(25),
            any_of(
                conclusions.LUMBAR_DEGENERATION.concluded,
                spine.BACK_MUSCLE_DEGENERATION.present,
                *(flag.present for flag in spine.OTHER_DAMAGE.values()),
            ),
        ),
        then=conclusions.RAISED_PREDISPOSITION,
        because="Over time, older sportspeople appear to have a statistically higher risk of a predisposition to "
        "hamstring damage as a result of low-back degeneration or damage; 25 years is the age from which footballers "
        "were called older.",
        claims=("A08",),
        source=CLINIC_ARTICLE.at("athletes"),
        appraisal=uncertain(
            "Age is a risk factor (2.9 times the odds above 25 years, 3.8 times the risk from 23; older meant 25 and "
            "over), earlier injury a stronger one; that the low back is the reason is a theory, and 'elderly' has no "
            "agreed age.",
            HAMSTRING_RISK_2021,
            COMMUNITY_FOOTBALL,
            OLDER_PLAYERS_2006,
            ORCHARD_2001,
            HAMSTRING_RISK_REVIEW_2020,
            ORCHARD_2004,
            grade="H",
        ),
        caveats=(MORE_RESEARCH_NEEDED,),
        rationale=(OLDER_PEOPLE_IN_SPORT, *LUMBAR_RATIONALE),
    ),
)
