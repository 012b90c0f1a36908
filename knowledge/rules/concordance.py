"""Concordance: whether signs, side and lumbar imaging fit one another.

Use: names a root whose signs, level and side agree, and says when nothing found contradicts L4-L5 or L5-S1 as the
source. The gate to treatment needs the latter: neurology, side, fit and course asked, and none against it.
Misuse: a fit is no proof, and neither a normal examination nor a matching side proves the source.
"""

from expert.language import Rule, all_of, any_of, at_least, same, supported, uncertain
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION
from knowledge.conclusions import roots as root
from knowledge.sources.reports import SACRAL_OSTEOCHONDROMA
from knowledge.sources.roots import (
    EXTREME_LATERAL_2016,
    HARRISON_TABLE,
    IVERSEN_2013,
    SPINE_TEACHING_PAGE,
    UPSTATE_TABLE,
)
from knowledge.sources.spine import L5_OUTLET_2017
from knowledge.vocabulary import concordance as fit
from knowledge.vocabulary import neurology, spine
from knowledge.vocabulary.buttock_tests import SEVERAL_ROOTS
from knowledge.vocabulary.concordance import BOTH, CENTRAL, COMPLAINT_SIDE, PLACE, POSTEROLATERAL, SIDE, found_at

_FIT = SPINE_TEACHING_PAGE.at("when an image explains a symptom")
_LEVELS = UPSTATE_TABLE.at("disc and root")
_NO_S1 = at_least(2, *(sign.absent for sign in neurology.S1_SIGNS))
_NO_L5 = at_least(3, *(sign.absent for sign in neurology.L5_SIGNS))
_NO_UPPER = at_least(4, *(sign.absent for sign in neurology.UPPER_SIGNS))
_S1_FITS = all_of(root.S1_SIGNS.concluded, root.S1_REACHED.concluded)
_L5_FITS = all_of(root.L5_SIGNS.concluded, root.L5_REACHED.concluded)
# A known case or a degenerated ligament names no level, so the higher ones are asked where no lower one is shown.
_NOT_HIGHER_LEVELS_ONLY = any_of(
    conclusions.LUMBOSACRAL_DEGENERATION.concluded,
    *map(found_at, spine.LOWER),
    all_of(
        *(
            finding[level].absent
            for finding in (spine.DISC_DEGENERATION, spine.DISC_PROLAPSE, spine.OTHER_DAMAGE)
            for level in spine.HIGHER
        )
    ),
)
_DESCENDING = (CENTRAL, POSTEROLATERAL)
_ROOT_BY_TABLE = uncertain(
    "Tables of anatomy; clinical judgement of the root has likelihood ratios of 6.28 for L4, 1.74 for L5 and 1.29 for "
    "S1.",
    UPSTATE_TABLE,
    HARRISON_TABLE,
    IVERSEN_2013,
    grade="M",
)

