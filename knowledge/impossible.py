"""Combinations of findings that no patient has. A chart is refused when one holds; nothing is ever inferred from them.

Use: contradictions by definition, such as a muscle that is at once the one complained of and another one.
Misuse: what is merely unlikely does not belong here.
"""

from expert.language import Flag, Impossible, all_of, any_of, millimetres, percent, weeks
from knowledge.vocabulary import (
    buttock_tests,
    complaint,
    improvement,
    muscle,
    muscle_disorder,
    neurology,
    other_muscles,
    other_studies,
    patient,
    rehabilitation,
    spine,
)


def _answered_twice(name: str) -> Impossible:
    other = {term.name: term for term in other_muscles.TERMS}[f"other_muscle.{name}"]
    return Impossible(
        id=f"impossible.{name}_answered_twice",
        when=all_of(complaint.MUSCLE.is_(name), other.is_in(*other.values)),
        because=f"The {name} cannot be both the muscle complained of and another muscle; its studies speak for it.",
    )


def _denied_and_found(general: Flag, single: Flag) -> Impossible:
    """The general question was answered no, and one of the things that it asks about yes."""
    return Impossible(
        id=f"impossible.{single.name.replace('.', '_')}_denied",
        when=all_of(general.absent, single.present),
        because=f"Who answers no to '{general.question}' does not answer yes to '{single.question}'",
    )


_LOWER_FINDINGS = (spine.DISC_DEGENERATION, spine.DISC_PROLAPSE, spine.OTHER_DAMAGE)

