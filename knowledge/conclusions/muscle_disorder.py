"""Functional disorders of the muscle by the Munich consensus, and what a British Athletics grade foretells.

Use: names the type that the discriminators favour, beside whatever else is concluded.
Misuse: no type excludes a lesion too small for MRI, and none is a reason to treat the spine.
"""

from expert.language import sign

FATIGUE_INDUCED = sign("munich_1a", "Consider a fatigue-induced muscle disorder (Munich 1A)")
DELAYED_SORENESS = sign("munich_1b", "Consider delayed-onset muscle soreness (Munich 1B)")
SPINE_RELATED = sign(
    "munich_2a",
    "Consider a spine-related neuromuscular muscle disorder (Munich 2A)",
    explains="Attributed to a functional or structural disorder of the lumbar spine or pelvis: examine both.",
)
MUSCLE_RELATED = sign("munich_2b", "Consider a muscle-related neuromuscular disorder (Munich 2B)")
GRADE_ZERO = sign(
    "grade_zero", "Muscle trouble with a normal MRI: British Athletics grade 0",
    explains="Expected to recover quickly; it does not exclude a lesion below the resolution of MRI.",
)  # fmt: skip
LONG_RETURN = sign("long_return", "Return to full training is likely to take long: the tendon in the muscle is injured")

CONCLUSIONS = (SPINE_RELATED, FATIGUE_INDUCED, DELAYED_SORENESS, MUSCLE_RELATED, GRADE_ZERO, LONG_RETURN)
