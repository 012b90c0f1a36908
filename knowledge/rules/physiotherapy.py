"""Physiotherapy, for a direct injury and for an impingement, and stretching as the part of it that can harm.

Use: offered once it is known that no full-thickness tear or avulsion is shown or suspected; it needs no drug gate.
Which exercise fits which injury stands in the topic exercise.
Misuse: no stretching while such a tear is shown or suspected, and none of a muscle that is tight through a nerve before
the clinician has decided on it. No load or time is given here.
"""

from expert.language import Rule, all_of, any_of, supported, uncertain
from knowledge import conclusions
from knowledge.appraisals import NOT_LOOKED_FOR
from knowledge.caveats import LUMBAR_CAVEATS
from knowledge.conclusions import exercise_and_surgery, safety
from knowledge.sources.article import CLINIC_ARTICLE
from knowledge.sources.muscle import ASKLING_2013, ASKLING_2014, ISHOI_2020, MISSED_AVULSION, SLIDERS_2014
from knowledge.sources.safety import FINUCANE_2020
from knowledge.sources.spine import NEURAL_STRETCHING_1989
from knowledge.sources.surgery_and_return import MUNICH_2013
from knowledge.vocabulary import complaint

_TREATMENT = CLINIC_ARTICLE.at("treatment")
_LENGTHENING = supported(
    "Lengthening programmes brought 75 footballers back in 28 instead of 51 days, and 56 sprinters and jumpers in 49 "
    "instead of 86; certainty is rated low.",
    ASKLING_2013,
    ASKLING_2014,
    ISHOI_2020,
    grade="H",
)

RULES = (
    Rule(
        id="physiotherapy.for_direct_injury",
        title="Direct injury without a sign of a major tear",
        when=all_of(
            conclusions.DIRECT_INJURY.is_("confirmed"),
            conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
            safety.RED_FLAGS_CLEAR.concluded,
        ),
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
        when=all_of(
            conclusions.SETTLED_IMPINGEMENT.concluded,
            complaint.INSIDE_SCOPE,
            conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
            safety.RED_FLAGS_CLEAR.concluded,
        ),
        then=conclusions.PHYSIOTHERAPY.at("consider"),
        because="Such physiotherapy can also help to minimise the transmission of nerve impingement.",
        claims=("A25",),
        source=_TREATMENT,
        appraisal=uncertain(
            "Of 28 players with grade 1 strain and a positive slump test, the 12 who added slump stretching to usual "
            "care did better; sliders gained range in healthy people with short hamstrings.",
            NEURAL_STRETCHING_1989,
            SLIDERS_2014,
            grade="L",
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
        id="physiotherapy.red_flags_not_answered",
        title="The red flags are not all answered",
        when=any_of(conclusions.DIRECT_INJURY.is_("confirmed"), conclusions.NERVE_IMPINGEMENT.reaches("possible")),
        then=conclusions.PHYSIOTHERAPY.at("only once answered"),
        unless=safety.RED_FLAGS_CLEAR.concluded,
        because="Exercise waits until every red flag was asked and is absent.",
        source=FINUCANE_2020.at("framework"),
        appraisal=uncertain(
            "A framework asks for a concern and an action; that treatment waits is ours.", FINUCANE_2020, grade="H"
        ),
        voice="safety",
    ),
    Rule(
        id="physiotherapy.stretching_for_direct_injury",
        title="Stretching for a direct injury without a sign of a major tear",
        when=all_of(
            conclusions.DIRECT_INJURY.is_("confirmed"),
            conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
            safety.RED_FLAGS_CLEAR.concluded,
            exercise_and_surgery.NO_SIGN_AT_THE_APOPHYSIS.concluded,
        ),
        then=conclusions.STRETCHING.at("consider"),
        because="Stretching is among the targeted techniques that show better promise for direct injuries.",
        claims=("A23",),
        source=_TREATMENT,
        appraisal=uncertain(
            "The trials that brought players back sooner tested lengthening exercises, not stretching by itself.",
            ASKLING_2013,
            ASKLING_2014,
            grade="H",
        ),
    ),
    Rule(
        id="physiotherapy.stretching_not_answered",
        title="Stretching while a major tear was not asked about",
        when=any_of(conclusions.DIRECT_INJURY.is_("confirmed"), conclusions.NERVE_IMPINGEMENT.reaches("possible")),
        then=conclusions.STRETCHING.at("only once answered"),
        unless=conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
        because="Before a muscle is stretched, every sign of a full-thickness tear or avulsion was asked for and is "
        "absent.",
        claims=("A23",),
        source=_TREATMENT,
        appraisal=NOT_LOOKED_FOR,
        voice="safety",
    ),
    Rule(
        id="physiotherapy.stretching_waits_for_the_red_flags",
        title="Stretching while the red flags are not all answered",
        when=any_of(conclusions.DIRECT_INJURY.is_("confirmed"), conclusions.NERVE_IMPINGEMENT.reaches("possible")),
        then=conclusions.STRETCHING.at("only once answered"),
        unless=safety.RED_FLAGS_CLEAR.concluded,
        because="Stretching waits until every red flag was asked and is absent.",
        source=FINUCANE_2020.at("framework"),
        appraisal=uncertain(
            "A framework asks for a concern and an action; that treatment waits is ours.", FINUCANE_2020, grade="H"
        ),
        voice="safety",
    ),
    Rule(
        id="physiotherapy.stretching_waits_for_the_apophysis",
        title="Stretching while the ischial apophysis was not asked about",
        when=conclusions.DIRECT_INJURY.is_("confirmed"),
        then=conclusions.STRETCHING.at("only once answered"),
        unless=exercise_and_surgery.NO_SIGN_AT_THE_APOPHYSIS.concluded,
        because="In the young the apophysis is the weakest link; before a muscle is stretched it is asked about.",
        source=MISSED_AVULSION.at("diagnosis"),
        appraisal=uncertain("A case review.", MISSED_AVULSION, grade="L"),
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
    Rule(
        id="physiotherapy.stretching_for_impingement",
        title="Stretching for an impingement",
        when=conclusions.NERVE_IMPINGEMENT.reaches("possible"),
        then=conclusions.STRETCHING.at("only once answered"),
        unless=conclusions.DIRECT_INJURY.is_("confirmed"),
        because="A muscle that is tight through a nerve defends itself against the stretch; sliders, not static "
        "stretching, gained most range.",
        claims=("A25",),
        source=MUNICH_2013.at("table 3, type 2A"),
        appraisal=uncertain(
            "The sliders were tested in 120 healthy people with short hamstrings; slump stretching in grade 1 strain "
            "only.",
            SLIDERS_2014,
            NEURAL_STRETCHING_1989,
            grade="H",
        ),
        voice="safety",
    ),
)
