"""Side, place and fit: what must be known before a lumbar finding is taken for the source of the complaint.

Use: the side of the complaint; for what was found at L4-L5 and L5-S1 its side and its place across the level; whether
imaging fits the signs; whether treating that level has helped. Views of the nerve outside the spine.
Misuse: a finding on both sides or in the midline fits either side; do not answer it where the report names one side.
'Central' is the report's word for the midline, not a guess.
"""

from expert.language import Choice, Condition, any_of, choice, flag
from knowledge.vocabulary.spine import (
    DISC_DEGENERATION,
    DISC_PROLAPSE,
    KNOWN_CASE,
    LOWER,
    LUMBOSACRAL_LIGAMENT_DEGENERATION,
    OTHER_DAMAGE,
)

LEFT, RIGHT, BOTH = "left", "right", "both"
CENTRAL, POSTEROLATERAL, FORAMINAL, EXTRAFORAMINAL = (
    "central", "posterolateral or lateral recess", "foraminal", "extraforaminal or far lateral",
)  # fmt: skip
FAR_LATERAL = (FORAMINAL, EXTRAFORAMINAL)


def found_at(level: str) -> Condition:
    """Degeneration, a prolapse or another lesion is confirmed at the level."""
    return any_of(*(finding[level].present for finding in (DISC_DEGENERATION, DISC_PROLAPSE, OTHER_DAMAGE)))


def _suffix(level: str) -> str:
    return level.lower().replace("-", "_")


def _side(level: str) -> Choice:
    return choice(
        f"lesion_side.{_suffix(level)}",
        f"On which side is what was found at {level}? (both: on both sides, or in the midline)",
        title=f"side of what was found at {level}",
        values=(LEFT, RIGHT, BOTH),
        cost="MRI",
        asked_if=found_at(level),
    )


def _place(level: str) -> Choice:
    return choice(
        f"lesion_place.{_suffix(level)}",
        f"Where across the level does what was found at {level} lie?",
        title=f"place of what was found at {level}",
        values=(CENTRAL, POSTEROLATERAL, FORAMINAL, EXTRAFORAMINAL),
        cost="MRI",
        explains="It decides which root is reached: the descending one, or the one that leaves at that level.",
        asked_if=found_at(level),
    )


COMPLAINT_SIDE = choice(
    "complaint.side", "On which side is the complaint?", title="side of the complaint", values=(LEFT, RIGHT, BOTH)
)

SIDE = {level: _side(level) for level in LOWER}
PLACE = {level: _place(level) for level in LOWER}

SIDE_NOT_BY_LEVEL = choice(
    "lesion_side.lumbosacral",
    "On which side is the known lumbosacral degeneration or the degenerated ligament? (both: on both, or midline)",
    title="side of the lumbosacral degeneration or ligament",
    values=(LEFT, RIGHT, BOTH),
    cost="MRI",
    asked_if=any_of(KNOWN_CASE.present, LUMBOSACRAL_LIGAMENT_DEGENERATION.present),
)

CANAL_COMPRESSED = flag(
    "lumbar_canal.compressed",
    "Does imaging show the dural sac narrowed or compressed, at whatever lumbar level?",
    title="narrowed or compressed dural sac on imaging",
    cost="MRI",
    explains="Acute compression of the cauda equina is asked for by itself. A large central prolapse, a cyst or a "
    "tight stenosis reaches roots below its own level.",
)

MISMATCH = flag(
    "lumbar_imaging.does_not_fit",
    "Did the examiner find that lumbar imaging does not fit the signs, by level, side or extent?",
    title="lumbar imaging that does not fit the signs",
    cost="bedside test",
)

TREATED_WITHOUT_RELIEF = flag(
    "lumbar_spine.treated_without_relief",
    "Was that lumbar level operated on, or its root injected, without relief of this complaint?",
    title="lumbar operation or root injection without relief",
)

EXTRAFORAMINAL_VIEWS = choice(
    "mri.extraforaminal_l5",
    "What do coronal or oblique MRI views of the L5 nerve outside the foramen show?",
    title="coronal or oblique MRI of L5 outside the foramen",
    values=("not done", "nerve free", "nerve compressed"),
    study=True,
    cost="MRI",
    explains="Routine sagittal and axial views can miss L5 under the lumbosacral ligament or beside L5-S1.",
)

TERMS = (
    COMPLAINT_SIDE, *SIDE.values(), SIDE_NOT_BY_LEVEL, *PLACE.values(), CANAL_COMPRESSED, MISMATCH,
    TREATED_WITHOUT_RELIEF, EXTRAFORAMINAL_VIEWS,
)  # fmt: skip
