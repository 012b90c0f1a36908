"""Hamstring pain that comes from an injured L5 nerve.

Use: names a possibility beside whatever the muscle itself shows.
Misuse: never excludes a direct injury; both can be there.
"""

from expert.language import Rule, all_of, uncertain
from knowledge import conclusions
from knowledge.caveats import LEARNED_FROM_ATHLETES, LUMBAR_RATIONALE
from knowledge.sources.article import CLINIC_ARTICLE
from knowledge.sources.spine import ORCHARD_2004, ROOT_PAIN_PATTERNS_2013
from knowledge.vocabulary import complaint, spine

RULES = (
    Rule(
        id="referred_pain.from_injured_l5",
        title="An L5 injury felt in the hamstrings",
        when=all_of(spine.L5_INJURY.present, complaint.HAMSTRING_DISCOMFORT.present),
        then=conclusions.REFERRED_PAIN.at("possible"),
        because="With an L5 injury the hamstring is not directly damaged, and yet it is possible that pain is felt "
        "there.",
        claims=("A06",),
        source=CLINIC_ARTICLE.at("the L5 nerve"),
        appraisal=uncertain(
            "Patients with proven L5 compression marked the back of the leg in 61 %; L5 as the source of hamstring "
            "strain is a theory.",
            ROOT_PAIN_PATTERNS_2013,
            ORCHARD_2004,
            grade="L",
        ),
        caveats=(LEARNED_FROM_ATHLETES,),
        rationale=LUMBAR_RATIONALE,
    ),
)
