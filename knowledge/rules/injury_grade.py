"""How grave a shown injury is: strain, partial tear, full-thickness tear, and avulsion apart from these.

Use: the gravest finding of any study stands; a static study that a dynamic one surpasses is withheld by name.
Misuse: a small defect has no grade before it has been seen under contraction.
"""

from expert.language import Rule, any_of, supported, uncertain
from knowledge import conclusions
from knowledge.caveats import SYMPTOMATIC_REGION, UNDER_CONTRACTION
from knowledge.sources.article import CLINIC_MSUS_CASE
from knowledge.sources.muscle import CONNELL_2004, IMAGING_REVIEW_2015, INSIGHTS_2012, ULTRASOUND_REVIEW_2019
from knowledge.vocabulary import muscle

_REFERENCE = supported(
    "Reviews take MRI as the reference, and ultrasound found as many acute injuries.",
    IMAGING_REVIEW_2015,
    CONNELL_2004,
    grade="M",
)
_DYNAMIC = uncertain(
    "Reviews count the dynamic study among the gains of ultrasound; no figure of its accuracy in grading was found.",
    INSIGHTS_2012,
    ULTRASOUND_REVIEW_2019,
    grade="L",
)
_WHERE = CLINIC_MSUS_CASE.at("ultrasound and MRI")
_SEEN = (SYMPTOMATIC_REGION, UNDER_CONTRACTION)

RULES = (
    Rule(
        id="injury_grade.strain_on_mri",
        title="MRI shows a strain",
        when=muscle.MRI.is_(muscle.STRAIN),
        then=conclusions.INJURY_GRADE.at("strain"),
        unless=conclusions.MRI_SUPERSEDED.concluded,
        because="MRI shows a strain without a tear, and no dynamic study shows more.",
        claims=("B07",),
        source=_WHERE,
        appraisal=_REFERENCE,
    ),
    Rule(
        id="injury_grade.strain_on_static_ultrasound",
        title="Ultrasound at rest shows a strain",
        when=muscle.STATIC_ULTRASOUND.is_(muscle.STRAIN),
        then=conclusions.INJURY_GRADE.at("strain"),
        unless=conclusions.STATIC_ULTRASOUND_SUPERSEDED.concluded,
        because="Ultrasound at rest shows a strain without a tear, and no dynamic study shows more.",
        claims=("B07",),
        source=_WHERE,
        appraisal=_REFERENCE,
    ),
    Rule(
        id="injury_grade.strain_on_dynamic_ultrasound",
        title="Dynamic ultrasound shows a strain",
        when=muscle.DYNAMIC_ULTRASOUND.is_(muscle.STRAIN),
        then=conclusions.INJURY_GRADE.at("strain"),
        because="Watched under contraction, the muscle shows a strain and no defect.",
        claims=("B07",),
        source=_WHERE,
        appraisal=_DYNAMIC,
        rationale=_SEEN,
    ),
    Rule(
        id="injury_grade.partial_tear_on_mri",
        title="MRI shows a partial tear",
        when=muscle.MRI.is_(muscle.PARTIAL),
        then=conclusions.INJURY_GRADE.at("partial tear"),
        unless=conclusions.MRI_SUPERSEDED.concluded,
        because="MRI shows a partial tear, and no dynamic study shows more.",
        claims=("B07",),
        source=_WHERE,
        appraisal=_REFERENCE,
    ),
    Rule(
        id="injury_grade.partial_tear_on_static_ultrasound",
        title="Ultrasound at rest shows a partial tear",
        when=muscle.STATIC_ULTRASOUND.is_(muscle.PARTIAL),
        then=conclusions.INJURY_GRADE.at("partial tear"),
        unless=conclusions.STATIC_ULTRASOUND_SUPERSEDED.concluded,
        because="Ultrasound at rest shows a partial tear, and no dynamic study shows more.",
        claims=("B07",),
        source=_WHERE,
        appraisal=_REFERENCE,
    ),
    Rule(
        id="injury_grade.partial_tear_on_dynamic_ultrasound",
        title="Dynamic ultrasound shows a partial tear",
        when=muscle.DYNAMIC_ULTRASOUND.is_(muscle.PARTIAL),
        then=conclusions.INJURY_GRADE.at("partial tear"),
        because="Watched under contraction, part of the muscle is torn and the rest holds.",
        claims=("B07",),
        source=_WHERE,
        appraisal=_DYNAMIC,
        rationale=_SEEN,
    ),
    Rule(
        id="injury_grade.small_defect_stays_closed",
        title="A small defect that stays closed under contraction",
        when=muscle.DYNAMIC_ULTRASOUND.is_(muscle.CLOSED_DEFECT),
        then=conclusions.INJURY_GRADE.at("partial tear"),
        because="A small defect may be accepted as minor only after it was seen to stay closed as the muscle "
        "contracts.",
        claims=("B08",),
        source=_WHERE,
        appraisal=_DYNAMIC,
        rationale=_SEEN,
        voice="safety",
    ),
    Rule(
        id="injury_grade.full_thickness_tear_on_static_study",
        title="MRI or ultrasound at rest shows a full-thickness tear",
        when=any_of(muscle.MRI.is_(muscle.FULL), muscle.STATIC_ULTRASOUND.is_(muscle.FULL)),
        then=conclusions.INJURY_GRADE.at("full-thickness tear"),
        because="A full-thickness tear that a static study shows stands, whatever a dynamic study shows.",
        claims=("B07",),
        source=_WHERE,
        appraisal=_REFERENCE,
    ),
    Rule(
        id="injury_grade.avulsion_shown",
        title="A study shows an avulsion",
        when=any_of(
            muscle.MRI.is_(muscle.AVULSION),
            muscle.STATIC_ULTRASOUND.is_(muscle.AVULSION),
            muscle.DYNAMIC_ULTRASOUND.is_(muscle.AVULSION),
        ),
        then=conclusions.AVULSION,
        because="MRI or ultrasound shows the tendon torn from the bone.",
        source=IMAGING_REVIEW_2015.at("abstract"),
        appraisal=_REFERENCE,
    ),
)
