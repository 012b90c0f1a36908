"""Which lumbar level goes with hamstring trouble, and when lumbar degeneration counts as established.

Use: only confirmed findings count. L4-L5 and L5-S1 correlate; higher levels alone do not show it.
Misuse: 'not shown' is not 'excluded', and a level that nobody looked at gives neither.
"""

from collections.abc import Iterable

from expert.language import Condition, Flag, Rule, all_of, any_of, uncertain
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION
from knowledge.caveats import LUMBAR_CAVEATS, LUMBAR_RATIONALE
from knowledge.sources.article import CLINIC_ARTICLE
from knowledge.sources.spine import (
    BRINJIKJI_2015,
    BRINJIKJI_PAIN_2015,
    L5_OUTLET_2017,
    LUMBOSACRAL_TUNNEL_1982,
    ORCHARD_2004,
    ORCHARD_INTERVIEW,
    SURI_2011,
)
from knowledge.vocabulary import complaint, spine
from knowledge.vocabulary.spine import DISC_DEGENERATION, DISC_PROLAPSE, HIGHER, LOWER, OTHER_DAMAGE


def _flags(levels: Iterable[str], *findings: dict[str, Flag]) -> list[Flag]:
    return [finding[level] for level in levels for finding in findings]


def _any_present(flags: Iterable[Flag]) -> Condition:
    return any_of(*(flag.present for flag in flags))


_WHERE = CLINIC_ARTICLE.at("lumbar levels")
_LEVEL_EVIDENCE = uncertain(
    "Injuries of muscles supplied by L5 and S1 rise with age and those supplied by L2 to L4 do not; that the spine "
    "is the cause is a theory, and disc degeneration is found in 68 % of people of 40 without symptoms.",
    ORCHARD_2004,
    BRINJIKJI_2015,
    grade="H",
)

RULES = (
    Rule(
        id="level.disc_degeneration_at_l4_l5_or_l5_s1",
        title="Disc degeneration at L4-L5 or L5-S1",
        when=_any_present(_flags(LOWER, DISC_DEGENERATION)),
        then=conclusions.LEVEL_CORRELATION.at("shown"),
        because="A confirmed disc degeneration between L4 and L5, or between L5 and S1, has been shown to transmit "
        "nerve damage and discomfort to the hamstrings.",
        claims=("A09",),
        source=_WHERE,
        appraisal=_LEVEL_EVIDENCE,
        caveats=LUMBAR_CAVEATS,
        rationale=LUMBAR_RATIONALE,
    ),
    Rule(
        id="level.disc_prolapse_at_l4_l5_or_l5_s1",
        title="Disc prolapse at L4-L5 or L5-S1",
        when=_any_present(_flags(LOWER, DISC_PROLAPSE)),
        then=conclusions.LEVEL_CORRELATION.at("shown"),
        because="A prolapse at L4-L5 or L5-S1 is held to be the likeliest way in which a root is subtly compressed.",
        source=ORCHARD_INTERVIEW.at("mechanism"),
        appraisal=uncertain(
            "An expert's opinion; prolapse is commoner in people with pain (protrusion 2.65, extrusion 4.38 times "
            "the odds), and common without it.",
            ORCHARD_INTERVIEW,
            BRINJIKJI_PAIN_2015,
            BRINJIKJI_2015,
            grade="H",
        ),
        caveats=LUMBAR_CAVEATS,
        rationale=LUMBAR_RATIONALE,
    ),
    Rule(
        id="level.other_damage_at_l4_l5_or_l5_s1",
        title="Another lesion at L4-L5 or L5-S1",
        when=_any_present(_flags(LOWER, OTHER_DAMAGE)),
        then=conclusions.LEVEL_CORRELATION.at("shown"),
        because="Large osteophytes of L5 and a tight ligament were often seen to compress the L5 nerve.",
        source=LUMBOSACRAL_TUNNEL_1982.at("abstract"),
        appraisal=uncertain(
            "Anatomy: 42 specimens, 50 skeletons and 25 cadavers.", LUMBOSACRAL_TUNNEL_1982, L5_OUTLET_2017, grade="L"
        ),
        caveats=LUMBAR_CAVEATS,
        rationale=LUMBAR_RATIONALE,
    ),
    Rule(
        id="level.only_higher_levels",
        title="Higher levels only",
        when=all_of(
            _any_present(_flags(HIGHER, DISC_DEGENERATION, DISC_PROLAPSE, OTHER_DAMAGE)),
            *(flag.absent for flag in _flags(LOWER, DISC_DEGENERATION, DISC_PROLAPSE, OTHER_DAMAGE)),
        ),
        then=conclusions.LEVEL_CORRELATION.at("not shown"),
        because="Degeneration or damage at higher segments does not show that correlation.",
        claims=("A10",),
        source=_WHERE,
        appraisal=uncertain(
            "Injuries of muscles supplied by L2 to L4 do not rise with age, and upper roots give signs at the front "
            "of the thigh.",
            ORCHARD_2004,
            SURI_2011,
            grade="M",
        ),
    ),
    Rule(
        id="level.lumbar_degeneration",
        title="Lumbar degeneration is demonstrated",
        when=any_of(
            spine.DEGENERATION_LEVEL_NOT_STATED.present,
            spine.KNOWN_CASE.present,
            spine.LUMBOSACRAL_LIGAMENT_DEGENERATION.present,
            _any_present(_flags((*HIGHER, *LOWER), DISC_DEGENERATION, DISC_PROLAPSE)),
        ),
        then=conclusions.LUMBAR_DEGENERATION,
        because="A degenerated or prolapsed disc, a degenerated lumbosacral ligament or a known case demonstrates it.",
        claims=("A14",),
        source=CLINIC_ARTICLE.at("diagnosis"),
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="level.lumbosacral_degeneration_diagnosed",
        title="Disc degeneration or prolapse at L4-L5 or L5-S1 is diagnosed",
        when=_any_present(_flags(LOWER, DISC_DEGENERATION, DISC_PROLAPSE)),
        then=conclusions.LUMBOSACRAL_DEGENERATION,
        because="A confirmed degenerated or prolapsed disc at L4-L5 or L5-S1 is a diagnosis of lumbosacral "
        "degeneration.",
        claims=("A18", "A24"),
        source=CLINIC_ARTICLE.at("treatment"),
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="level.lumbosacral_degeneration_known",
        title="A known case of lumbosacral degeneration",
        when=spine.KNOWN_CASE.present,
        then=conclusions.LUMBOSACRAL_DEGENERATION,
        because="A known case of lumbosacral degeneration counts as much as a new diagnosis.",
        claims=("A18", "A24"),
        source=CLINIC_ARTICLE.at("treatment"),
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="level.lumbosacral_degeneration_of_the_ligament",
        title="Degenerated lumbosacral ligament with hamstring discomfort: a diagnosis",
        when=all_of(spine.LUMBOSACRAL_LIGAMENT_DEGENERATION.present, complaint.HAMSTRING_DISCOMFORT.present),
        then=conclusions.LUMBOSACRAL_DEGENERATION,
        because="Degeneration of the lumbosacral ligaments on MRI with hamstring discomfort is lumbosacral trouble "
        "positively identified.",
        claims=("A16", "A18", "A24"),
        source=CLINIC_ARTICLE.at("diagnosis"),
        appraisal=uncertain(
            "The ligament can trap the L5 nerve in cadavers; a link in living patients was not found.",
            LUMBOSACRAL_TUNNEL_1982,
            grade="L",
        ),
        caveats=LUMBAR_CAVEATS,
    ),
)
