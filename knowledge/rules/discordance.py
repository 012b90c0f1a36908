"""Discordance: lumbar imaging that does not explain the complaint, and what follows.

Use: signs of a root that no finding reaches, a finding on the other side, higher levels alone, an examiner's doubt, or
treatment of the level in vain. Then look outside the foramen, in sacrum and pelvis and along the sciatic nerve; the
treatments wait meanwhile (topic unmatched_level).
Misuse: discordance does not clear the spine, and does not say what the source is; a finding that nobody reported may
still explain the signs.
"""

from expert.language import Rule, all_of, any_of, supported, uncertain
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION
from knowledge.conclusions import roots as root
from knowledge.sources.reports import (
    ENDOMETRIOSIS_26,
    FAR_OUT_SYNDROME,
    SACRAL_OSTEOCHONDROMA,
    SCHWANNOMA_LAMINECTOMY,
)
from knowledge.sources.roots import HARRISON_TABLE, SPINE_TEACHING_PAGE, UPSTATE_TABLE
from knowledge.sources.spine import L5_OUTLET_2017, LUMBOSACRAL_TUNNEL_1982, ORCHARD_2004, SURI_2011
from knowledge.vocabulary import concordance as fit
from knowledge.vocabulary import spine
from knowledge.vocabulary.buttock_tests import SEVERAL_ROOTS
from knowledge.vocabulary.concordance import BOTH, COMPLAINT_SIDE, LEFT, RIGHT, SIDE, found_at

_FIT = SPINE_TEACHING_PAGE.at("when an image explains a symptom")
_BY_TABLE = uncertain(
    "Tables of anatomy pair disc and root; in a footballer with a known L4-L5 disc and signs of S1 the source was an "
    "osteochondroma of the sacrum.",
    UPSTATE_TABLE,
    HARRISON_TABLE,
    SACRAL_OSTEOCHONDROMA,
    grade="L",
)
_TEACHING = uncertain("A teaching page.", SPINE_TEACHING_PAGE, grade="L")
_OUTSIDE = uncertain(
    "Skeletons and cadavers, and a case report in which routine views had missed the nerve; for stenosis of L5-S1 "
    "outside the foramen an incidence of 8 to 11 % is quoted (second hand).",
    L5_OUTLET_2017,
    LUMBOSACRAL_TUNNEL_1982,
    FAR_OUT_SYNDROME,
    grade="L",
)
_OTHER_SIDE = {LEFT: (RIGHT, BOTH), RIGHT: (LEFT, BOTH)}

