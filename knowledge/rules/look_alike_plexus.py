"""Look-alikes at the sacral plexus and the sciatic nerve: signs of two roots beside a finding that reaches one.

Use: a sign of L5, or a foot that drops, together with a sign of S1 is more than one level explains; the nerve is looked
for on its way through pelvis and buttock, with electrodiagnosis.
Misuse: a finding at two levels, or a compressed canal, can reach both roots; that speaks against it, and takes it from
the list no more than anything else does.
"""

from expert.language import Rule, all_of, any_of, uncertain
from knowledge.conclusions import look_alikes, next_tests, roots
from knowledge.red_flags import WEAK_FOOT
from knowledge.sources.look_alikes import PLEXUS_REVIEW_2020
from knowledge.sources.reports import ENDOMETRIOSIS_26, FEINBERG_2006
from knowledge.sources.roots import CYST_AT_L3_L4, HARRISON_TABLE, UPSTATE_TABLE
from knowledge.sources.safety import CES_FOOTBALLER
from knowledge.vocabulary import neurology, red_flags, spine
from knowledge.vocabulary.concordance import found_at

# Two tables give the lifting of the foot to L5 or to L4, and neither gives it to S1.
_ABOVE_S1 = any_of(*(sign.present for sign in neurology.L5_SIGNS), red_flags.FOOT_DROP.present, WEAK_FOOT)
_S1 = any_of(*(sign.present for sign in neurology.S1_SIGNS))

RULES = (
    Rule(
        id="look_alike_plexus.two_roots_beside_one_level",
        title="A sign of L5 or a foot that drops, with a sign of S1, beside a finding in the lumbar spine",
        when=all_of(
            _ABOVE_S1,
            _S1,
            any_of(
                *map(found_at, (*spine.HIGHER, *spine.LOWER)),
                next_tests.LUMBAR_SPINE_DOES_NOT_EXPLAIN.concluded,
            ),
        ),
        then=look_alikes.CONSIDER_PLEXOPATHY,
        because="A disc presses on one root; a deficit of two, in the territory of the sciatic nerve, can lie in the "
        "sacral plexus or in the nerve.",
        source=PLEXUS_REVIEW_2020.at("plexus lesions"),
        appraisal=uncertain(
            "A review, tables of the roots, and two patients whose deficit no disc explained: a mass at the sciatic "
            "foramen, a tumour of the nerve. That one sign of each root is enough to list it is ours.",
            PLEXUS_REVIEW_2020,
            HARRISON_TABLE,
            UPSTATE_TABLE,
            ENDOMETRIOSIS_26,
            FEINBERG_2006,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_plexus.two_roots_by_two_signs_each",
        title="Two signs of L5 and two of S1, imaged or not",
        when=all_of(roots.L5_SIGNS.concluded, roots.S1_SIGNS.concluded),
        then=look_alikes.CONSIDER_PLEXOPATHY,
        because="Two roots named by two signs each are a deficit of several roots: spine, plexus and sciatic nerve are "
        "all looked at.",
        source=PLEXUS_REVIEW_2020.at("plexus lesions"),
        appraisal=uncertain(
            "A review and a report; that it does not wait for lumbar imaging is ours.",
            PLEXUS_REVIEW_2020,
            ENDOMETRIOSIS_26,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_plexus.against",
        title="What was found in the lumbar spine can reach L5 and S1",
        when=all_of(look_alikes.CONSIDER_PLEXOPATHY.concluded, roots.L5_REACHED.concluded, roots.S1_REACHED.concluded),
        then=look_alikes.AGAINST_PLEXOPATHY,
        because="Findings at two levels, or a compressed canal, can take both roots: a large extrusion at L4-L5 gave "
        "signs of S1, a cyst at L3-L4 a weak foot.",
        source=CES_FOOTBALLER.at("case"),
        appraisal=uncertain("Two case reports.", CES_FOOTBALLER, CYST_AT_L3_L4, grade="L"),
        voice="safety",
    ),
)
