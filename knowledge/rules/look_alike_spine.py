"""The lumbar spine as one look-alike among the others, and what is said when two explanations fit.

Use: lists a lumbar source beside the others; says when more than one explanation fits, and when another one fits
although something is known in the lumbar spine.
Misuse: a known disc never closes the case, and a normal examination does not clear the spine.
"""

from expert.language import Remark, Rule, all_of, any_of, at_least, supported, uncertain
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION
from knowledge.conclusions import age, look_alikes, roots
from knowledge.sources.look_alikes import GLUTEAL_PAIN_TABLE
from knowledge.sources.reports import SACRAL_OSTEOCHONDROMA, SYNOVIAL_CYST, TENNIS_SERIES
from knowledge.sources.roots import ADOLESCENT_HERNIATION_2006, MSD_RADICULOPATHY, POLICE_OFFICER, YALE_TABLE
from knowledge.sources.spine import (
    BRINJIKJI_2015,
    BRINJIKJI_PAIN_2015,
    PAIN_DRAWINGS,
    STRAIGHT_LEG_RAISE_REVIEW_2012,
    TURL_1998,
)
from knowledge.vocabulary import complaint, muscle, neurology, other_studies, spine
from knowledge.vocabulary import pain_pattern as pain
from knowledge.vocabulary.concordance import found_at

_NORMAL_SIGNS = Remark(
    id="caveat.normal_signs_do_not_clear_the_spine",
    says="A normal examination and a negative straight-leg raise do not exclude it: one cyst at L4-L5 had both.",
    source=SYNOVIAL_CYST.at("examination"),
)
_BESIDE_THE_SPINE = tuple(
    sign.concluded for sign in look_alikes.CONSIDERED if sign is not look_alikes.CONSIDER_LUMBAR_SOURCE
)

