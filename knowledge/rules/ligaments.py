"""Thickened ligaments of the low back: two entities, never more than a possible correlation.

Use: the lumbosacral ligament (from L5 to the sacrum, over the L5 nerve) and the ligamentum flavum are kept apart.
Misuse: thickening is not degeneration (that is in impingement), and what was seen at autopsy is not proof in the
living.
"""

from expert.language import Rule, all_of, contradicted, uncertain
from knowledge import conclusions
from knowledge.caveats import FOUND_AT_AUTOPSY, LUMBAR_CAVEATS, LUMBAR_RATIONALE
from knowledge.sources.article import CLINIC_ARTICLE
from knowledge.sources.spine import LUMBOSACRAL_LIGAMENTS_1993, LUMBOSACRAL_TUNNEL_1982
from knowledge.vocabulary import spine

_WHERE = CLINIC_ARTICLE.at("spinal ligaments")
_CAVEATS = (FOUND_AT_AUTOPSY, *LUMBAR_CAVEATS)

RULES = (
    Rule(
        id="ligaments.thickened_lumbosacral_ligament",
        title="Thickened lumbosacral ligament",
        when=all_of(spine.LUMBOSACRAL_LIGAMENT_HYPERTROPHY.present, conclusions.HAMSTRING_COMPLAINT.concluded),
        then=conclusions.LUMBAR_CORRELATION.at("possible"),
        because="At autopsy, hypertrophy of the low back's spinal ligaments clearly corresponds to hamstring injury.",
        claims=("A11",),
        source=_WHERE,
        appraisal=uncertain(
            "Cadaver studies show the L5 nerve compressed under this ligament; they do not speak of hamstring injury.",
            LUMBOSACRAL_TUNNEL_1982,
            LUMBOSACRAL_LIGAMENTS_1993,
            grade="L",
        ),
        caveats=_CAVEATS,
        rationale=LUMBAR_RATIONALE,
    ),
    Rule(
        id="ligaments.thickened_ligamentum_flavum",
        title="Thickened ligamentum flavum",
        when=all_of(spine.LIGAMENTUM_FLAVUM_HYPERTROPHY.present, conclusions.HAMSTRING_COMPLAINT.concluded),
        then=conclusions.LUMBAR_CORRELATION.at("possible"),
        because="The article speaks of the low back's spinal ligaments, and the ligamentum flavum is one of them.",
        claims=("A11",),
        source=_WHERE,
        appraisal=contradicted(
            "The cadaver studies concern the lumbosacral ligament, which is not the ligamentum flavum; for the "
            "latter no link with hamstring injury is shown.",
            LUMBOSACRAL_TUNNEL_1982,
            LUMBOSACRAL_LIGAMENTS_1993,
            grade="L",
        ),
        caveats=_CAVEATS,
        rationale=LUMBAR_RATIONALE,
    ),
)
