"""The lumbar spine: what is confirmed at each level, the two ligaments, the back's muscles, the L5 nerve.

Use: level words mean spinal levels. L1-L2, L2-L3 and L3-L4 are the higher ones; L4-L5 and L5-S1 the ones that the
article ties to the hamstrings. Enter a finding only when it is confirmed, by imaging or by an established diagnosis.
Misuse: do not derive one finding from another (a disc can degenerate without a prolapse); do not enter hypertrophy
as degeneration, nor the ligamentum flavum as the lumbosacral ligament.
"""

from expert.language import Flag, choice, flag

HIGHER = ("L1-L2", "L2-L3", "L3-L4")
LOWER = ("L4-L5", "L5-S1")


def _at_each_level(finding: str, words: str) -> dict[str, Flag]:
    """One flag a level: ``disc_degeneration.l4_l5`` and so on, by level."""
    return {
        level: flag(
            f"{finding}.{level.lower().replace('-', '_')}",
            f"Is {words} confirmed at {level}?",
            title=f"{finding.replace('_', ' ')} at {level}",
            cost="MRI",
        )
        for level in (*HIGHER, *LOWER)
    }


DISC_DEGENERATION = _at_each_level("disc_degeneration", "degeneration of the disc")
DISC_PROLAPSE = _at_each_level("disc_prolapse", "a prolapse (protrusion, herniation, extrusion) of the disc")
OTHER_DAMAGE = _at_each_level(
    "other_damage",
    "another lesion (facet degeneration, stenosis of canal or foramen, synovial cyst, osteophyte, slip, pars defect)",
)

DEGENERATION_LEVEL_NOT_STATED = flag(
    "lumbar_spine.degeneration",
    "Has degeneration of the lumbar spine been demonstrated, whatever the level?",
    title="lumbar degeneration, whatever the level",
    cost="MRI",
    explains="For reports that name no level; it says nothing about which level is affected.",
)

KNOWN_CASE = flag(
    "lumbosacral_degeneration.known_case",
    "Is this a known case of degeneration at L4-L5 or L5-S1, established before this complaint?",
    title="L4-L5 or L5-S1 degeneration known before this complaint",
    explains="Claim A24 asks for a diagnosis or a known case.",
)

BACK_MUSCLE_DEGENERATION = flag(
    "back_muscles.degeneration",
    "Is degeneration of the muscles of the low back confirmed?",
    title="degeneration of the low-back muscles",
    cost="MRI",
    explains="One of the two things that claim A03 ties to sciatica.",
)

L5_INJURY = flag(
    "l5_nerve.injury",
    "Is an injury of the L5 nerve or its root established?",
    title="injury of the L5 nerve or its root",
    cost="MRI",
    explains="Claims A05 and A06; it concludes no direct injury of the hamstrings.",
)

LUMBOSACRAL_LIGAMENT_DEGENERATION = flag(
    "lumbosacral_ligament.degeneration",
    "Does MRI of the lumbar spine show degeneration of the lumbosacral ligament?",
    title="degenerated lumbosacral ligament on MRI",
    cost="MRI",
    explains="The ligament from L5 to the ala of the sacrum, under which the L5 nerve passes; not the ligamentum "
    "flavum.",
)

LUMBOSACRAL_LIGAMENT_HYPERTROPHY = flag(
    "lumbosacral_ligament.hypertrophy",
    "Is the lumbosacral ligament thickened?",
    title="thickened lumbosacral ligament",
    cost="MRI",
)

LIGAMENTUM_FLAVUM_HYPERTROPHY = flag(
    "ligamentum_flavum.hypertrophy",
    "Is the ligamentum flavum thickened?",
    title="thickened ligamentum flavum",
    cost="MRI",
)

LUMBAR_MRI = choice(
    "mri.lumbar_spine",
    "Has MRI of the lumbar spine been done in this episode?",
    title="MRI of the lumbar spine in this episode",
    values=("not done", "done"),
    study=True,
    cost="MRI",
    explains="What it showed is entered level by level.",
)

TERMS = (
    *DISC_DEGENERATION.values(), *DISC_PROLAPSE.values(), *OTHER_DAMAGE.values(), DEGENERATION_LEVEL_NOT_STATED,
    KNOWN_CASE, BACK_MUSCLE_DEGENERATION, L5_INJURY, LUMBOSACRAL_LIGAMENT_DEGENERATION,
    LUMBOSACRAL_LIGAMENT_HYPERTROPHY, LIGAMENTUM_FLAVUM_HYPERTROPHY, LUMBAR_MRI,
)  # fmt: skip