IMPOSSIBLE = (
    *(_answered_twice(name) for name in ("hamstrings", "quadriceps", "adductors", "calf")),
    Impossible(
        id="impossible.leg_muscle_in_another_region",
        when=all_of(complaint.REGION.is_("another region"), complaint.MUSCLE.is_in(*complaint.MUSCLES)),
        because="A complaint of a leg muscle is not in another region than the leg.",
    ),
    Impossible(
        id="impossible.leg_muscle_studied_in_another_region",
        when=all_of(
            complaint.REGION.is_("another region"),
            any_of(*(study.done for study in (muscle.MRI, muscle.STATIC_ULTRASOUND, muscle.DYNAMIC_ULTRASOUND))),
        ),
        because="A study of the leg muscle complained of does not go with a complaint in another region.",
    ),
    Impossible(
        id="impossible.hamstring_discomfort_without_symptoms",
        when=all_of(complaint.HAMSTRING_DISCOMFORT.present, other_muscles.HAMSTRINGS.is_(other_muscles.NO_SYMPTOMS)),
        because="Hamstrings with discomfort are not without symptoms.",
    ),
    Impossible(
        id="impossible.tight_hamstrings_without_symptoms",
        when=all_of(complaint.HAMSTRING_TIGHTNESS.present, other_muscles.HAMSTRINGS.is_(other_muscles.NO_SYMPTOMS)),
        because="Tight hamstrings are not without symptoms.",
    ),
    Impossible(
        id="impossible.calf_discomfort_without_symptoms",
        when=all_of(complaint.CALF_DISCOMFORT.present, other_muscles.CALF.is_(other_muscles.NO_SYMPTOMS)),
        because="A calf with discomfort is not without symptoms.",
    ),
    Impossible(
        id="impossible.buttock_discomfort_without_symptoms",
        when=all_of(complaint.BUTTOCK_DISCOMFORT.present, other_muscles.REST_OF_LEG.is_(other_muscles.NO_SYMPTOMS)),
        because="The remaining muscles of the leg take in the buttock, which has discomfort.",
    ),
    Impossible(
        id="impossible.degeneration_found_and_not_demonstrated",
        when=all_of(
            spine.DEGENERATION_LEVEL_NOT_STATED.absent,
            any_of(spine.KNOWN_CASE.present, *(flag.present for flag in spine.DISC_DEGENERATION.values())),
        ),
        because="Degeneration that is confirmed at a level, or known before, has been demonstrated.",
    ),
    Impossible(
        id="impossible.weeks_without_pregnancy",
        when=all_of(patient.PREGNANT.absent, patient.PREGNANCY_WEEKS >= weeks(1)),
        because="Who is not pregnant is not so many weeks pregnant.",
    ),
    Impossible(
        id="impossible.known_case_with_both_levels_clear",
        when=all_of(
            spine.KNOWN_CASE.present,
            *(finding[level].absent for finding in _LOWER_FINDINGS for level in spine.LOWER),
        ),
        because="A known case of degeneration at L4-L5 or L5-S1 does not have both levels known to be clear.",
    ),
    Impossible(
        id="impossible.ligament_seen_without_mri",
        when=all_of(spine.LUMBOSACRAL_LIGAMENT_DEGENERATION.present, spine.LUMBAR_MRI.is_("not done")),
        because="Degeneration of the lumbosacral ligament is seen on MRI of the lumbar spine, so that was done.",
    ),
    Impossible(
        id="impossible.torn_tendon_on_a_clean_mri",
        when=all_of(
            muscle.MRI.is_(muscle.CLEAN),
            any_of(rehabilitation.INCOMPLETE_AVULSION.present, rehabilitation.RETRACTION >= millimetres(1)),
        ),
        because="An MRI of the muscle on which a tendon is torn off or retracted is not without injury.",
    ),
    Impossible(
        id="impossible.retracted_and_not_torn_through",
        when=all_of(
            rehabilitation.RETRACTION >= millimetres(1),
            rehabilitation.INCOMPLETE_AVULSION.absent,
            ~muscle.MRI.is_in(*muscle.MAJOR),
            ~muscle.STATIC_ULTRASOUND.is_in(*muscle.MAJOR),
            ~muscle.DYNAMIC_ULTRASOUND.is_in(*muscle.DYNAMIC_MAJOR),
        ),
        because="A tendon that is retracted is torn through or off, at least in part, and some study shows it.",
    ),
    Impossible(
        id="impossible.only_another_region_and_the_muscle",
        when=all_of(
            improvement.ONLY_ANOTHER_REGION.present,
            complaint.MUSCLE.is_in(*complaint.MUSCLES),
            any_of(*(study.done for study in (muscle.MRI, muscle.STATIC_ULTRASOUND, muscle.DYNAMIC_ULTRASOUND))),
        ),
        because="Where the muscle complained of was imaged, not only another region was.",
    ),
    Impossible(
        id="impossible.index_that_was_not_measured",
        when=all_of(
            other_studies.VASCULAR_STUDY.is_(other_studies.NOT_DONE), other_studies.INDEX_AFTER_EFFORT >= percent(0)
        ),
        because="An ankle-brachial index after effort that is known was measured.",
    ),
    *(_denied_and_found(neurology.WEAKNESS, single) for single in neurology.WEAK_MUSCLES),
    *(_denied_and_found(neurology.SENSORY_CHANGE, single) for single in neurology.SENSATIONS),
    *(_denied_and_found(neurology.REFLEX_CHANGE, single) for single in neurology.REFLEXES),
    Impossible(
        id="impossible.graded_without_injury",
        when=all_of(muscle_disorder.GRADE.at_least("1"), muscle.MRI.is_in("not done", muscle.CLEAN)),
        because="From British Athletics grade 1 on the MRI was done and is not clean.",
    ),
    Impossible(
        id="impossible.complete_and_less",
        when=all_of(muscle_disorder.GRADE.is_("4"), ~muscle.MRI.is_in(*muscle.MAJOR)),
        because="British Athletics grade 4 is complete, so the gravest finding of that MRI is no lesser one.",
    ),
    Impossible(
        id="impossible.several_roots_without_deficit",
        when=all_of(buttock_tests.SEVERAL_ROOTS.present, neurology.WEAKNESS.absent, neurology.SENSORY_CHANGE.absent),
        because="Where there is neither weakness nor changed sensation, there is no deficit of several roots.",
    ),
    _denied_and_found(neurology.SLUMP_REPRODUCES, neurology.SLUMP),
    _denied_and_found(neurology.STRAIGHT_LEG_RAISE, neurology.STRAIGHT_LEG_RAISE_DIFFERENTIATED),
)
