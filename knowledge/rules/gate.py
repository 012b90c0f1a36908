"""The gate to treating an impingement with medicines.

Use: opens only with every leg muscle cleared by imaging, lumbosacral degeneration established, and nothing found
that contradicts it as the source, all three known. The third is ours and only makes the gate harder to open.
Every red flag, every sign of a major tear, and what points to a graver look-alike, has to be known absent too.
Misuse: sciatica alone, higher levels alone, or a tight hamstring with a clean MRI alone never open it; nor does
silence.
"""

from expert.language import Rule, all_of, uncertain
from knowledge import conclusions
from knowledge.caveats import COLLECTIVE_WEIGHT, LUMBAR_CAVEATS, LUMBAR_RATIONALE
from knowledge.conclusions import roots, safety
from knowledge.sources.article import CLINIC_ARTICLE
from knowledge.sources.spine import BRINJIKJI_2015, ORCHARD_2004
from knowledge.vocabulary import complaint

RULES = (
    Rule(
        id="gate.muscles_clear_and_lumbosacral_degeneration",
        title="Muscles clear on imaging, lumbosacral degeneration established, and nothing that contradicts it",
        when=all_of(
            complaint.MUSCLE.is_in("hamstrings", "calf"),
            conclusions.MUSCLES_CLEARED.concluded,
            conclusions.LUMBOSACRAL_DEGENERATION.concluded,
            safety.NOTHING_GRAVE.concluded,
            conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
            roots.SOURCE_CONSISTENT.concluded,
        ),
        then=conclusions.GATE_OPEN,
        because="Only with a confirmed imaging scan that shows no direct evidence of hamstring injury or "
        "degeneration, in combination with a diagnosis or known case of lumbosacral degeneration, is treatment "
        "considered.",
        claims=("A17", "A18", "A24"),
        source=CLINIC_ARTICLE.at("treatment"),
        appraisal=uncertain(
            "That the degeneration explains the complaint is a theory, and degeneration is common without pain.",
            ORCHARD_2004,
            BRINJIKJI_2015,
            grade="H",
        ),
        caveats=(COLLECTIVE_WEIGHT, *LUMBAR_CAVEATS),
        rationale=LUMBAR_RATIONALE,
    ),
)
