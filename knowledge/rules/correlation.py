"""The leg complaint and lumbar degeneration, correlated by a group of findings.

Use: discomfort that lasts, demonstrated degeneration, and regular reports of tight or inflexible legs, all three.
Misuse: a correlation is no impingement and no cause; it needs no sport and no scan of the muscle, and excludes no
injury.
"""

from expert.language import Rule, all_of, any_of, uncertain
from knowledge import conclusions
from knowledge.caveats import COLLECTIVE_WEIGHT, LUMBAR_CAVEATS, LUMBAR_RATIONALE
from knowledge.sources.article import CLINIC_ARTICLE
from knowledge.sources.spine import BRINJIKJI_2015, ORCHARD_2004, TURL_1998
from knowledge.vocabulary import complaint

RULES = (
    Rule(
        id="correlation.chronic_discomfort_with_lumbar_degeneration",
        title="Lasting discomfort, lumbar degeneration, and legs that feel tight or inflexible",
        when=all_of(
            any_of(
                all_of(complaint.HAMSTRING_DISCOMFORT.present, complaint.CHRONIC.present),
                complaint.CALF_DISCOMFORT.present,
            ),
            conclusions.LUMBAR_DEGENERATION.concluded,
            any_of(complaint.REGULARLY_TIGHT.present, complaint.REGULARLY_INFLEXIBLE.present),
        ),
        then=conclusions.LUMBAR_CORRELATION.at("possible"),
        unless=conclusions.LEVEL_CORRELATION.is_("not shown"),
        because="Discomfort of a chronic hamstring injury or in the calves, demonstrated lumbar degeneration and "
        "regular reports of tight or inflexible leg muscles may show a positive correlation.",
        claims=("A14",),
        source=CLINIC_ARTICLE.at("diagnosis"),
        appraisal=uncertain(
            "Disc degeneration is found in 68 % of people of 40 without symptoms; the slump test was positive in 57 "
            "% of 14 players with repeated strains and in none of 14 others.",
            BRINJIKJI_2015,
            TURL_1998,
            ORCHARD_2004,
            grade="H",
        ),
        caveats=(COLLECTIVE_WEIGHT, *LUMBAR_CAVEATS),
        rationale=LUMBAR_RATIONALE,
    ),
)
