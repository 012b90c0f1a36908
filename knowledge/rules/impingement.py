"""Impingement of a nerve in the lumbar spine as the source of a hamstring complaint.

Use: the strength words (possible, most likely, often considered conclusive) are the article's; read the appraisal
beside them.
Misuse: 'most likely' needs no spinal finding and so opens no treatment by itself; 'often considered conclusive' is no
proof.
"""

from expert.language import Rule, all_of, contradicted, uncertain
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION
from knowledge.caveats import COLLECTIVE_WEIGHT, LUMBAR_CAVEATS, LUMBAR_RATIONALE
from knowledge.sources.article import CLINIC_ARTICLE
from knowledge.sources.muscle import CLUBS_2012, CONNELL_2004, POSTERIOR_THIGH_83
from knowledge.sources.spine import BRINJIKJI_2015, LUMBOSACRAL_TUNNEL_1982, ORCHARD_2004
from knowledge.vocabulary import complaint, muscle, patient, spine

_DIAGNOSIS = CLINIC_ARTICLE.at("diagnosis")
_CAVEATS = (COLLECTIVE_WEIGHT, *LUMBAR_CAVEATS)
_TIGHT_WITH_CLEAN_MRI = (
    patient.PLAYS_SPORT.present,
    complaint.HAMSTRING_TIGHTNESS.present,
    complaint.MUSCLE.is_("hamstrings"),
    muscle.MRI.is_(muscle.CLEAN),
)

RULES = (
    Rule(
        id="impingement.possible_from_l4_l5_or_l5_s1",
        title="A hamstring complaint with a confirmed lesion at L4-L5 or L5-S1",
        when=all_of(conclusions.LEVEL_CORRELATION.is_("shown"), conclusions.HAMSTRING_COMPLAINT.concluded),
        then=conclusions.NERVE_IMPINGEMENT.at("possible"),
        because="Confirmed degeneration at L4-L5 or L5-S1 has been shown to transmit nerve damage and discomfort to "
        "the hamstrings.",
        claims=("A09",),
        source=CLINIC_ARTICLE.at("lumbar levels"),
        appraisal=uncertain("A subtle impingement of L5 in older footballers is a theory.", ORCHARD_2004, grade="L"),
        caveats=_CAVEATS,
        rationale=LUMBAR_RATIONALE,
    ),
    Rule(
        id="impingement.tight_hamstring_with_clean_mri",
        title="Tight hamstring with a clean MRI",
        when=all_of(*_TIGHT_WITH_CLEAN_MRI),
        then=conclusions.NERVE_IMPINGEMENT.at("most likely"),
        unless=conclusions.MRI_SUPERSEDED.concluded,
        because="Sportspeople with a tight hamstring whose MRI shows no deterioration of the muscle group most "
        "likely have a minor nerve impingement transmitted from the vertebral canal.",
        claims=("A15",),
        source=_DIAGNOSIS,
        appraisal=uncertain(
            "13 to 30 % of suspected hamstring injuries are MRI-negative and recover fast; neural or lumbar signs "
            "are needed too.",
            CLUBS_2012,
            POSTERIOR_THIGH_83,
            CONNELL_2004,
            grade="M",
        ),
        caveats=_CAVEATS,
        rationale=LUMBAR_RATIONALE,
    ),
    Rule(
        id="impingement.degenerated_lumbosacral_ligament",
        title="Degenerated lumbosacral ligament with hamstring discomfort",
        when=all_of(spine.LUMBOSACRAL_LIGAMENT_DEGENERATION.present, complaint.HAMSTRING_DISCOMFORT.present),
        then=conclusions.NERVE_IMPINGEMENT.at("often considered conclusive"),
        because="An MRI with degeneration of the lumbosacral ligaments, together with hamstring discomfort, is often "
        "considered conclusive proof of the impingement correlation.",
        claims=("A16",),
        source=_DIAGNOSIS,
        appraisal=contradicted(
            "No support was found: degeneration is common without pain, and the cadaver studies show nerve "
            "compression, not hamstring trouble; at most it supports.",
            BRINJIKJI_2015,
            LUMBOSACRAL_TUNNEL_1982,
            grade="H",
        ),
        caveats=_CAVEATS,
        rationale=LUMBAR_RATIONALE,
    ),
    Rule(
        id="impingement.settled_by_level",
        title="Impingement settled by a lumbar level",
        when=all_of(conclusions.LEVEL_CORRELATION.is_("shown"), conclusions.HAMSTRING_COMPLAINT.concluded),
        then=conclusions.SETTLED_IMPINGEMENT,
        because="The impingement rests on the spine, and no further study of the muscle takes it back.",
        source=CLINIC_ARTICLE.at("lumbar levels"),
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="impingement.settled_by_ligament",
        title="Impingement settled by the lumbosacral ligament",
        when=conclusions.NERVE_IMPINGEMENT.reaches("often considered conclusive"),
        then=conclusions.SETTLED_IMPINGEMENT,
        because="The impingement rests on the lumbosacral ligament, and no further study of the muscle takes it back.",
        source=_DIAGNOSIS,
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="impingement.settled_by_clean_studies",
        title="Impingement settled by a clean MRI that no dynamic study surpasses",
        when=all_of(*_TIGHT_WITH_CLEAN_MRI, muscle.DYNAMIC_ULTRASOUND.is_in("not done", muscle.CLEAN)),
        then=conclusions.SETTLED_IMPINGEMENT,
        because="The MRI is clean, and it is known that no dynamic study shows more.",
        claims=("A15",),
        source=_DIAGNOSIS,
        appraisal=uncertain(
            "13 to 30 % of suspected hamstring injuries are MRI-negative and recover fast.",
            CLUBS_2012,
            CONNELL_2004,
            grade="M",
        ),
        caveats=_CAVEATS,
    ),
)
