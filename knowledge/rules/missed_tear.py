"""The tear that is overlooked: when to suspect it, when a diagnosis is in question, and what overrules it.

Use: a label such as 'strain' stands on examination only, until the muscle was imaged; a muscle that does not heal or
that wastes calls its diagnosis into question.
Misuse: suspicion is not an injury shown; and without suspicion nothing is excluded either.
"""

from expert.language import Rule, all_of, any_of, contested, millimetres, supported, uncertain
from knowledge import conclusions
from knowledge.caveats import PERMANENT_DAMAGE_FOLLOWED, SYMPTOMATIC_REGION, UNDER_CONTRACTION
from knowledge.nothing_grave import NO_AVULSION
from knowledge.sources.article import CLINIC_MSUS_CASE
from knowledge.sources.muscle import (
    AFTER_AVULSION,
    AVULSION_CASE_2014,
    CONNELL_2004,
    GOALKEEPER_AVULSION,
    IMAGING_REVIEW_2015,
    INSIGHTS_2012,
    ISHOI_2020,
    MISSED_AVULSION,
    ULTRASOUND_REVIEW_2019,
)
from knowledge.sources.surgery_and_return import INCOMPLETE_AVULSIONS
from knowledge.vocabulary import course, muscle, other_studies, red_flags_vessels, rehabilitation

_CASE = CLINIC_MSUS_CASE.at("history")
_ATROPHY = uncertain(
    "Marked wasting followed a missed avulsion, and atrophy is a known complication of muscle injury; as a sign of a "
    "missed tear it was not tested.",
    MISSED_AVULSION,
    AFTER_AVULSION,
    ULTRASOUND_REVIEW_2019,
    grade="M",
)
_ACUTE = (red_flags_vessels.BRUISING, red_flags_vessels.CANNOT_SIT)
_TESTS = supported("Most clinical tests for muscle injury have very low to low effectiveness.", ISHOI_2020, grade="H")

