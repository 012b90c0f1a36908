"""What to image next: the muscle, the contracting muscle, the lumbar spine, or the muscle again.

Use: advice to image stands until the study is known to have been done; that nobody said so is no reason to wait.
Misuse: advice, not an order of tests; the spine is not imaged by default when neither complaint nor sign points to a
nerve.
"""

from expert.language import Rule, all_of, any_of, contested, supported, uncertain
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION, IMAGING_UNSETTLED, NOT_LOOKED_FOR, OFTEN_MISSED
from knowledge.caveats import PERMANENT_DAMAGE_FOLLOWED, SYMPTOMATIC_REGION, UNDER_CONTRACTION
from knowledge.sources.article import CLINIC_ARTICLE, CLINIC_MSUS_CASE
from knowledge.sources.muscle import (
    AVULSION_CASE_2014,
    CONNELL_2004,
    IMAGING_REVIEW_2015,
    INSIGHTS_2012,
    MISSED_AVULSION,
    SLAVOTINEK_2010,
    ULTRASOUND_REVIEW_2019,
)
from knowledge.sources.spine import (
    NASS_SUMMARY,
    NEURAL_STRETCHING_1989,
    NICE_NG59,
    STRAIGHT_LEG_RAISE_REVIEW_2012,
    TURL_1998,
)
from knowledge.vocabulary import complaint, course, muscle, neurology, spine

_HISTORY = CLINIC_MSUS_CASE.at("history")
_DYNAMIC = (SYMPTOMATIC_REGION, UNDER_CONTRACTION)

