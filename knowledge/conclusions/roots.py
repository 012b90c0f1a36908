"""Roots: whose signs are found, which of them imaging reaches, and whether the two fit.

Use: a root is named by several of its signs together, and explained only by a finding of the right level and side.
Misuse: no single sign names a root, a fit is no proof that the finding is the source, and a misfit is no proof that
it is not: it says where else to look.
"""

from expert.language import grade, sign

S1_SIGNS = sign("s1_signs", "Signs of the S1 root")
L5_SIGNS = sign("l5_signs", "Signs of the L5 root")
UPPER_ROOT_SIGNS = sign("upper_root_signs", "Signs of the upper lumbar roots, L2 to L4")
LUMBAR_IMAGING_READ = sign(
    "lumbar_imaging_read", "It is known what lumbar imaging shows at some level, or that it is clear"
)
FAR_LATERAL_AT_L4_L5 = sign("far_lateral_at_l4_l5", "What was found at L4-L5 lies in or beside the foramen")
FAR_LATERAL_AT_L5_S1 = sign("far_lateral_at_l5_s1", "What was found at L5-S1 lies in or beside the foramen")
S1_REACHED = sign("s1_reached", "A finding that can reach the S1 root")
L5_REACHED = sign("l5_reached", "A finding that can reach the L5 root")
UPPER_ROOT_REACHED = sign("upper_root_reached", "A finding that can reach an upper lumbar root")
SIDE_MATCHES = sign("side_matches", "A lumbosacral finding lies on the side of the complaint")
ROOT_CONCORDANCE = grade(
    "root_concordance",
    "Signs of a root and lumbar imaging fit one another",
    steps=("level fits", "level and side fit"),
)
IMAGING_DISCORDANT = sign(
    "imaging_discordant",
    "What lumbar imaging shows does not explain the complaint",
    explains="By root, level, side or course. Sacral, foraminal and pelvic imaging is advised, and no treatment of an "
    "impingement is released.",
)
NEUROLOGY_FITS = sign("neurology_fits", "Neurology is normal, or fits what was found at L4-L5 or L5-S1", releasing=True)
SOURCE_CONSISTENT = sign(
    "source_consistent",
    "Nothing found contradicts L4-L5 or L5-S1 as the source",
    releasing=True,
    explains="Neurology, side, fit and course were all asked, and none speaks against it. It proves nothing.",
)
EXTRAFORAMINAL_VIEWS_ADVISED = sign(
    "extraforaminal_views_advised", "Coronal or oblique MRI views of L5 outside the foramen"
)
EXTRAFORAMINAL_VIEWS_DONE = sign("extraforaminal_views_done", "Views of L5 outside the foramen are known to be done")
BEYOND_THE_SPINE_ADVISED = sign(
    "imaging_beyond_the_lumbar_spine_advised", "MRI of sacrum, pelvis and the course of the sciatic nerve"
)
STRAIGHT_LEG_RAISE_NOT_COUNTED = sign(
    "straight_leg_raise_not_counted", "The positive straight-leg raise does not count as a neural sign"
)

CONCLUSIONS = (
    IMAGING_DISCORDANT, ROOT_CONCORDANCE, S1_SIGNS, L5_SIGNS, UPPER_ROOT_SIGNS, EXTRAFORAMINAL_VIEWS_ADVISED,
    BEYOND_THE_SPINE_ADVISED, STRAIGHT_LEG_RAISE_NOT_COUNTED, SOURCE_CONSISTENT, NEUROLOGY_FITS, SIDE_MATCHES,
    S1_REACHED, L5_REACHED, UPPER_ROOT_REACHED, LUMBAR_IMAGING_READ, FAR_LATERAL_AT_L4_L5, FAR_LATERAL_AT_L5_S1,
    EXTRAFORAMINAL_VIEWS_DONE,
)  # fmt: skip
