"""What age changes in the reading of findings: degeneration that is common, and tightness in the young.

Use: shown beside what imaging found, with the figure; and in adolescents before a tight hamstring is left at that.
Misuse: common without pain is not harmless with it, and age alone concludes nothing.
"""

from expert.language import sign

DEGENERATION_COMMON = sign(
    "degeneration_common_at_this_age",
    "Disc degeneration is common at this age in people without pain",
    explains="The figure stands in the reason of the rule.",
)
PROTRUSION_COMMON = sign(
    "protrusion_common_at_this_age",
    "A disc protrusion is common at this age in people without pain",
    explains="The figure stands in the reason of the rule; it speaks of protrusions, not of extrusions.",
)
ADOLESCENT_HERNIATION = sign(
    "consider_adolescent_disc_herniation",
    "Consider a lumbar disc herniation: in adolescents tight hamstrings can be its main sign",
)

CONCLUSIONS = (ADOLESCENT_HERNIATION, DEGENERATION_COMMON, PROTRUSION_COMMON)
