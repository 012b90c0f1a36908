"""Look-alikes at the thigh's muscles: an acute strain, and in the young the growth plates of the pelvis.

Use: each explanation that fits is listed, with what speaks against it beside it.
Misuse: no test here has been shown to decide; a negative one takes no explanation from the list.
"""

from expert.language import Remark, Rule, all_of, any_of, at_least, contested, supported, uncertain, years
from knowledge import conclusions
from knowledge.conclusions import look_alikes
from knowledge.sources.look_alikes import (
    APOPHYSES_2017,
    GLUTEAL_PAIN_TABLE,
    ISCHIAL_AVULSION_2017,
)
from knowledge.sources.muscle import ISHOI_2020, MISSED_AVULSION, POSTERIOR_THIGH_83
from knowledge.sources.reports import ISCHIAL_AVULSION_GIRL, MISSED_ISCHIAL_AVULSION
from knowledge.sources.roots import YALE_TABLE
from knowledge.vocabulary import buttock_tests, complaint, course, neurology, other_studies, patient
from knowledge.vocabulary import pain_pattern as pain

_YOUNG = patient.AGE <= years(25)
_ADOLESCENT = patient.AGE <= years(18)
_WEAK_TESTS = Remark(
    id="caveat.muscle_tests_are_weak",
    says="Most clinical tests for muscle injury have very low to low effectiveness.",
    source=ISHOI_2020.at("results"),
)