RULES = (
    Rule(
        id="look_alike_spine.signs_of_a_nerve",
        title="A sign of a nerve, or sciatica",
        when=any_of(conclusions.NEURAL_SIGNS.concluded, conclusions.SCIATICA.concluded),
        then=look_alikes.CONSIDER_LUMBAR_SOURCE,
        because="A slump test with differentiation, weakness, numbness or a reduced reflex can come from the spine.",
        source=TURL_1998.at("abstract"),
        appraisal=uncertain(
            "Slump was positive in 57 % of 14 players with repeated strains and in none of 14 others.",
            TURL_1998,
            STRAIGHT_LEG_RAISE_REVIEW_2012,
            grade="H",
        ),
        caveats=(_NORMAL_SIGNS,),
    ),
    Rule(
        id="look_alike_spine.history",
        title="Two of: from the low back, below the knee, worse on sitting, worse on bending, a low back that moves it",
        when=at_least(
            2,
            complaint.PAIN_STARTS_IN_LOW_BACK.present,
            neurology.PAIN_BELOW_KNEE.present,
            pain.SITTING.present,
            pain.BENDING.present,
            neurology.LUMBAR_MOVEMENT.present,
        ),
        then=look_alikes.CONSIDER_LUMBAR_SOURCE,
        because="Pain below the knee, worse on sitting or bending, speaks for the spine; tennis players with it had no "
        "back pain.",
        source=GLUTEAL_PAIN_TABLE.at("lumbar referral"),
        appraisal=uncertain(
            "Tables and a summary of 12 cases.", GLUTEAL_PAIN_TABLE, YALE_TABLE, TENNIS_SERIES, grade="L"
        ),
        caveats=(_NORMAL_SIGNS,),
    ),
    Rule(
        id="look_alike_spine.below_the_knee",
        title="Pain below the knee, and in buttock, back of the thigh or hamstrings",
        when=all_of(
            neurology.PAIN_BELOW_KNEE.present,
            any_of(
                complaint.BUTTOCK_DISCOMFORT.present,
                complaint.REGION.is_("buttock"),
                conclusions.HAMSTRING_COMPLAINT.concluded,
                pain.TO_POPLITEAL_FOSSA.present,
            ),
        ),
        then=look_alikes.CONSIDER_LUMBAR_SOURCE,
        because="Pain that reaches below the knee is usual with a herniated disc and speaks against a torn hamstring; "
        "the pain of L4 to S1 runs to below the knee.",
        source=YALE_TABLE.at("table"),
        appraisal=uncertain(
            "A teaching table and a textbook; a drawing of the pain does not tell L5 from S1. That the pattern alone "
            "lists the spine, before any sign of a nerve, is ours.",
            YALE_TABLE,
            MSD_RADICULOPATHY,
            PAIN_DRAWINGS,
            GLUTEAL_PAIN_TABLE,
            grade="L",
        ),
        caveats=(_NORMAL_SIGNS,),
        voice="safety",
    ),
    Rule(
        id="look_alike_spine.adolescent_herniation",
        title="An adolescent's herniation is to be considered",
        when=age.ADOLESCENT_HERNIATION.concluded,
        then=look_alikes.CONSIDER_LUMBAR_SOURCE,
        because="In adolescents tight hamstrings can be the main sign of a lumbar disc herniation.",
        source=ADOLESCENT_HERNIATION_2006.at("abstract"),
        appraisal=BY_DEFINITION,
        caveats=(_NORMAL_SIGNS,),
    ),
    Rule(
        id="look_alike_spine.electrodiagnosis",
        title="Electrodiagnosis shows a root",
        when=other_studies.ELECTRODIAGNOSIS.is_(other_studies.ROOT),
        then=look_alikes.CONSIDER_LUMBAR_SOURCE,
        because="Needle electromyography showed L5 in twelve players whose MRI showed no compression.",
        source=TENNIS_SERIES.at("tests"),
        appraisal=uncertain("A summary of 12 cases.", TENNIS_SERIES, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_spine.shown",
        title="A lesion at L4-L5 or L5-S1 with pain in buttock, hamstrings, below the knee, or on the side that hurts",
        when=all_of(
            any_of(
                *(
                    finding[level].present
                    for finding in (spine.DISC_PROLAPSE, spine.OTHER_DAMAGE)
                    for level in spine.LOWER
                ),
                spine.L5_INJURY.present,
            ),
            any_of(
                conclusions.HAMSTRING_COMPLAINT.concluded,
                complaint.BUTTOCK_DISCOMFORT.present,
                neurology.PAIN_BELOW_KNEE.present,
                roots.SIDE_MATCHES.concluded,
            ),
        ),
        then=look_alikes.CONSIDER_LUMBAR_SOURCE,
        because="A herniation is commoner in people with pain; whether it is the source, level, side and signs tell.",
        source=BRINJIKJI_PAIN_2015.at("abstract"),
        appraisal=uncertain(
            "Odds ratio 4.38 for extrusion and 2.65 for protrusion; both are found without pain as well.",
            BRINJIKJI_PAIN_2015,
            BRINJIKJI_2015,
            grade="H",
        ),
    ),
    Rule(
        id="look_alike_spine.tension",
        title="Slump and straight-leg raise both positive, and movement of the back limited or felt in the leg: listed",
        when=all_of(
            neurology.SLUMP_REPRODUCES.present,
            neurology.STRAIGHT_LEG_RAISE.present,
            neurology.LUMBAR_MOVEMENT.present,
        ),
        then=look_alikes.CONSIDER_LUMBAR_SOURCE,
        because="A policeman's 'strained hamstring' with both tests positive and a stiff back was a herniation.",
        source=POLICE_OFFICER.at("case"),
        appraisal=uncertain("One case report.", POLICE_OFFICER, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_spine.against",
        title="The slump test changes nothing, lumbar imaging does not fit, or MRI shows a torn muscle",
        when=all_of(
            look_alikes.CONSIDER_LUMBAR_SOURCE.concluded,
            any_of(
                neurology.SLUMP.absent,
                roots.IMAGING_DISCORDANT.concluded,
                muscle.MRI.is_in(muscle.STRAIN, muscle.PARTIAL, muscle.FULL, muscle.AVULSION),
            ),
        ),
        then=look_alikes.AGAINST_LUMBAR_SOURCE,
        because="A slump test that moving neck or ankle does not change, lumbar images that do not fit, or a torn "
        "muscle on MRI speak against it.",
        source=YALE_TABLE.at("table"),
        appraisal=uncertain("Teaching, a small series; both can be there at once.", YALE_TABLE, TURL_1998, grade="L"),
    ),
    Rule(
        id="look_alike_spine.several",
        title="More than one explanation fits",
        when=at_least(2, *(sign.concluded for sign in look_alikes.CONSIDERED)),
        then=look_alikes.SEVERAL_EXPLANATIONS,
        because="Each explanation that fits is listed; none is dropped because another one fits.",
        source=GLUTEAL_PAIN_TABLE.at("tables"),
        appraisal=BY_DEFINITION,
        voice="safety",
    ),
    Rule(
        id="look_alike_spine.beside_a_known_finding",
        title="Another explanation fits, and something is known in the lumbar spine",
        when=all_of(
            any_of(
                *map(found_at, (*spine.HIGHER, *spine.LOWER)),
                spine.KNOWN_CASE.present,
                spine.DEGENERATION_LEVEL_NOT_STATED.present,
            ),
            any_of(*_BESIDE_THE_SPINE),
        ),
        then=look_alikes.DISC_DOES_NOT_CLOSE_THE_CASE,
        because="A footballer with a known disc at L4-L5 had a tumour of the sacrum.",
        source=SACRAL_OSTEOCHONDROMA.at("course"),
        appraisal=supported(
            "Degenerated discs are found in 68 % of people of 40 without pain.",
            BRINJIKJI_2015,
            SACRAL_OSTEOCHONDROMA,
            grade="H",
        ),
        voice="safety",
    ),
)
