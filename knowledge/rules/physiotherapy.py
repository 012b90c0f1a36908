"""Physiotherapy, for a direct injury and for an impingement, and stretching as the part of it that can harm.

Use: offered once it is known that no full-thickness tear or avulsion is shown or suspected and nothing grave points
elsewhere; for an impingement once every leg muscle is cleared and nothing contradicts the level too. It needs no screen
of medicines. Which exercise fits which injury stands in the topic exercise.
Misuse: no stretching while such a tear is shown or suspected, and none of a muscle that is tight through a nerve before
the clinician has decided on it. No load or time is given here.
"""

from expert.language import Rule, all_of, any_of, supported, uncertain
from knowledge import conclusions
from knowledge.appraisals import NOT_LOOKED_FOR, TREATMENT_WAITS
from knowledge.caveats import LUMBAR_CAVEATS
from knowledge.conclusions import exercise_and_surgery, roots, safety
from knowledge.sources.article import CLINIC_ARTICLE
from knowledge.sources.muscle import ASKLING_2013, ASKLING_2014, ISHOI_2020, MISSED_AVULSION, SLIDERS_2014
from knowledge.sources.roots import SPINE_TEACHING_PAGE
from knowledge.sources.safety import FINUCANE_2020
from knowledge.sources.spine import NEURAL_STRETCHING_1989
from knowledge.sources.surgery_and_return import MUNICH_2013
from knowledge.vocabulary import complaint, muscle, muscle_disorder, red_flags_vessels, rehabilitation

_TREATMENT = CLINIC_ARTICLE.at("treatment")
_LENGTHENING = supported(
    "Lengthening programmes brought 75 footballers back in 28 instead of 51 days, and 56 sprinters and jumpers in 49 "
    "instead of 86; certainty is rated very low to low.",
    ASKLING_2013,
    ASKLING_2014,
    ISHOI_2020,
    grade="H",
)

_NOT_TESTED = uncertain(
    "A case review of apophyses; that a haematoma, pain at rest or a painful tendon forbids it was not tested.",
    MISSED_AVULSION,
    grade="L",
)