RULES = (
    Rule(
        id="concordance.a_level_is_read",
        title="A lumbar level with a finding",
        when=any_of(*map(found_at, (*spine.HIGHER, *spine.LOWER))),
        then=root.LUMBAR_IMAGING_READ,
        because="It is known what is found at a lumbar level.",
        source=_FIT,
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="concordance.lower_levels_read_as_clear",
        title="MRI of the lumbar spine without prolapse or other lesion at L4-L5 and L5-S1",
        when=all_of(
            spine.LUMBAR_MRI.done,
            *(finding[level].absent for finding in (spine.DISC_PROLAPSE, spine.OTHER_DAMAGE) for level in spine.LOWER),
        ),
        then=root.LUMBAR_IMAGING_READ,
        because="It is known that MRI shows neither prolapse nor another lesion at L4-L5 and L5-S1.",
        source=_FIT,
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="concordance.same_side",
        title="A lumbosacral finding on the side of the complaint, on both, or in the midline",
        when=any_of(
            *(
                all_of(found_at(level), any_of(SIDE[level].is_(BOTH), same(COMPLAINT_SIDE, SIDE[level])))
                for level in spine.LOWER
            ),
            all_of(
                any_of(spine.KNOWN_CASE.present, spine.LUMBOSACRAL_LIGAMENT_DEGENERATION.present),
                any_of(fit.SIDE_NOT_BY_LEVEL.is_(BOTH), same(COMPLAINT_SIDE, fit.SIDE_NOT_BY_LEVEL)),
            ),
        ),
        then=root.SIDE_MATCHES,
        because="What is found lies on the side that hurts, on both sides, or in the midline.",
        source=_FIT,
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="concordance.s1_level_fits",
        title="Signs of S1 and a finding that reaches S1",
        when=_S1_FITS,
        then=root.ROOT_CONCORDANCE.at("level fits"),
        because="Signs of S1 fit a finding that reaches S1.",
        source=_LEVELS,
        appraisal=_ROOT_BY_TABLE,
    ),
    Rule(
        id="concordance.l5_level_fits",
        title="Signs of L5 and a finding that reaches L5",
        when=_L5_FITS,
        then=root.ROOT_CONCORDANCE.at("level fits"),
        because="Signs of L5 fit a finding that reaches L5.",
        source=_LEVELS,
        appraisal=_ROOT_BY_TABLE,
    ),
    Rule(
        id="concordance.level_and_side_fit",
        title="Level and side fit",
        when=all_of(any_of(_S1_FITS, _L5_FITS), root.SIDE_MATCHES.concluded),
        then=root.ROOT_CONCORDANCE.at("level and side fit"),
        because="Symptoms are put down to a finding when its side, its level and the complaint match.",
        source=_FIT,
        appraisal=uncertain("A teaching page.", SPINE_TEACHING_PAGE, grade="L"),
    ),
    Rule(
        id="concordance.normal_neurology",
        title="Power, sensation and reflexes are normal",
        when=all_of(neurology.WEAKNESS.absent, neurology.SENSORY_CHANGE.absent, neurology.REFLEX_CHANGE.absent),
        then=root.NEUROLOGY_FITS,
        because="With power, sensation and reflexes known to be normal no sign points to another root.",
        source=HARRISON_TABLE.at("neurologic features of the roots; a copy of the table"),
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="concordance.s1_signs_fit_l5_s1",
        title="At most signs of S1, with a central or posterolateral finding at L5-S1",
        when=all_of(found_at("L5-S1"), PLACE["L5-S1"].is_in(*_DESCENDING), _NO_L5, _NO_UPPER, SEVERAL_ROOTS.absent),
        then=root.NEUROLOGY_FITS,
        because="Signs of L5 and of the upper roots are known not to be there, and L5-S1 reaches S1.",
        source=_LEVELS,
        appraisal=_ROOT_BY_TABLE,
        voice="safety",
    ),
    Rule(
        id="concordance.l5_signs_fit_l4_l5",
        title="At most signs of L5, with a central or posterolateral finding at L4-L5",
        when=all_of(found_at("L4-L5"), PLACE["L4-L5"].is_in(*_DESCENDING), _NO_S1, _NO_UPPER, SEVERAL_ROOTS.absent),
        then=root.NEUROLOGY_FITS,
        because="Signs of S1 and of the upper roots are known not to be there, and L4-L5 reaches L5.",
        source=_LEVELS,
        appraisal=_ROOT_BY_TABLE,
        voice="safety",
    ),
    Rule(
        id="concordance.l5_signs_fit_far_lateral_l5_s1",
        title="At most signs of L5, with a finding in or beside the foramen at L5-S1",
        when=all_of(found_at("L5-S1"), PLACE["L5-S1"].is_in(*fit.FAR_LATERAL), _NO_S1, _NO_UPPER, SEVERAL_ROOTS.absent),
        then=root.NEUROLOGY_FITS,
        because="Signs of S1 and of the upper roots are known not to be there, and far lateral L5-S1 reaches L5.",
        source=EXTREME_LATERAL_2016.at("Macnab 1971, second hand"),
        appraisal=supported(
            "Two patients; anatomy shows L5 damaged outside the foramen.",
            EXTREME_LATERAL_2016,
            L5_OUTLET_2017,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="concordance.nothing_contradicts",
        title="Neurology, side, fit and course: nothing contradicts the level",
        when=all_of(
            root.NEUROLOGY_FITS.concluded,
            root.SIDE_MATCHES.concluded,
            fit.MISMATCH.absent,
            fit.TREATED_WITHOUT_RELIEF.absent,
            _NOT_HIGHER_LEVELS_ONLY,
        ),
        then=root.SOURCE_CONSISTENT,
        because="A finding of another root, level or side does not explain the complaint, so each was asked first.",
        source=_FIT,
        appraisal=uncertain(
            "A teaching page; an S1 syndrome with a known L4-L5 disc came from the sacrum.",
            SPINE_TEACHING_PAGE,
            SACRAL_OSTEOCHONDROMA,
            grade="L",
        ),
        voice="safety",
    ),
)
