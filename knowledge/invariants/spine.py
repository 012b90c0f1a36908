"""Promises on the lumbar spine as the source.

Use: no single symptom concludes it, and nothing is offered for it on degeneration of higher levels alone.
Misuse: they do not promise that the spine is the source; no evidence does.
"""

from expert.language import Always, Flag, Never, all_of, any_of, at_least
from knowledge import conclusions
from knowledge.conclusions import roots
from knowledge.invariants.offers import MEDICINE_OR_INJECTION
from knowledge.vocabulary import complaint, muscle, neurology, spine

_LESIONS = (spine.DISC_DEGENERATION, spine.DISC_PROLAPSE, spine.OTHER_DAMAGE)
_DEGENERATED_BELOW = any_of(
    *(finding[level].present for finding in (spine.DISC_DEGENERATION, spine.DISC_PROLAPSE) for level in spine.LOWER),
    spine.KNOWN_CASE.present,
    spine.LUMBOSACRAL_LIGAMENT_DEGENERATION.present,
)
_IN_THE_LEG = (
    complaint.HAMSTRING_DISCOMFORT.present,
    complaint.HAMSTRING_TIGHTNESS.present,
    complaint.BUTTOCK_DISCOMFORT.present,
    complaint.CALF_DISCOMFORT.present,
    complaint.MUSCLE.is_("hamstrings"),
    neurology.PAIN_BELOW_KNEE.present,
)
_SHOWN = (*(term.present for term in spine.TERMS if isinstance(term, Flag)), muscle.MRI.is_(muscle.CLEAN))
_LUMBAR_DIAGNOSIS = any_of(
    conclusions.NERVE_IMPINGEMENT.reaches("possible"),
    conclusions.LUMBAR_CORRELATION.reaches("possible"),
    conclusions.SCIATICA.concluded,
    conclusions.REFERRED_PAIN.reaches("possible"),
    conclusions.SETTLED_IMPINGEMENT.concluded,
)
_TREATED = any_of(MEDICINE_OR_INJECTION, conclusions.GATE_OPEN.concluded)

INVARIANTS = (
    Always(
        id="impingement.treated_on_lower_levels",
        when=_TREATED,
        then=_DEGENERATED_BELOW,
        because="Treatment of an impingement is never offered on degeneration of higher levels alone (A10, A18).",
    ),
    Always(
        id="impingement.treated_where_nothing_contradicts",
        when=_TREATED,
        then=roots.SOURCE_CONSISTENT.concluded,
        because="No treatment of an impingement while neurology, side or course speak against the lumbar source.",
    ),
    Never(
        id="impingement.treated_where_imaging_does_not_fit",
        when=all_of(_TREATED, roots.IMAGING_DISCORDANT.concluded),
        because="What does not explain the complaint is not treated as its source.",
    ),
    Never(
        id="level.not_shown_beside_a_lower_lesion",
        when=all_of(
            conclusions.LEVEL_CORRELATION.is_("not shown"),
            any_of(*(finding[level].present for finding in _LESIONS for level in spine.LOWER)),
        ),
        because="'Not shown' is said only where L4-L5 and L5-S1 are known to be clear (A10).",
    ),
    Always(
        id="lumbar_diagnosis.no_single_symptom",
        when=_LUMBAR_DIAGNOSIS,
        then=at_least(2, *_IN_THE_LEG, *_SHOWN),
        because="No single symptom concludes the lumbar diagnosis (A13).",
    ),
    Always(
        id="lumbar_diagnosis.complaint_and_imaging",
        when=_LUMBAR_DIAGNOSIS,
        then=all_of(any_of(*_IN_THE_LEG), any_of(*_SHOWN)),
        because="The lumbar diagnosis rests on a complaint in the leg and on imaging or a known lesion, never on one "
        "of the two alone.",
    ),
)
