"""Signs of one root, and the roots that a lumbar finding can reach.

Use: two signs of a root together name it. A disc reaches the root below it, one in or beside the foramen the root
that leaves there: L4-L5 and L5, L5-S1 and S1; far lateral L4-L5 and L4, far lateral L5-S1 and L5.
Misuse: no single sign decides a level; pain at the back of the thigh does not tell L5 from S1. Eversion and tibialis
anterior are not used: two tables give them to different roots.
"""

from expert.language import Rule, all_of, any_of, at_least, supported, uncertain
from knowledge.appraisals import BY_DEFINITION
from knowledge.conclusions import roots as root
from knowledge.sources.roots import (
    CYST_AT_L3_L4,
    EXTREME_LATERAL_2016,
    FAR_LATERAL_REVIEW,
    HAMSTRING_REFLEX_1982,
    HARRISON_TABLE,
    IVERSEN_2013,
    NEUROLOGICAL_EXAMINATION_2017,
    OFF_MIDLINE_PAGE,
    ROOT_TEACHING_TABLE,
    UPSTATE_TABLE,
)
from knowledge.sources.safety import CES_FOOTBALLER
from knowledge.sources.spine import L5_OUTLET_2017, LUMBOSACRAL_LIGAMENTS_1993, LUMBOSACRAL_TUNNEL_1982, SURI_2011
from knowledge.vocabulary import concordance as fit
from knowledge.vocabulary import neurology, spine
from knowledge.vocabulary.concordance import found_at

_ROOTS = HARRISON_TABLE.at("neurologic features of the roots; a copy of the table")
_LEVELS = UPSTATE_TABLE.at("disc and root")
_PAIRED = uncertain(
    "A university's table and a neurosurgical page pair disc and root alike, for a disc just off the midline; that "
    "another finding at that level reaches the same root is ours.",
    UPSTATE_TABLE,
    OFF_MIDLINE_PAGE,
    grade="L",
)

