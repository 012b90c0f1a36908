"""What the muscle was taken for, how it was treated, and how it went on.

Use: the label that was put on the muscle by examination alone, and the clinician's judgement of the course.
Misuse: no number of weeks stands behind 'not healing' or 'past the acute window'; the source gives none, and the
clinician's judgement decides.
"""

from expert.language import choice, flag

NO_INJURY_LABEL = "no injury"
STRAIN_LABEL = "strain"
TEAR_LABEL = "tear"

CLINICAL_LABEL = choice(
    "injury.clinical_label",
    "What has the muscle been diagnosed with so far, on examination alone?",
    title="diagnosis of the muscle so far, on examination alone",
    values=(NO_INJURY_LABEL, STRAIN_LABEL, TEAR_LABEL),
    explains="The clinic's athlete was diagnosed with a minor quadriceps strain (claim B01).",
)

FORCED_STRETCH = flag(
    "injury.forced_stretch",
    "Was the hip forced into flexion with the knee straight, or the muscle otherwise forcibly overstretched?",
    title="forced hip flexion or other forced overstretching",
)

TREATED_FOR_LABEL = flag(
    "course.treated_for_label",
    "Has the muscle been treated according to that diagnosis?",
    title="treatment according to the diagnosis on examination",
    explains="The clinic's athlete was treated for four weeks as strained (claim B01).",
)

NOT_HEALING = flag(
    "course.not_healing",
    "Has the muscle failed to heal as expected since its latest imaging, or since the injury if there was none?",
    title="not healing as expected",
    explains="The clinician judges; the source gives no number of weeks (claims B01, B02).",
)

PAST_ACUTE_WINDOW = flag(
    "course.past_acute_window",
    "Has the time for an early repair passed, in the surgeon's or the clinician's judgement?",
    title="time for an early repair has passed",
    explains="The source gives no number of weeks (claim B04).",
)

TERMS = (CLINICAL_LABEL, FORCED_STRETCH, TREATED_FOR_LABEL, NOT_HEALING, PAST_ACUTE_WINDOW)
