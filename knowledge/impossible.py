"""Combinations of findings that no patient has. A chart is refused when one holds; nothing is ever inferred from them.

Use: contradictions by definition, such as a muscle that is at once the one complained of and another one.
Misuse: what is merely unlikely does not belong here.
"""

from expert.language import Impossible, all_of, any_of, weeks
from knowledge.vocabulary import complaint, other_muscles, patient, spine


def _answered_twice(name: str) -> Impossible:
    other = {term.name: term for term in other_muscles.TERMS}[f"other_muscle.{name}"]
    return Impossible(
        id=f"impossible.{name}_answered_twice",
        when=all_of(complaint.MUSCLE.is_(name), other.is_in(*other.values)),
        because=f"The {name} cannot be both the muscle complained of and another muscle; its studies speak for it.",
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
)
