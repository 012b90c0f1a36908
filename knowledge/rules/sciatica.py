"""Sciatica: the pattern of pain together with one of the two findings that the article ties to it.

Use: the pattern (from the low back through buttock and calf) and a prolapsed disc or degenerated back muscles; by
the evidence also pain from the low back to below the knee with a prolapsed disc.
Misuse: the pattern alone is no diagnosis, and sciatica alone opens no treatment. The two findings are never derived
from one another; 'related pathology' is no finding until it is named.
"""

from expert.language import Rule, all_of, any_of, not_appraised, uncertain
from knowledge import conclusions
from knowledge.caveats import LEARNED_FROM_ATHLETES, LUMBAR_RATIONALE
from knowledge.sources.article import CLINIC_ARTICLE
from knowledge.sources.roots import MSD_RADICULOPATHY, ROOT_TEACHING_TABLE, SPINE_TEACHING_PAGE, YALE_TABLE
from knowledge.sources.spine import BRINJIKJI_PAIN_2015, NASS_SUMMARY, PAIN_DRAWINGS, ROOT_PAIN_PATTERNS_2013
from knowledge.vocabulary import complaint, neurology, spine

_PATTERN = (
    complaint.PAIN_STARTS_IN_LOW_BACK.present,
    complaint.BUTTOCK_DISCOMFORT.present,
    complaint.CALF_DISCOMFORT.present,
)
_WHERE = CLINIC_ARTICLE.at("sciatica")

RULES = (
    Rule(
        id="sciatica.with_prolapsed_disc",
        title="Sciatica with a prolapsed disc",
        when=all_of(*_PATTERN, any_of(*(flag.present for flag in spine.DISC_PROLAPSE.values()))),
        then=conclusions.SCIATICA,
        because="Pain that starts in the low back and spreads through buttocks and calves, with a prolapsed disc, is "
        "sciatica.",
        claims=("A03", "A04"),
        source=_WHERE,
        appraisal=uncertain(
            "Extrusion and protrusion are commoner in people with pain. A disc of any level counts here; pain is put "
            "down to one only where level and side match, and about 95 % lie at L4-L5 or L5-S1 (a teaching page).",
            BRINJIKJI_PAIN_2015,
            NASS_SUMMARY,
            SPINE_TEACHING_PAGE,
            grade="H",
        ),
    ),
    Rule(
        id="sciatica.with_degenerated_back_muscles",
        title="Sciatica with degenerated back muscles",
        when=all_of(*_PATTERN, spine.BACK_MUSCLE_DEGENERATION.present),
        then=conclusions.SCIATICA,
        because="Sciatica can also be correlated with general degeneration of the muscles of the back.",
        claims=("A03", "A04"),
        source=_WHERE,
        appraisal=not_appraised(
            "No published evidence on degeneration of the back's muscles in sciatica was collected."
        ),
    ),
    Rule(
        id="sciatica.radicular_pain_below_the_knee",
        title="Pain from the low back to below the knee, with a prolapsed disc",
        when=all_of(
            complaint.PAIN_STARTS_IN_LOW_BACK.present,
            neurology.PAIN_BELOW_KNEE.present,
            any_of(*(flag.present for flag in spine.DISC_PROLAPSE.values())),
        ),
        then=conclusions.SCIATICA,
        because="Pain of a lumbosacral root shoots along the leg to below the knee; with a prolapsed disc that is "
        "sciatica, whether or not the buttock hurts.",
        source=MSD_RADICULOPATHY.at("symptoms"),
        appraisal=uncertain(
            "A textbook gives such pain to L4 to S1, a teaching table to the disc; in a series pain kept to a "
            "dermatome in few of the compressed roots. That a disc of any level counts is ours: upper roots hurt at "
            "the front.",
            MSD_RADICULOPATHY,
            YALE_TABLE,
            ROOT_PAIN_PATTERNS_2013,
            ROOT_TEACHING_TABLE,
            grade="M",
        ),
    ),
    Rule(
        id="sciatica.behind_hamstring_pain",
        title="Sciatica can stand behind hamstring pain",
        when=all_of(conclusions.SCIATICA.concluded, complaint.HAMSTRING_DISCOMFORT.present),
        then=conclusions.REFERRED_PAIN.at("possible"),
        because="Sciatica can also stand behind hamstring pain.",
        claims=("A04",),
        source=_WHERE,
        appraisal=uncertain(
            "Patients with proven L5 or S1 compression marked the back of the leg in 61 and 77 %; the pattern does "
            "not tell the root.",
            ROOT_PAIN_PATTERNS_2013,
            PAIN_DRAWINGS,
            grade="M",
        ),
        caveats=(LEARNED_FROM_ATHLETES,),
        rationale=LUMBAR_RATIONALE,
    ),
)
