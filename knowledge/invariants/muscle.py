"""Promises on the muscle: what confirms and excludes an injury, and what an injury forbids.

Use: imaging alone confirms and excludes an injury; a major tear is neither stretched nor kept from a surgeon.
Misuse: they promise nothing of muscles that nobody asked about, save that no medicine is offered then.
"""

from expert.language import Always, Choice, Condition, Never, all_of, any_of
from knowledge import conclusions
from knowledge.conclusions import exercise_and_surgery, return_to_play
from knowledge.invariants.offers import (
    CARE_WITHOUT_OPERATION,
    EXERCISE_OR_STRETCHING,
    MAJOR_TEAR,
    MEDICINE_OR_INJECTION,
    RETURN_TO_PLAY,
    ROUTINE,
)
from knowledge.vocabulary import course, muscle, muscle_disorder, other_muscles, other_studies

_NO_STUDY_SHOWS_INJURY = all_of(
    *(
        study.is_in("not done", muscle.CLEAN)
        for study in (muscle.MRI, muscle.STATIC_ULTRASOUND, muscle.DYNAMIC_ULTRASOUND)
    )
)
_SHOWN_CLEAN = any_of(muscle.MRI.is_(muscle.CLEAN), muscle.DYNAMIC_ULTRASOUND.is_(muscle.CLEAN))
_NOT_IMAGED = all_of(
    *(study.is_("not done") for study in (muscle.MRI, muscle.STATIC_ULTRASOUND, muscle.DYNAMIC_ULTRASOUND))
)


def _answered(other: Choice) -> Condition:
    """Without symptoms or clear; or it is itself the muscle complained of, and not asked about."""
    clear = other.is_in(other_muscles.NO_SYMPTOMS, other_muscles.CLEAR)
    return clear if other.asked_if is None else any_of(~other.asked_if, clear)


INVARIANTS = (
    Always(
        id="medicine.injury_excluded",
        when=MEDICINE_OR_INJECTION,
        then=all_of(conclusions.DIRECT_INJURY.is_("excluded"), _NO_STUDY_SHOWS_INJURY, _SHOWN_CLEAN),
        because="No anti-inflammatory and no injection while a direct injury of the muscle is not excluded (A17, A24).",
    ),
    Always(
        id="medicine.every_other_muscle_answered",
        when=MEDICINE_OR_INJECTION,
        then=all_of(*map(_answered, other_muscles.TERMS)),
        because="A direct injury is ruled out in every muscle of the leg, not only in the one complained of (A17).",
    ),
    Always(
        id="medicine.withheld_from_an_injury",
        when=conclusions.DIRECT_INJURY.is_("confirmed"),
        then=all_of(
            conclusions.ANTI_INFLAMMATORY.stands_at("withhold"), conclusions.CORTISONE_INJECTION.stands_at("withhold")
        ),
        because="Neither tablets nor injection for a direct injury (A17, A22).",
    ),
    Always(
        id="injury.confirmed_by_imaging_only",
        when=conclusions.DIRECT_INJURY.is_("confirmed"),
        then=any_of(
            muscle.MRI.is_in(*muscle.STATIC_INJURY),
            muscle.STATIC_ULTRASOUND.is_in(*muscle.STATIC_INJURY),
            muscle.DYNAMIC_ULTRASOUND.is_in(*muscle.DYNAMIC_INJURY),
            muscle_disorder.GRADE.at_least("1"),
        ),
        because="Neither symptoms nor a predisposition nor a lumbar source make a direct injury (A06, A08, A15).",
    ),
    Always(
        id="injury.excluded_by_a_study_that_can",
        when=conclusions.DIRECT_INJURY.is_("excluded"),
        then=all_of(_SHOWN_CLEAN, _NO_STUDY_SHOWS_INJURY, muscle.PALPABLE_GAP.absent, course.NOT_HEALING.absent),
        because="MRI or a dynamic study excludes an injury, never an ultrasound at rest or beside a contrary one.",
    ),
    Never(
        id="stretching.major_tear_suspected",
        when=all_of(EXERCISE_OR_STRETCHING, any_of(MAJOR_TEAR, conclusions.MAJOR_TEAR_SUSPECTED.concluded)),
        because="A muscle in which a tear through or off the bone is shown or suspected is neither stretched nor "
        "exercised.",
    ),
    Never(
        id="stretching.apophysis_torn_off_on_film",
        when=all_of(
            any_of(EXERCISE_OR_STRETCHING, RETURN_TO_PLAY, MEDICINE_OR_INJECTION),
            other_studies.PELVIC_RADIOGRAPH.is_in(*other_studies.APOPHYSES),
        ),
        because="Nothing is offered while a film shows a muscle's origin torn off, whatever another study shows.",
    ),
    Never(
        id="stretching.diagnosis_in_question",
        when=all_of(EXERCISE_OR_STRETCHING, conclusions.DIAGNOSIS_IN_QUESTION.concluded),
        because="While the diagnosis of the muscle is in question, nothing is done to it that could harm a torn one.",
    ),
    Never(
        id="urgency.routine_beside_a_tear",
        when=all_of(ROUTINE, any_of(MAJOR_TEAR, conclusions.MAJOR_TEAR_SUSPECTED.concluded)),
        because="A major tear, shown or suspected, is never routine.",
    ),
    Always(
        id="return_to_play.every_criterion_met",
        when=RETURN_TO_PLAY,
        then=all_of(*(met.concluded for met in return_to_play.CRITERION_MET.values())),
        because="A criterion that is open, or was never asked, keeps the return to play open.",
    ),
    Never(
        id="return_to_play.torn_or_in_question",
        when=all_of(
            RETURN_TO_PLAY,
            any_of(MAJOR_TEAR, conclusions.MAJOR_TEAR_SUSPECTED.concluded, conclusions.DIAGNOSIS_IN_QUESTION.concluded),
        ),
        because="Nobody returns to play on a muscle that is torn through or off, may be so, or does not heal.",
    ),
    Always(
        id="surgeon.asked_for_a_major_tear",
        when=MAJOR_TEAR,
        then=conclusions.SURGICAL_OPINION.reaches("advised"),
        because="A full-thickness tear or an avulsion is always shown to a surgeon (B04).",
    ),
    Never(
        id="surgeon.no_option_without_operation_beside_a_reason_to_repair",
        when=all_of(CARE_WITHOUT_OPERATION, exercise_and_surgery.REPAIR_TO_BE_DISCUSSED.concluded),
        because="Where a finding has favoured repair, care without operation is not called an equal option.",
    ),
    Always(
        id="imaging.of_a_suspected_tear",
        when=all_of(conclusions.MAJOR_TEAR_SUSPECTED.concluded, _NOT_IMAGED),
        then=conclusions.MUSCLE_IMAGING_ADVISED.concluded,
        because="A suspected major tear is imaged.",
    ),
)