RULES = (
    Rule(
        id="missed_tear.labelled_on_examination",
        title="Labelled a strain or tear on examination",
        when=course.CLINICAL_LABEL.is_in(course.STRAIN_LABEL, course.TEAR_LABEL),
        then=conclusions.MUSCLE_INJURY_SUSPECTED,
        because="A strain or tear diagnosed on examination alone is a suspected injury whose extent is not known.",
        claims=("B10",),
        source=_CASE,
        appraisal=_TESTS,
        voice="safety",
    ),
    Rule(
        id="missed_tear.palpable_gap",
        title="A gap can be felt, and not both MRI and dynamic ultrasound",
        when=muscle.PALPABLE_GAP.present,
        then=conclusions.MAJOR_TEAR_SUSPECTED,
        unless=all_of(conclusions.DYNAMIC_STUDY_DONE.concluded, conclusions.MUSCLE_MRI_DONE.concluded),
        because="A gap that can be felt is a sign of avulsion or complete tear until the muscle was watched "
        "contracting and MRI was done.",
        source=AVULSION_CASE_2014.at("examination"),
        appraisal=uncertain("A case report; swelling can also hide a gap.", AVULSION_CASE_2014, grade="L"),
        voice="safety",
    ),
    Rule(
        id="missed_tear.tendon_torn_off",
        title="An incomplete avulsion, or a retracted tendon",
        when=any_of(rehabilitation.INCOMPLETE_AVULSION.present, rehabilitation.RETRACTION >= millimetres(1)),
        then=conclusions.MAJOR_TEAR_SUSPECTED,
        because="A tendon that is partly torn off, or retracted, may be torn off wholly.",
        source=INCOMPLETE_AVULSIONS.at("series"),
        appraisal=uncertain("A series; that it is a suspected avulsion is ours.", INCOMPLETE_AVULSIONS, grade="L"),
        voice="safety",
    ),
    Rule(
        id="missed_tear.forced_stretch",
        title="Forced stretch, and no MRI of the muscle",
        when=course.FORCED_STRETCH.present,
        then=conclusions.MAJOR_TEAR_SUSPECTED,
        unless=conclusions.MUSCLE_MRI_DONE.concluded,
        because="A hip forced into flexion with the knee straight can tear the hamstrings from the bone.",
        source=AVULSION_CASE_2014.at("history"),
        appraisal=uncertain("Mechanism of a case report of complete avulsion.", AVULSION_CASE_2014, grade="L"),
        voice="safety",
    ),
    Rule(
        id="missed_tear.labelled_a_tear",
        title="Labelled a tear, and neither MRI nor dynamic ultrasound",
        when=course.CLINICAL_LABEL.is_(course.TEAR_LABEL),
        then=conclusions.MAJOR_TEAR_SUSPECTED,
        unless=any_of(conclusions.MUSCLE_MRI_DONE.concluded, conclusions.DYNAMIC_STUDY_DONE.concluded),
        because="A tear diagnosed on examination is of unknown depth until it is imaged.",
        claims=("B10",),
        source=_CASE,
        appraisal=_TESTS,
        voice="safety",
    ),
    Rule(
        id="missed_tear.large_haematoma",
        title="A large haematoma, and neither MRI nor dynamic ultrasound",
        when=muscle.HAEMATOMA.present,
        then=conclusions.MAJOR_TEAR_SUSPECTED,
        unless=any_of(conclusions.MUSCLE_MRI_DONE.concluded, conclusions.DYNAMIC_STUDY_DONE.concluded),
        because="The clinic's complete tear came with a large haematoma.",
        claims=("B09",),
        source=CLINIC_MSUS_CASE.at("captions"),
        appraisal=uncertain("Ultrasound reviews advise to follow a haematoma.", ULTRASOUND_REVIEW_2019, grade="L"),
        voice="safety",
    ),
    Rule(
        id="missed_tear.small_defect",
        title="A small defect left open",
        when=conclusions.SMALL_DEFECT_UNRESOLVED.concluded,
        then=conclusions.MAJOR_TEAR_SUSPECTED,
        because="A very small muscle defect can prove to be a complete tear under contraction.",
        claims=("B08",),
        source=CLINIC_MSUS_CASE.at("ultrasound and MRI"),
        appraisal=uncertain("The dynamic study is counted among the gains of ultrasound.", INSIGHTS_2012, grade="L"),
        voice="safety",
    ),
    Rule(
        id="missed_tear.diagnosis_doubted",
        title="The diagnosis is in question",
        when=conclusions.DIAGNOSIS_IN_QUESTION.concluded,
        then=conclusions.MAJOR_TEAR_SUSPECTED,
        because="What did not heal, or began to waste, was a full-thickness tear that had been taken for a strain.",
        claims=("B02", "B03"),
        source=_CASE,
        appraisal=_ATROPHY,
        voice="safety",
    ),
    Rule(
        id="missed_tear.not_healing",
        title="The muscle does not heal",
        when=course.NOT_HEALING.present,
        then=conclusions.DIAGNOSIS_IN_QUESTION,
        because="The clinic's athlete was treated as strained for four weeks and the muscle was not healing.",
        claims=("B02",),
        source=_CASE,
        appraisal=uncertain(
            "A missed avulsion was treated for long as a strain; no tested time at which to doubt a diagnosis was "
            "found.",
            MISSED_AVULSION,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="missed_tear.atrophy",
        title="The muscle wastes",
        when=muscle.ATROPHY.present,
        then=conclusions.DIAGNOSIS_IN_QUESTION,
        because="The clinic puts the atrophy down to misdiagnosis and to a missing diagnostic work-up.",
        claims=("B02", "B10"),
        source=CLINIC_MSUS_CASE.at("captions"),
        appraisal=_ATROPHY,
        voice="safety",
    ),
    Rule(
        id="missed_tear.ends_part_on_contraction",
        title="The muscle's ends part on contraction",
        when=muscle.DYNAMIC_ULTRASOUND.is_in(muscle.ENDS_PART, muscle.FULL),
        then=conclusions.INJURY_GRADE.at("full-thickness tear"),
        because="Muscle ends that part under contraction are a complete, that is full-thickness, tear.",
        claims=("B03", "B09"),
        source=CLINIC_MSUS_CASE.at("captions"),
        appraisal=uncertain(
            "Reviews count the dynamic study among the gains of ultrasound; MRI is usually the reference.",
            INSIGHTS_2012,
            IMAGING_REVIEW_2015,
            grade="M",
        ),
        rationale=(SYMPTOMATIC_REGION, UNDER_CONTRACTION),
    ),
    Rule(
        id="missed_tear.label_overruled",
        title="Imaging shows more than the diagnosis on examination",
        when=all_of(
            course.CLINICAL_LABEL.is_in(course.NO_INJURY_LABEL, course.STRAIN_LABEL),
            any_of(conclusions.INJURY_GRADE.reaches("full-thickness tear"), conclusions.AVULSION.concluded),
        ),
        then=conclusions.LABEL_OVERRULED,
        because="The ultrasound found a full-thickness tear that the previous provider had overlooked.",
        claims=("B03",),
        source=CLINIC_MSUS_CASE.at("findings"),
        appraisal=supported("Imaging is the reference for what examination suspects.", IMAGING_REVIEW_2015, grade="M"),
        voice="safety",
    ),
    Rule(
        id="missed_tear.permanent_damage",
        title="Misdiagnosed and treated for it",
        when=all_of(conclusions.LABEL_OVERRULED.concluded, course.TREATED_FOR_LABEL.present),
        then=conclusions.PERMANENT_DAMAGE,
        because="Because of misdiagnosis and inappropriate treatment the clinic's patient was left with permanent "
        "damage.",
        claims=("B05",),
        source=CLINIC_MSUS_CASE.at("outcome"),
        appraisal=contested(
            "Legs treated for an avulsion stayed smaller and weaker for years; yet a goalkeeper whose complete "
            "avulsion of the rectus femoris was found late recovered completely without surgery.",
            AFTER_AVULSION,
            GOALKEEPER_AVULSION,
            grade="M",
        ),
        caveats=(PERMANENT_DAMAGE_FOLLOWED,),
    ),
    Rule(
        id="missed_tear.no_sign_of_major_tear",
        title="No full-thickness tear or avulsion is shown or suspected",
        when=all_of(
            ~muscle.MRI.is_in(*muscle.MAJOR),
            ~muscle.STATIC_ULTRASOUND.is_in(*muscle.MAJOR),
            ~muscle.DYNAMIC_ULTRASOUND.is_in(*muscle.DYNAMIC_MAJOR),
            any_of(
                all_of(~muscle.MRI.is_(muscle.SMALL_DEFECT), ~muscle.STATIC_ULTRASOUND.is_(muscle.SMALL_DEFECT)),
                muscle.DYNAMIC_ULTRASOUND.is_in(muscle.CLOSED_DEFECT, muscle.PARTIAL),
            ),
            other_studies.PELVIC_RADIOGRAPH.is_in(other_studies.NOT_DONE, other_studies.NO_AVULSION),
            any_of(
                muscle.PALPABLE_GAP.absent,
                all_of(muscle.DYNAMIC_ULTRASOUND.is_in(muscle.CLOSED_DEFECT, muscle.PARTIAL), muscle.MRI.done),
            ),
            any_of(all_of(course.FORCED_STRETCH.absent, *(sign.absent for sign in _ACUTE)), muscle.MRI.done),
            any_of(
                all_of(muscle.HAEMATOMA.absent, ~course.CLINICAL_LABEL.is_(course.TEAR_LABEL)),
                muscle.MRI.done,
                muscle.DYNAMIC_ULTRASOUND.done,
            ),
            muscle.ATROPHY.absent,
            course.NOT_HEALING.absent,
            rehabilitation.INCOMPLETE_AVULSION.absent,
            NO_AVULSION,
        ),
        then=conclusions.NO_SIGN_OF_MAJOR_TEAR,
        because="No study shows a full-thickness tear or avulsion, the tendon is not partly torn off, no defect is "
        "left open, and neither gap, mechanism, haematoma, wasting nor course makes one likely.",
        claims=("A23",),
        source=CLINIC_MSUS_CASE.at("findings"),
        appraisal=uncertain(
            "Swelling can hide a gap, and ultrasound found 45 of 60 injuries.",
            AVULSION_CASE_2014,
            CONNELL_2004,
            grade="M",
        ),
        voice="safety",
    ),
)
