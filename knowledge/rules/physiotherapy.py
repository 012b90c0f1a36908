"""Physiotherapy, for a direct injury and for an impingement, and stretching as the part of it that can harm.

Use: offered once it is known that no full-thickness tear or avulsion is shown or suspected; it needs no drug gate.
Misuse: no stretching while such a tear is shown or suspected. No programme, load or time is given here.
"""

from expert.language import Rule, all_of, any_of, supported, uncertain
from knowledge import conclusions
from knowledge.appraisals import BY_DEFINITION, NOT_LOOKED_FOR
from knowledge.caveats import LUMBAR_CAVEATS
from knowledge.sources.article import CLINIC_ARTICLE
from knowledge.sources.medicines import CES_PATHWAY, LOTHIAN_RED_FLAGS
from knowledge.sources.muscle import ASKLING_2013, ASKLING_2014, ISHOI_2020, SLIDERS_2014
from knowledge.sources.spine import NEURAL_STRETCHING_1989
from knowledge.vocabulary import treatment

_TREATMENT = CLINIC_ARTICLE.at("treatment")
_LENGTHENING = supported(
    "Lengthening programmes brought 75 footballers back in 28 instead of 51 days, and 56 sprinters and jumpers in 49 "
    "instead of 86; certainty is rated very low to low.",
    ASKLING_2013,
    ASKLING_2014,
    ISHOI_2020,
)

# Both known: no tear that exercise could open, and no emergency of the spine.
_SAFE_TO_EXERCISE = (conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded, treatment.CORD_COMPRESSION.absent)

RULES = (
    Rule(
        id="physiotherapy.for_direct_injury",
        title="Direct injury without a sign of a major tear",
        when=all_of(conclusions.DIRECT_INJURY.is_("confirmed"), *_SAFE_TO_EXERCISE),
        then=conclusions.PHYSIOTHERAPY.at("consider"),
        because="For direct injuries of the hamstrings a series of targeted physiotherapeutic techniques shows "
        "better promise than anti-inflammatories.",
        claims=("A23",),
        source=_TREATMENT,
        appraisal=_LENGTHENING,
    ),
    Rule(
        id="physiotherapy.for_impingement",
        title="Impingement without a sign of a major tear",
        when=all_of(conclusions.SETTLED_IMPINGEMENT.concluded, *_SAFE_TO_EXERCISE),
        then=conclusions.PHYSIOTHERAPY.at("consider"),
        because="Such physiotherapy can also help to minimise the transmission of nerve impingement.",
        claims=("A25",),
        source=_TREATMENT,
        appraisal=uncertain(
            "Of 28 players with grade 1 strain and a positive slump test, the 12 who added slump stretching to usual "
            "care did better; sliders gained range in healthy people with short hamstrings.",
            NEURAL_STRETCHING_1989,
            SLIDERS_2014,
        ),
        caveats=LUMBAR_CAVEATS,
    ),
    Rule(
        id="physiotherapy.major_tear_not_answered",
        title="A major tear is shown, suspected, or was not asked about",
        when=any_of(conclusions.DIRECT_INJURY.is_("confirmed"), conclusions.NERVE_IMPINGEMENT.reaches("possible")),
        then=conclusions.PHYSIOTHERAPY.at("only once answered"),
        unless=conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
        because="Whether the muscle is torn through or off is answered before it is exercised.",
        claims=("A23",),
        source=_TREATMENT,
        appraisal=NOT_LOOKED_FOR,
        voice="safety",
    ),
    Rule(
        id="physiotherapy.compression_not_answered",
        title="Compression of the cord or the cauda equina, known or not asked about",
        when=any_of(conclusions.DIRECT_INJURY.is_("confirmed"), conclusions.NERVE_IMPINGEMENT.reaches("possible")),
        then=conclusions.PHYSIOTHERAPY.at("only once answered"),
        unless=conclusions.NO_COMPRESSION.concluded,
        because="Compression of the cord or the cauda equina is an emergency, and is asked about before exercise.",
        source=LOTHIAN_RED_FLAGS.at("cauda equina"),
        appraisal=supported("A health board's page and a national pathway.", LOTHIAN_RED_FLAGS, CES_PATHWAY),
        voice="safety",
    ),
    Rule(
        id="physiotherapy.no_compression",
        title="No compression of the cord or the cauda equina",
        when=treatment.CORD_COMPRESSION.absent,
        then=conclusions.NO_COMPRESSION,
        because="It was asked about, and is absent.",
        source=LOTHIAN_RED_FLAGS.at("cauda equina"),
        appraisal=BY_DEFINITION,
    ),
    Rule(
        id="physiotherapy.no_stretching_with_compression",
        title="No stretching beside compression of the cord or the cauda equina",
        when=treatment.CORD_COMPRESSION.present,
        then=conclusions.STRETCHING.at("withhold"),
        because="Compression of the spinal cord or the cauda equina is an emergency; other treatment waits.",
        source=LOTHIAN_RED_FLAGS.at("cauda equina"),
        appraisal=supported("A health board's page and a national pathway.", LOTHIAN_RED_FLAGS, CES_PATHWAY),
        voice="safety",
    ),
    Rule(
        id="physiotherapy.stretching_for_direct_injury",
        title="Stretching for a direct injury without a sign of a major tear",
        when=all_of(conclusions.DIRECT_INJURY.is_("confirmed"), *_SAFE_TO_EXERCISE),
        then=conclusions.STRETCHING.at("consider"),
        because="Stretching is among the targeted techniques that show better promise for direct injuries.",
        claims=("A23",),
        source=_TREATMENT,
        appraisal=uncertain(
            "The trials that brought players back sooner tested lengthening exercises, not stretching by itself.",
            ASKLING_2013,
            ASKLING_2014,
        ),
    ),
    Rule(
        id="physiotherapy.stretching_not_answered",
        title="Stretching while a major tear was not asked about",
        when=any_of(conclusions.DIRECT_INJURY.is_("confirmed"), conclusions.NERVE_IMPINGEMENT.reaches("possible")),
        then=conclusions.STRETCHING.at("only once answered"),
        unless=all_of(conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded, conclusions.NO_COMPRESSION.concluded),
        because="Before a muscle is stretched, every sign of a full-thickness tear or avulsion was asked for and is "
        "absent.",
        claims=("A23",),
        source=_TREATMENT,
        appraisal=NOT_LOOKED_FOR,
        voice="safety",
    ),
    Rule(
        id="physiotherapy.no_stretching_of_a_major_tear",
        title="No stretching of a full-thickness tear or avulsion",
        when=any_of(
            conclusions.INJURY_GRADE.reaches("full-thickness tear"),
            conclusions.AVULSION.concluded,
            conclusions.MAJOR_TEAR_SUSPECTED.concluded,
        ),
        then=conclusions.STRETCHING.at("withhold"),
        because="A muscle torn through or off the bone is not stretched, nor one in which that is suspected.",
        claims=("A23",),
        source=_TREATMENT,
        appraisal=NOT_LOOKED_FOR,
        voice="safety",
    ),
)
