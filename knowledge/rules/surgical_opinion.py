"""The surgeon's opinion: for a full-thickness tear and for an avulsion.

Use: 'immediate' as soon as the tear is shown; 'advised' when the time for an early repair is judged to have passed.
Misuse: an opinion and a shared decision, never an order to operate; many such tears did well without operation.
"""

from expert.language import Rule, all_of, any_of, contested, supported
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION
from knowledge.caveats import PERMANENT_DAMAGE_FOLLOWED
from knowledge.sources.article import CLINIC_MSUS_CASE
from knowledge.sources.medicines import CES_PATHWAY, LOTHIAN_RED_FLAGS
from knowledge.sources.muscle import AVULSION_TRIAL_2024, BOGWASI_2023, KNAPIK_2023, REPAIR_REVIEW_2022
from knowledge.vocabulary import course, treatment

_SURGERY = CLINIC_MSUS_CASE.at("surgery")
_RECTUS = contested(
    "Of 152 reported patients many returned in 1 to 4 months without operation; yet 80.3 % of proximal "
    "full-thickness tears in athletes were operated on.",
    BOGWASI_2023,
    KNAPIK_2023,
)
_AVULSION = contested(
    "In a trial at ages 30 to 70 operation was no better at 2 years (79.9 against 78.5); series find early repairs "
    "return sooner.",
    AVULSION_TRIAL_2024,
    REPAIR_REVIEW_2022,
)

RULES = (
    Rule(
        id="surgical_opinion.full_thickness_tear",
        title="Full-thickness tear",
        when=conclusions.INJURY_GRADE.reaches("full-thickness tear"),
        then=conclusions.SURGICAL_OPINION.at("immediate"),
        unless=conclusions.REPAIR_WINDOW_PASSED.concluded,
        because="To limit the damage and promote healing, surgery should have been performed immediately after the "
        "injury.",
        claims=("B04",),
        source=_SURGERY,
        appraisal=_RECTUS,
        caveats=(PERMANENT_DAMAGE_FOLLOWED,),
    ),
    Rule(
        id="surgical_opinion.avulsion",
        title="Avulsion",
        when=conclusions.AVULSION.concluded,
        then=conclusions.SURGICAL_OPINION.at("immediate"),
        unless=conclusions.REPAIR_WINDOW_PASSED.concluded,
        because="Early repairs of avulsions return to sport sooner and tear again less often, so the surgeon is "
        "asked at once.",
        source=REPAIR_REVIEW_2022.at("abstract"),
        appraisal=_AVULSION,
    ),
    Rule(
        id="surgical_opinion.compressed_cord_or_cauda_equina",
        title="Acute compression of the spinal cord or the cauda equina",
        when=treatment.CORD_COMPRESSION.present,
        then=conclusions.SURGICAL_OPINION.at("immediate"),
        because="Suspected compression of the cauda equina is referred as an emergency on the same day, for MRI and a "
        "spinal surgeon's opinion.",
        source=LOTHIAN_RED_FLAGS.at("cauda equina"),
        appraisal=supported("A health board's page and a national pathway.", LOTHIAN_RED_FLAGS, CES_PATHWAY),
        voice="safety",
    ),
    Rule(
        id="surgical_opinion.past_the_acute_window",
        title="Full-thickness tear or avulsion, past the time for an early repair",
        when=all_of(
            conclusions.REPAIR_WINDOW_PASSED.concluded,
            any_of(conclusions.INJURY_GRADE.reaches("full-thickness tear"), conclusions.AVULSION.concluded),
        ),
        then=conclusions.SURGICAL_OPINION.at("advised"),
        because="Past the acute window an opinion is still asked for, and the damage may be permanent.",
        claims=("B04", "B05"),
        source=_SURGERY,
        appraisal=_RECTUS,
        caveats=(PERMANENT_DAMAGE_FOLLOWED,),
        voice="safety",
    ),
    Rule(
        id="surgical_opinion.repair_window_passed",
        title="The time for an early repair has passed",
        when=course.PAST_ACUTE_WINDOW.present,
        then=conclusions.REPAIR_WINDOW_PASSED,
        because="The clinician judges that the time for an early repair has passed; the source gives no number of "
        "weeks.",
        claims=("B04",),
        source=_SURGERY,
        appraisal=BY_DEFINITION,
    ),
)