RULES = (
    Rule(
        id="look_alike_hamstring.strain",
        title="Two of: sudden onset, after warming up, one tender spot",
        when=all_of(
            conclusions.HAMSTRING_COMPLAINT.concluded,
            at_least(
                2,
                pain.ONSET.is_("sudden"),
                pain.AFTER_WARM_UP.present,
                buttock_tests.THIGH_TENDERNESS.present,
            ),
        ),
        then=look_alikes.CONSIDER_HAMSTRING_STRAIN,
        because="A sudden onset, after warming up, with pain and tenderness at one spot speaks for a strain.",
        source=POSTERIOR_THIGH_83.at("abstract"),
        appraisal=supported(
            "With a sudden onset after warming up 57 of 59 athletes had an injury on MRI; that any two of the three "
            "list it is ours.",
            POSTERIOR_THIGH_83,
            grade="M",
        ),
        caveats=(_WEAK_TESTS,),
    ),
    Rule(
        id="look_alike_hamstring.strain_against",
        title="Gradual onset, no tenderness, or pain below the knee",
        when=all_of(
            look_alikes.CONSIDER_HAMSTRING_STRAIN.concluded,
            any_of(
                pain.ONSET.is_("gradual"),
                buttock_tests.THIGH_TENDERNESS.absent,
                neurology.PAIN_BELOW_KNEE.present,
            ),
        ),
        then=look_alikes.AGAINST_HAMSTRING_STRAIN,
        because="A gradual onset, a thigh that is not tender, or pain below the knee speaks against a strain.",
        source=YALE_TABLE.at("table"),
        appraisal=uncertain("A teaching table and one series.", YALE_TABLE, POSTERIOR_THIGH_83, grade="M"),
    ),
    Rule(
        id="look_alike_hamstring.apophysis_tender",
        title="Young, and the sitting bone is tender",
        when=all_of(
            _YOUNG,
            buttock_tests.ISCHIAL_TENDERNESS.present,
            any_of(
                conclusions.HAMSTRING_COMPLAINT.concluded,
                complaint.BUTTOCK_DISCOMFORT.present,
                pain.FORCEFUL_EFFORT.present,
            ),
        ),
        then=look_alikes.CONSIDER_APOPHYSIS,
        because="In the young the growth plate of the ischium is the weakest link; with a tender ischium an avulsion "
        "is often missed.",
        source=MISSED_AVULSION.at("discussion"),
        appraisal=contested(
            "A table gives about 14 to 25 years; the pooled mean of 596 patients is 14.3 years. The upper limit is "
            "kept, as the cautious one.",
            GLUTEAL_PAIN_TABLE,
            APOPHYSES_2017,
            grade="H",
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_hamstring.apophysis_after_effort",
        title="Young, a kick, sprint or forced stretch, and pain in the buttock or no healing",
        when=all_of(
            _YOUNG,
            any_of(pain.FORCEFUL_EFFORT.present, course.FORCED_STRETCH.present),
            any_of(complaint.BUTTOCK_DISCOMFORT.present, pain.AT_ISCHIUM.present, course.NOT_HEALING.present),
        ),
        then=look_alikes.CONSIDER_APOPHYSIS,
        because="A boy's avulsion after a free kick was treated as a strain and missed for seven months.",
        source=MISSED_ISCHIAL_AVULSION.at("course"),
        appraisal=uncertain(
            "Case reports; the mechanism is a forceful contraction or hip flexion with a straight knee.",
            MISSED_ISCHIAL_AVULSION,
            ISCHIAL_AVULSION_2017,
            GLUTEAL_PAIN_TABLE,
            grade="L",
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_hamstring.apophysis_sudden",
        title="Young, and pain in buttock and hamstrings that began suddenly",
        when=all_of(
            _YOUNG,
            pain.ONSET.is_("sudden"),
            conclusions.HAMSTRING_COMPLAINT.concluded,
            any_of(complaint.BUTTOCK_DISCOMFORT.present, pain.AT_ISCHIUM.present),
        ),
        then=look_alikes.CONSIDER_APOPHYSIS,
        because="Two days after an injury at football a girl had pain from buttock to hamstring; the film showed it.",
        source=ISCHIAL_AVULSION_GIRL.at("course"),
        appraisal=uncertain("A case report.", ISCHIAL_AVULSION_GIRL, GLUTEAL_PAIN_TABLE, grade="L"),
        voice="safety",
    ),
    Rule(
        id="look_alike_hamstring.apophysis_sprint",
        title="Up to 18, and a kick or sprint that suddenly hurt the hamstrings",
        when=all_of(
            _ADOLESCENT,
            pain.ONSET.is_("sudden"),
            pain.FORCEFUL_EFFORT.present,
            conclusions.HAMSTRING_COMPLAINT.concluded,
        ),
        then=look_alikes.CONSIDER_APOPHYSIS,
        because="Between puberty and late adolescence the growth plate is the weakest link, and a forceful "
        "contraction, as in a sprint or over hurdles, tears it off; it is often missed. The ischium is felt "
        "and filmed.",
        source=MISSED_AVULSION.at("discussion"),
        appraisal=uncertain(
            "A case review, which asks for the film where the ischium is tender; a boy's kick was called a strain for "
            "seven months. That it is listed before the ischium was felt, and the limit of 18, are ours.",
            MISSED_AVULSION,
            MISSED_ISCHIAL_AVULSION,
            APOPHYSES_2017,
            grade="M",
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_hamstring.apophysis_in_front",
        title="Up to 18, and a complaint of the quadriceps that began suddenly, or with a kick or sprint",
        when=all_of(
            _ADOLESCENT,
            complaint.MUSCLE.is_("quadriceps"),
            any_of(pain.ONSET.is_("sudden"), pain.FORCEFUL_EFFORT.present),
        ),
        then=look_alikes.CONSIDER_APOPHYSIS,
        because="Of the avulsed growth plates of the pelvis most are at the anterior inferior iliac spine, 33.2 %, "
        "before the ischium with 29.7 %; the mean age is 14.3 years.",
        source=APOPHYSES_2017.at("abstract"),
        appraisal=uncertain(
            "A meta-analysis of 596 patients counts the places; that a young quadriceps which hurt suddenly or on a "
            "kick is filmed, and the limit of 18, are ours.",
            APOPHYSES_2017,
            MISSED_AVULSION,
            grade="H",
        ),
        voice="safety",
    ),
    Rule(
        id="look_alike_hamstring.apophysis_on_film",
        title="The plain film shows an avulsion of an apophysis: it is listed",
        when=other_studies.PELVIC_RADIOGRAPH.is_in(*other_studies.APOPHYSES),
        then=look_alikes.CONSIDER_APOPHYSIS,
        because="The plain film shows it.",
        source=GLUTEAL_PAIN_TABLE.at("ischial apophysis"),
        appraisal=supported("The plain film is the test that the table names.", GLUTEAL_PAIN_TABLE, grade="L"),
    ),
    Rule(
        id="look_alike_hamstring.apophysis_against",
        title="The plain film shows no avulsion",
        when=all_of(
            look_alikes.CONSIDER_APOPHYSIS.concluded,
            other_studies.PELVIC_RADIOGRAPH.is_(other_studies.NO_AVULSION),
        ),
        then=look_alikes.AGAINST_APOPHYSIS,
        because="A plain film of the pelvis without an avulsion speaks against one.",
        source=GLUTEAL_PAIN_TABLE.at("ischial apophysis"),
        appraisal=uncertain("How often the film misses one is not stated.", GLUTEAL_PAIN_TABLE, grade="L"),
    ),
)