RULES = (
    Rule(
        id="imaging_workup.suspected_injury_without_imaging",
        title="A suspected injury that was never imaged",
        when=any_of(conclusions.MUSCLE_INJURY_SUSPECTED.concluded, conclusions.MAJOR_TEAR_SUSPECTED.concluded),
        then=conclusions.MUSCLE_IMAGING_ADVISED,
        unless=conclusions.MUSCLE_IMAGED.concluded,
        because="The clinic's patient came to harm by misdiagnosis and by not being referred to a proper diagnostic "
        "work-up.",
        claims=("B10",),
        source=CLINIC_MSUS_CASE.at("captions"),
        appraisal=contested(
            "An avulsion was overlooked for two years, yet the value of imaging before return to play is not "
            "established.",
            MISSED_AVULSION,
            SLAVOTINEK_2010,
            grade="M",
        ),
        caveats=(PERMANENT_DAMAGE_FOLLOWED,),
        voice="safety",
    ),
    Rule(
        id="imaging_workup.diagnosis_in_question",
        title="The diagnosis is in question: the muscle is imaged",
        when=conclusions.DIAGNOSIS_IN_QUESTION.concluded,
        then=conclusions.MUSCLE_IMAGING_ADVISED,
        because="A muscle that does not heal or begins to waste is imaged, and again if it was imaged before.",
        claims=("B02",),
        source=_HISTORY,
        appraisal=OFTEN_MISSED,
        voice="safety",
    ),
    Rule(
        id="imaging_workup.before_treating_an_impingement",
        title="Lumbosacral degeneration with a complaint of hamstring or calf, and the muscle not cleared by imaging",
        when=all_of(
            conclusions.LUMBOSACRAL_DEGENERATION.concluded,
            any_of(conclusions.HAMSTRING_COMPLAINT.concluded, complaint.MUSCLE.is_("calf")),
        ),
        then=conclusions.MUSCLE_IMAGING_ADVISED,
        unless=any_of(conclusions.MUSCLE_MRI_DONE.concluded, conclusions.DYNAMIC_STUDY_DONE.concluded),
        because="Only a confirmed imaging scan without injury or degeneration of the hamstrings lets treatment be "
        "considered.",
        claims=("A17", "A24"),
        source=CLINIC_ARTICLE.at("treatment"),
        appraisal=IMAGING_UNSETTLED,
    ),
    Rule(
        id="imaging_workup.small_defect",
        title="A small defect on a static study",
        when=conclusions.SMALL_DEFECT_UNRESOLVED.concluded,
        then=conclusions.DYNAMIC_ULTRASOUND_ADVISED,
        because="A small defect, on MRI too, is watched under contraction before it is accepted as minor.",
        claims=("B08",),
        source=CLINIC_MSUS_CASE.at("ultrasound and MRI"),
        appraisal=uncertain("Reviews count the dynamic study among the gains of ultrasound.", INSIGHTS_2012, grade="L"),
        rationale=_DYNAMIC,
        voice="safety",
    ),
    Rule(
        id="imaging_workup.doubt_wants_a_dynamic_study",
        title="A gap, a haematoma or a doubted diagnosis",
        when=any_of(muscle.PALPABLE_GAP.present, muscle.HAEMATOMA.present, conclusions.DIAGNOSIS_IN_QUESTION.concluded),
        then=conclusions.DYNAMIC_ULTRASOUND_ADVISED,
        unless=conclusions.DYNAMIC_STUDY_DONE.concluded,
        because="Dynamic ultrasound found the overlooked full-thickness tear in a muscle that did not heal.",
        claims=("B03",),
        source=CLINIC_MSUS_CASE.at("findings"),
        appraisal=contested(
            "Ultrasound gains by showing movement; at 6 weeks it found 10 of 45 muscles still abnormal where MRI "
            "found 15 of 42.",
            INSIGHTS_2012,
            ULTRASOUND_REVIEW_2019,
            CONNELL_2004,
            grade="M",
        ),
        rationale=_DYNAMIC,
    ),
    Rule(
        id="imaging_workup.suspected_major_tear",
        title="A major tear is suspected, and neither MRI nor a dynamic study was done",
        when=conclusions.MAJOR_TEAR_SUSPECTED.concluded,
        then=conclusions.MUSCLE_IMAGING_ADVISED,
        unless=any_of(conclusions.MUSCLE_MRI_DONE.concluded, conclusions.DYNAMIC_STUDY_DONE.concluded),
        because="A suspected tear is referred for a proper work-up; an ultrasound at rest does not settle it.",
        claims=("B10",),
        source=_HISTORY,
        appraisal=uncertain("Reviews take MRI as the reference.", IMAGING_REVIEW_2015, grade="M"),
        voice="safety",
    ),
    Rule(
        id="imaging_workup.forced_stretch",
        title="Forced stretch without MRI",
        when=course.FORCED_STRETCH.present,
        then=conclusions.MUSCLE_MRI_ADVISED,
        unless=conclusions.MUSCLE_MRI_DONE.concluded,
        because="A forced flexion of the hip with the knee straight led to an urgent MRI, which showed a complete "
        "avulsion.",
        source=AVULSION_CASE_2014.at("imaging"),
        appraisal=uncertain(
            "A case report; reviews take MRI as the reference.", AVULSION_CASE_2014, IMAGING_REVIEW_2015, grade="M"
        ),
        voice="safety",
    ),
    Rule(
        id="imaging_workup.again_when_in_question",
        title="In question although it was imaged",
        when=all_of(conclusions.DIAGNOSIS_IN_QUESTION.concluded, conclusions.MUSCLE_IMAGED.concluded),
        then=conclusions.REPEAT_IMAGING_ADVISED,
        because="A diagnosis that is in question after imaging is imaged again.",
        claims=("B02",),
        source=_HISTORY,
        appraisal=OFTEN_MISSED,
        voice="safety",
    ),
    Rule(
        id="imaging_workup.again_when_studies_disagree",
        title="The studies disagree",
        when=conclusions.STUDIES_DISAGREE.concluded,
        then=conclusions.REPEAT_IMAGING_ADVISED,
        because="Where the static study shows more than the dynamic one, neither is trusted alone and imaging is "
        "repeated.",
        claims=("B07",),
        source=CLINIC_MSUS_CASE.at("ultrasound and MRI"),
        appraisal=supported(
            "MRI shows larger injuries than ultrasound; the two complement one another.", CONNELL_2004, grade="M"
        ),
        voice="safety",
    ),
    Rule(
        id="imaging_workup.again_when_a_gap_is_felt",
        title="A gap is felt and a study shows nothing",
        when=all_of(
            muscle.PALPABLE_GAP.present,
            any_of(
                muscle.MRI.is_(muscle.CLEAN),
                muscle.DYNAMIC_ULTRASOUND.is_(muscle.CLEAN),
                muscle.STATIC_ULTRASOUND.is_(muscle.CLEAN),
            ),
        ),
        then=conclusions.REPEAT_IMAGING_ADVISED,
        because="A gap that can be felt and a study that shows none cannot both be right.",
        source=CLINIC_MSUS_CASE.at("findings"),
        appraisal=NOT_LOOKED_FOR,
        voice="safety",
    ),
    Rule(
        id="imaging_workup.neural_signs",
        title="A sign that points to a nerve",
        when=any_of(*(sign.present for sign in neurology.POINTING_TO_A_NERVE)),
        then=conclusions.NEURAL_SIGNS,
        because="A slump test that moving the neck or ankle changes, a crossed straight-leg raise, a femoral stretch, "
        "weakness, numbness or a reduced reflex points to a nerve.",
        source=NEURAL_STRETCHING_1989.at("abstract"),
        appraisal=uncertain(
            "The slump test was positive in 57 % of 14 players with repeated strains; tight hamstrings alone can make "
            "a straight-leg raise positive, and a guideline finds the evidence for the slump test, the femoral stretch "
            "and absent reflexes insufficient.",
            TURL_1998,
            STRAIGHT_LEG_RAISE_REVIEW_2012,
            NASS_SUMMARY,
            grade="H",
        ),
    ),
    Rule(
        id="imaging_workup.lumbar_spine",
        title="A sign that points to a nerve, and no MRI of the lumbar spine",
        when=conclusions.NEURAL_SIGNS.concluded,
        then=conclusions.LUMBAR_MRI_ADVISED,
        unless=any_of(conclusions.LUMBAR_MRI_DONE.concluded, conclusions.OUTSIDE_SCOPE.concluded),
        because="When history and examination fit a lumbar root, MRI is the most appropriate study to confirm it.",
        source=NASS_SUMMARY.at("imaging"),
        appraisal=supported(
            "NASS calls MRI the most appropriate confirmatory test; NICE would image only where it changes management.",
            NASS_SUMMARY,
            NICE_NG59,
            grade="H",
        ),
    ),
    Rule(
        id="imaging_workup.lumbar_mri_done",
        title="MRI of the lumbar spine has been done",
        when=spine.LUMBAR_MRI.done,
        then=conclusions.LUMBAR_MRI_DONE,
        because="It is known that MRI of the lumbar spine was done in this episode.",
        source=NASS_SUMMARY.at("imaging"),
        appraisal=BY_DEFINITION,
    ),
)