RULES = (
    Rule(
        id="roots.s1_signs",
        title="Two signs of S1",
        when=at_least(2, *(sign.present for sign in neurology.S1_SIGNS)),
        then=root.S1_SIGNS,
        because="Weak calf, changed sensation on sole or outer side of the foot, and a reduced ankle reflex belong to "
        "S1; two of them together name it.",
        source=_ROOTS,
        appraisal=uncertain(
            "No single test had a likelihood ratio above 4 or below 0.4 in 116 patients; reflexes are specific in "
            "0.60 to 0.93, and the ankle reflex has a ratio of 7.1 with an interval from 0.96 to 53.",
            IVERSEN_2013,
            NEUROLOGICAL_EXAMINATION_2017,
            SURI_2011,
            grade="H",
        ),
    ),
    Rule(
        id="roots.l5_signs",
        title="Two signs of L5",
        when=at_least(2, *(sign.present for sign in neurology.L5_SIGNS)),
        then=root.L5_SIGNS,
        because="Weak lifting of the great toe, weak gluteus medius, changed sensation on the back of the foot, and a "
        "reduced medial hamstring reflex belong to L5; two of them together name it.",
        source=_ROOTS,
        appraisal=uncertain(
            "Weak hip abduction has a likelihood ratio of 5 or more for L5 in 54 patients; the hamstring reflex was "
            "seen in 7; no single test had a ratio above 4 in 116 others.",
            SURI_2011,
            HAMSTRING_REFLEX_1982,
            IVERSEN_2013,
            grade="M",
        ),
    ),
    Rule(
        id="roots.upper_signs",
        title="Two signs of L2 to L4",
        when=at_least(2, *(sign.present for sign in neurology.UPPER_SIGNS)),
        then=root.UPPER_ROOT_SIGNS,
        because="A weak quadriceps, changed sensation on the front of the thigh or the inner calf, a reduced knee "
        "reflex and a positive femoral stretch belong to the upper roots; two of them together name them.",
        source=SURI_2011.at("abstract"),
        appraisal=supported(
            "Each of these but the weak quadriceps had a likelihood ratio of 5 or more in 54 patients; femoral stretch "
            "with the knee reflex 7.0 (2.3 to 21). A teaching table gives the quadriceps to L3 and L4.",
            SURI_2011,
            ROOT_TEACHING_TABLE,
            grade="M",
        ),
    ),
    Rule(
        id="roots.l4_l5_reaches_l5",
        title="A finding at L4-L5",
        when=found_at("L4-L5"),
        then=root.L5_REACHED,
        unless=root.FAR_LATERAL_AT_L4_L5.concluded,
        because="A disc at L4-L5 presses on L5 on its way down, for L4 has already left.",
        source=_LEVELS,
        appraisal=_PAIRED,
    ),
    Rule(
        id="roots.l5_s1_reaches_s1",
        title="A finding at L5-S1",
        when=found_at("L5-S1"),
        then=root.S1_REACHED,
        unless=root.FAR_LATERAL_AT_L5_S1.concluded,
        because="A disc at L5-S1 presses on S1.",
        source=_LEVELS,
        appraisal=_PAIRED,
    ),
    Rule(
        id="roots.far_lateral_l5_s1_reaches_l5",
        title="A far lateral finding at L5-S1",
        when=all_of(found_at("L5-S1"), root.FAR_LATERAL_AT_L5_S1.concluded),
        then=root.L5_REACHED,
        because="In or beside the foramen at L5-S1 it is L5 that is caught, even when L4-L5 was explored in vain.",
        source=EXTREME_LATERAL_2016.at("Macnab 1971, second hand"),
        appraisal=supported(
            "Two patients; skeletons and cadavers show the damage to L5 outside the foramen.",
            EXTREME_LATERAL_2016,
            L5_OUTLET_2017,
            grade="L",
        ),
    ),
    Rule(
        id="roots.far_lateral_l4_l5_reaches_l4",
        title="A far lateral finding at L4-L5",
        when=all_of(found_at("L4-L5"), root.FAR_LATERAL_AT_L4_L5.concluded),
        then=root.UPPER_ROOT_REACHED,
        because="A far lateral herniation compresses the root that leaves at its level: at L4-L5 it is L4.",
        source=FAR_LATERAL_REVIEW.at("abstract"),
        appraisal=supported("A review of far lateral herniations, 7 to 12 % of all.", FAR_LATERAL_REVIEW, grade="M"),
    ),
    Rule(
        id="roots.higher_level_reaches_upper_roots",
        title="A finding at L1-L2, L2-L3 or L3-L4",
        when=any_of(*map(found_at, spine.HIGHER)),
        then=root.UPPER_ROOT_REACHED,
        because="A disc presses on the root below it, at L3-L4 on L4, and higher ones on higher roots.",
        source=_LEVELS,
        appraisal=_PAIRED,
    ),
    Rule(
        id="roots.compressed_canal_reaches_l5",
        title="A compressed canal, and L5",
        when=fit.CANAL_COMPRESSED.present,
        then=root.L5_REACHED,
        because="A cyst at L3-L4 that compressed the cauda equina weakened the lifting of foot and toes.",
        source=CYST_AT_L3_L4.at("case"),
        appraisal=uncertain("A case report.", CYST_AT_L3_L4, grade="L"),
        voice="safety",
    ),
    Rule(
        id="roots.compressed_canal_reaches_s1",
        title="A compressed canal, and S1",
        when=fit.CANAL_COMPRESSED.present,
        then=root.S1_REACHED,
        because="A large central extrusion at L4-L5 filled the canal and gave signs of S1.",
        source=CES_FOOTBALLER.at("case"),
        appraisal=uncertain("Two case reports.", CES_FOOTBALLER, CYST_AT_L3_L4, grade="L"),
        voice="safety",
    ),
    Rule(
        id="roots.lumbosacral_ligament_reaches_l5",
        title="A degenerated lumbosacral ligament, or L5 seen compressed outside the foramen",
        when=any_of(spine.LUMBOSACRAL_LIGAMENT_DEGENERATION.present, fit.EXTRAFORAMINAL_VIEWS.is_("nerve compressed")),
        then=root.L5_REACHED,
        because="The lumbosacral ligament roofs a tunnel in which L5 can be caught against the sacrum.",
        source=LUMBOSACRAL_TUNNEL_1982.at("abstract"),
        appraisal=supported(
            "Anatomy of 42 specimens and of 34 cadavers.",
            LUMBOSACRAL_TUNNEL_1982,
            LUMBOSACRAL_LIGAMENTS_1993,
            grade="L",
        ),
    ),
    Rule(
        id="roots.far_lateral_at_l4_l5",
        title="L4-L5: in or beside the foramen",
        when=fit.PLACE["L4-L5"].is_in(*fit.FAR_LATERAL),
        then=root.FAR_LATERAL_AT_L4_L5,
        because="The report places it in the foramen or beyond.",
        source=FAR_LATERAL_REVIEW.at("abstract"),
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="roots.far_lateral_at_l5_s1",
        title="L5-S1: in or beside the foramen",
        when=fit.PLACE["L5-S1"].is_in(*fit.FAR_LATERAL),
        then=root.FAR_LATERAL_AT_L5_S1,
        because="The report places it in the foramen or beyond.",
        source=EXTREME_LATERAL_2016.at("definition"),
        appraisal=BY_DEFINITION,
    ),
)