RULES = (
    Rule(
        id="physiotherapy.for_direct_injury",
        title="Direct injury of the hamstrings without a sign of a major tear",
        when=all_of(
            complaint.MUSCLE.is_("hamstrings"),
            conclusions.DIRECT_INJURY.is_("confirmed"),
            conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
            safety.NOTHING_GRAVE.concluded,
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
        title="Impingement, the muscles clear, and nothing that contradicts the level",
        when=all_of(
            conclusions.SETTLED_IMPINGEMENT.concluded,
            conclusions.MUSCLES_CLEARED.concluded,
            roots.SOURCE_CONSISTENT.concluded,
            complaint.INSIDE_SCOPE,
            conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
            safety.NOTHING_GRAVE.concluded,
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
        id="physiotherapy.impingement_waits",
        title="Impingement, while another muscle may be injured or the level may not fit",
        when=conclusions.NERVE_IMPINGEMENT.reaches("possible"),
        then=conclusions.PHYSIOTHERAPY.at("only once answered"),
        unless=any_of(
            all_of(conclusions.MUSCLES_CLEARED.concluded, roots.SOURCE_CONSISTENT.concluded),
            conclusions.DIRECT_INJURY.is_("confirmed"),
        ),
        because="Treatment of an impingement must first rule out a direct injury of the muscles of the lower "
        "extremities; and a level that does not fit explains nothing.",
        claims=("A17",),
        source=_TREATMENT,
        appraisal=uncertain("A teaching page.", SPINE_TEACHING_PAGE, grade="L"),
        voice="safety",
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
        title="Red flags, or what points to a graver look-alike, not all answered",
        when=any_of(conclusions.DIRECT_INJURY.is_("confirmed"), conclusions.NERVE_IMPINGEMENT.reaches("possible")),
        then=conclusions.PHYSIOTHERAPY.at("only once answered"),
        unless=safety.NOTHING_GRAVE.concluded,
        because="Exercise waits until every red flag, and what points to a graver look-alike, was asked and is absent.",
        source=FINUCANE_2020.at("framework"),
        appraisal=TREATMENT_WAITS,
        voice="safety",
    ),
    Rule(
        id="physiotherapy.another_muscle_than_the_hamstrings",
        title="A direct injury of another muscle, or nobody said of which",
        when=conclusions.DIRECT_INJURY.is_("confirmed"),
        then=conclusions.PHYSIOTHERAPY.at("only once answered"),
        unless=conclusions.HAMSTRING_COMPLAINT.concluded,
        because="The article and the trials speak of the hamstrings; for another muscle the clinician answers first.",
        claims=("A23",),
        source=_TREATMENT,
        appraisal=NOT_LOOKED_FOR,
        voice="safety",
    ),
    Rule(
        id="physiotherapy.stretching_for_direct_injury",
        title="Stretching for a direct injury of the hamstrings without a sign of a major tear",
        when=all_of(
            complaint.MUSCLE.is_("hamstrings"),
            conclusions.DIRECT_INJURY.is_("confirmed"),
            conclusions.NO_SIGN_OF_MAJOR_TEAR.concluded,
            safety.NOTHING_GRAVE.concluded,
            exercise_and_surgery.FIT_TO_STRETCH.concluded,
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
        title="Stretching while red flags, or what points to a graver look-alike, are not all answered",
        when=any_of(conclusions.DIRECT_INJURY.is_("confirmed"), conclusions.NERVE_IMPINGEMENT.reaches("possible")),
        then=conclusions.STRETCHING.at("only once answered"),
        unless=safety.NOTHING_GRAVE.concluded,
        because="Stretching waits until every red flag, and what points to a graver look-alike, was asked and is "
        "absent.",
        source=FINUCANE_2020.at("framework"),
        appraisal=TREATMENT_WAITS,
        voice="safety",
    ),
    Rule(
        id="physiotherapy.fit_to_stretch",
        title="A strain or partial tear without haematoma, pain at rest, or signs at tendon or apophysis",
        when=all_of(
            any_of(
                muscle.MRI.is_in(muscle.STRAIN, muscle.PARTIAL),
                muscle.STATIC_ULTRASOUND.is_in(muscle.STRAIN, muscle.PARTIAL),
                muscle.DYNAMIC_ULTRASOUND.is_in(muscle.STRAIN, muscle.CLOSED_DEFECT, muscle.PARTIAL),
            ),
            exercise_and_surgery.NO_SIGN_AT_THE_APOPHYSIS.concluded,
            rehabilitation.TENDINOPATHY.absent,
            muscle.HAEMATOMA.absent,
            muscle_disorder.REST_PAIN.absent,
            red_flags_vessels.BRUISING.absent,
            red_flags_vessels.CANNOT_SIT.absent,
        ),
        then=exercise_and_surgery.FIT_TO_STRETCH,
        because="A tendon, an apophysis or a muscle full of blood is not stretched; in the young the apophysis is the "
        "weakest link.",
        source=MISSED_AVULSION.at("diagnosis"),
        appraisal=_NOT_TESTED,
        voice="safety",
    ),
    Rule(
        id="physiotherapy.stretching_waits",
        title="Stretching while apophysis, tendon, haematoma or pain at rest were not asked about, or are there",
        when=conclusions.DIRECT_INJURY.is_("confirmed"),
        then=conclusions.STRETCHING.at("only once answered"),
        unless=exercise_and_surgery.FIT_TO_STRETCH.concluded,
        because="In the young the apophysis is the weakest link; it, the tendon, a haematoma and pain at rest are "
        "asked about before a muscle is stretched.",
        source=MISSED_AVULSION.at("diagnosis"),
        appraisal=_NOT_TESTED,
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
