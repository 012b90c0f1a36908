"""The muscle complained of: what the hand finds and what imaging shows.

Use: each study holds the latest result of its kind in this episode, and of several findings the gravest.
'Complete' and 'full-thickness' mean the same (claim B09).
Misuse: a report that nobody has read is not known; leave the study out, do not write 'not done'. Ultrasound
counts as dynamic only when the muscle was watched while it contracted.
"""

from expert.language import choice, flag

CLEAN = "no injury or degeneration"
SMALL_DEFECT = "small defect"
CLOSED_DEFECT = "small defect that stays closed"
STRAIN = "strain"
PARTIAL = "partial tear"
FULL = "full-thickness tear"
ENDS_PART = "ends part on contraction"
AVULSION = "avulsion"
DEGENERATION = "degeneration"

PALPABLE_GAP = flag(
    "muscle.palpable_gap",
    "Can a gap or defect be felt in the muscle?",
    title="palpable gap or defect in the muscle",
    cost="bedside test",
)

ATROPHY = flag(
    "muscle.atrophy",
    "Has the muscle begun to waste, as seen, measured, or shown by imaging?",
    title="beginning muscle wasting",
    cost="bedside test",
    explains="Atrophy can itself be seen on dynamic ultrasound (claims B02, B10).",
)

HAEMATOMA = flag(
    "muscle.haematoma",
    "Is there a large haematoma in the muscle, on examination or imaging?",
    title="large haematoma in the muscle",
    cost="bedside test",
    explains="The clinic's complete tear of the rectus femoris came with a large haematoma (claim B09).",
)

MRI = choice(
    "mri.muscle",
    "What is the gravest finding of the latest MRI of the muscle complained of?",
    title="latest MRI of the muscle complained of",
    values=("not done", CLEAN, DEGENERATION, SMALL_DEFECT, STRAIN, PARTIAL, FULL, AVULSION),
    study=True,
    cost="MRI",
    explains="Degeneration includes tendinopathy, fatty change and scar. MRI is a static study (claim B07).",
)

STATIC_ULTRASOUND = choice(
    "static_ultrasound.muscle",
    "What is the gravest finding of the latest ultrasound of the muscle at rest?",
    title="latest ultrasound of the muscle at rest",
    values=("not done", CLEAN, DEGENERATION, SMALL_DEFECT, STRAIN, PARTIAL, FULL, AVULSION),
    study=True,
    cost="ultrasound",
    explains="An ultrasound at rest never excludes a direct injury.",
)

DYNAMIC_ULTRASOUND = choice(
    "dynamic_ultrasound.muscle",
    "What is the gravest finding of the latest ultrasound of the muscle while it contracts?",
    title="latest ultrasound of the contracting muscle",
    values=("not done", CLEAN, DEGENERATION, STRAIN, CLOSED_DEFECT, PARTIAL, FULL, ENDS_PART, AVULSION),
    study=True,
    cost="ultrasound",
    explains=(
        "Muscle ends that part under contraction are a full-thickness tear (claim B09). "
        "'Small defect that stays closed': seen at rest, and it does not open under contraction (claim B08)."
    ),
)

# Shown on any of these, the muscle is damaged or degenerated.
STATIC_INJURY = (DEGENERATION, SMALL_DEFECT, STRAIN, PARTIAL, FULL, AVULSION)
DYNAMIC_INJURY = (DEGENERATION, STRAIN, CLOSED_DEFECT, PARTIAL, FULL, ENDS_PART, AVULSION)
MAJOR = (FULL, AVULSION)
DYNAMIC_MAJOR = (FULL, ENDS_PART, AVULSION)

TERMS = (PALPABLE_GAP, ATROPHY, HAEMATOMA, MRI, STATIC_ULTRASOUND, DYNAMIC_ULTRASOUND)