RULES = (
    Rule(
        id="discordance.s1_signs_without_a_level",
        title="Signs of S1, and no finding that reaches S1",
        when=all_of(root.S1_SIGNS.concluded, root.LUMBAR_IMAGING_READ.concluded),
        then=root.IMAGING_DISCORDANT,
        unless=root.S1_REACHED.concluded,
        because="Signs of S1 do not match a disc at another level; in such a footballer the sacrum held the source.",
        source=SACRAL_OSTEOCHONDROMA.at("case"),
        appraisal=_BY_TABLE,
        voice="safety",
    ),
    Rule(
        id="discordance.l5_signs_without_a_level",
        title="Signs of L5, and no finding that reaches L5",
        when=all_of(root.L5_SIGNS.concluded, root.LUMBAR_IMAGING_READ.concluded),
        then=root.IMAGING_DISCORDANT,
        unless=root.L5_REACHED.concluded,
        because="Signs of L5 without a finding that reaches L5 are not explained; the nerve may be caught outside the "
        "foramen.",
        source=L5_OUTLET_2017.at("abstract"),
        appraisal=_BY_TABLE,
    ),
    Rule(
        id="discordance.upper_signs_without_a_level",
        title="Signs of L2 to L4, and no finding that reaches them",
        when=all_of(root.UPPER_ROOT_SIGNS.concluded, root.LUMBAR_IMAGING_READ.concluded),
        then=root.IMAGING_DISCORDANT,
        unless=root.UPPER_ROOT_REACHED.concluded,
        because="Signs at the front of the thigh belong to the upper roots, which L4-L5 and L5-S1 do not explain.",
        source=SURI_2011.at("abstract"),
        appraisal=supported(
            "Likelihood ratios of 5 or more in 54 patients, for all but the quadriceps.", SURI_2011, grade="M"
        ),
    ),
    Rule(
        id="discordance.several_roots",
        title="A deficit of several roots, and no finding that reaches both L5 and S1",
        when=all_of(SEVERAL_ROOTS.present, root.LUMBAR_IMAGING_READ.concluded),
        then=root.IMAGING_DISCORDANT,
        unless=all_of(root.L5_REACHED.concluded, root.S1_REACHED.concluded),
        because="A deficit of several segments that one lumbar level does not explain came from the sciatic nerve.",
        source=ENDOMETRIOSIS_26.at("case"),
        appraisal=uncertain("A case report, and anatomy.", ENDOMETRIOSIS_26, UPSTATE_TABLE, grade="L"),
        voice="safety",
    ),
    Rule(
        id="discordance.higher_levels_only",
        title="A hamstring complaint with higher levels only",
        when=all_of(conclusions.LEVEL_CORRELATION.is_("not shown"), conclusions.HAMSTRING_COMPLAINT.concluded),
        then=root.IMAGING_DISCORDANT,
        unless=conclusions.LUMBOSACRAL_DEGENERATION.concluded,
        because="A lesion of the upper lumbar spine does not match a complaint at the back of the thigh.",
        source=SURI_2011.at("abstract"),
        appraisal=uncertain(
            "Upper roots give signs at the front of the thigh; injuries of muscles supplied by L2 to L4 do not rise "
            "with age.",
            SURI_2011,
            ORCHARD_2004,
            grade="M",
        ),
    ),
    Rule(
        id="discordance.other_side",
        title="The finding is on the side that does not hurt",
        when=any_of(
            *(
                all_of(found_at(level), SIDE[level].is_(found), COMPLAINT_SIDE.is_in(*felt))
                for level in spine.LOWER
                for found, felt in _OTHER_SIDE.items()
            ),
            *(
                all_of(fit.SIDE_NOT_BY_LEVEL.is_(found), COMPLAINT_SIDE.is_in(*felt))
                for found, felt in _OTHER_SIDE.items()
            ),
        ),
        then=root.IMAGING_DISCORDANT,
        unless=root.SIDE_MATCHES.concluded,
        because="Symptoms are put down to a finding only when the side matches.",
        source=_FIT,
        appraisal=_TEACHING,
    ),
    Rule(
        id="discordance.found_by_the_examiner",
        title="The examiner finds that imaging does not fit",
        when=fit.MISMATCH.present,
        then=root.IMAGING_DISCORDANT,
        because="Deficits that did not fit the lumbar imaging came from a mass at the greater sciatic foramen.",
        source=ENDOMETRIOSIS_26.at("case"),
        appraisal=uncertain("A case report, and a teaching page.", ENDOMETRIOSIS_26, SPINE_TEACHING_PAGE, grade="L"),
        voice="safety",
    ),
    Rule(
        id="discordance.treated_without_relief",
        title="The level was treated without relief",
        when=fit.TREATED_WITHOUT_RELIEF.present,
        then=root.IMAGING_DISCORDANT,
        because="After a laminectomy and root blocks without relief a tumour of the sciatic nerve was found.",
        source=SCHWANNOMA_LAMINECTOMY.at("case"),
        appraisal=uncertain(
            "A case report; anatomists advise to look outside the foramen after failed decompression.",
            SCHWANNOMA_LAMINECTOMY,
            L5_OUTLET_2017,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="discordance.look_outside_the_foramen",
        title="Signs of L5 that lumbar MRI does not explain",
        when=all_of(conclusions.LUMBAR_MRI_DONE.concluded, root.L5_SIGNS.concluded),
        then=root.EXTRAFORAMINAL_VIEWS_ADVISED,
        unless=any_of(root.EXTRAFORAMINAL_VIEWS_DONE.concluded, root.L5_REACHED.concluded),
        because="When nothing nearer is found, the outer segment of L5 is looked at; routine views can miss it.",
        source=L5_OUTLET_2017.at("abstract"),
        appraisal=_OUTSIDE,
    ),
    Rule(
        id="discordance.look_outside_the_foramen_after_failure",
        title="A level treated without relief",
        when=fit.TREATED_WITHOUT_RELIEF.present,
        then=root.EXTRAFORAMINAL_VIEWS_ADVISED,
        unless=root.EXTRAFORAMINAL_VIEWS_DONE.concluded,
        because="Half-coronal views showed L5 caught beside L5-S1 after two fusions elsewhere had failed.",
        source=FAR_OUT_SYNDROME.at("imaging"),
        appraisal=_OUTSIDE,
        voice="safety",
    ),
    Rule(
        id="discordance.look_beyond_the_lumbar_spine",
        title="Lumbar imaging does not explain the complaint",
        when=root.IMAGING_DISCORDANT.concluded,
        then=root.BEYOND_THE_SPINE_ADVISED,
        because="Where level, side or course do not match, the sacrum, the pelvis and the sciatic nerve are imaged.",
        source=SACRAL_OSTEOCHONDROMA.at("case"),
        appraisal=uncertain(
            "Three case reports: sacral foramen, sciatic nerve, greater sciatic foramen.",
            SACRAL_OSTEOCHONDROMA,
            SCHWANNOMA_LAMINECTOMY,
            ENDOMETRIOSIS_26,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="discordance.extraforaminal_views_done",
        title="L5 outside the foramen has been viewed",
        when=fit.EXTRAFORAMINAL_VIEWS.done,
        then=root.EXTRAFORAMINAL_VIEWS_DONE,
        because="It is known that coronal or oblique views of L5 were taken.",
        source=FAR_OUT_SYNDROME.at("imaging"),
        appraisal=BY_DEFINITION,
        voice="safety",
    ),
)
