"""How the studies of the muscle stand to one another: done or not, superseded, in disagreement, a defect left open.

Use: a dynamic study overrules a static one upwards only; where the static study shows more, the studies disagree.
Misuse: a dynamic study that shows less never takes back what a static study has shown.
"""

from expert.language import Choice, Condition, Rule, all_of, any_of, contested, uncertain
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION
from knowledge.caveats import SYMPTOMATIC_REGION, UNDER_CONTRACTION
from knowledge.sources.article import CLINIC_MSUS_CASE
from knowledge.sources.muscle import CONNELL_2004, IMAGING_REVIEW_2015, INSIGHTS_2012, POLLOCK_2014
from knowledge.vocabulary.muscle import (
    AVULSION,
    CLEAN,
    CLOSED_DEFECT,
    DEGENERATION,
    DYNAMIC_MAJOR,
    DYNAMIC_ULTRASOUND,
    FULL,
    MRI,
    PARTIAL,
    SMALL_DEFECT,
    STATIC_INJURY,
    STATIC_ULTRASOUND,
    STRAIN,
)

_WHERE = CLINIC_MSUS_CASE.at("ultrasound and MRI")
_COMPLEMENTARY = contested(
    "Ultrasound found 45 and MRI 42 of 60 acute injuries, but MRI shows larger injuries; ultrasound depends on its "
    "operator, and MRI is usually the reference.",
    CONNELL_2004,
    IMAGING_REVIEW_2015,
    grade="M",
)


def _surpassed_by_dynamic(static: Choice) -> Condition:
    """The dynamic study shows more than this static one."""
    return any_of(
        all_of(
            DYNAMIC_ULTRASOUND.is_in(*DYNAMIC_MAJOR),
            static.is_in(CLEAN, DEGENERATION, SMALL_DEFECT, STRAIN, PARTIAL),
        ),
        all_of(
            DYNAMIC_ULTRASOUND.is_in(CLOSED_DEFECT, PARTIAL),
            static.is_in(CLEAN, DEGENERATION, STRAIN),
        ),
        all_of(DYNAMIC_ULTRASOUND.is_(STRAIN), static.is_in(CLEAN, DEGENERATION)),
        all_of(DYNAMIC_ULTRASOUND.is_(DEGENERATION), static.is_(CLEAN)),
    )


def _surpasses_dynamic(static: Choice) -> Condition:
    """This static study shows more than the dynamic one."""
    return any_of(
        all_of(DYNAMIC_ULTRASOUND.is_(CLEAN), static.is_in(*STATIC_INJURY)),
        all_of(
            DYNAMIC_ULTRASOUND.is_in(DEGENERATION, STRAIN),
            static.is_in(SMALL_DEFECT, PARTIAL, FULL, AVULSION),
        ),
        all_of(DYNAMIC_ULTRASOUND.is_(DEGENERATION), static.is_(STRAIN)),
        all_of(DYNAMIC_ULTRASOUND.is_in(CLOSED_DEFECT, PARTIAL), static.is_in(FULL, AVULSION)),
    )


RULES = (
    Rule(
        id="studies.muscle_imaged",
        title="The muscle has been imaged",
        when=any_of(MRI.done, STATIC_ULTRASOUND.done, DYNAMIC_ULTRASOUND.done),
        then=conclusions.MUSCLE_IMAGED,
        because="A result of MRI or ultrasound of the muscle is known.",
        source=_WHERE,
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="studies.muscle_mri_done",
        title="MRI of the muscle has been done",
        when=MRI.done,
        then=conclusions.MUSCLE_MRI_DONE,
        because="A result of MRI of the muscle is known.",
        source=_WHERE,
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="studies.dynamic_study_done",
        title="A dynamic ultrasound has been done",
        when=DYNAMIC_ULTRASOUND.done,
        then=conclusions.DYNAMIC_STUDY_DONE,
        because="A result of ultrasound of the contracting muscle is known.",
        source=_WHERE,
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="studies.mri_superseded",
        title="Dynamic ultrasound shows more than the MRI",
        when=_surpassed_by_dynamic(MRI),
        then=conclusions.MRI_SUPERSEDED,
        because="Where they differ, a dynamic study that shows more outranks the MRI, which sees the muscle at rest.",
        claims=("B03", "B07"),
        source=_WHERE,
        appraisal=_COMPLEMENTARY,
        rationale=(SYMPTOMATIC_REGION, UNDER_CONTRACTION),
    ),
    Rule(
        id="studies.static_ultrasound_superseded",
        title="Dynamic ultrasound shows more than the ultrasound at rest",
        when=_surpassed_by_dynamic(STATIC_ULTRASOUND),
        then=conclusions.STATIC_ULTRASOUND_SUPERSEDED,
        because="Where they differ, a dynamic study that shows more outranks the ultrasound at rest.",
        claims=("B03", "B07"),
        source=_WHERE,
        appraisal=_COMPLEMENTARY,
        rationale=(SYMPTOMATIC_REGION, UNDER_CONTRACTION),
    ),
    Rule(
        id="studies.static_study_shows_more",
        title="A static study shows more than the dynamic one, or ultrasound at rest more than a clear MRI",
        when=any_of(
            _surpasses_dynamic(MRI),
            _surpasses_dynamic(STATIC_ULTRASOUND),
            all_of(MRI.is_(CLEAN), STATIC_ULTRASOUND.is_in(*STATIC_INJURY)),
        ),
        then=conclusions.STUDIES_DISAGREE,
        because="A dynamic study overrules upwards only; where the static study shows more, neither is set aside.",
        claims=("B07",),
        source=_WHERE,
        appraisal=_COMPLEMENTARY,
        voice="safety",
    ),
    Rule(
        id="studies.small_defect_not_seen_under_contraction",
        title="A small defect that nobody has watched under contraction",
        when=any_of(MRI.is_(SMALL_DEFECT), STATIC_ULTRASOUND.is_(SMALL_DEFECT)),
        then=conclusions.SMALL_DEFECT_UNRESOLVED,
        unless=conclusions.DYNAMIC_STUDY_DONE.concluded,
        because="A very small defect can prove to be a complete tear under contraction; at rest it is not accepted "
        "as minor.",
        claims=("B08",),
        source=_WHERE,
        appraisal=uncertain(
            "Lesions can lie below the resolution of MRI, and the dynamic study is a gain of ultrasound; how often a "
            "small defect opens was not found.",
            POLLOCK_2014,
            INSIGHTS_2012,
            grade="L",
        ),
        rationale=(UNDER_CONTRACTION,),
        voice="safety",
    ),
)
